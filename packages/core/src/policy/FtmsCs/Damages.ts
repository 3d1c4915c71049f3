/** Where the text of the dealer's customer satisfaction assessment is damaged, and how it is read until its owner says otherwise. */
import type { Damage } from "../../rules/Damage.ts"
import { damagedAmounts } from "./clauses/DamagedAmounts.ts"
import { damagedWords } from "./clauses/DamagedWords.ts"

/** The damaged places: amounts, then words, signs and parts, each in the document's order. */
export const damages: ReadonlyArray<Damage> = [...damagedAmounts, ...damagedWords]
