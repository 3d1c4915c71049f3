// The facts that the SQL for auditors reads from the events are those of core, in the same order: retractions of
// retractions, corrections of corrections, and marks that act where another fact stands.
import { layer } from "@effect/vitest"
import { Fact, OblP02, RowSource, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { type Inquiry, inquiries } from "../../core/test/arbitrary/Asked.ts"
import { instants, recorded, type Step } from "../../core/test/arbitrary/Histories.ts"
import { headAt, windowOf } from "../../core/test/arbitrary/Questions.ts"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { Pglite } from "../src/index.ts"
import { prepared } from "./SqlPrepared.ts"
import { snapshot } from "./snapshot.ts"

const sameFacts = (inquiry: Inquiry, draw: number) =>
  Effect.gen(function* () {
    const { cutMs, known, query } = yield* prepared(inquiry, draw)
    const told = yield* Effect.promise(() => query("select * from fact order by category, stream_id, nth"))
    const expected = [...RowSource.byStream(known).values()].flatMap((own) => {
      const all = Fact.facts(own, Streams.all.get(own[0]?.body.stream.category ?? "")?.events)
      // A retraction or correction of nothing known says nothing: core keeps it for its finding alone.
      return Fact.before(all, cutMs).filter(({ type }) => type !== "Retracted" && type !== "Corrected")
    })
    const order = (all: ReadonlyArray<ReadonlyArray<unknown>>) => all.map((line) => JSON.stringify(line))
    const place = ({ event }: Fact.Fact) => `${event.body.stream.category}/${event.body.stream.id}`
    const sorted = [...expected].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0))
    expect(order(told.map((one) => [one["event_id"], Number(one["at_ms"]), Number(one["occurred_ms"])]))).toEqual(
      order(sorted.map(({ atMs, id, occurredAtMs }) => [id, atMs, occurredAtMs]))
    )
    expect(told.map(({ data, subjects }) => [data, subjects])).toEqual(
      sorted.map(({ data, subjects }) => [data, subjects])
    )
  })

/** Two facts of one case, and facts about these, about one another and about themselves, delivered in any order. */
const entangled: fc.Arbitrary<Inquiry> = fc
  .tuple(
    fc.array(
      fc.record({
        type: fc.constantFrom("Retracted", "Retracted", "Corrected", "Corrected", "Voided", "MarkedDuplicate"),
        payload: fc.nat(17),
        about: fc.nat(40),
        atMs: instants,
        deliveredMs: instants,
        movedMs: fc.option(instants, { nil: undefined }),
        endsCommit: fc.boolean()
      }),
      { minLength: 2, maxLength: 9 }
    ),
    fc.nat(20)
  )
  .map(([metas, at]) => {
    const common = { category: "Case", id: "1", subjects: ["unit:U-1"], actor: "T-1", system: "old" }
    const first = { ...common, payload: 0, atMs: 0, deliveredMs: 0, endsCommit: true }
    const story: ReadonlyArray<Step> = [
      { ...first, type: "Registered" },
      { ...first, type: "Reclassified" },
      ...metas.map(({ about, movedMs, ...meta }, index) => ({
        ...common,
        ...meta,
        // Corrections in a circle would keep the generator of their data from ever ending.
        concerns: about % ((meta.type === "Corrected" ? index : metas.length) + 2),
        ...(movedMs === undefined ? {} : { movedMs })
      }))
    ]
    const events = recorded(story)
    const request = { window: windowOf("2026"), cut: { atMs: 2 ** 42 }, head: headAt(events, at) }
    return { declaration: OblP02.complaintResolutionRate, story, events, request }
  })

const histories: ReadonlyArray<readonly [name: string, fc.Arbitrary<Inquiry>]> = [
  ["of cases and units", inquiries(OblP02.complaintRate)],
  ["of orders", inquiries(OblP02.satisfactionRate)],
  ["of repairs", inquiries(OblP02.firstTimeRepairRate)],
  ["of inspections", inquiries(OblP02.inspectionRate)],
  ["of parts orders", inquiries(OblP02.partsOnTimeRate)],
  ["about one another", entangled]
]

layer(Pglite.layer({ snapshot: snapshot() }), { timeout: "120 seconds" })("the facts of the SQL for auditors", (it) => {
  for (const [name, inquiry] of histories) {
    it.effect(`are those of core: ${name}`, () =>
      Effect.gen(function* () {
        const inside = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
        const property = fc.asyncProperty(inquiry, fc.nat(99), (one, draw) => inside(sameFacts(one, draw)))
        yield* Effect.promise(() => fc.assert(property, runs(30)))
      })
    )
  }
})
