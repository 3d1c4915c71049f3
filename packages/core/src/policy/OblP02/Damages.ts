/** Where the text of OBL-P-02 is damaged or contradicts itself, and how it is read until its owner says otherwise. */
import type { Damage } from "../../rules/Damage.ts"
import { damagedFollowUp } from "./clauses/DamagedFollowUp.ts"
import { damagedTargets } from "./clauses/DamagedTargets.ts"

/** The damaged places in the document's order. */
export const damages: ReadonlyArray<Damage> = [...damagedTargets, ...damagedFollowUp]
