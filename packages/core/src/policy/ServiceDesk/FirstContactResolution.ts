/**
 * First-contact resolution: of the cases resolved, those done by whoever had them first, at once as far as the books can
 * tell. They can tell that a case did not wait, went neither up nor out, changed no hands and was not reopened.
 */
import * as Kpi from "../../count/Kpi.ts"
import type { Reading } from "../../rules/Reading.ts"
import { type CaseCondition, cases, everResolved, openedAgain } from "./Cases.ts"

const contact: Reading = {
  name: "contact",
  title: { zh: "何为首次接触即解决", en: "what is resolved at first contact" },
  clause: "SD-4.1",
  because: {
    zh: "凡账上能看出超出首次接触的都不算",
    en: "whatever the books show to have gone beyond the first contact does not count"
  },
  default: "oneHand",
  choices: {
    oneHand: {
      title: {
        zh: "未等待、未上报、未上门、未易手且未重开",
        en: "never waited, passed up, sent out, handed over or reopened"
      }
    },
    notPassedUp: { title: { zh: "未上报且未重开", en: "never passed up or reopened" } },
    resolvedOnce: { title: { zh: "未重开", en: "never reopened" } }
  }
}

const heldOnce: CaseCondition = { not: openedAgain }
const butNever = (field: "beyondFirstContactAtMs" | "escalatedAtMs"): CaseCondition => ({
  all: [heldOnce, { not: { known: field } }]
})

/** Cases resolved at first contact over cases resolved. */
export const deskFirstContactResolution: Kpi.Declaration = Kpi.share(
  {
    name: "desk_first_contact_resolution",
    title: { zh: "服务台首次接触解决率", en: "Desk: resolved at first contact" },
    rule: {
      zh: "区间内首次知悉且曾经解决的案件中，首次接触即解决且截止时未重开者所占比例",
      en: "of the cases first known in the window and resolved at least once, the share resolved at first contact and not reopened by the cut"
    },
    clauses: ["SD-4.1"],
    readings: [contact]
  },
  [
    cases("cases", "曾经解决的案件", "cases resolved at least once", {
      among: everResolved,
      having: {
        choose: contact.name,
        of: {
          oneHand: butNever("beyondFirstContactAtMs"),
          notPassedUp: butNever("escalatedAtMs"),
          resolvedOnce: heldOnce
        }
      }
    })
  ]
)
