// The conventions of every rule, G1 to G10: how figures are compared and shown, which window owns a case, when it is read.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { publish } from "../../src/audit/Publish.ts"
import { published } from "../../src/audit/Published.ts"
import { compare } from "../../src/audit/Restatement.ts"
import * as Describe from "../../src/count/Describe.ts"
import { show } from "../../src/count/Display.ts"
import { compute } from "../../src/count/Figure.ts"
import * as Rational from "../../src/count/Rational.ts"
import { score } from "../../src/judge/Scorecard.ts"
import { EventLog } from "../../src/log/EventLog.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { kpis } from "../../src/policy/Policies.ts"
import { parse } from "../../src/time/Window.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { aim, reckoned } from "../Reckoned.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const { complaintResolutionRate, firstTimeRepairRate, satisfactionRate } = OblP02

const orders = (satisfied: number, all: number): ReadonlyArray<Line> =>
  Array.from({ length: all }, (_, n): ReadonlyArray<Line> => {
    const satisfaction = n < satisfied ? "satisfied" : "dissatisfied"
    return [
      ["2026-02-02", `ServiceOrder/${n}`, "Created", { work: "inspection" }],
      ["2026-02-03", `ServiceOrder/${n}`, "SlipSigned", { slip: `S-${n}`, satisfaction, stamped: false }]
    ]
  }).flat()

const complaint = (id: string, when: string): Line => [when, `Case/${id}`, "Registered", { class: "complaint" }]
const solved = (id: string, when: string): ReadonlyArray<Line> => [
  [when, `Case/${id}`, "Resolved", { cause: "repaired" }],
  [when, `Case/${id}`, "Verified", { passed: true }, { actor: "F-1" }]
]
const later: Line = ["2027-02-01", "Case/other", "Noted", { activity: "later" }]
const rational = (n: number, d: number) => Rational.divide(BigInt(n), BigInt(d)) ?? Rational.zero

describe("G1 figures are compared exactly", () => {
  it("2 of 3 show as 66.67 %, and miss a target of 66.67 %", () => {
    const against = (value: string) => {
      const told = tell(...aim("satisfaction_rate", ">=", value), ...orders(2, 3), later)
      const { figure, verdict } = reckoned(told, satisfactionRate, "2026")
      return [figure.display, verdict.outcome]
    }
    expect(against("6667/10000")).toEqual(["66.67 %", "missed"])
    expect(against("2/3")).toEqual(["66.67 %", "met"])
  })
})

describe("G2 what is shown is rounded once, halves up, beside the fraction", () => {
  const shown = (n: number, d: number) =>
    (["halfUp", "halfEven", "truncate"] as const).map((rounding) => show(rational(n, d), "percent", rounding))

  it("12.345 %, 12.355 % and 12.3449 %, and the alternatives: halves to even, cut off", () => {
    expect(shown(12_345, 100_000)).toEqual(["12.35 %", "12.34 %", "12.34 %"])
    expect(shown(12_355, 100_000)).toEqual(["12.36 %", "12.36 %", "12.35 %"])
    // To three places and then to two it would be 12.35.
    expect(shown(123_449, 1_000_000)).toEqual(["12.34 %", "12.34 %", "12.34 %"])
    expect(show(rational(12_345, 100_000), "percent")).toBe("12.35 %")
    const { figure } = reckoned(tell(...orders(2, 3), later), satisfactionRate, "2026")
    expect([figure.numerator, figure.denominator, figure.display]).toEqual(["2", "3", "66.67 %"])
  })

  it("of the two numbers beside a value, the nearer; of equally near ones the one that the rounding says", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 5_000 }), fc.constantFrom(1, 2, 3, 8, 40, 1000), (n, d) => {
        const size = Math.abs(n) * 10
        let below = 0
        while ((below + 1) * d <= size) below++
        const [under, over] = [size - below * d, (below + 1) * d - size]
        const nearest = under < over ? below : over < under ? below + 1 : undefined
        const text = (tenths: number) => `${n < 0 && tenths > 0 ? "-" : ""}${(tenths / 10).toFixed(1)}`
        const fixed = (rounding: Rational.Rounding) => Rational.toFixed(rational(n, d), 1, rounding)
        expect(fixed("truncate")).toBe(text(below))
        expect(fixed("halfUp")).toBe(text(nearest ?? below + 1))
        expect(fixed("halfEven")).toBe(text(nearest ?? (below % 2 === 0 ? below : below + 1)))
      }),
      runs(500)
    )
  })
})

describe("G3 the words of a bound", () => {
  it.each([
    [">=", "met"],
    [">", "missed"],
    ["<=", "met"],
    ["<", "missed"]
  ])("at the bound itself, %s is %s; word and clause stand with the verdict", (comparison, outcome) => {
    const told = tell(...aim("satisfaction_rate", comparison, "19/20"), ...orders(19, 20), later)
    expect(reckoned(told, satisfactionRate, "2026").verdict).toMatchObject({
      outcome,
      target: { comparison, value: "19/20", clause: "S0-3.1.2" }
    })
  })
})

describe("G4 nothing divided by nothing", () => {
  const told = tell(...aim("complaint_resolution_rate", ">=", "1/1"), complaint("1", "2026-03-05"), later)
  const year = (window: string) => reckoned(told, complaintResolutionRate, window)

  it("is undefined for its reason, has no verdict, and weighs nothing in a longer window", () => {
    expect(year("2026-02").figure).toMatchObject({
      status: { is: "undefined", because: "zero-denominator" },
      value: null,
      display: "—"
    })
    expect(year("2026-02").verdict).toMatchObject({ outcome: null, because: "undefined" })
    expect([year("2026-02"), year("2026-03"), year("2026-Q1")].map(({ fraction }) => fraction)).toEqual([
      ...["0/0", "0/1"],
      "0/1"
    ])
  })
})

describe("G6 windows are half-open, in Shanghai unless a zone is named", () => {
  const instant = shanghai("2026-02-01")
  const inside = (text: string, zone?: string) => {
    const { endMs, startMs } = Result.getOrThrow(parse(text, zone))
    return startMs <= instant && instant < endMs
  }

  it("the midnight between two months belongs to the second, elsewhere to the first", () => {
    expect([inside("2026-01"), inside("2026-02")]).toEqual([false, true])
    expect([inside("2026-01", "Europe/Berlin"), inside("2026-02", "Europe/Berlin")]).toEqual([true, false])
    // A fiscal year is a window of its own.
    expect([inside("2025-02-01..2026-02-01"), inside("2026-02-01..2027-02-01")]).toEqual([false, true])
  })

  it("a case of that midnight is counted once", () => {
    const told = tell(complaint("1", "2026-02-01 00:00"), complaint("2", "2026-01-31 23:59"), later)
    const months = ["2026-01", "2026-02"].map((window) => reckoned(told, complaintResolutionRate, window).fraction)
    expect(months).toEqual(["0/1", "0/1"])
  })
})

describe("G7 a declared instant says which window owns a case", () => {
  it.each(kpis.map((one) => [one.name, one] as const))("%s: every operand names its own, and says so", (_, one) => {
    const said = Describe.operands(one).map(Describe.operand)
    expect(said.length).toBeGreaterThan(0)
    for (const text of said) expect(text).toMatch(/^[a-z-]+: .*(Ms in the window|Ms before the cut|present from \w+Ms)/)
  })

  it("a complaint is of the month it came in, a repair of the month it was completed in", () => {
    const told = tell(
      ...[complaint("1", "2026-03-30"), ...solved("1", "2026-04-02")],
      ["2026-03-30", "Repair/1", "AttemptStarted", { attempt: "1", cause: "fault", place: "shop" }],
      ["2026-04-02", "Repair/1", "AttemptCompleted", { attempt: "1", outcome: "fixed" }],
      later
    )
    const months = (kpi: typeof firstTimeRepairRate) =>
      ["2026-03", "2026-04"].map((window) => reckoned(told, kpi, window, { cut: "latest" }).fraction)
    expect(months(complaintResolutionRate)).toEqual(["1/1", "0/0"])
    expect(months(firstTimeRepairRate)).toEqual(["0/0", "1/1"])
  })
})

describe("G8 the cohort decides, the flow is shown beside it", () => {
  it("two complaints of March solved in April, with one of April: 1/1, and 3/1 by flow", () => {
    const lines = [complaint("1", "2026-03-30"), complaint("2", "2026-03-31"), complaint("3", "2026-04-01")]
    const told = tell(...lines, ...["1", "2", "3"].flatMap((id) => solved(id, "2026-04-10")), later)
    const log = logOf(told)
    const head = Effect.runSync(log.head())
    const scored = Effect.runSync(score(log, complaintResolutionRate, { window: windowOf("2026-04"), head }))
    const flow = scored.beside.find(({ readings }) => readings["attribution"] === "flow")?.figure
    expect([scored.figure.numerator, scored.figure.denominator]).toEqual(["1", "1"])
    expect([flow?.numerator, flow?.denominator]).toEqual(["3", "1"])
    const march = { attribution: "flow" }
    expect(reckoned(told, complaintResolutionRate, "2026-03", { readings: march }).fraction).toBe("0/2")
    expect(reckoned(told, complaintResolutionRate, "2026-03", { cut: "latest" }).fraction).toBe("2/2")
  })
})

describe("G9 what may still move is provisional, and says until when", () => {
  it("a window that is not over; a repair that may still come back", () => {
    const target = aim("complaint_resolution_rate", ">=", "1/1")
    const open = [...target, complaint("1", "2026-03-05"), ...solved("1", "2026-03-06")]
    const early = reckoned(tell(...open), complaintResolutionRate, "2026-03")
    expect(early.figure.status).toEqual({ is: "provisional", maturesAt: instantOf(shanghai("2026-04-01")) })
    const said = { zh: "暂达标", en: "met so far" }
    expect(early.verdict).toMatchObject({ outcome: "met", provisional: true, said })
    const halfway = reckoned(tell(...open, later), complaintResolutionRate, "2026-03", {
      cut: { atMs: shanghai("2026-03-15") }
    })
    expect([halfway.figure.status.is, halfway.verdict.provisional, halfway.verdict.said]).toEqual(["final", true, said])
    const over = reckoned(tell(...open, later), complaintResolutionRate, "2026-03")
    expect([over.figure.status.is, over.verdict.provisional, over.verdict.said.zh]).toEqual(["final", false, "达标"])
    const april: Line = ["2026-04-20", "Case/other", "Noted", { activity: "april" }]
    expect(reckoned(tell(...open, april), firstTimeRepairRate, "2026-03").figure.cut.at).toBe(
      instantOf(shanghai("2026-05-01"))
    )
  })
})

describe("G10 what came late restates, and leaves what was published", () => {
  it("old, new, difference and the event that caused it; the live figure moves", () => {
    const told = [complaint("1", "2026-03-05"), ...solved("1", "2026-03-06"), complaint("2", "2026-04-02")]
    const found = Effect.gen(function* () {
      const log = logOf(tell(...told))
      const window = windowOf("2026-03")
      const figure = yield* compute(log, complaintResolutionRate, { window, head: yield* log.head() })
      const order = { actor: { id: "S-1", roles: [] }, occurredAt: instantOf(shanghai("2026-04-03")) }
      yield* Effect.provideService(publish(figure, complaintResolutionRate, order), EventLog, log)
      const late = {
        ...{ type: "Registered", schemaVersion: 1, occurredAt: instantOf(shanghai("2026-03-30")), subjects: [] },
        ...{ source: { system: "", key: "late" }, actor: { id: "T-1", roles: [] }, data: { class: "complaint" } }
      }
      yield* log.append({ stream: { category: "Case", id: "3" }, expected: "any", events: [late] })
      const [one] = yield* published(log)
      if (one === undefined) throw new Error("nothing was published")
      return { one, by: yield* compare(log, one, yield* log.head()) }
    }).pipe(Effect.runSync)
    expect([found.one.figure.value, found.by.now.value]).toEqual(["1", "1/2"])
    expect(found.by.steps).toMatchObject([
      { is: "event", event: { body: { stream: { id: "3" } } }, numerator: { n: 0n }, denominator: { n: 1n } }
    ])
    expect(found.by.unexplained).toMatchObject({ numerator: { n: 0n }, denominator: { n: 0n } })
  })
})
