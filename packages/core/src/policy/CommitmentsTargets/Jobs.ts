/** The jobs of a window that figures on the service flow count: settlements whose job was done in it. */
import type { Condition } from "../../count/Condition.ts"
import { type FieldOf, type InstantOf, type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Settlement.ts"

type JobCondition = Condition<FieldOf<Row>, InstantOf<Row>>

/** Jobs done in the window, those meant by `among`, of which the numerator counts those that have `having`. */
export const jobs = (among: JobCondition, having: JobCondition): Operand =>
  operand<Row>({
    name: "jobs",
    title: { zh: "完成的派工单", en: "jobs done" },
    rows: "settlement",
    select: { anchor: "servedAtMs" },
    among,
    exclusions: [],
    having
  })
