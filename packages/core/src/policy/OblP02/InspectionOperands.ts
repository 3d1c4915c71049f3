/** The operands of the periodic inspection rate (§3.1.4 d): inspections by the dates that count for them. */
import type { Condition } from "../../count/Condition.ts"
import { type FieldOf, type InstantOf, type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Inspection.ts"
import { toleranceDays } from "./InspectionReadings.ts"

type InspectionCondition = Condition<FieldOf<Row>, InstantOf<Row>>

/** The due instant and the last one of the plan's tolerance, as moved by the customer or as planned at first. */
export interface Dates {
  readonly due: "dueAtMs" | "originalDueAtMs"
  readonly last: "lastAtMs" | "originalLastAtMs"
}

/** How far a tolerance counts at most. */
export const atMost = { days: { parameter: toleranceDays.name } } as const

const inTime = (event: InstantOf<Row>, { due, last }: Dates): InspectionCondition => ({
  choose: "inTime",
  of: {
    tolerance: {
      all: [
        { within: [last, event], atMost: { days: 0 } },
        { within: [due, event], atMost }
      ]
    },
    dueDate: { within: [due, event], atMost: { days: 0 } },
    whenever: { known: event }
  }
})

/**
 * The inspections due in the window by these dates, those done in time in the numerator. What was missed stays missed: a
 * refusal or cancellation counts only when it came in time itself.
 */
export const inspections = (name: string, dates: Dates): Operand => {
  const done = inTime("doneAtMs", dates)
  const refusedInTime: InspectionCondition = { all: [{ not: done }, inTime("refusedAtMs", dates)] }
  const cancelledInTime: InspectionCondition = { all: [{ not: done }, inTime("cancelledAtMs", dates)] }
  return operand<Row>({
    name,
    title: { zh: "到期巡检数", en: "inspections due" },
    rows: "inspection",
    select: { anchor: dates.due },
    among: { all: [] },
    exclusions: [
      {
        reason: "refused",
        title: { zh: "顾客拒绝", en: "refused by the customer" },
        when: {
          choose: "refused",
          of: {
            withEvidence: { all: [refusedInTime, { known: "refusalEvidence" }] },
            leftOut: refusedInTime,
            counted: { any: [] }
          }
        }
      },
      {
        reason: "cancelled",
        title: { zh: "计划取消", en: "plan cancelled" },
        when: { choose: "cancelledPlans", of: { leftOut: cancelledInTime, counted: { any: [] } } }
      }
    ],
    having: done
  })
}
