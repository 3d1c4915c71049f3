/**
 * Periodic inspection rate (OBL-P-02 §3.1.4 d, target of §3.1.2): of the inspections due in the window, those done in
 * time. The text names the rate and gives no formula; every answer taken is a named reading.
 */
import * as Kpi from "../../count/Kpi.ts"
import { atMost, inspections } from "./InspectionOperands.ts"
import { readings, toleranceDays } from "./InspectionReadings.ts"

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
