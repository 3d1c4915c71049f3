// Why somebody's consequences are what they are: no fact that changed them is passed over, whatever the history; incidents that
// do not count say why; and what becomes of proposals that undo others.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Consequence, compare, type Proposed, undoings } from "../../src/judge/Consequences.ts"
import { drawn, type Request } from "../../src/policy/FtmsCs/Consequences.ts"
import { explained } from "../../src/policy/FtmsCs/Explained.ts"
import type { Row as Proposal } from "../../src/streams/Proposal.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { breach, end, follows } from "../golden/Ftms.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const histories = steps("Conduct", "Loss", "ExternalScore", "SpotCheck", "Eligibility", "Regulation")

const shown = (all: ReadonlyArray<Consequence>, who: string): ReadonlyArray<string> =>
  all
    .filter((one) => one.who === who)
    .map(({ amount, key }) => `${key} ${amount.is} ${amount.is === "fen" ? amount.fen : ""}`)

describe("the course of consequences", () => {
  it("goes through every commit that changed them, and through no other", () => {
    let changes = 0
    fc.assert(
      fc.property(histories, fc.constantFrom("2026-01", "2026-02", "2026-Q1"), (story, label) => {
        const events = recorded(story)
        const log = logOf(events)
        const [window, ends] = [windowOf(label), [0, ...new Set(events.map(({ commit }) => commit))]]
        const { cutMs, heads, states } = Effect.runSync(
          Effect.gen(function* () {
            const heads = yield* Effect.forEach(ends, (position) => log.head({ position }))
            const { atMs: cutMs } = yield* log.head()
            const states = yield* Effect.forEach(heads, (head) => drawn(log, { window, head, cutMs }))
            return { cutMs, heads, states: states.map(({ consequences }) => consequences) }
          })
        )
        const head = heads.at(-1) ?? { position: 0, atMs: 0 }
        for (const who of new Set(states.flat().map((one) => one.who))) {
          const { course } = Effect.runSync(explained(log, { who, window, head, cutMs }))
          const moved = ends.filter(
            (_, at) => at > 0 && `${shown(states[at] ?? [], who)}` !== `${shown(states[at - 1] ?? [], who)}`
          )
          changes += moved.length
          expect(course.map(({ after }) => after.position)).toEqual(moved)
          for (const { after, before, came, gone } of course) {
            const [then, now] = [before, after].map(({ position }) =>
              shown(states[ends.indexOf(position)] ?? [], who)
            ) as [ReadonlyArray<string>, ReadonlyArray<string>]
            expect(shown(gone, who)).toEqual(then.filter((one) => !now.includes(one)))
            expect(shown(came, who)).toEqual(now.filter((one) => !then.includes(one)))
          }
        }
      }),
      runs(60)
    )
    expect(changes).toBeGreaterThan(0)
  })
})

/** The lines of a signature: the rules are in force from the fifth of May on. */
const signed: ReadonlyArray<Line> = [
  ["2026-05-01", "Regulation/R", "Drafted", { document: "ftms-cs", edition: "1" }],
  ["2026-05-05", "Regulation/R", "Signed", { edition: "1", from: instantOf(shanghai("2026-05-05")) }]
]

const explain = (lines: ReadonlyArray<Line>, who = "staff:T-1", ask: Partial<Request> = {}) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, end))
      return yield* explained(log, { who, window: windowOf("2026-05"), head: yield* log.head(), ...ask })
    })
  )

describe("incidents of the month (S2-5.2a)", () => {
  const told = (lines: ReadonlyArray<Line>, ask: Partial<Request> = {}) =>
    explain(lines, "staff:T-1", ask).incidents.map(({ counts, id }) => [
      id,
      "ordinal" in counts ? counts.ordinal : counts.aside
    ])
  const other = (when: string, id: string, offence: string, subjects: ReadonlyArray<string> = []): Line => [
    ...([when, `Conduct/${id}`, "Reported"] as const),
    ...([{ offence, proof: "E", group: "other" }, { subjects: ["staff:T-1", ...subjects] }] as const)
  ]

  it("have their ordinals, and those that do not count say why", () => {
    expect(
      told([
        breach("2026-05-03", "1"),
        other("2026-05-04", "2", "quarrel"),
        other("2026-05-05", "3", "process-breach"),
        other("2026-05-06", "4", "customer-data", ["case:C-1"]),
        other("2026-05-07", "5", "customer-data"),
        breach("2026-05-08", "6"),
        breach("2026-06-01", "7"),
        ["2026-05-28", "Conduct/6", "Voided", { cause: "appeal" }, { concerns: 5 }]
      ])
    ).toEqual([
      ["1", 1],
      ["2", "beside-ladder"],
      ["3", "no-customer"],
      ["4", "same-case"],
      ["5", 2],
      ["6", "voided"]
    ])
  })

  it("go by the reading of the month, and begin when the rules are in force", () => {
    const lines: ReadonlyArray<Line> = [
      breach("2026-05-03", "1"),
      breach("2026-05-09", "2"),
      ["2026-05-12", "Conduct/2", "Established"]
    ]
    expect(told(lines, { readings: { month: "decided" } })).toEqual([
      ["1", "not-established"],
      ["2", 1]
    ])
    expect(told([...lines, ...signed])).toEqual([
      ["1", "before-in-force"],
      ["2", 1]
    ])
    expect(told(lines, { rules: ["rework"] })).toEqual([])
  })
})

describe("the coming into force (S2-12.5)", () => {
  it("is a step of its own: what came before it follows no longer", () => {
    const { course } = explain([breach("2026-05-03", "1"), ...signed])
    expect(course.map(({ came, events, gone }) => [events[0]?.body.type, came.length, gone.length])).toEqual([
      ["Reported", 1, 0],
      ["Signed", 0, 1]
    ])
  })
})

describe("a table that ruled", () => {
  it("is named with its rule and what was put to it, where an amount is missing and for factors too", () => {
    const [one] = explain([breach("2026-05-03", "1", { group: "sales" })]).result.consequences
    expect(one?.ruling).toEqual({
      ...{ table: "offence_ladder", rules: ["sales-first"] },
      values: { group: "sales", ordinal: "1" }
    })
    const visit: Line = [
      ...(["2026-05-06", "SpotCheck/1", "Done"] as const),
      {
        ...{ by: "mystery-visitor", area: "sales", questionnaire: "M-1" },
        factors: [{ factor: "greeting", scored: 65, lost: 35, notApplicable: 0 }]
      }
    ]
    const { pay, result } = explain([visit], "post:sales-director")
    expect(result.consequences.map(({ ruling }) => ruling?.table)).toEqual(["mystery_coefficient"])
    expect(pay.map(({ clauses, period }) => [period, clauses])).toEqual([["2026-05", ["S2-8.4"]]])
  })
})

describe("what two streams say alike", () => {
  it("follows once and rests on both", () => {
    const score = (id: string): Line => [
      ...(["2026-05-06", `ExternalScore/${id}`, "Published"] as const),
      {
        ...{ index: "SSI", survey: "phone", period: "2026-05", source: "R-1" },
        ...{ own: "80/1", regional: "90/1", national: "90/1" }
      }
    ]
    const found = follows([score("1"), score("2")]).consequences.filter(({ who }) => who === "post:sales-director")
    expect(found.map(({ basis }) => basis)).toEqual([["ExternalScore/1", "ExternalScore/2"]])
  })
})

describe("proposals held against what follows", () => {
  const [first] = follows([breach("2026-05-03", "1")]).consequences as [Consequence]
  const made = (id: string, state: Proposal["state"], more: Partial<Proposal> = {}) => ({
    id,
    row: { state, fen: 5_000, reverses: null, reversedBy: null, ...more } as Proposal
  })
  const held = (
    rows: ReadonlyArray<ReturnType<typeof made>>,
    now: ReadonlyArray<Consequence> = [first]
  ): ReadonlyArray<string> => {
    const proposed = rows.filter(({ row }) => row.reverses === null)
    const all: ReadonlyArray<Proposed> = proposed.map((one) => ({ ...one, key: first.key }))
    const { propose, reverse, stands } = compare(now, all, undoings(rows))
    return [
      ...propose.map(() => "propose"),
      ...stands.map(({ id }) => `${id} stands`),
      ...reverse.map(
        ({ because, by, id, under }) => `${id} ${by} ${because}${under === null ? "" : ` under ${under.id}`}`
      )
    ]
  }

  it("of two with one key that stands which went further, and the other is taken back", () => {
    expect(held([made("A", "proposed"), made("B", "carried-out")])).toEqual(["B stands", "A withdrawal twice"])
    expect(held([made("A", "carried-out"), made("B", "carried-out")])).toEqual(["A stands", "B reversal twice"])
    expect(held([made("A", "rejected"), made("B", "proposed")])).toEqual(["B stands"])
  })

  it("one that undoes what stands after all is withdrawn, and one that was carried out leaves its own to be noted", () => {
    const done = made("A", "carried-out")
    const undoing = (state: Proposal["state"]) => made("R", state, { reverses: "A" })
    expect(held([done, undoing("proposed")])).toEqual(["A stands", "R withdrawal needless"])
    expect(held([done, undoing("approved")])).toEqual(["A stands", "R withdrawal needless"])
    expect(held([done, undoing("rejected")])).toEqual(["A stands"])
    expect(held([done, undoing("withdrawn")])).toEqual(["A stands"])
    expect(held([done, undoing("carried-out")])).toEqual(["propose", "A reversal undone under R"])
    const over = made("A", "reversed", { reversedBy: "R" })
    expect(held([over, undoing("approved")])).toEqual(["propose"])
    expect(held([over, made("S", "approved", { reverses: "A" })])).toEqual(["propose", "S withdrawal needless"])
  })

  it("one that no longer follows says by which other it is being undone, and how far that is", () => {
    const done = made("A", "carried-out")
    for (const state of ["proposed", "approved", "rejected", "carried-out"] as const) {
      const undoing = made("R", state, { reverses: "A" })
      expect(held([done, undoing], [])).toEqual(["A reversal no-longer-follows under R"])
    }
    const two = [made("R", "proposed", { reverses: "A" }), made("S", "approved", { reverses: "A" })]
    expect(held([done, ...two], [])).toEqual(["A reversal no-longer-follows under R", "S withdrawal needless"])
  })
})
