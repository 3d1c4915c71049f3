/** What OBL-P-02 §3.1.2 demands of the yearly figures, and what bounds them. */
import type { Ceiling, Goal } from "../../rules/Goal.ts"

/** The yearly goals. 低于 excludes the limit, 以上 includes it (Civil Code art. 1259). */
export const goals: ReadonlyArray<Goal> = [
  { clause: "S0-3.1.2a", kpi: "complaint_rate", comparison: "<", value: "1/100", source: "clause" },
  { clause: "S0-3.1.2b", kpi: "complaint_resolution_rate", comparison: ">=", value: "1/1", source: "reconstructed" },
  { clause: "S0-3.1.2c", kpi: "satisfaction_rate", comparison: ">=", value: "95/100", source: "clause" },
  { clause: "S0-3.1.2d", kpi: "first_time_repair_rate", comparison: ">=", value: "98/100", source: "clause" },
  { clause: "S0-3.1.2e", kpi: "inspection_rate", comparison: ">=", value: "1/1", source: "reconstructed" },
  { clause: "S0-3.1.2f", kpi: "parts_on_time_rate", comparison: ">=", value: "97/100", source: "clause" }
]

/** Slips without an answer stay in the denominator, so a sample of three tenths alone cannot give more than that. */
export const ceilings: ReadonlyArray<Ceiling> = [
  {
    clause: "S0-3.2.2c",
    kpi: "satisfaction_rate",
    source: { zh: "每周三成的回访抽样", en: "the weekly call-backs of three tenths" },
    atMost: "3/10"
  }
]
