/**
 * Readings: where a clause can be read in more than one way, the way taken and the named alternatives. Doubt is data,
 * so a figure says under which readings it was computed and can be computed under the others.
 */
import * as Schema from "effect/Schema"
import { WindowKind } from "../time/Window.ts"
import { Title } from "./Title.ts"

/** One way to read a clause. Some make sense for certain kinds of windows only. */
export const Choice = Schema.Struct({
  title: Title,
  windows: Schema.optionalKey(Schema.Array(WindowKind))
})
/** The type of {@link Choice}. */
export interface Choice extends Schema.Schema.Type<typeof Choice> {}

/** A question the clause leaves open, the default answer and all answers offered. */
export const Reading = Schema.Struct({
  name: Schema.String,
  title: Title,
  clause: Schema.String,
  /** Why the default is the default. */
  because: Title,
  default: Schema.String,
  choices: Schema.Record(Schema.String, Choice)
})
/** The type of {@link Reading}. */
export interface Reading extends Schema.Schema.Type<typeof Reading> {}
