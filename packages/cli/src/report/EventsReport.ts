/** The events of a log as a document (`servicebook/events/1`). */
import type { Head, Recorded } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { KnownUpTo, knownUpTo } from "./Common.ts"
import { Entry, entry } from "./LogReport.ts"

/** Events in the order of their positions. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/events/1"),
  head: KnownUpTo,
  zone: Schema.String,
  events: Schema.Array(Entry)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** The document. */
export const document = (
  events: ReadonlyArray<Recorded.Recorded>,
  { head, zone }: { readonly head: Head.Head; readonly zone: string }
): Document => ({
  schema: "servicebook/events/1",
  head: knownUpTo(head, zone),
  zone,
  events: events.map((event) => entry(event, zone))
})
