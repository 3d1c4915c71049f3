/**
 * Satisfaction by call-back (enterprise service §4.2.1): of the cases called back in the window whose customer answered,
 * the share that is satisfied. The text leaves the target and the formula open; a share is the reading taken.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Case.ts"
import { duplicate } from "./Problems.ts"

/** Who counts as satisfied, by the clause that leaves it open; the stricter answer is the one taken. */
export const satisfied = (clause: string, zh: string, en: string): Reading => ({
  name: "satisfied",
  title: { zh: "何为满意", en: "who counts as satisfied" },
  clause,
  because: { zh, en },
  default: "satisfiedOnly",
  choices: {
    satisfiedOnly: { title: { zh: "只计满意", en: "satisfied alone" } },
    withBasically: { title: { zh: "基本满意也计", en: "basically satisfied too" } }
  }
})

/** Cases first called back in the window with an answer, and whether it is satisfied by the reading `satisfied`. */
export const answered = operand<Row>({
  name: "cases",
  title: { zh: "已答复的回访", en: "cases called back with an answer" },
  rows: "case",
  select: { anchor: "followedUpAtMs" },
  among: { known: "followUpSatisfaction" },
  exclusions: [duplicate],
  having: {
    choose: "satisfied",
    of: {
      satisfiedOnly: { is: ["followUpSatisfaction", "satisfied"] },
      withBasically: { oneOf: ["followUpSatisfaction", ["satisfied", "basically-satisfied"]] }
    }
  }
})

/** Satisfied customers over those who answered a call-back. */
export const followUpSatisfaction: Kpi.Declaration = Kpi.share(
  {
    name: "follow_up_satisfaction",
    title: { zh: "回访满意率", en: "Satisfaction by call-back" },
    rule: {
      zh: "区间内首次回访且截止时已答复满意度的案件中，最近一次答复为满意者所占比例",
      en: "of the cases first called back in the window with an answer by the cut, the share whose newest answer is satisfied"
    },
    clauses: ["S1-4.2.1", "S1-3.5.1"],
    readings: [
      satisfied("S1-4.2.1", "文件只说满意，从严只计满意", "the text says satisfied and no more, so only that counts")
    ]
  },
  [answered]
)
