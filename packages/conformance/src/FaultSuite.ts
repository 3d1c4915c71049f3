/**
 * The suite of faults: clients that lose answers, die, deliver twice, overtake each other and have wrong clocks, on a store
 * that must lose nothing, record nothing twice and keep every order all the same.
 */
import type { EventLog, Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { expect } from "vitest"
import { type Adapter, checking, declare, type Test } from "./Adapter.ts"
import { type Check, check } from "./Check.ts"
import * as Fault from "./Fault.ts"
import { Oracle } from "./Oracle.ts"
import { append, event, opened, ref, startMs } from "./Sample.ts"

type Log = EventLog.EventLogShape

/** The n-th append of a client: to one of three streams that all share, some of several events. */
const item = (client: number, n: number): EventLog.Append => {
  const key = `c${client}-${n}`
  const parts = n % 3 === 0 ? [event("-", "Weighed", { grams: n }), event("-", "Closed", {})] : []
  return append(`p-${(client + n) % 3}`, "any", event(key, "Weighed", { grams: n }), ...parts)
}

const clients = 6
const appends = 9

/** Clients that append at once, one append after the other, by batches now and then. */
const crowd = (logOf: (client: number) => Log): Effect.Effect<void, Refusal.ItemRefusal | Refusal.StoreFailed> =>
  Effect.forEach(
    Array.from({ length: clients }, (_, client) => client),
    (client) =>
      Effect.gen(function* () {
        const log = logOf(client)
        for (let n = 0; n < appends; n++) {
          if (n % 4 === 3) yield* log.appendBatch([item(client, n), item(client, n + 100)])
          else yield* log.append(item(client, n))
        }
      }),
    { concurrency: "unbounded", discard: true }
  )

const recorded = Array.from({ length: clients }, (_, client) =>
  Array.from({ length: appends }, (_, n) =>
    n % 4 === 3 ? [item(client, n), item(client, n + 100)] : [item(client, n)]
  ).flat()
).flat()
const size = recorded.reduce((sum, { events }) => sum + events.length, 0)

/** That a crowd which goes through a fault, and tries again, records everything once. */
const survives = (name: string, fault: (log: Log, client: number) => Log): Check =>
  check(name, function* (log) {
    const oracle = new Oracle()
    yield* crowd((client) => Fault.retried(oracle.watch(fault(log, client))))
    expect(yield* oracle.check(log)).toEqual([])
    expect(yield* Stream.runCollect(log.readAll())).toHaveLength(size)
  })

const undisturbed = survives("a crowd of clients records everything once, in order", (log) => log)
const crashed = survives("an append that dies before it is done is done by its retry", (log, client) =>
  Fault.crashesBefore(log, Fault.share(0.4, client + 1))
)
const unanswered = survives("an append whose answer is lost is known to its retry", (log, client) =>
  Fault.answersLost(log, Fault.share(0.4, client + 1))
)
const twice = survives("an append that is delivered twice, one after the other, is recorded once", (log) =>
  Fault.duplicated(log, Fault.every(2))
)
const atOnce = survives("an append that is delivered twice at once is recorded once", (log) =>
  Fault.doubled(log, Fault.every(2))
)
const everything = survives("all of it together", (log, client) =>
  Fault.answersLost(
    Fault.crashesBefore(Fault.doubled(log, Fault.every(3)), Fault.share(0.2, client + 1)),
    Fault.share(0.2, client + 7)
  )
)

const sameAnswer = check("the retry of an append without an answer gives the events of the first", function* (log) {
  const request = append("p", "absent", opened("a"), event("b", "Weighed", { grams: 1 }))
  const lossy = Fault.answersLost(log, Fault.every(1))
  expect(yield* Effect.flip(lossy.append(request))).toMatchObject({ outcome: "unknown" })
  const { outcome, events } = yield* log.append(request)
  expect(outcome).toBe("known")
  expect(yield* log.read(ref("p"))).toEqual(events)
})

const overtaken = check(
  "an append that was held while others went on is done, or refused, as things are then",
  function* (log) {
    const { log: slow, release, waiting } = Fault.held(log, Fault.every(1))
    const requests = [
      append("p", "absent", opened("a")),
      append("p", "any", opened("b")),
      append("q", "absent", opened("c"))
    ]
    const parked = yield* Effect.forEach(requests, (one) => Effect.forkChild(Effect.result(slow.append(one))))
    while (waiting() < requests.length) yield* Effect.yieldNow
    yield* log.append(append("p", "absent", opened("d")))
    yield* release
    const outcomes = yield* Effect.forEach(parked, Fiber.join)
    expect(outcomes.map(({ _tag }) => _tag)).toEqual(["Failure", "Success", "Success"])
    expect((yield* log.read(ref("p"))).map(({ body }) => body.source.key)).toEqual(["d", "b"])
  }
)

const cut = check("what was under way when the line was cut is there or not, and a retry settles it", function* (log) {
  const oracle = new Oracle()
  const line = Fault.line(log)
  const watched = oracle.watch(line.log)
  yield* watched.append(append("p", "absent", opened("a")))
  const under = yield* Effect.forkChild(Effect.result(watched.append(append("p", 1, opened("b")))))
  yield* Effect.yieldNow
  line.cut()
  yield* Effect.result(watched.append(append("p", "any", opened("c"))))
  yield* Fiber.join(under)
  line.mend()
  yield* watched.append(append("p", "any", opened("b")))
  expect((yield* log.read(ref("p"))).map(({ body }) => body.source.key)).toEqual(["a", "b"])
  expect(yield* oracle.check(log)).toEqual([])
})

const clocks = check("clocks that disagree move no event and leave heads by instant prefixes", function* (log) {
  yield* TestClock.setTime(startMs)
  const oracle = new Oracle()
  yield* crowd((client) => oracle.watch(Fault.skewed(log, () => (3 - client) * 60_000)))
  expect(yield* oracle.check(log)).toEqual([])
  const events = yield* Stream.runCollect(log.readAll())
  const late = (byMs: number) => events.find(({ body }) => Date.parse(body.recordedAt) > byMs)
  for (const minutes of [-4, -2, 0, 1, 3]) {
    const byMs = startMs + minutes * 60_000
    const { position } = yield* log.head({ recordedByMs: byMs })
    const before = events.filter((one) => one.commit < (late(byMs)?.commit ?? Number.POSITIVE_INFINITY))
    expect(position).toBe(before.at(-1)?.commit ?? 0)
  }
})

const checks = [undisturbed, crashed, unanswered, twice, atOnce, everything, sameAnswer, overtaken, cut, clocks]

/** The tests of a store under faults. */
export const tests = <R>(adapter: Adapter<R>): ReadonlyArray<Test<R>> => checking(adapter, "faults", checks)

/** Declares the tests of a store under faults. To be called at the top of a Vitest file. */
export const suite = <R>(adapter: Adapter<R>): void => declare(adapter, tests(adapter))
