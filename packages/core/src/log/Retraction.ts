/**
 * Data of the events every stream may hold: retraction and correction (红冲: a wrong fact is answered by a new one,
 * never edited) and `Noted`, the keeper of activities that no event fits.
 */
import * as Schema from "effect/Schema"
import { Instant } from "../time/Instant.ts"
import { Name, Nothing, Payload, Subject, Text } from "./Recorded.ts"

/** Data of `Retracted`: none; the envelope's `concerns` names the event, `reason` says why. */
export const Retracted = Nothing

/** Data of `Corrected`: the whole data that the concerned event should have carried, and its true instant or subjects when those were wrong. */
export const Corrected = Schema.Struct({
  data: Payload,
  occurredAt: Schema.optionalKey(Instant),
  subjects: Schema.optionalKey(Schema.Array(Subject))
})
/** The type of {@link Corrected}. */
export interface Corrected extends Schema.Schema.Type<typeof Corrected> {}

/** Data of `Noted`: an activity of another system kept as it was. `work` says that it was work on the thing, so that on a closed case it means a reopening. */
export const Noted = Schema.Struct({
  activity: Name,
  work: Schema.optionalKey(Schema.Boolean),
  fields: Schema.optionalKey(Schema.Record(Schema.String, Text))
})
/** The type of {@link Noted}. */
export interface Noted extends Schema.Schema.Type<typeof Noted> {}
