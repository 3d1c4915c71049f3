/** Instants as people and programs read them: in UTC and in the zone of the window, both as text. */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"

/** An instant in UTC and in a zone, both ISO 8601 with milliseconds. */
export const Moment = Schema.Struct({ utc: Schema.String, local: Schema.String })
/** The type of {@link Moment}. */
export interface Moment extends Schema.Schema.Type<typeof Moment> {}

/** An instant, given as canonical text or milliseconds, in UTC and in a zone. */
export const moment = (at: string | number, zone: string): Moment => {
  const instant = DateTime.makeUnsafe(at)
  const zoned = Option.getOrElse(DateTime.makeZoned(instant, { timeZone: zone }), () => instant)
  return { utc: DateTime.formatIso(instant), local: DateTime.formatIsoOffset(zoned) }
}

/** The local time for tables: to the second, without offset. */
export const shown = ({ local }: Moment): string => local.slice(0, 19).replace("T", " ")

/** The local time of an instant for tables. */
export const show = (at: string | number, zone: string): string => shown(moment(at, zone))
