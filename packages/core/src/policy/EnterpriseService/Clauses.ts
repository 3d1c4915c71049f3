/** The clauses of the enterprise after-sales policy, all 94, in our own words, each with what carries it. */
import type { Entry } from "../../rules/Policy.ts"
import { assessment } from "./clauses/Assessment.ts"
import { closing } from "./clauses/Closing.ts"
import { department, manager, others } from "./clauses/Departments.ts"
import { emergencies } from "./clauses/Emergencies.ts"
import { indicators } from "./clauses/Indicators.ts"
import { intake } from "./clauses/Intake.ts"
import { posts } from "./clauses/Posts.ts"
import { purpose } from "./clauses/Purpose.ts"
import { supervision } from "./clauses/Supervision.ts"
import { training } from "./clauses/Training.ts"

/** The clauses in the document's order. */
export const clauses: ReadonlyArray<Entry> = [
  ...purpose,
  ...department,
  ...manager,
  ...posts,
  ...others,
  ...intake,
  ...closing,
  ...supervision,
  ...indicators,
  ...assessment,
  ...training,
  ...emergencies
]
