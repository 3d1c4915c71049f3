/**
 * Faults as wrappers of a log: what a network, a process or a clock may do between a caller and its log. Each takes a log
 * and gives a log, so that they may be put around one another; none knows what is inside.
 *
 *     const log = Fault.retried(Fault.answersLost(mine, Fault.every(3)))
 */
import { type EventLog, Refusal } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"

/** Which appends a fault strikes, told by their number from 1. */
export type When = (call: number) => boolean

/** Every n-th append. */
export const every =
  (n: number): When =>
  (call) =>
    call % n === 0

/** A share of the appends, always the same ones for a seed. */
export const share = (part: number, seed = 1): When => {
  let state = seed >>> 0 || 1
  return () => {
    // Xorshift: a fault must come again when its test is run again.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32 < part
  }
}

type Log = EventLog.EventLogShape
type Refused = Refusal.ItemRefusal | Refusal.StoreFailed
type Change = <A, E extends Refused>(append: Effect.Effect<A, E>) => Effect.Effect<A, E | Refusal.StoreFailed>

/** A failure of the store, as its driver would tell it. */
export const failure = (outcome: Refusal.StoreFailed["outcome"], operation = "append"): Refusal.StoreFailed =>
  new Refusal.StoreFailed({ operation, outcome, problem: "a fault of the test" })

const appending = (log: Log, change: Change): Log => ({
  ...log,
  // Asked anew each time: a caller who tries again makes another call.
  append: (item) => change(Effect.suspend(() => log.append(item))),
  appendBatch: (items) => change(Effect.suspend(() => log.appendBatch(items)))
})

const struck = (log: Log, when: When, change: Change): Log => {
  let calls = 0
  return appending(log, (append) => Effect.suspend(() => (when(++calls) ? change(append) : append)))
}

/** The process or its connection dies before the log hears of the append; the caller cannot know. */
export const crashesBefore = (log: Log, when: When): Log => struck(log, when, () => Effect.fail(failure("unknown")))

/** The append is done, and its answer never comes. */
export const answersLost = (log: Log, when: When): Log =>
  struck(log, when, (append) => Effect.andThen(append, Effect.fail(failure("unknown"))))

/** The append is delivered two times, one after the other; the second answer is given. */
export const duplicated = (log: Log, when: When): Log => struck(log, when, (append) => Effect.andThen(append, append))

/** The append is delivered two times at once; whichever is answered first is given. */
export const doubled = (log: Log, when: When): Log =>
  struck(log, when, (append) =>
    Effect.map(Effect.all([append, append], { concurrency: "unbounded" }), ([answer]) => answer)
  )

/** Appends that wait, sent and not done, until they are released: others commit before them. */
export interface Held {
  readonly log: Log
  /** How many are waiting. */
  readonly waiting: () => number
  /** Lets all go that wait now, the last of them first. */
  readonly release: Effect.Effect<void>
}

/** Holds the appends that are struck. */
export const held = (log: Log, when: When): Held => {
  const gates: Array<Deferred.Deferred<void>> = []
  const change: Change = (append) =>
    Effect.suspend(() => {
      const gate = Deferred.makeUnsafe<void>()
      gates.push(gate)
      return Effect.andThen(Deferred.await(gate), append)
    })
  return {
    log: struck(log, when, change),
    waiting: () => gates.length,
    release: Effect.suspend(() =>
      Effect.forEach(gates.splice(0).reverse(), (gate) => Deferred.succeed(gate, undefined), { discard: true })
    )
  }
}

/** The connection between a caller and its log. */
export interface Line {
  readonly log: Log
  /** Nothing goes through any more; what is under way is done, and not answered. */
  readonly cut: () => void
  readonly mend: () => void
}

/** A connection that can be cut and mended, for everything that the log does but rows and streams of events. */
export const line = (log: Log): Line => {
  let isCut = false
  const through =
    (operation: string) =>
    <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E | Refusal.StoreFailed> =>
      Effect.suspend(() => {
        if (isCut) return Effect.fail(failure("nothing-written", operation))
        const answer = Effect.suspend(() => (isCut ? Effect.fail(failure("unknown", operation)) : Effect.void))
        return Effect.tap(effect, () => answer)
      })
  return {
    log: {
      ...appending(log, through("append")),
      read: (stream) => through("read")(log.read(stream)),
      head: (spec) => through("head")(log.head(spec)),
      restore: (events) => through("restore")(log.restore(events))
    },
    cut: () => {
      isCut = true
    },
    mend: () => {
      isCut = false
    }
  }
}

/** The clock of the caller's machine is wrong by so many milliseconds, each time it is looked at. */
export const skewed = (log: Log, byMs: () => number): Log =>
  appending(log, (append) =>
    Clock.clockWith((clock) => {
      const ms = clock.currentTimeMillisUnsafe() + byMs()
      const wrong: Clock.Clock = {
        currentTimeMillisUnsafe: () => ms,
        currentTimeMillis: Effect.succeed(ms),
        currentTimeNanosUnsafe: () => BigInt(ms) * 1_000_000n,
        currentTimeNanos: Effect.succeed(BigInt(ms) * 1_000_000n),
        monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
        monotonicTimeNanos: clock.monotonicTimeNanos,
        sleep: (duration) => clock.sleep(duration)
      }
      return Effect.provideService(append, Clock.Clock, wrong)
    })
  )

/** Not a fault but its cure: the same append again, under the same keys, while the store has failed; so often at most. */
export const retried = (log: Log, times = 100): Log =>
  appending(log, (append) => Effect.retry(append, { while: (error: Refused) => error._tag === "StoreFailed", times }))
