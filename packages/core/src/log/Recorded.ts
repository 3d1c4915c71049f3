/**
 * The envelope: what the log keeps of one event. The body's canonical text (RFC 8785) is what is stored, hashed,
 * exported and parsed; `position` and `commit` are given by the log and stand outside the body.
 */
import * as Schema from "effect/Schema"
import { Instant } from "../time/Instant.ts"

export { canonicalText } from "./Canonical.ts"

/** Text without NUL and without lone surrogates: what every store can keep byte for byte. */
export const Text = Schema.String.check(
  Schema.isPattern(/^[^\u0000]*$/, { message: "文本不得含 NUL / text must not contain NUL" }),
  Schema.makeFilter((text: string) =>
    text.isWellFormed() ? undefined : "文本不得含半个代理对 / text must not contain half a surrogate pair"
  )
)

const plain = Text.check(
  Schema.isPattern(/^[^\u0000-\u001f\u007f]*$/, {
    message: "名称不得含控制字符 / a name must not contain control characters"
  })
)

/** Non-empty text of at most 200 characters without control characters: ids, names of categories, types and roles. */
export const Name = plain.check(Schema.isMinLength(1), Schema.isMaxLength(200))

/** A source key: like a name, but up to 500 characters, because keys are composed of what a row holds. */
export const Key = plain.check(Schema.isMinLength(1), Schema.isMaxLength(500))

/** A stream: one aggregate's events in order. `category` names the kind of aggregate, `id` the one meant. */
export const StreamRef = Schema.Struct({ category: Name, id: Name })
/** The type of {@link StreamRef}. */
export interface StreamRef extends Schema.Schema.Type<typeof StreamRef> {}

/** One text for a stream, for maps: category and id joined by a character no name contains. */
export const streamKey = (stream: StreamRef): string => `${stream.category}\u0001${stream.id}`

/**
 * Where a fact comes from. `system` is "" for facts recorded natively by a command; `key` is unique in it and makes
 * a second delivery a no-op; `sequence` orders facts of one instant; `recordedAt` says when the old system knew;
 * `batch` names the delivery and is no part of the fact.
 */
export const Source = Schema.Struct({
  system: plain.check(Schema.isMaxLength(200)),
  key: Key,
  sequence: Schema.optionalKey(Schema.Int),
  recordedAt: Schema.optionalKey(Instant),
  batch: Schema.optionalKey(Name)
})
/** The type of {@link Source}. */
export interface Source extends Schema.Schema.Type<typeof Source> {}

/** Who acted: an opaque id (no personal data) and the roles held at that moment, which authorities are checked against. */
export const Actor = Schema.Struct({ id: Name, roles: Schema.Array(Name) })
/** The type of {@link Actor}. */
export interface Actor extends Schema.Schema.Type<typeof Actor> {}

/** What subjects may qualify; a row takes its dimensions from here, as they were at the moment of the event. */
export const qualifiers = [
  "customer",
  "unit",
  "order",
  "case",
  "staff",
  "outlet",
  "department",
  "product",
  "region"
] as const
/** One of {@link qualifiers}. */
export type Qualifier = (typeof qualifiers)[number]

/** A qualified subject, `qualifier:token`, as `outlet:O-03`. Tokens are opaque: no names, phones, plates or VINs. */
export const Subject = Name.check(
  Schema.isPattern(new RegExp(`^(${qualifiers.join("|")}):.+$`), {
    message: `请写作 限定词:代号，限定词为 ${qualifiers.join("、")} / expected qualifier:token with a qualifier of ${qualifiers.join(", ")}`
  })
)

/** The payload of an event: a JSON object; its shape is that of the event type and schema version. */
export const Payload = Schema.Record(Schema.String, Schema.Unknown)
/** The type of {@link Payload}. */
export type Payload = { readonly [key: string]: unknown }

/** Data of an event whose type says all. A struct without fields would take anything; this takes no field. */
export const Nothing = Schema.Record(Schema.String, Schema.Never)

const proposedFields = {
  type: Name,
  schemaVersion: Schema.Int.check(Schema.isGreaterThan(0)),
  occurredAt: Instant,
  source: Source,
  actor: Actor,
  reason: Schema.optionalKey(Text),
  correlationId: Schema.optionalKey(Name),
  causationId: Schema.optionalKey(Name),
  concerns: Schema.optionalKey(Name),
  subjects: Schema.Array(Subject),
  data: Payload
}

/** An event as handed to the log: all that the caller knows. The log adds id, version and the instant of recording. */
export const Proposed = Schema.Struct(proposedFields)
/** The type of {@link Proposed}. */
export interface Proposed extends Schema.Schema.Type<typeof Proposed> {}

/**
 * The body of a recorded event, envelope version 1. `occurredAt` is when it happened in the business, `recordedAt`
 * when this log learnt of it (both UTC); `version` counts from 1 inside the stream; `concerns` is the id of the
 * event that this one retracts, corrects, voids or marks.
 */
export const Body = Schema.Struct({
  v: Schema.Literal(1),
  id: Name,
  tenant: Name,
  stream: StreamRef,
  version: Schema.Int.check(Schema.isGreaterThan(0)),
  recordedAt: Instant,
  ...proposedFields
})
/** The type of {@link Body}. */
export interface Body extends Schema.Schema.Type<typeof Body> {}

/** A recorded event: its body, the canonical text of the body, and its place in the log. */
export interface Recorded {
  /** Place in the log's total order, from 1; gaps are allowed. */
  readonly position: number
  /** The last position of the transaction that wrote it; only these are heads. */
  readonly commit: number
  /** The canonical text, verbatim. */
  readonly text: string
  readonly body: Body
}
