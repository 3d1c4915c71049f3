/**
 * Conformance of claims (Yema 5.1 d, 5.2 b, 5.6 a): decided before paid, liability before a notice or an opinion, confirmed
 * before finance, finance before a deduction; and confirmed notices that finance has not deducted yet.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import * as Conformance from "../../judge/Conformance.ts"
import * as Claim from "../../streams/Claim.ts"

/** The check, as data. */
export const claimCheck: Conformance.Check = Conformance.check<Claim.Row>({
  name: "claim_conformance",
  title: { zh: "索赔合规率", en: "Claim conformance" },
  rule: {
    zh: "区间内提出的索赔中，已经过的每一步都按次序办理者所占比例；未到的步骤不计",
    en: "of the claims of the window, the share that kept every step they have come past; steps still ahead do not count"
  },
  rows: "claim",
  cases: { zh: "索赔", en: "claims" },
  anchor: "submittedAtMs",
  among: { all: [] },
  exclusions: [],
  steps: [
    ...Claim.sequence.map((one) => Conformance.ordered(one)),
    {
      name: "notice-for-supplier",
      title: { zh: "供方责任才开索赔通知书", en: "a notice goes out where a supplier answers for it" },
      clause: "S4-5.2b",
      when: { known: "noticeAtMs" },
      holds: { is: ["liable", "supplier"] }
    },
    {
      name: "paid-when-accepted",
      title: { zh: "只支付受理的索赔", en: "only an accepted claim is paid" },
      clause: "S4-5.1d",
      when: { known: "paidAtMs" },
      holds: { is: ["accepted", true] }
    }
  ]
})

/** The share of the claims that break no step. */
export const claimConformance: Kpi.Declaration = Conformance.share(claimCheck)

/** Notices that a supplier confirmed and that finance has not deducted: every confirmed claim has a deduction in the end. */
export const deductionsOutstanding: Kpi.Declaration = Kpi.stock(
  {
    name: "deductions_outstanding",
    title: { zh: "待扣供方货款", en: "Deductions outstanding" },
    rule: {
      zh: "截止时供方已确认而财务尚未扣款的索赔通知书",
      en: "notices of claim confirmed by the supplier that finance has not deducted at the cut"
    },
    clauses: ["S4-5.6a"],
    better: "lower"
  },
  [
    operand<Claim.Row>({
      ...{ name: "notices", title: { zh: "已确认的通知书", en: "confirmed notices" }, rows: "claim", exclusions: [] },
      ...{ select: { standing: "confirmedAtMs" }, among: { not: { known: "deductedAtMs" } } }
    })
  ]
)
