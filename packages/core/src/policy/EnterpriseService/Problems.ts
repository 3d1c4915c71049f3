/** What the figures on problems share: which cases are left out with a reason, and what force majeure does to their clocks. */
import { type Condition, never } from "../../count/Condition.ts"
import type { Choosable, Exclusion, FieldOf, InstantOf } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Case.ts"

/** A condition on a case. */
export type CaseCondition = Condition<FieldOf<Row>, InstantOf<Row>>
type CaseExclusion = Exclusion<FieldOf<Row>, InstantOf<Row>>

export { duplicate } from "../OblP02/Complaints.ts"

/** Open when the books began: nobody knows what was done before. */
export const carriedOver: CaseExclusion = {
  reason: "carried-over",
  title: { zh: "建账前已在处理", en: "open before the books began" },
  when: { is: ["evidence", "snapshot"] }
}

/** The customer took it back before it was resolved. */
export const withdrawn: CaseExclusion = {
  reason: "withdrawn",
  title: { zh: "客户撤回", en: "withdrawn by the customer" },
  when: { known: "withdrawnAtMs" }
}

/** Force majeure suspended the clocks of the case. */
export const suspended: CaseExclusion = {
  reason: "force-majeure",
  title: { zh: "不可抗力中止计时", en: "clocks suspended by force majeure" },
  when: { choose: "forceMajeure", of: { paused: never, letOff: { known: "suspendedAtMs" }, counted: never } }
}

/** What stops the clocks of a case, by the reading of force majeure. */
export const suspensions: Choosable<FieldOf<Row> | null> = {
  choose: "forceMajeure",
  of: { paused: "suspensions", letOff: null, counted: null }
}

/** What becomes of the limits of a case whose clocks were suspended. */
export const forceMajeureReading: Reading = {
  name: "forceMajeure",
  title: { zh: "不可抗力期间的时限", en: "limits during force majeure" },
  clause: "S1-7.2.5",
  because: {
    zh: "文件要求调整服务策略，未说考核豁免；按惯例服务时限中止，法定期限不受影响",
    en: "the text asks to adjust the service and exempts nobody; by custom limits of service are suspended, those of law are not"
  },
  default: "paused",
  choices: {
    paused: { title: { zh: "中止期间不计时", en: "the time of the suspension does not count" } },
    letOff: { title: { zh: "中止过计时的案件不计", en: "cases whose clocks were suspended are left out" } },
    counted: { title: { zh: "照常计入", en: "they count like all others" } }
  }
}
