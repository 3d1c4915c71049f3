/**
 * Nonconformities overdue (commitments and targets, surveillance 2): due before the cut, and correction, corrective action
 * or evidence still missing, or found ineffective. What came late is late and no longer overdue.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Nonconformity.ts"

/** Nonconformities past their due instant and not closed. */
export const nonconformitiesOverdue: Kpi.Declaration = Kpi.stock(
  {
    name: "nonconformities_overdue",
    title: { zh: "逾期不符合项", en: "Nonconformities overdue" },
    rule: {
      zh: "截止前已到期而纠正、纠正措施或证据尚缺，或验证无效者",
      en: "due before the cut, with correction, corrective action or evidence missing, or found ineffective"
    },
    clauses: ["S3-C2"],
    better: "lower"
  },
  [
    operand<Row>({
      name: "nonconformities",
      title: { zh: "逾期不符合项", en: "nonconformities overdue" },
      rows: "nonconformity",
      select: { standing: "dueAtMs" },
      among: {
        not: {
          all: [
            { known: "correctedAtMs" },
            { known: "actionAtMs" },
            { known: "evidenceAtMs" },
            { not: { is: ["effective", false] } }
          ]
        }
      },
      exclusions: []
    })
  ]
)
