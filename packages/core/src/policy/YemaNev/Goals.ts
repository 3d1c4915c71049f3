/**
 * What the two tables of the Yema standard demand. Times are milliseconds and money is 分, as figures are; 内 takes its limit in,
 * and < of the text does not. "By every case" is a share of all: 1.
 */
import type { Comparison, Goal } from "../../rules/Goal.ts"
import { DAY_MS } from "../../time/Instant.ts"

const goal = (item: string, kpi: string, comparison: Comparison, value: string, stretch?: string): Goal => ({
  ...{ clause: `S4-${item}`, kpi, comparison, value, source: "clause" },
  ...(stretch === undefined ? {} : { stretch })
})

const days = (count: number): string => `${count * DAY_MS}/1`

/** 500 yuan, in 分. */
const claimFen = "50000/1"

/** The goals in the document's order. */
export const goals: ReadonlyArray<Goal> = [
  goal("6.1.3a", "complaints_received", "<=", "0/1"),
  goal("6.1.3a", "vehicles_returned", "<=", "0/1"),
  goal("T1", "complaint_days_ordinary", "<=", days(3)),
  goal("T2", "complaint_days_major", "<=", days(1)),
  goal("T3", "rescue_urban_in_time", ">=", "1/1"),
  goal("T4", "rescue_county_in_time", ">=", "1/1"),
  goal("T5", "rescue_region_in_time", ">=", "1/1"),
  goal("T6", "rescue_days_province", "<=", days(1)),
  goal("T7", "rescue_days_outside_province", "<=", days(2)),
  goal("T8", "customer_file_rate", ">=", "97/100"),
  goal("T9", "follow_up_rate", ">=", "98/100"),
  goal("T10", "satisfaction_score", ">=", "95/4"),
  goal("T11", "first_time_repair_rate_by_vehicle", ">=", "1/1"),
  goal("T13", "net_claim_cost_per_vehicle", "<=", claimFen),
  goal("I1", "urgent_parts_sent_in_time", ">=", "1/1"),
  goal("I2", "regular_parts_sent_in_time", ">=", "1/1"),
  goal("I3", "mis_shipment_rate", "<", "2/100"),
  goal("I4", "demand_plan_accuracy", ">=", "80/100"),
  goal("I5a", "hotline_replies_by_day", ">=", "1/1"),
  goal("I5a", "hotline_directives_by_day", ">=", "1/1"),
  goal("I5b", "hotline_replies_by_night", ">=", "1/1"),
  goal("I5b", "hotline_directives_by_night", ">=", "1/1"),
  goal("I7a", "calls_answered_rate", ">=", "1/1"),
  goal("I9", "old_part_recovery_rate", ">=", "80/100", "85/100"),
  goal("I9", "old_part_claim_rate", ">=", "80/100", "85/100"),
  goal("I11", "trips_registered_rate", ">=", "1/1"),
  goal("I12", "old_part_stock_error_rate", "<", "3/100")
]
