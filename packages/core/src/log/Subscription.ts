/**
 * Subscriptions: catch-up and live in one loop over positions. Each step waits until the log is settled beyond where it
 * stands and reads a page up to there, so that catching up and being live differ in nothing and have no seam.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as EffectStream from "effect/Stream"
import type { Batch, EventLogShape, From, ReadAll, Tip } from "./EventLog.ts"
import { countStoreFailure } from "./Measures.ts"
import type { Recorded } from "./Recorded.ts"
import { CheckpointAhead, type StoreFailed } from "./Refusal.ts"
import { check } from "./Shard.ts"
import { type Pace, Wakeup } from "./Wakeup.ts"

/** A range that ends. */
export interface Range extends ReadAll {
  readonly after: number
  readonly until: number
}

/** What a store brings: how far it is, and its events page by page. Each asks the store anew, outside any transaction of the caller. */
export interface Source {
  readonly tip: Effect.Effect<Tip, StoreFailed>
  /** The first `most` events of a range in the order of positions; fewer only when the range has no more. */
  readonly page: (range: Range, most: number) => Effect.Effect<ReadonlyArray<Recorded>, StoreFailed>
}

/** What a log gets from here, and the nudge that its appends give. */
export interface Subscriptions {
  readonly port: Pick<EventLogShape, "tip" | "subscribe" | "follow">
  /** Tells the subscriptions that something was written. */
  readonly nudge: Effect.Effect<void>
}

const mostOfBatch = 1_000

const backoff = Schedule.min([Schedule.exponential("50 millis"), Schedule.spaced("5 seconds")])

/** Tries a read again until it succeeds, or until it has failed for so long. Reads change nothing, so that is always safe. */
const patiently = <A>(read: Effect.Effect<A, StoreFailed>, patienceMs: number): Effect.Effect<A, StoreFailed> =>
  Effect.retry(
    read,
    patienceMs === Number.POSITIVE_INFINITY ? backoff : Schedule.upTo(backoff, { duration: patienceMs })
  )

const follow =
  ({ page }: Source, wakeup: Wakeup) =>
  (from: From = {}): EffectStream.Stream<Batch, StoreFailed | CheckpointAhead> => {
    const { after: start = 0, most = mostOfBatch, patienceMs = Number.POSITIVE_INFINITY, ...which } = from
    const step = (after: number) =>
      Effect.gen(function* () {
        const tip = yield* wakeup.beyond(after, patienceMs)
        if (tip.drawn < after) return yield* new CheckpointAhead({ position: after, last: tip.drawn })
        const range = { ...which, after, until: tip.settled }
        const read = Effect.tapError(page(range, most), ({ operation }) => countStoreFailure(operation))
        const events = yield* patiently(read, patienceMs)
        const through = events.length < most ? tip.settled : (events.at(-1) as Recorded).position
        return [[{ events, after, through, head: tip.settled }], Option.some(through)] as const
      })
    return EffectStream.unwrap(
      Effect.gen(function* () {
        if (which.shard !== undefined) check(which.shard)
        yield* wakeup.watch
        // What was learnt before may be old: a beginning is held against what the store says now.
        yield* patiently(wakeup.ask, patienceMs)
        return EffectStream.paginate(start, step)
      })
    )
  }

/** The subscriptions of a log over its store, with one poller for all of them. */
export const over = (source: Source, pace?: Partial<Pace>): Subscriptions => {
  const wakeup = new Wakeup(source.tip, pace)
  const batches = follow(source, wakeup)
  return {
    port: {
      tip: source.tip,
      follow: batches,
      subscribe: (from) => EffectStream.flattenIterable(EffectStream.map(batches(from), ({ events }) => events))
    },
    nudge: Effect.sync(() => wakeup.nudge())
  }
}
