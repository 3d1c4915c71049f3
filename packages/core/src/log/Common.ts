/** The event types that belong to every stream, and how a stream adds its own. */
import type * as Schema from "effect/Schema"
import type { Authority } from "../rules/Authority.ts"
import { Corrected, Noted, Retracted } from "./Retraction.ts"
import { concerningType, type EventType, type EventTypes, eventType, type Reserved } from "./Stream.ts"

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

/** Event types of which some are marked: their data are computed, or they decide on others. */
export const marked = (
  types: EventTypes,
  marks: { readonly [type: string]: Pick<EventType, "computed" | "decidesOn" | "reservedTo"> }
): EventTypes => ({
  ...types,
  ...Object.fromEntries(Object.entries(marks).map(([type, mark]) => [type, { ...types[type], ...mark } as EventType]))
})

/** Event types of which clauses leave some to somebody: by order, whoever passes one of the authorities records them. */
export const reserved = (
  types: EventTypes,
  to: { readonly [type: string]: ReadonlyArray<Authority> | Reserved }
): EventTypes =>
  marked(
    types,
    Object.fromEntries(
      Object.entries(to).map(([type, whom]) => [type, { reservedTo: typeof whom === "function" ? whom : () => whom }])
    )
  )
