/** The clauses of the Yema standard, all 59, in our own words, each with what carries it. */
import type { Entry } from "../../rules/Policy.ts"
import { duties } from "./clauses/Duties.ts"
import { items } from "./clauses/Items.ts"
import { purpose } from "./clauses/Purpose.ts"
import { targets } from "./clauses/Targets.ts"

/** The rows of the two tables in English: `6.1.3 row 4`. */
const inEnglish = (section: string): string => section.replace(/ 表$/, " table").replace(" 表 ", " row ")

/** The clauses in the document's order, their sections in English too. */
export const clauses: ReadonlyArray<Entry> = [...purpose, ...duties, ...targets, ...items].map((entry) =>
  entry.section.includes("表") ? { ...entry, english: inEnglish(entry.section) } : entry
)
