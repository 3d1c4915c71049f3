/** What §3.1.4 c leaves open: how long a repeat counts, what is counted, and which attempts are no repair. */
import type { Exclusion, FieldOf, InstantOf } from "../../count/Operand.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Repair.ts"

/** Within how many days a return counts against the first repair. The text gives none; 30 is the custom of the trade. */
export const repeatDays: Parameter = {
  name: "repeatDays",
  title: { zh: "返修期（天）", en: "repeat window (days)" },
  unit: "days",
  value: 30,
  source: "assumed",
  clause: "S0-3.1.4c"
}

/** What the rate counts. */
export const unitReading: Reading = {
  name: "unit",
  title: { zh: "计数单位", en: "what is counted" },
  clause: "S0-3.1.4c",
  because: { zh: "返工不应使同一失误计算两次", en: "a rework should not punish one failure twice" },
  default: "fault",
  choices: {
    fault: { title: { zh: "按故障", en: "by fault" } },
    repair: { title: { zh: "按维修次数（原文）", en: "by repair (to the letter)" } },
    vehicle: { title: { zh: "按台", en: "by unit" } }
  }
}

type AttemptExclusion = Exclusion<FieldOf<Row>, InstantOf<Row>>

const outcome = (reason: string, zh: string, en: string): AttemptExclusion => ({
  reason,
  title: { zh, en },
  when: { is: ["outcome", reason] }
})

/** Attempts that are no repair of the fault, each with its reason. */
export const exclusions: ReadonlyArray<AttemptExclusion> = [
  {
    reason: "no-repair-of-a-fault",
    title: { zh: "保养或召回作业", en: "maintenance or campaign" },
    when: { oneOf: ["cause", ["maintenance", "campaign"]] }
  },
  { reason: "accident", title: { zh: "事故损坏", en: "accident damage" }, when: { is: ["cause", "accident"] } },
  {
    reason: "continuation",
    title: { zh: "留店待件续修", en: "continued in the shop when the part came" },
    when: { is: ["continuation", true] }
  },
  outcome("customer-absent", "顾客不在", "the customer was absent"),
  outcome("no-fault-found", "未发现故障", "no fault was found"),
  outcome("unknown", "结果不明", "the outcome is unknown")
]
