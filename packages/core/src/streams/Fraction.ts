/** Fractions as events keep them: the exact number in words, never a float. */
import * as Schema from "effect/Schema"
import { wanted } from "../rules/FractionHint.ts"
import { joined } from "../rules/Title.ts"

/** A fraction as `95/100`. */
export const Fraction = Schema.String.check(Schema.isPattern(/^\d{1,15}\/[1-9]\d{0,14}$/, { message: joined(wanted) }))
