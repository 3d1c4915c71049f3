// Figures of the dealer's customer satisfaction worked by hand, limits included, and the weighted index of the checks.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { compute, computeBy, type Request } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import * as Rational from "../../src/count/Rational.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import { factorIndices, weighted } from "../../src/judge/FactorIndex.ts"
import { judge } from "../../src/judge/Verdict.ts"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const end: Line = ["2026-08-01", "Case/other", "Noted", { activity: "later" }]
const shift = [{ from: "09:00", until: "18:00" }]
const calendar: Line = [
  "2025-12-01",
  "WorkingCalendar/company",
  "Published",
  {
    calendar: {
      ...{ id: "company", version: "1", title: { zh: "日历", en: "calendar" }, zone: "Asia/Shanghai" },
      ...{ from: "2026-01-01", until: "2027-01-01", weeks: [[shift, shift, shift, shift, shift, [], []]], specials: [] }
    }
  }
]

const ask = (lines: ReadonlyArray<Line>, declaration: Declaration, window: string, more: Partial<Request> = {}) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, calendar, end))
      return yield* compute(log, declaration, { window: windowOf(window), head: yield* log.head(), ...more })
    })
  )

const value = (...question: Parameters<typeof ask>): string => {
  const { denominator, numerator } = ask(...question)
  return `${numerator}/${denominator}`
}

describe("slips answered within a day of their handling (S2-5.1e)", () => {
  // Handled on Friday at 10:00; result and measure at the times given.
  const slip = (result: string, measure: string, voided = false): ReadonlyArray<Line> => [
    ["2026-05-04", "ComplaintSlip/1", "Issued", { grounds: "other" }],
    ["2026-05-08 10:00", "ComplaintSlip/1", "Handled"],
    [result, "ComplaintSlip/1", "ResultReplied", { result: "done" }],
    [measure, "ComplaintSlip/1", "MeasureSubmitted", { measure: "briefing" }],
    ...(voided ? ([["2026-05-20", "ComplaintSlip/1", "Voided", { signedBy: "G" }, { concerns: 0 }]] as const) : [])
  ]
  const rate = (lines: ReadonlyArray<Line>, replyDay = "calendarDay") =>
    value(lines, kpi(FtmsCs.slipAnswered), "2026-05", { readings: { replyDay } })

  it.each([
    ["2026-05-09 10:00", ["1/1", "1/1", "1/1"]],
    ["2026-05-09 10:01", ["1/1", "1/1", "0/1"]],
    ["2026-05-09 23:59", ["1/1", "1/1", "0/1"]],
    ["2026-05-10 00:00", ["0/1", "1/1", "0/1"]],
    ["2026-05-11 23:59", ["0/1", "1/1", "0/1"]],
    ["2026-05-12 00:00", ["0/1", "0/1", "0/1"]]
  ])("by %s: until the end of the next day, of the next working day, or 24 hours", (at, expected) => {
    expect(["calendarDay", "workingDay", "elapsed"].map((by) => rate(slip(at, at), by))).toEqual(expected)
  })

  it("takes result and measure both, and asks nothing of a slip that is void (S2-5.1d)", () => {
    expect(rate(slip("2026-05-08 11:00", "2026-05-10 11:00"))).toBe("0/1")
    expect(rate(slip("2026-05-08 11:00", "2026-05-10 11:00", true))).toBe("0/0")
    expect(rate(slip("2026-05-08 11:00", "2026-05-08 12:00").slice(0, 3))).toBe("0/1")
  })
})

describe("corrections of customers' files", () => {
  const sheet = (issued: string, answered: string): ReadonlyArray<Line> => [
    ["2026-05-08 10:00", "Notice/1", "Arisen", { notice: "correction-sheet" }],
    [issued, "Notice/1", "Issued", { notice: "correction-sheet" }],
    [answered, "Notice/1", "Answered", { answer: "A-1" }]
  ]

  it("go on the sheet of the day on which they were found (S2-9.3a)", () => {
    const rate = (issued: string) => value(sheet(issued, "2026-05-20"), kpi(FtmsCs.sheetsSameDay), "2026-05")
    expect([rate("2026-05-08 23:59"), rate("2026-05-09 00:00")]).toEqual(["1/1", "0/1"])
  })

  it("are done within 24 hours of the sheet, days of rest included, the end inside (S2-9.3b)", () => {
    const rate = (answered: string) =>
      value(sheet("2026-05-08 18:00", answered), kpi(FtmsCs.correctionsInTime), "2026-05")
    expect([rate("2026-05-09 18:00"), rate("2026-05-09 18:01")]).toEqual(["1/1", "0/1"])
  })

  it("make files whole: basic fields filled over those there are (S2-9.1a, S2-9.1b, S2-9.3c)", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-05-02", "CustomerFile/1", "Opened", { customer: "private" }],
      ["2026-05-02", "CustomerFile/1", "FieldsFilled", { fields: ["name", "mobile", "belief"] }],
      ["2026-06-02", "CustomerFile/1", "FieldsFilled", { fields: ["sex"] }],
      ["2026-05-03", "CustomerFile/2", "Opened", { customer: "organisation" }]
    ]
    expect(value(lines, FtmsCs.fileCompleteness, "2026-05")).toBe("3/27")
    expect(value(lines, FtmsCs.fileCompleteness, "2026-05", { cut: "window-end" })).toBe("2/27")
  })
})

describe("rectification notices (S2-5.3c)", () => {
  const notice = (id: string, answered?: string): ReadonlyArray<Line> => [
    ["2026-05-01", `Notice/${id}`, "Issued", { notice: "rectification", due: instantOf(shanghai("2026-05-20 18:00")) }],
    ...(answered === undefined ? [] : ([[answered, `Notice/${id}`, "Answered", { answer: "A" }]] as const))
  ]
  const lines = [...notice("1", "2026-05-20 18:00"), ...notice("2", "2026-05-20 18:01"), ...notice("3")]

  it("are in time at the due instant and late after it; what is open stays overdue", () => {
    expect(value(lines, FtmsCs.rectificationRate, "2026-05")).toBe("1/3")
    expect(value(lines, FtmsCs.rectificationsOverdue, "2026-05")).toBe("1/1")
    const back: Line = ["2026-05-21", "Notice/1", "Returned", { cause: "incomplete" }]
    expect(value([...lines, back], FtmsCs.rectificationRate, "2026-05")).toBe("0/3")
  })
})

describe("checks and visits", () => {
  const check = (
    when: string,
    id: string,
    by: string,
    area: string,
    factors: ReadonlyArray<readonly [string, number, number]>
  ): Line => [
    when,
    `SpotCheck/${id}`,
    "Done",
    {
      by,
      area,
      questionnaire: "CSI-1",
      factors: factors.map(([factor, scored, lost]) => ({ factor, scored, lost, notApplicable: 7 }))
    }
  ]
  const lines = [
    check("2026-05-05", "1", "mystery-visitor", "sales", [["all", 17, 3]]),
    check("2026-05-06", "2", "mystery-visitor", "service", [["all", 0, 0]]),
    check("2026-05-06", "3", "customer-relations", "service", [
      ["facility", 3, 1],
      ["pick-up", 1, 1]
    ]),
    check("2026-05-07", "4", "customer-relations", "service", [
      ["facility", 1, 3],
      ["parking", 1, 0]
    ])
  ]

  it("score the points won over those won and lost; what does not apply counts for neither (S2-8.1, S2-8.2, S2-11.1c)", () => {
    expect(value(lines, FtmsCs.mysteryScoreRate, "2026-05")).toBe("17/20")
    const log = logOf(tell(...lines, end))
    const request = { window: windowOf("2026-05"), head: Effect.runSync(log.head()), by: "area" }
    const figures = Effect.runSync(computeBy(log, FtmsCs.mysteryScoreRate, request))
    expect(figures.map(({ display, group, status }) => [group?.value, display, status.is])).toEqual([
      ["sales", "85.00 %", "final"],
      ["service", "—", "undefined"]
    ])
  })

  it("are looked at factor by factor (S2-11.1d, S2-11.1e)", () => {
    expect(value(lines, FtmsCs.processCheckRate, "2026-05")).toBe("6/11")
  })

  const outcome = (declaration: Declaration, window: string, stories = lines) => {
    const goal = FtmsCs.goals.find(({ kpi: name }) => name === declaration.name)
    const target = goal === undefined ? undefined : { ...goal, approvedBy: "G", published: 1, from: 0, until: null }
    const figure = ask(stories, declaration, window)
    return judge(figure, declaration, target as unknown as Parameters<typeof judge>[2]).outcome
  }

  it("are made once a month, and once a day (S2-8.3, S2-11.1a, S2-11.1b)", () => {
    expect([outcome(FtmsCs.mysteryVisits, "2026-05"), outcome(FtmsCs.mysteryVisits, "2026-06")]).toEqual([
      "met",
      "missed"
    ])
    expect(["2026-05-06", "2026-05-08"].map((day) => outcome(FtmsCs.processChecks, day))).toEqual(["met", "missed"])
  })

  it("lead to a meeting a month, on their report and with three parties (S2-11.3c)", () => {
    const met = (said: object): Line => [
      "2026-05-28",
      "Meeting/1",
      "Held",
      { topic: "cs-improvement", period: "2026-05", ...said }
    ]
    const departments = ["sales", "service", "customer-relations"]
    const stories = [
      { report: "R-1", departments },
      { departments },
      { report: "R-1", departments: ["sales", "sales", "service"] }
    ]
    expect(stories.map((said) => outcome(FtmsCs.improvementMeetings, "2026-05", [met(said)]))).toEqual([
      "met",
      "missed",
      "missed"
    ])
  })

  it("golden: CSI weights 24/21/21/18/17 are normalised by 101", () => {
    const share = (n: bigint) => Rational.divide(n, 100n)
    const factors = [24, 21, 21, 18, 17].map((weight, at) => ({ weight, share: share(BigInt(100 - 10 * at)) }))
    expect(Rational.show(weighted(factors) as Rational.Rational)).toBe("165/202")
    expect(Rational.show(weighted(factors.map((one) => ({ ...one, share: share(100n) }))) as Rational.Rational)).toBe(
      "1"
    )
    expect(weighted(factors.map(({ weight }) => ({ weight, share: undefined })))).toBeUndefined()
  })

  it("make a weighted index by the version they went by, over the factors that were checked (S2-11.1n)", () => {
    const issued: Line = [
      "2026-01-01",
      "Questionnaire/1",
      "Issued",
      {
        index: "CSI",
        version: "CSI-1",
        factors: [
          ["facility", 21],
          ["pick-up", 18],
          ["follow-up", 17]
        ].map(([factor, weight]) => ({ factor, weight }))
      }
    ]
    const log = logOf(tell(...lines, issued, end))
    const head = Effect.runSync(log.head())
    const [index] = Effect.runSync(factorIndices(log, { window: windowOf("2026-05"), head }))
    expect(index).toMatchObject({ index: "CSI", version: "CSI-1", checked: 2, unknown: ["parking"] })
    expect(index?.value).toEqual(Rational.divide(1n, 2n))
  })
})
