/**
 * Periodic inspection rate (OBL-P-02 §3.1.4 d, target of §3.1.2): of the inspections due in the window, those done in
 * time. What was missed stays missed: a refusal or cancellation counts only when it came in time itself.
 */
import type { Condition } from "../../count/Condition.ts"
import * as Kpi from "../../count/Kpi.ts"
import { type FieldOf, type InstantOf, type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Inspection.ts"
import { readings, toleranceDays } from "./InspectionReadings.ts"

type InspectionCondition = Condition<FieldOf<Row>, InstantOf<Row>>

/** The due instant and the last one of the plan's tolerance, as moved by the customer or as planned at first. */
interface Dates {
  readonly due: "dueAtMs" | "originalDueAtMs"
  readonly last: "lastAtMs" | "originalLastAtMs"
}

const atMost = { days: { parameter: toleranceDays.name } } as const

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

const inspections = (name: string, dates: Dates): Operand => {
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

/** Inspections done in time over inspections due. */
export const inspectionRate: Kpi.Declaration = Kpi.byReading(
  {
    name: "inspection_rate",
    title: { zh: "定期巡检率", en: "Periodic inspection rate" },
    rule: {
      zh: "区间内到期的巡检中，按期完成者所占比例；提前完成视为按期，顾客要求改期者按新日期；容差期满前为暂定值",
      en: "of the inspections due in the window, the share done in time; early is in time, a date that the customer asked for takes the place of the plan's; provisional until the tolerance has passed"
    },
    clauses: ["S0-3.1.4d1"],
    cut: { after: atMost },
    parameters: [toleranceDays],
    readings,
    beside: [{ inTime: "dueDate" }, { refused: "counted" }]
  },
  "rescheduled",
  {
    customerMoves: { kind: "share", of: [inspections("inspections", { due: "dueAtMs", last: "lastAtMs" })] },
    original: {
      kind: "share",
      of: [inspections("inspections_as_planned", { due: "originalDueAtMs", last: "originalLastAtMs" })]
    }
  }
)
