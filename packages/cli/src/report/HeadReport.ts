/** How far a log is known, and since when there is one, as a document (`servicebook/head/1`). */
import type { Head } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { KnownUpTo, knownUpTo } from "./Common.ts"

/** A head, and the one of the first commit; null where nothing was recorded by then. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/head/1"),
  head: KnownUpTo,
  zone: Schema.String,
  first: Schema.NullOr(KnownUpTo)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** The document. */
export const document = (head: Head.Head, first: Head.Head | null, zone: string): Document => ({
  schema: "servicebook/head/1",
  head: knownUpTo(head, zone),
  zone,
  first: first === null ? null : knownUpTo(first, zone)
})
