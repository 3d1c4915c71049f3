/**
 * Runs a command: read the stream, fold, decide, append at the exact version; decide anew when somebody was faster.
 * A command that was recorded under the same key returns its original result without deciding again.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { fromMs } from "../time/Instant.ts"
import { type Appended, EventLog } from "./EventLog.ts"
import type { Actor, Payload, Proposed, Recorded, StreamRef } from "./Recorded.ts"
import { type ItemRefusal, KeyConflict, type StoreFailed, WrongExpectedVersion } from "./Refusal.ts"
import type { EventTypes, Stream } from "./Stream.ts"
import { stateOf } from "./Versions.ts"

/** An event as a decision states it; the envelope's other fields come from the order. */
export interface Decided {
  readonly type: string
  readonly data: Payload
  /** The id of the event concerned, for voidings and the like. */
  readonly concerns?: string
  /** Overrides the subjects of the order. */
  readonly subjects?: ReadonlyArray<string>
}

/** Who commands and when: what every decision may look at beside the state. */
export interface Order {
  readonly actor: Actor
  /** The idempotency key: a repeated order with this key is answered by the original result. */
  readonly key: string
  /** When it happened in the business (canonical UTC text); without it, the log's clock. */
  readonly occurredAt?: string
  readonly subjects?: ReadonlyArray<string>
  readonly reason?: string
  readonly correlationId?: string
  readonly causationId?: string
  /** The version of the stream that whoever orders has seen; where it has moved on, the order is refused, not decided anew. */
  readonly seen?: number
}

/** A pure decision on a state: events to record (none when there is nothing new) or a typed refusal. */
export type Decision<E> = Result.Result<ReadonlyArray<Decided>, E>

/** How often a decision is taken anew when others write the same stream. */
export const attempts = 64

const propose = (events: EventTypes, order: Order, occurredAt: string, decided: Decided): Proposed => ({
  type: decided.type,
  // Decisions state data of the present form; an older version would be lifted a second time when it is read.
  schemaVersion: events[decided.type]?.schemaVersion ?? 1,
  occurredAt,
  source: { system: "", key: order.key },
  actor: order.actor,
  subjects: decided.subjects ?? order.subjects ?? [],
  data: decided.data,
  ...(decided.concerns === undefined ? {} : { concerns: decided.concerns }),
  ...(order.reason === undefined ? {} : { reason: order.reason }),
  ...(order.correlationId === undefined ? {} : { correlationId: order.correlationId }),
  ...(order.causationId === undefined ? {} : { causationId: order.causationId })
})

const isUnder =
  (key: string) =>
  ({ body: { source } }: Recorded): boolean =>
    source.system === "" && source.key.replace(/#\d+$/, "") === key

/** Refuses an order that was given on a version of the stream which is no longer its last. */
const checkSeen = (stream: StreamRef, { seen }: Order, actual: number) =>
  seen === undefined || seen === actual
    ? Effect.void
    : Effect.fail(new WrongExpectedVersion({ stream, expected: String(seen), actual }))

/**
 * Decides on a stream and records the outcome; decisions about an event itself look at the stream's `events`. Refuses what
 * `decide` refuses; `WrongExpectedVersion` where the stream has moved on from what was seen, or after {@link attempts} lost
 * races; `KeyConflict` when the key was used on another stream.
 */
export const execute = <State, E>(
  stream: Stream<State>,
  id: string,
  order: Order,
  decide: (state: State, order: Order, events: ReadonlyArray<Recorded>) => Decision<E>
): Effect.Effect<Appended, E | ItemRefusal | StoreFailed, EventLog> =>
  Effect.gen(function* () {
    const log = yield* EventLog
    const ref = { category: stream.category, id }
    const original = (events: ReadonlyArray<Recorded>): Appended | undefined => {
      const known = events.filter(isUnder(order.key))
      return known.length === 0 ? undefined : { outcome: "known", events: known }
    }
    const once = Effect.gen(function* () {
      const events = yield* log.read(ref)
      const known = original(events)
      if (known !== undefined) return known
      yield* checkSeen(ref, order, events.length)
      const decided = yield* Effect.fromResult(decide(stateOf(stream, events), order, events))
      const occurredAt = order.occurredAt ?? fromMs(yield* Clock.currentTimeMillis)
      const proposed = decided.map((one) => propose(stream.events, order, occurredAt, one))
      // Sent twice at once, the order may have been recorded since the stream was read, at another instant of the clock.
      const since = (conflict: KeyConflict) =>
        Effect.flatMap(log.read(ref), (now) => {
          const found = original(now)
          return found === undefined ? Effect.fail(conflict) : Effect.succeed(found)
        })
      return yield* Effect.catchTag(
        log.append({ stream: ref, expected: events.length, events: proposed }),
        "KeyConflict",
        since
      )
    })
    return yield* Effect.retry(once, {
      times: order.seen === undefined ? attempts : 0,
      while: (error) => (error as { readonly _tag?: string } | undefined)?._tag === "WrongExpectedVersion"
    })
  })

/**
 * The same for callers who may use one key for two orders by mistake: what is known under the key must be what this order
 * decides on the state that was known then, else `KeyConflict`.
 */
export const executeOnce = <State, E>(
  stream: Stream<State>,
  id: string,
  order: Order,
  decide: (state: State, order: Order, events: ReadonlyArray<Recorded>) => Decision<E>
): Effect.Effect<Appended, E | ItemRefusal | StoreFailed, EventLog> =>
  Effect.gen(function* () {
    const done = yield* execute(stream, id, order, decide)
    const [first] = done.events
    if (done.outcome === "appended" || first === undefined) return done
    const log = yield* EventLog
    const ref = { category: stream.category, id }
    const before = (yield* log.read(ref)).slice(0, first.body.version - 1)
    const decided = decide(stateOf(stream, before), order, before)
    if (Result.isFailure(decided) || decided.success.length !== done.events.length) {
      return yield* new KeyConflict({ system: "", key: order.key, position: first.position })
    }
    const occurredAt = order.occurredAt ?? first.body.occurredAt
    const proposed = decided.success.map((one) => propose(stream.events, order, occurredAt, one))
    // Nothing is written: the log holds the key, and says whether what it holds is the same.
    return yield* log.append({ stream: ref, expected: "any", events: proposed })
  })
