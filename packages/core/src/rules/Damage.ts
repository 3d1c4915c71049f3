/**
 * Damage of a text: words that were lost or garbled before the document reached us. What was assumed is data, so that
 * the owner of the procedure can confirm it or say otherwise.
 */
import * as Schema from "effect/Schema"
import { Title } from "./Title.ts"

/** One damaged place: a few words of it, what is wrong, how it is read, and what else it could have said. */
export const Damage = Schema.Struct({
  clause: Schema.String,
  quote: Schema.String,
  defect: Title,
  reading: Title,
  alternatives: Schema.Array(Title),
  confidence: Schema.Literals(["high", "medium", "low"]),
  /** Whether the owner must confirm the reading before figures that rest on it are acted upon. */
  needsSignOff: Schema.Boolean
})
/** The type of {@link Damage}. */
export interface Damage extends Schema.Schema.Type<typeof Damage> {}
