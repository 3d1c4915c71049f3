/** Improvements verified (enterprise service §3.5.2): of the improvements raised in the window, those found to work. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Improvement.ts"

/** Improvements found effective over those raised; read at the newest instant known, because they take their time. */
export const improvementsVerifiedRate: Kpi.Declaration = Kpi.share(
  {
    name: "improvements_verified_rate",
    title: { zh: "改进措施落实率", en: "Improvements verified" },
    rule: {
      zh: "区间内提出的改进中，已落实且验证有效者所占比例；公司未采纳者不计",
      en: "of the improvements raised in the window, the share found effective once in place; those that the company declined are left out"
    },
    clauses: ["S1-3.5.2", "S1-2.1.4"],
    cut: "latest"
  },
  [
    operand<Row>({
      name: "improvements",
      title: { zh: "提出的改进", en: "improvements raised" },
      rows: "improvement",
      select: { anchor: "raisedAtMs" },
      among: { all: [] },
      exclusions: [
        {
          reason: "declined",
          title: { zh: "未采纳", en: "declined by the company" },
          when: { known: "declinedAtMs" }
        }
      ],
      having: { is: ["effective", true] }
    })
  ]
)
