/**
 * The suite of consequences: what follows from a month's offences, losses and appeals, and what becomes of the proposals, is
 * on the store under test what it is in memory and by a full replay, at every head; and the money comes out to the fen.
 */
import { type Consequences, EventLog, FtmsCs, Instant, Memory, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import fc from "fast-check"
import { expect } from "vitest"
import { type Adapter, declare, law, onNewLog, type Test } from "./Adapter.ts"
import { Dealer, may, type Offence, parameters, type Rework, type Voidable } from "./Dealer.ts"
import { appealed, authorities, explained, replayed } from "./Ripple.ts"

/** One thing that happens. */
type Act =
  | { readonly is: "report"; readonly offence: Omit<Offence, "id"> }
  | { readonly is: "lose"; readonly rework: Omit<Rework, "id"> }
  | { readonly is: "appeal" | "restore"; readonly of: number }
  | { readonly is: "work"; readonly most: number }

const staff = fc.constantFrom("T-1", "T-2")
const day = fc.integer({ min: 1, max: 31 })
const group = fc.constantFrom("sales", "after-sales", "accessories-crew", "other")

const acts: fc.Arbitrary<ReadonlyArray<Act>> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constant("report" as const),
        offence: fc.record({ staff, day, group, case: fc.constantFrom("C-1", "C-2", "C-3", "C-4", "C-5") })
      })
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant("lose" as const),
        rework: fc.record({ day, fen: fc.integer({ min: 1, max: 99_999 }), culprit: staff, leader: staff })
      })
    },
    { weight: 2, arbitrary: fc.record({ is: fc.constant("appeal" as const), of: fc.nat(20) }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant("restore" as const), of: fc.nat(20) }) },
    { weight: 3, arbitrary: fc.record({ is: fc.constant("work" as const), most: fc.integer({ min: 1, max: 9 }) }) }
  ),
  { minLength: 3, maxLength: 12 }
)

const startMs = Instant.toMs("2026-06-10T00:00:00.000Z")
const minute = 60_000

/** Lets one thing happen; `reported`: what can be voided. */
const happen = (dealer: Dealer, act: Act, id: string, reported: ReadonlyArray<Voidable>) => {
  if (act.is === "report") return dealer.report({ ...act.offence, id })
  if (act.is === "lose") return dealer.lose({ ...act.rework, id })
  if (act.is === "work") {
    return Effect.flatMap(dealer.tasks, (tasks) => Effect.forEach(tasks.slice(0, act.most), dealer.act))
  }
  const one = reported[act.of % Math.max(1, reported.length)]
  if (one === undefined) return Effect.void
  return act.is === "appeal" ? dealer.appeal(one) : dealer.restore(one)
}

/** Lets all that was drawn happen on every log, a minute apart, and then all be done that is to be done. */
const live = (dealers: ReadonlyArray<Dealer>, all: ReadonlyArray<Act>) =>
  Effect.gen(function* () {
    const reported: Array<Voidable> = []
    for (const [at, act] of all.entries()) {
      yield* TestClock.setTime(startMs + at * minute)
      yield* Effect.forEach(dealers, (dealer) => happen(dealer, act, `${at}`, reported))
      if (act.is === "report") reported.push(["Conduct", `${at}`])
      if (act.is === "lose") reported.push(["Loss", `${at}`])
    }
    yield* TestClock.setTime(startMs + all.length * minute)
    yield* Effect.forEach(dealers, ({ settle }) => settle)
  })

/** The head at the end of the n-th commit. A store may leave gaps between positions, so that the place is another on each. */
const headOf = ({ log }: Dealer, nth: number) =>
  Effect.gen(function* () {
    const events = yield* Stream.runCollect(log.readAll())
    const ends = [0, ...new Set(events.map(({ commit }) => commit))]
    return yield* log.head({ position: ends[nth % ends.length] ?? 0 })
  })

const explanation = ({ log }: Dealer, who: string) =>
  Effect.gen(function* () {
    const request = { who, window: may, head: yield* log.head(), parameters }
    const { course, incidents, pay, proceedings } = yield* FtmsCs.explained(log, request)
    return {
      ...{ incidents, pay },
      proceedings: proceedings.map(({ evidence, id, key, row }) => [id, key, row, evidence.map(({ role }) => role)]),
      course: course.map(({ came, events, gone }) => ({ came, gone, events: events.map(({ body }) => body.type) }))
    }
  })

const moneyOf = ({ amount }: Consequences.Consequence): number => (amount.is === "fen" ? amount.fen : 0)

/** All is done, each consequence once, and the money taken is what follows. */
const settled = (dealer: Dealer) =>
  Effect.gen(function* () {
    const { compared, consequences } = yield* dealer.follows()
    expect([compared.propose, compared.reverse]).toEqual([[], []])
    expect(compared.stands.map(({ consequence }) => consequence.key)).toEqual(consequences.map(({ key }) => key))
    for (const who of ["staff:T-1", "staff:T-2"]) {
      const owed = consequences.filter((one) => one.who === who).reduce((sum, one) => sum + moneyOf(one), 0)
      expect(yield* dealer.balance(who)).toBe(owed)
    }
  })

const holds = (log: EventLog.EventLogShape, all: ReadonlyArray<Act>, heads: ReadonlyArray<number>) =>
  Effect.gen(function* () {
    const memory = Memory.make({ tenant: log.tenant, streams: Streams.all })
    const dealers = [new Dealer(log), new Dealer(memory)] as const
    yield* live(dealers, all)
    for (const dealer of dealers) yield* settled(dealer)
    for (const nth of heads) {
      const [here, there] = yield* Effect.forEach(dealers, (dealer) =>
        Effect.flatMap(headOf(dealer, nth), (head) => dealer.follows(head))
      )
      expect({ ...here, head: there?.head }).toEqual(there)
      if (here !== undefined) expect(yield* replayed(log, here)).toEqual(here)
    }
    for (const who of ["staff:T-1", "staff:T-2"]) {
      const [here, there] = yield* Effect.forEach(dealers, (dealer) => explanation(dealer, who))
      expect(here).toEqual(there)
    }
  })

const at = <R>(
  adapter: Adapter<R>,
  name: string,
  test: (log: EventLog.EventLogShape) => Effect.Effect<void, unknown>
) => ({
  name,
  test: onNewLog(
    adapter,
    Effect.andThen(TestClock.setTime(startMs), Effect.flatMap(EventLog.EventLog, test)),
    Streams.all
  )
})

/** The tests of consequences on a store. */
export const tests = <R>(adapter: Adapter<R>): ReadonlyArray<Test<R>> => [
  at(
    adapter,
    "the first of three offences falls on appeal: ordinals, reversals, and the money back to the fen",
    appealed
  ),
  at(adapter, "the explanation tells by the event what the appeal changed, between two heads", explained),
  at(adapter, "proposals are approved, carried out and taken back by those whom the clauses name", authorities),
  law(
    adapter,
    "offences and appeals in any order give what memory and a full replay give, and the money taken is what follows",
    [acts, fc.array(fc.nat(200), { minLength: 2, maxLength: 4 })],
    holds,
    Streams.all
  )
]

/** Declares the tests of consequences. To be called at the top of a Vitest file. */
export const suite = <R>(adapter: Adapter<R>): void => declare(adapter, tests(adapter))
