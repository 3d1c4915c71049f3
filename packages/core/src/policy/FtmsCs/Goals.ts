/** How often the document asks for visits, checks and meetings. */
import type { Ceiling, Goal } from "../../rules/Goal.ts"

/** At least one in each window that is judged. */
export const goals: ReadonlyArray<Goal> = [
  { clause: "S2-11.1a", kpi: "mystery_visits", comparison: ">=", value: "1/1", source: "clause" },
  { clause: "S2-11.1b", kpi: "process_checks", comparison: ">=", value: "1/1", source: "clause" },
  { clause: "S2-11.3c", kpi: "improvement_meetings", comparison: ">=", value: "1/1", source: "clause" }
]

/** Nothing bounds these figures. */
export const ceilings: ReadonlyArray<Ceiling> = []
