/** Where the text on commitments and targets is damaged, and how it is read until its owner says otherwise. */
import type { Damage } from "../../rules/Damage.ts"
import { damagedWords } from "./clauses/DamagedWords.ts"

/** The damaged places in the document's order. */
export const damages: ReadonlyArray<Damage> = damagedWords
