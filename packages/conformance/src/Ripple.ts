/** The appeal of May: three offences of one person, the first voided, then the others; each step by who the clauses name. */
import { type EventLog, FtmsCs, Proposal, RowSource, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import { administration, Dealer, manager, may, measureOf, parameters, relations } from "./Dealer.ts"

/** What follows, in words: the measure, the amount, the offence it rests on. */
export const told = ({ consequences }: FtmsCs.Result): ReadonlyArray<string> =>
  consequences.map(
    ({ amount, basis, measure }) => `${measure} ${amount.is === "fen" ? amount.fen : "-"} ${basis.join(" ")}`
  )

/** What follows at a head by a full replay of the events up to it. */
export const replayed = (log: EventLog.EventLogShape, { head }: FtmsCs.Result) =>
  Effect.gen(function* () {
    const events = yield* Stream.runCollect(log.readAll({ until: head.position }))
    return yield* FtmsCs.drawn(RowSource.fromEvents(Streams.all, events), { window: may, head, parameters })
  })

const offences = [3, 9, 20].map((day) => {
  return { id: `${day}`, staff: "T-1", day, group: "after-sales", case: `C-${day}` }
})

const three = ["offence-dismissal - Conduct/20", "offence-fine 5000 Conduct/3", "offence-fine 10003 Conduct/9"]
const two = ["offence-fine 10003 Conduct/20", "offence-fine 5000 Conduct/9"]

const whatIs = ({ compared: { propose, reverse, stands } }: FtmsCs.Result) => ({
  propose: propose.length,
  reverse: reverse.map(({ because, by, row }) => `${by} ${row.measure} ${row.fen ?? "-"} ${because}`),
  stands: stands.length
})

/** The appeal of May on a log. */
export const appealed = (log: EventLog.EventLogShape): Effect.Effect<void, unknown> =>
  Effect.gen(function* () {
    const dealer = new Dealer(log)
    yield* Effect.forEach(offences, dealer.report)
    const first = yield* dealer.follows()
    expect(told(first)).toEqual(three)
    yield* dealer.settle
    const settled = yield* dealer.follows()
    expect(whatIs(settled)).toEqual({ propose: 0, reverse: [], stands: 3 })
    expect(yield* dealer.balance("staff:T-1")).toBe(15_003)

    yield* dealer.appeal(["Conduct", "3"])
    const fallen = yield* dealer.follows()
    expect(told(fallen)).toEqual(two)
    const back = ["offence-fine 10003", "offence-fine 5000"].map((fine) => `reversal ${fine} no-longer-follows`)
    const { reverse, ...rest } = whatIs(fallen)
    expect(rest).toEqual({ propose: 2, stands: 0 })
    expect([...reverse].sort()).toEqual([...back, "withdrawal offence-dismissal - no-longer-follows"])
    yield* dealer.settle
    expect(whatIs(yield* dealer.follows())).toEqual({ propose: 0, reverse: [], stands: 2 })
    expect(yield* dealer.balance("staff:T-1")).toBe(15_003)

    yield* dealer.appeal(["Conduct", "9"])
    yield* dealer.settle
    expect(yield* dealer.balance("staff:T-1")).toBe(5_000)
    yield* dealer.appeal(["Conduct", "20"])
    yield* dealer.settle
    expect(yield* dealer.balance("staff:T-1")).toBe(0)

    for (const then of [first, settled, fallen, yield* dealer.follows()]) {
      expect(yield* dealer.follows(then.head)).toEqual(then)
      expect(yield* replayed(log, then)).toEqual(then)
    }
  })

/** The course of the appeal, as the explanation tells it: by the voiding what went and what came, between two heads. */
export const explained = (log: EventLog.EventLogShape): Effect.Effect<void, unknown> =>
  Effect.gen(function* () {
    const dealer = new Dealer(log)
    yield* Effect.forEach(offences, dealer.report)
    yield* dealer.settle
    yield* dealer.appeal(["Conduct", "3"])
    const head = yield* log.head()
    const found = yield* FtmsCs.explained(log, { who: "staff:T-1", window: may, head, parameters })
    const counts = found.incidents.map(({ counts: one }) => ("ordinal" in one ? one.ordinal : one.aside))
    expect(counts).toEqual(["voided", 1, 2])
    expect(found.proceedings.map(({ evidence, row }) => [row.measure, evidence.length])).toEqual([
      ["offence-dismissal", 2],
      ["offence-fine", 3],
      ["offence-fine", 3]
    ])
    const step = found.course.at(-1)
    expect(step?.events.map(({ body }) => `${body.type} ${body.stream.id} ${body.actor.id}`)).toEqual(["Voided 3 M-1"])
    const at = (which: "before" | "after") =>
      Effect.map(dealer.follows(step?.[which]), ({ consequences }) => consequences)
    expect(step?.gone).toEqual(yield* at("before"))
    expect(step?.came).toEqual(yield* at("after"))
    expect([step?.gone.length, step?.came.length]).toEqual([3, 2])
  })

/** Nobody but those whom the clauses name approves, carries out or takes back. */
export const authorities = (log: EventLog.EventLogShape): Effect.Effect<void, unknown> =>
  Effect.gen(function* () {
    const dealer = new Dealer(log)
    const said = { measure: measureOf("offence-fine"), basis: { on: "event", event: "X-1" } as const, fen: 5_000 }
    const act = (actor: typeof manager, command: Parameters<Dealer["act"]>[0]["command"]) =>
      dealer.act({ id: "P-1", actor, command, subjects: [] })
    const refused = (actor: typeof manager, command: Parameters<Dealer["act"]>[0]["command"], needs: string) =>
      Effect.map(Effect.flip(act(actor, command)), (refusal) =>
        expect(refusal).toMatchObject({ _tag: "NotAuthorised", needs: [needs] })
      )
    yield* act(relations, Proposal.propose(said))
    yield* refused(relations, Proposal.approve, "general-manager")
    yield* act(manager, Proposal.approve)
    yield* refused(relations, Proposal.withdraw("appeal"), "general-manager")
    for (const actor of [manager, administration]) yield* refused(actor, Proposal.carryOut, "customer-relations")
    yield* act(relations, Proposal.carryOut)
    yield* refused(administration, Proposal.reverse("R-1"), "customer-relations")
    yield* act(relations, Proposal.reverse("R-1"))
    expect((yield* dealer.rows()).map(({ row }) => row.state)).toEqual(["reversed"])
  })
