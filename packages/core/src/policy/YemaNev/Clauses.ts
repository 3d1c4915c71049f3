/** The clauses of the Yema standard, all 59, in our own words, each with what carries it. */
import type { Entry } from "../../rules/Policy.ts"
import { duties } from "./clauses/Duties.ts"
import { items } from "./clauses/Items.ts"
import { purpose } from "./clauses/Purpose.ts"
import { targets } from "./clauses/Targets.ts"

/** The clauses in the document's order. */
export const clauses: ReadonlyArray<Entry> = [...purpose, ...duties, ...targets, ...items]
