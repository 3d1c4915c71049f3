/** The clauses of the document on commitments and targets, all 46, in our own words, each with what carries it. */
import type { Entry } from "../../rules/Policy.ts"
import { certification } from "./clauses/Certification.ts"
import { dispatch } from "./clauses/Dispatch.ts"
import { filing } from "./clauses/Filing.ts"
import { outlets } from "./clauses/Outlets.ts"
import { purpose } from "./clauses/Purpose.ts"
import { targets } from "./clauses/Targets.ts"
import { inEnglish } from "./Sections.ts"

/** The clauses in the document's order, their sections in English too. */
export const clauses: ReadonlyArray<Entry> = [
  ...purpose,
  ...targets,
  ...outlets,
  ...dispatch,
  ...filing,
  ...certification
].map((entry) => ({ ...entry, english: inEnglish(entry.section) }))
