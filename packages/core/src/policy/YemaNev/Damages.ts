/** Where the text of the Yema standard is damaged, and how it is read until its owner says otherwise. */
import type { Damage } from "../../rules/Damage.ts"
import { damagedPlaces } from "./clauses/DamagedPlaces.ts"

/** The damaged places in the document's order. */
export const damages: ReadonlyArray<Damage> = damagedPlaces
