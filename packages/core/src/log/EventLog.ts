/**
 * The port of the log: what any store must offer. The in-memory layer (`Memory.ts`) and PostgreSQL obey the same
 * conformance suite. A log belongs to one tenant and knows the streams it was made with.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Stream from "effect/Stream"
import type { Head, HeadSpec } from "./Head.ts"
import type { Proposed, Recorded, StreamRef } from "./Recorded.ts"
import type { CheckpointAhead, ItemRefusal, NoSourceClock, NoSuchHead, StoreFailed } from "./Refusal.ts"
import type { RowSource } from "./RowSource.ts"
import type { Shard } from "./Shard.ts"
import type { Streams } from "./Stream.ts"

/** What an append expects of its stream: an exact version, that it does not exist, that it exists, or nothing. */
export type Expected = number | "absent" | "present" | "any"

/** One append: events for one stream, all or none, under one idempotency key (`source.key` of the first; the others follow from it). */
export interface Append {
  readonly stream: StreamRef
  readonly expected: Expected
  readonly events: ReadonlyArray<Proposed>
}

/** What became of an append: recorded now, or known before with the same content; either way the recorded events. */
export interface Appended {
  readonly outcome: "appended" | "known"
  readonly events: ReadonlyArray<Recorded>
}

/** The outcome of one item of a batch. */
export type Outcome = Appended | { readonly outcome: "refused"; readonly refusal: ItemRefusal }

/** Which events to read: positions in (`after`, `until`], and only these categories or this part of the streams when given. */
export interface ReadAll {
  readonly after?: number
  readonly until?: number
  readonly categories?: ReadonlyArray<string>
  readonly shard?: Shard
}

/** How far a log is. */
export interface Tip {
  /** The newest position at or before which nothing can still appear; it may fall back while a slow write goes on. */
  readonly settled: number
  /** The newest position ever given out, at least `settled`: what lies beyond it belongs to another history. */
  readonly drawn: number
}

/** What to subscribe to, and from where. */
export interface From {
  /** The position after which to begin; the start of the log when left out. */
  readonly after?: number
  readonly categories?: ReadonlyArray<string>
  readonly shard?: Shard
  /** The most events of one batch; 1,000 when left out. */
  readonly most?: number
  /** How long (ms) a store may fail without a break before the subscription fails too; for ever when left out. */
  readonly patienceMs?: number
}

/** One step of a subscription: everything asked for at positions in (`after`, `through`], which may be nothing. */
export interface Batch {
  readonly events: ReadonlyArray<Recorded>
  readonly after: number
  readonly through: number
  /** The settled position of the log when the step was taken. */
  readonly head: number
}

/** The operations of a log. */
export interface EventLogShape extends RowSource {
  readonly tenant: string
  readonly streams: Streams
  /**
   * How many appends at once pay: 1 where they take turns anyway. Whoever writes much divides it by stream over so many
   * lanes, so that each stream keeps its order and no two appends race for one.
   */
  readonly lanes: number
  /** Appends the events of one stream, all or none. A retry with the same key and content returns the original result. */
  readonly append: (request: Append) => Effect.Effect<Appended, ItemRefusal | StoreFailed>
  /** Appends many items in one transaction, which is one commit. Refused items leave the others alone. */
  readonly appendBatch: (items: ReadonlyArray<Append>) => Effect.Effect<ReadonlyArray<Outcome>, StoreFailed>
  /** The events of one stream in the order of their versions; empty when there is none. */
  readonly read: (stream: StreamRef) => Effect.Effect<ReadonlyArray<Recorded>, StoreFailed>
  /** The events of the log in the order of their positions, in pages. */
  readonly readAll: (range?: ReadAll) => Stream.Stream<Recorded, StoreFailed>
  /** How far the log is. */
  readonly tip: Effect.Effect<Tip, StoreFailed>
  /**
   * The events after a position in the order of positions, first those recorded, then live, without end. None is
   * skipped, whoever writes. A failing store is asked again; a beginning beyond the log is refused.
   */
  readonly subscribe: (from?: From) => Stream.Stream<Recorded, StoreFailed | CheckpointAhead>
  /** Like `subscribe`, in batches that also say how far they looked: what a checkpoint needs. */
  readonly follow: (from?: From) => Stream.Stream<Batch, StoreFailed | CheckpointAhead>
  /** Resolves what is meant by a head; without a specification the newest one. */
  readonly head: (spec?: HeadSpec) => Effect.Effect<Head, NoSuchHead | NoSourceClock | StoreFailed>
  /**
   * The rows at a head of the source's clock, where the store keeps them or can bring them up to the head; undefined
   * where not, and then the events are folded anew (`Reader.rowsAt`).
   */
  readonly rowsBySource?: (head: Head) => Effect.Effect<RowSource | undefined, NoSourceClock | StoreFailed>
  /** Puts events of an export into this log, which must be empty up to their positions: position, commit and body stay verbatim. */
  readonly restore: (events: ReadonlyArray<Recorded>) => Effect.Effect<void, ItemRefusal | NoSuchHead | StoreFailed>
}

/** The log of one tenant. */
export class EventLog extends Context.Service<EventLog, EventLogShape>()("@servicebook/core/EventLog") {}
