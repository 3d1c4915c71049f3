/**
 * Event types every stream may hold: retraction and correction (红冲: a wrong fact is answered by a new one, never
 * edited) and `Noted`, the keeper of activities that no event fits.
 */
import * as Schema from "effect/Schema"
import { Instant } from "../time/Instant.ts"
import { Name, Payload, Subject, Text } from "./Recorded.ts"
import { concerningType, type EventTypes, eventType } from "./Stream.ts"

/** Data of `Retracted`: none; the envelope's `concerns` names the event, `reason` says why. */
export const Retracted = Schema.Struct({})

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

/** The event types that belong to every stream. */
export const common: EventTypes = {
  Retracted: concerningType(Retracted),
  Corrected: concerningType(Corrected),
  Noted: eventType(Noted)
}

/** All event types of a stream: those of its own data, of which some must name the event they concern, and the common ones. */
export const eventTypes = <Type extends string>(
  data: { readonly [T in Type]: Schema.Top },
  ...concerning: ReadonlyArray<NoInfer<Type>>
): EventTypes => {
  const own = Object.entries<Schema.Top>(data).map(([type, schema]) => {
    const define = (concerning as ReadonlyArray<string>).includes(type) ? concerningType : eventType
    return [type, define(schema as unknown as Schema.Codec<unknown>)]
  })
  return { ...common, ...Object.fromEntries(own) }
}
