/**
 * Records looked through by the supervision group (enterprise service §4.1.2): complete, and accurate. The text gives
 * neither the size of the sample nor a target.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Checked } from "../../streams/Supervision.ts"

const checked = (
  field: "complete" | "accurate",
  [zh, en]: readonly [string, string],
  [ruleZh, ruleEn]: readonly [string, string]
): Kpi.Declaration =>
  Kpi.share(
    {
      name: `records_${field}`,
      title: { zh, en },
      rule: {
        zh: `区间内抽查的服务记录中，${ruleZh}者所占比例`,
        en: `of the records looked through in the window, the share that is ${ruleEn}`
      },
      clauses: ["S1-4.1.2a", "S1-3.1.1b"]
    },
    [
      operand<Checked>({
        name: "records",
        title: { zh: "抽查的记录", en: "records looked through" },
        rows: "record-check",
        select: { anchor: "checkedAtMs" },
        among: { all: [] },
        exclusions: [],
        having: { is: [field, true] }
      })
    ]
  )

/** Records that lack nothing. */
export const recordsComplete: Kpi.Declaration = checked(
  "complete",
  ["服务记录完整率", "Complete records"],
  ["完整", "complete"]
)

/** Records that say what was. */
export const recordsAccurate: Kpi.Declaration = checked(
  "accurate",
  ["服务记录准确率", "Accurate records"],
  ["准确", "accurate"]
)
