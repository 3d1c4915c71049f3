/** The clauses of the dealer's customer satisfaction assessment (FTMS), all 82, in our own words, each with what carries it. */
import type { Entry } from "../../rules/Policy.ts"
import { authority } from "./clauses/Authority.ts"
import { complaints } from "./clauses/Complaints.ts"
import { customerFiles } from "./clauses/CustomerFiles.ts"
import { mystery } from "./clauses/Mystery.ts"
import { offences } from "./clauses/Offences.ts"
import { purpose } from "./clauses/Purpose.ts"
import { supervision } from "./clauses/Supervision.ts"
import { surveys } from "./clauses/Surveys.ts"
import { inEnglish } from "./Sections.ts"

/** The clauses in the document's order, their places in English too. */
export const clauses: ReadonlyArray<Entry> = [
  ...purpose,
  ...complaints,
  ...offences,
  ...surveys,
  ...mystery,
  ...customerFiles,
  ...supervision,
  ...authority
].map((entry) => ({ ...entry, english: inEnglish(entry.section) }))
