/**
 * What a kind of stream is: its event types with their schemas, and the total fold from facts to rows.
 * The definitions themselves live in `streams/`, one aggregate a file.
 */
import type * as Schema from "effect/Schema"
import type { Authority } from "../rules/Authority.ts"
import type { Fact } from "./Fact.ts"
import type { Payload } from "./Recorded.ts"

/** A value a row may hold. Instants are whole milliseconds (UTC); `findings` are sorted codes. */
export type Cell = string | number | boolean | null | ReadonlyArray<string> | ReadonlyArray<number>

/** One row: what is known of one thing. `kind` names its shape, `key` tells it from its stream's other rows of the kind. */
export interface Row {
  readonly kind: string
  readonly key: string
  /** "snapshot" when the row rests on an opening balance, not on the events themselves. */
  readonly evidence: "events" | "snapshot"
  /** Irregularities of the history, as sorted codes; they never stop a fold. */
  readonly findings: ReadonlyArray<string>
}

/**
 * Whom clauses leave the recording of an event to by order: whoever passes one of the authorities; everybody where there is
 * none. It may hang on the state of the thing and on what the event says.
 */
export type Reserved = (state: never, data: never) => ReadonlyArray<Authority>

/** One event type: the schema of its data, the version of that schema, and how to read older versions. */
export interface EventType {
  readonly schemaVersion: number
  readonly data: Schema.Codec<unknown, unknown>
  /** Lifts data written under an older `schemaVersion` to the present one; absent while there is only one. */
  readonly upcast?: (data: Payload, schemaVersion: number) => Payload
  /** Whether the envelope must say which event this one concerns. */
  readonly concerning?: boolean
  /** Whether its data come of the decision, not of whoever orders it: it may be retracted and decided anew, never corrected. */
  readonly computed?: boolean
  /** The types of events that it decides on: who may not decide so leaves these alone from then on. */
  readonly decidesOn?: ReadonlyArray<string>
  /** Whom clauses leave it to; whoever orders anything where it is left out. */
  readonly reservedTo?: Reserved
}

/** The event types of a stream by name. */
export type EventTypes = { readonly [type: string]: EventType }

/**
 * What a field of a row holds, or null: an instant (whole ms, UTC), any finite number, a text, a truth value, or a list
 * of instants or of texts. Stores keep a column of that type.
 */
export type FieldType = "instant" | "number" | "text" | "boolean" | "instants" | "texts"

/** A kind of row: its fields, and those figures may anchor on; adapters index these. */
export interface RowKind {
  readonly kind: string
  /** Fields holding an instant or null by which a window can own the row. */
  readonly anchors: ReadonlyArray<string>
  /** The fields beside those that every row has. A row holds them all; what is not known is null. */
  readonly fields: { readonly [field: string]: FieldType }
}

type OwnField<R extends Row> = Exclude<Extract<keyof R, string>, keyof Row>

type TypeOfField<Field, Held> = [Held] extends [number]
  ? Field extends `${string}AtMs`
    ? "instant"
    : "number"
  : [Held] extends [string]
    ? "text"
    : [Held] extends [boolean]
      ? "boolean"
      : [Held] extends [ReadonlyArray<number>]
        ? "instants"
        : "texts"

/** A kind of row, stated so that a field which is missing, misspelt or of another type does not compile. */
export const rowKind = <R extends Row>(declared: {
  readonly kind: R["kind"]
  readonly anchors: ReadonlyArray<Extract<OwnField<R>, `${string}AtMs`>>
  readonly fields: { readonly [F in OwnField<R>]: TypeOfField<F, NonNullable<R[F]>> }
}): RowKind => declared

/**
 * A kind of stream. `evolve` is total: any order, repetition or omission of facts yields a state, and what is
 * irregular becomes a finding on the row. It returns the same object when a fact changes nothing.
 */
export interface Stream<State> {
  readonly category: string
  readonly events: EventTypes
  readonly rowKinds: ReadonlyArray<RowKind>
  /**
   * The number of the fold, 1 when left out. Raise it when `evolve` or `rows` come to say something else of the same
   * facts: stores that keep rows then derive them anew.
   */
  readonly fold?: number
  /** The state before the first fact. */
  readonly initial: State
  evolve(state: State, fact: Fact): State
  /** The rows of a state; none before the stream's first fact. Unchanged rows keep their identity. */
  rows(state: State): ReadonlyArray<Row>
}

/** The streams a log knows, by category. */
export type Streams = ReadonlyMap<string, Stream<unknown>>

/** The given streams by category. */
export const streams = (...all: ReadonlyArray<Stream<unknown>>): Streams =>
  new Map(all.map((stream) => [stream.category, stream]))

/** An event type of the first schema version. Its data is plain JSON: the schema checks and transforms nothing. */
export const eventType = <A>(data: Schema.Codec<A, A>): EventType => ({
  schemaVersion: 1,
  data: data as Schema.Codec<unknown, unknown>
})

/** An event type of the first schema version that must name the event it concerns. */
export const concerningType = <A>(data: Schema.Codec<A, A>): EventType => ({ ...eventType(data), concerning: true })
