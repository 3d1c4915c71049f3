/** The clauses of OBL-P-02, all 51, in our own words and in the document's order, each with what carries it. */
import type { Entry } from "../../rules/Policy.ts"
import { followUp } from "./clauses/FollowUp.ts"
import { formulas } from "./clauses/Formulas.ts"
import { purpose } from "./clauses/Purpose.ts"
import { records } from "./clauses/Records.ts"
import { scores } from "./clauses/Scores.ts"
import { targets } from "./clauses/Targets.ts"

/** The clauses in the document's order. */
export const clauses: ReadonlyArray<Entry> = [...purpose, ...targets, ...formulas, ...followUp, ...scores, ...records]
