/**
 * The indicator of the community repairs' history, declared with the public vocabulary.
 */
import { Kpi, Operand, type Repair } from "@servicebook/core"

/** Share of attempts with a known outcome that ended fixed. What is unknown leaves the denominator, with its reason. */
export const fixed = Kpi.share(
  {
    name: "fixed_share",
    title: { zh: "修复率", en: "Share fixed" },
    rule: { zh: "结果已知的维修中修好的比例", en: "Of the attempts whose outcome is known, those that ended fixed" },
    clauses: []
  },
  [
    Operand.operand<Repair.Row>({
      name: "attempts",
      title: { zh: "维修", en: "attempts" },
      rows: "attempt",
      select: { anchor: "completedAtMs" },
      among: { known: "outcome" },
      exclusions: [
        {
          reason: "outcome-unknown",
          title: { zh: "结果未知", en: "outcome unknown" },
          when: { is: ["outcome", "unknown"] }
        }
      ],
      having: { is: ["outcome", "fixed"] }
    })
  ]
)
