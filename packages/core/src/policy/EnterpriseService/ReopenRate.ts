/** Reopen rate (enterprise service §3.4.2): of the problems received in the window and resolved once, those opened again. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Case.ts"
import { duplicate } from "./Problems.ts"

/** Problems with more than one round over problems resolved at least once. */
export const reopenRate: Kpi.Declaration = Kpi.share(
  {
    name: "reopen_rate",
    title: { zh: "再次处理率", en: "Reopen rate" },
    rule: {
      zh: "区间内收到且曾经处理完成的问题中，截止时经过再次处理者所占比例",
      en: "of the problems received in the window and resolved at least once, the share opened again by the cut"
    },
    clauses: ["S1-3.4.2b"],
    better: "lower"
  },
  [
    operand<Row>({
      name: "problems",
      title: { zh: "曾经处理完成的问题", en: "problems resolved at least once" },
      rows: "case",
      select: { anchor: "receivedAtMs" },
      among: { known: "firstResolvedAtMs" },
      exclusions: [duplicate],
      having: { atLeast: ["reopenings", 1] }
    })
  ]
)
