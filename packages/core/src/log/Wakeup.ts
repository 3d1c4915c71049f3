/**
 * Wake-ups: one poller a log, shared by its subscriptions and running only while there are any. It asks the store how
 * far it is: at once after an append through this log, otherwise ever more seldom while nothing happens, and wakes
 * everybody together. So the cost of waiting does not grow with the number of subscribers.
 */
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Latch from "effect/Latch"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type { Tip } from "./EventLog.ts"
import { countStoreFailure } from "./Measures.ts"
import { StoreFailed } from "./Refusal.ts"

/** How often a store is asked (ms): while something happens, at most this seldom while nothing does, and while it fails. */
export interface Pace {
  readonly fastestMs: number
  readonly slowestMs: number
  readonly failingMs: number
  /** The least time between two nudges that are heeded: a first one is at once, a stream of them does not become a stream of questions. */
  readonly gapMs: number
}

/** The pace of a log that is not given one. */
export const pace: Pace = { fastestMs: 50, slowestMs: 500, failingMs: 5_000, gapMs: 10 }

/** Milliseconds of a clock that never goes back, from an arbitrary origin. */
export const elapsedMs: Effect.Effect<number> = Effect.map(Clock.monotonicTimeNanos, (nanos) =>
  Number(nanos / 1_000_000n)
)

const same = (a: Tip | undefined, b: Tip): boolean => a?.settled === b.settled && a.drawn === b.drawn

/** The waiting room of a log. */
export class Wakeup {
  /** Asks the store how far it is and lets everybody know. Answers come one after the other, so that none is overtaken by an older one. */
  readonly ask: Effect.Effect<Tip, StoreFailed>
  /** Keeps the poller running until the scope closes. */
  readonly watch: Effect.Effect<void, never, Scope.Scope>
  private readonly pace: Pace
  private readonly nudged = Latch.makeUnsafe(false)
  private changed = Deferred.makeUnsafe<void>()
  private known: Tip | undefined
  private failing: { readonly failure: StoreFailed; readonly sinceMs: number } | undefined
  private watchers = 0
  private poller: Fiber.Fiber<never> | undefined

  constructor(tip: Effect.Effect<Tip, StoreFailed>, given: Partial<Pace> = {}) {
    this.pace = { ...pace, ...given }
    const told = Effect.catchDefect(tip, (defect) =>
      Effect.fail(new StoreFailed({ operation: "tip", outcome: "nothing-written", problem: String(defect) }))
    )
    this.ask = Semaphore.makeUnsafe(1).withPermit(
      told.pipe(
        Effect.tap((found) => Effect.sync(() => this.learn(found))),
        Effect.tapError((failure) => Effect.andThen(countStoreFailure("tip"), this.fail(failure)))
      )
    )
    this.watch = Effect.acquireRelease(
      Effect.suspend(() => this.enter()),
      () => Effect.suspend(() => this.leave())
    )
  }

  /** Has the store asked at once: something was written. Any number of nudges while it is being asked count as one. */
  nudge(): void {
    this.nudged.openUnsafe()
  }

  /** Waits until something settles beyond a position, or until the log turns out not to reach it. Fails when the store has failed for `patienceMs`. */
  beyond(position: number, patienceMs: number): Effect.Effect<Tip, StoreFailed> {
    const wait: Effect.Effect<Tip, StoreFailed> = Effect.suspend(() => {
      const { changed, failing, known } = this
      const next = Effect.flatMap(Deferred.await(changed), () => wait)
      if (known !== undefined && (known.settled > position || known.drawn < position)) return Effect.succeed(known)
      if (failing === undefined) return next
      return Effect.flatMap(elapsedMs, (nowMs) =>
        nowMs - failing.sinceMs >= patienceMs ? Effect.fail(failing.failure) : next
      )
    })
    return wait
  }

  private readonly poll: Effect.Effect<never> = Effect.gen({ self: this }, function* () {
    const { failingMs, fastestMs, gapMs, slowestMs } = this.pace
    let waitMs = fastestMs
    let nudgedAtMs = Number.NEGATIVE_INFINITY
    while (true) {
      this.nudged.closeUnsafe()
      const before = this.known
      const found = yield* Effect.result(this.ask)
      const isNew = Result.isSuccess(found) && !same(before, found.success)
      const woken = yield* Effect.timeoutOption(this.nudged.await, isNew ? fastestMs : waitMs)
      waitMs =
        isNew || Option.isSome(woken)
          ? fastestMs
          : Math.min(waitMs * 2, found._tag === "Success" ? slowestMs : failingMs)
      if (Option.isNone(woken)) continue
      const leftMs = nudgedAtMs + gapMs - (yield* elapsedMs)
      if (leftMs > 0) yield* Effect.sleep(leftMs)
      nudgedAtMs = yield* elapsedMs
    }
  })

  private learn(found: Tip): void {
    const isNews = this.failing !== undefined || !same(this.known, found)
    this.known = found
    this.failing = undefined
    if (isNews) this.wake()
  }

  private fail(failure: StoreFailed): Effect.Effect<void> {
    return Effect.map(elapsedMs, (nowMs) => {
      this.failing = { failure, sinceMs: this.failing?.sinceMs ?? nowMs }
      this.wake()
    })
  }

  /** Wakes those who wait now. A deferred for each time: whoever looked before it was replaced holds the one that is done. */
  private wake(): void {
    const { changed } = this
    this.changed = Deferred.makeUnsafe<void>()
    Deferred.doneUnsafe(changed, Effect.void)
  }

  private enter(): Effect.Effect<void> {
    this.watchers++
    if (this.watchers > 1) return Effect.void
    return Effect.map(Effect.forkDetach(Effect.withTracerEnabled(this.poll, false)), (fiber) => {
      this.poller = fiber
    })
  }

  private leave(): Effect.Effect<void> {
    this.watchers--
    const { poller } = this
    if (this.watchers > 0 || poller === undefined) return Effect.void
    this.poller = undefined
    return Fiber.interrupt(poller)
  }
}
