// The attainment of an obligation as a figure: judged, published, recomputed, explained period by period, and compared.
import { it as effect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { evidenceOf, explain } from "../../src/audit/Explain.ts"
import { publish } from "../../src/audit/Publish.ts"
import { type Published, published } from "../../src/audit/Published.ts"
import { recompute } from "../../src/audit/Recompute.ts"
import { compare, isExplained } from "../../src/audit/Restatement.ts"
import { sensitivity } from "../../src/audit/Sensitivity.ts"
import { fingerprint } from "../../src/count/Kpi.ts"
import type { Obligation } from "../../src/judge/Obligation.ts"
import { compute, computeBy } from "../../src/judge/Rule.ts"
import { score } from "../../src/judge/Scorecard.ts"
import { EventLog } from "../../src/log/EventLog.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import type { RowQuery } from "../../src/log/RowSource.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { headOf, heads, logOf, windowOf, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const scores = OblP02.monthlyScores
const quarter = windowOf("2026-Q1")
const stream = "Filing/personal-scores"
const filed = (period: string, when: string, more: Line[4] = {}): Line => [
  when,
  stream,
  "Filed",
  { paper: scores.paper, period },
  more
]
const target = { kpi: scores.name, comparison: ">=", value: "2/3", clause: "S0-3.2.3c", source: "clause" }
const lines: ReadonlyArray<Line> = [
  [
    ...(["2025-12-01", "Target/scores", "Drafted"] as const),
    { ...target, from: instantOf(shanghai("2026-01-01")), until: instantOf(shanghai("2027-01-01")) }
  ],
  ["2025-12-20", "Target/scores", "Approved"],
  [
    ...(["2026-01-01", stream, "Bound"] as const),
    { paper: scores.paper, from: instantOf(shanghai("2026-01-01")) },
    { subjects: ["department:D-1"] }
  ],
  filed("2026-01", "2026-01-30"),
  filed("2026-02", "2026-03-02"),
  ["2026-04-01", "Case/other", "Noted", { activity: "later" }]
]
/** Told in April: March had been filed in time, and January's paper was none. */
const late: ReadonlyArray<Line> = [
  filed("2026-03", "2026-03-31 10:00", { recorded: "2026-04-02" }),
  ["2026-04-03", stream, "Retracted", {}, { concerns: 3 }]
]

const asked = (events: ReadonlyArray<Recorded>, position = events.length) => ({
  window: quarter,
  head: headOf(events, position)
})

describe("an attainment is a figure", () => {
  const events = tell(...lines)
  const log = logOf(events)

  it("S0-3.2.3c: of three papers due one came in time, one late, one never", () => {
    expect(Effect.runSync(compute(log, scores, asked(events)))).toMatchObject({
      ...{
        schema: "servicebook/figure/1",
        kpi: scores.name,
        fingerprint: fingerprint(scores),
        status: { is: "final" }
      },
      ...{ numerator: "1", denominator: "3", value: "1/3", display: "33.33 %", unit: "1", evidence: "events" },
      operands: [{ name: "papers", rows: 3, included: 3, counted: 1, irrelevant: 0, excluded: {}, findings: 0 }]
    })
  })

  it("is held against the target that bears its name", () => {
    const { figure, verdict } = Effect.runSync(score(log, scores, asked(events)))
    expect([figure.value, verdict.outcome, verdict.target?.value]).toEqual(["1/3", "missed", "2/3"])
    const { verdict: on } = Effect.runSync(
      score(logOf(tell(...lines, ...late)), scores, asked(tell(...lines, ...late)))
    )
    expect(on.outcome).toBe("missed")
  })

  it("stands by the fields of the duty, and refuses parameters", () => {
    const by = Effect.runSync(computeBy(log, scores, { ...asked(events), by: "department" }))
    expect(by.map(({ group, value }) => [group?.value, value])).toEqual([["D-1", "1/3"]])
    const refused = compute(log, scores, { ...asked(events), parameters: { days: 3 } })
    expect(Effect.runSync(Effect.flip(refused))).toMatchObject({ _tag: "UnknownParameter", parameter: "days" })
  })

  it("explains itself by periods: when each was due, filed or not, and the events that say so", () => {
    const ask = (wanted: "all" | "missed") => Effect.runSync(explain(log, scores, asked(events), { wanted }))
    const { rows, sortings } = ask("all")
    expect(sortings.map(({ among, having }) => [among.en, having?.en, having?.zh])).toEqual([
      ["paper is personal-scores", "time it was filed in time (inTimeAtMs) known", "按时报送时间 (inTimeAtMs) 已知"]
    ])
    expect(
      rows.map(({ class: made, evidence, row }) => [
        ...[row.key, made.class === "included" && made.counts],
        evidence.map(({ event: { body } }) => body.type)
      ])
    ).toEqual([
      ["2026-01", true, ["Bound", "Filed"]],
      ["2026-02", false, ["Bound", "Filed"]],
      ["2026-03", false, ["Bound"]]
    ])
    expect(rows[0]?.row).toMatchObject({ kind: "paper", dueAtMs: shanghai("2026-02-01") - 1 })
    expect(ask("missed").rows.map(({ row }) => row.key)).toEqual(["2026-02", "2026-03"])
    expect(rows.map(({ unmet }) => unmet.map(({ zh }) => zh))).toEqual([
      [],
      ["按时报送时间 (inTimeAtMs) 已知"],
      ["按时报送时间 (inTimeAtMs) 已知"]
    ])
  })

  it("says of a paper that could still be filed when the head was that it is not yet due, and that it is missing an instant later", () => {
    const toldAt = (atMs: number) => {
      const head = { position: events.length - 1, atMs }
      const { rows } = Effect.runSync(explain(log, scores, { window: quarter, head }, { wanted: "missed" }))
      return [rows.at(-1)?.row.key, ...(rows.at(-1)?.unmet ?? [])]
    }
    expect(toldAt(shanghai("2026-04-01") - 1)).toEqual(["2026-03", { zh: "未到期", en: "not yet due" }])
    expect(toldAt(shanghai("2026-04-01"))).toMatchObject(["2026-03", { zh: "按时报送时间 (inTimeAtMs) 已知" }])
  })

  it("is owed by the later of two duties that speak of one period, in whatever order the rows come", () => {
    const bound = (department: string): Line => [
      ...(["2026-01-01", stream, "Bound"] as const),
      { paper: scores.paper, from: instantOf(shanghai("2026-01-01")) },
      { subjects: [`department:${department}`] }
    ]
    const released: Line = ["2026-01-01", stream, "Released", { until: instantOf(shanghai("2026-03-01")) }]
    const twice = logOf(tell(bound("D-1"), released, bound("D-2")))
    const turned = { rows: (query: RowQuery) => Effect.map(twice.rows(query), (found) => [...found].reverse()) }
    for (const source of [twice, turned]) {
      const request = { window: quarter, head: { position: 3, atMs: quarter.endMs }, by: "department" }
      const by = Effect.runSync(computeBy(source, scores, request))
      expect(by.map(({ denominator, group }) => [group?.value, denominator])).toEqual([["D-2", "3"]])
    }
  })

  it("is not covered where a calendar does not say when papers were due", () => {
    const orders = CommitmentsTargets.dispatchOrders
    const bound: Line = [
      "2026-01-01",
      "Filing/o",
      "Bound",
      { paper: orders.paper, from: instantOf(shanghai("2026-01-01")) }
    ]
    const open = tell(bound, ["2026-04-01", "Case/other", "Noted", { activity: "later" }])
    const { figure, verdict } = Effect.runSync(score(logOf(open), orders, asked(open)))
    expect([figure.status, figure.value, verdict.because]).toEqual([
      { is: "not-covered", calendars: ["company"], rows: 2 },
      null,
      "not-covered"
    ])
    const { alternatives } = Effect.runSync(sensitivity(logOf(open), orders, asked(open)))
    expect(alternatives.map(({ choice, figure: other }) => [choice, other.value])).toEqual([["none", "0"]])
  })
})

describe("a published attainment", () => {
  effect.effect("carries its obligation, comes out the same, and is explained event by event", () =>
    Effect.gen(function* () {
      const events = tell(...lines, ...late)
      const log = logOf(events)
      const figure = yield* compute(log, scores, asked(events, lines.length))
      yield* publish(figure, scores, { actor: { id: "S-1", roles: [] } } as never).pipe(
        Effect.provideService(EventLog, log)
      )
      const [one] = yield* published(log)
      expect(one?.declaration).toEqual(scores)
      const { differs } = yield* recompute(log, one as Published)
      expect(differs).toEqual([])
      const restated = yield* compare(log, one as Published, yield* log.head())
      expect([restated.now.value, isExplained(restated)]).toEqual(["1/3", true])
      expect(
        restated.steps.map((step) => [step.is === "event" ? step.event.position : step.is, step.numerator.n])
      ).toEqual([
        [7, 1n],
        [8, -1n]
      ])
    })
  )
})

describe("law 15: a restatement of an attainment", () => {
  const obligations: ReadonlyArray<Obligation> = [scores, CommitmentsTargets.dispatchOrders, OblP02.weeklySurvey]

  it("walks event by event and calendar by calendar, and leaves nothing", () => {
    const story = steps("Filing", "Filing", "WorkingCalendar")
    fc.assert(
      fc.property(story, fc.constantFrom(...obligations), windows, fc.nat(40), (told, rule, window, at) => {
        const events = recorded(told)
        const log = logOf(events)
        const ends = heads(events)
        const head = headOf(events, ends[at % ends.length] ?? 0)
        const figure = Effect.runSync(compute(log, rule, { window, head }))
        const one: Published = { event: events[0] as Recorded, figure, declaration: rule }
        const restated = Effect.runSync(compare(log, one, headOf(events, ends.at(-1) ?? 0)))
        expect(isExplained(restated)).toBe(true)
        for (const step of restated.steps)
          if (step.is === "event") expect(step.event.position).toBeGreaterThan(head.position)
      }),
      runs(150)
    )
  })

  it("explains every paper of the account, each with events of its own stream", () => {
    fc.assert(
      fc.property(steps("Filing"), fc.constantFrom(...obligations), windows, (told, rule, window) => {
        const events = recorded(told)
        const log = logOf(events)
        const request = { window, head: headOf(events, heads(events).at(-1) ?? 0) }
        const { figure, rows } = Effect.runSync(explain(log, rule, request))
        expect(rows).toHaveLength(figure.operands[0]?.rows ?? -1)
        for (const { evidence, row, stream: own } of rows) {
          const all = events.filter(({ body }) => body.stream.id === own.id && body.stream.category === own.category)
          const used = new Set(
            evidenceOf(all, log.streams.get("Filing")?.events ?? {}, window.endMs).map(({ event }) => event.position)
          )
          expect(evidence.every(({ event }) => used.has(event.position))).toBe(true)
          const isFiled = (row as unknown as { readonly filedAtMs: number | null }).filedAtMs !== null
          const filings = evidence.filter(({ event: { body }, role }) => body.type === "Filed" && role === "used")
          if (isFiled) expect(filings.length).toBeGreaterThan(0)
        }
      }),
      runs(100)
    )
  })
})
