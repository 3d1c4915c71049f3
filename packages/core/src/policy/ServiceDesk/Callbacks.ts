/** Calling back: how many of the customers whose case was resolved, and how content they are. */
import * as Kpi from "../../count/Kpi.ts"
import type { Reading } from "../../rules/Reading.ts"
import { answered, satisfied } from "../EnterpriseService/FollowUpSatisfaction.ts"
import { cases, duplicate, everResolved, voided } from "./Cases.ts"

const heard: Reading = {
  name: "calledBack",
  title: { zh: "何为已回访", en: "what counts as called back" },
  clause: "SD-4.2",
  because: {
    zh: "客户确认结果未必由回访得来，从严只计回访",
    en: "a customer may confirm without having been called, so only a call-back counts"
  },
  default: "followedUp",
  choices: {
    followedUp: { title: { zh: "有回访记录", en: "a call-back was made" } },
    heard: { title: { zh: "有回访，或客户已确认结果", en: "a call-back, or a confirmation that stands" } }
  }
}

/** Cases called back over cases resolved. */
export const deskCallbackRate: Kpi.Declaration = Kpi.share(
  {
    name: "desk_callback_rate",
    title: { zh: "服务台回访率", en: "Desk: cases called back" },
    rule: {
      zh: "区间内首次知悉且曾经解决的案件中，截止时已回访者所占比例",
      en: "of the cases first known in the window and resolved at least once, the share called back by the cut"
    },
    clauses: ["SD-4.2"],
    readings: [heard]
  },
  [
    cases("cases", "曾经解决的案件", "cases resolved at least once", {
      among: everResolved,
      having: {
        choose: heard.name,
        of: {
          followedUp: { known: "followedUpAtMs" },
          heard: { any: [{ known: "followedUpAtMs" }, { known: "confirmedAtMs" }] }
        }
      }
    })
  ]
)

/** Satisfied customers over those who answered a call-back: counted as the enterprise policy counts it, without what was voided. */
export const deskCallbackSatisfaction: Kpi.Declaration = Kpi.share(
  {
    name: "desk_callback_satisfaction",
    title: { zh: "服务台回访满意率", en: "Desk: satisfied when called back" },
    rule: {
      zh: "区间内首次回访且截止时已答复满意度的案件中，最近一次答复满意者所占比例",
      en: "of the cases first called back in the window with an answer by the cut, the share whose newest answer is content"
    },
    clauses: ["SD-4.4"],
    readings: [
      satisfied(
        "SD-4.4",
        "满意度以客户明言为准，从严只计满意",
        "only what the customer calls satisfied counts, the stricter"
      )
    ]
  },
  [{ ...answered, exclusions: [duplicate, voided] }]
)
