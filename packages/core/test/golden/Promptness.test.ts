// Calls, grievances, conduct and the archive worked by hand, limits included; what has no number says so.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { compute, type Request } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import { work } from "../../src/judge/Attainment.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import { judge, targetInForce } from "../../src/judge/Verdict.ts"
import { worklist } from "../../src/judge/Worklist.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { listed } from "../Listed.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const end: Line = ["2026-06-01", "Filing/other", "Noted", { activity: "later" }]

const figure = (lines: ReadonlyArray<Line>, declaration: Declaration, window: string, ask: Partial<Request> = {}) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, end))
      return yield* compute(log, declaration, { window: windowOf(window), head: yield* log.head(), ...ask })
    })
  )
const value = (...args: Parameters<typeof figure>) => {
  const { denominator, numerator } = figure(...args)
  return `${numerator}/${denominator}`
}

describe("calls answered in time (S0-3.2.6)", () => {
  const rate = OblP02.callsAnsweredInTimeRate
  const lines: ReadonlyArray<Line> = [
    ["2026-03-02 09:00:00", "Call/1", "Offered", { line: "hotline" }],
    ["2026-03-02 09:00:20", "Call/1", "Answered"],
    ["2026-03-02 09:10:00", "Call/2", "Offered", { line: "hotline" }],
    ["2026-03-02 09:10:21", "Call/2", "Answered"],
    ["2026-03-02 09:20:00", "Call/3", "Offered", { line: "hotline" }],
    ["2026-03-02 09:20:05", "Call/3", "Abandoned"],
    ["2026-03-31 23:59:50", "Call/4", "Offered", { line: "hotline" }],
    ["2026-04-01 00:00:10", "Call/4", "Answered"]
  ]

  it("has no limit of its own: it is not configured, and says under which clause", () => {
    expect(figure(lines, rate, "2026-03").status).toMatchObject({ is: "not-configured" })
    expect(rate.parameters).toEqual([expect.objectContaining({ source: "unbound", clause: "S0-3.2.6" })])
    expect(rate.parameters[0]).not.toHaveProperty("value")
  })

  it.each([
    [20, "2/4"],
    [21, "3/4"],
    [19, "0/4"],
    [0, "0/4"]
  ])("within %i seconds it is %s, the limit inside; a caller who gave up was not answered", (answerSeconds, rated) => {
    expect(value(lines, rate, "2026-03", { parameters: { answerSeconds } })).toBe(rated)
  })

  it("waits until the window's last call has had its time", () => {
    const parameters = { answerSeconds: 20 }
    expect(value(lines, rate, "2026-03", { parameters, cut: "window-end" })).toBe("1/4")
  })
})

describe("grievances passed on (S0-3.2.7)", () => {
  const rate = kpi(OblP02.grievancePassedOn)
  const on = { from: "production", to: "supply" }
  const lines: ReadonlyArray<Line> = [
    ["2026-03-02 09:00", "Case/1", "GrievanceHeard", { by: "production" }],
    ["2026-03-02 13:00", "Case/1", "PassedOn", on],
    // Passed on again: the first time stands.
    ["2026-03-02 20:00", "Case/1", "PassedOn", { from: "supply", to: "reception" }],
    ["2026-03-02 09:00", "Case/2", "GrievanceHeard", { by: "production" }],
    ["2026-03-02 13:01", "Case/2", "PassedOn", on],
    ["2026-03-03 09:00", "Case/3", "GrievanceHeard", { by: "production" }],
    ["2026-03-03 09:05", "Case/3", "PassedOn", { from: "production", to: "production" }],
    ["2026-03-04 09:00", "Case/4", "Registered", { class: "complaint" }]
  ]

  it("promptly is no number: it is not configured until the company gives one or takes that of reports", () => {
    expect(figure(lines, rate, "2026-03").status).toMatchObject({ is: "not-configured" })
    expect(value(lines, rate, "2026-03", { readings: { passOnLimit: "asReports" } })).toBe("1/3")
    expect(value(lines, rate, "2026-03", { parameters: { passOnHours: 5 } })).toBe("2/3")
  })

  it("is on the worklist until it is passed on to somebody else", () => {
    const rules = { deadlines: OblP02.deadlines, obligations: [] }
    expect(listed(tell(...lines), rules, "2026-03-05")).toEqual([])
    const found = Effect.runSync(
      Effect.gen(function* () {
        const log = logOf(tell(...lines))
        const { position } = yield* log.head()
        const at = { cutMs: shanghai("2026-03-05"), head: position }
        return [
          yield* worklist(log, rules, at),
          yield* worklist(log, rules, { ...at, readings: { passOnLimit: "asReports" } })
        ] as const
      })
    )
    expect(found[0].notConfigured).toMatchObject([{ rule: rate.name, parameter: { name: "passOnHours" } }])
    expect(found[1].items.map(({ is, stream }) => [stream.id, is])).toEqual([["3", "overdue"]])
  })
})

describe("misconduct (S3-N5a)", () => {
  const lines: ReadonlyArray<Line> = [
    ["2026-03-02", "Conduct/1", "Reported", { offence: "quarrel", proof: "E-1" }],
    ["2026-03-31 23:59", "Conduct/2", "Reported", { offence: "brawl", proof: "E-2" }],
    ["2026-03-05", "Conduct/3", "Reported", { offence: "rudeness", proof: "E-3" }],
    ["2026-03-06", "Conduct/4", "Reported", { offence: "quarrel", proof: "E-4" }],
    ["2026-05-06", "Conduct/4", "Voided", { cause: "mistaken-identity" }, { concerns: 3 }]
  ]
  const { conductIncidents } = CommitmentsTargets

  it("counts quarrels and brawls that were not voided, or whatever was reported", () => {
    expect(value(lines, conductIncidents, "2026-03")).toBe("2/1")
    expect(value(lines, conductIncidents, "2026-03", { readings: { offences: "all" } })).toBe("3/1")
    expect(value(lines, conductIncidents, "2026-04")).toBe("0/1")
    expect(figure(lines, conductIncidents, "2026-03").operands[0]?.excluded).toEqual({ voided: 1 })
  })

  it("has none as its target", () => {
    const [goal] = CommitmentsTargets.policy.goals
    const bounds = { from: "2025-12-31T16:00:00.000Z", until: "2026-12-31T16:00:00.000Z" }
    const target: ReadonlyArray<Line> = [
      ["2025-12-01", "Target/conduct", "Drafted", { ...goal, ...bounds }],
      ["2025-12-20", "Target/conduct", "Approved"]
    ]
    const outcome = (window: string) =>
      Effect.runSync(
        Effect.gen(function* () {
          const log = logOf(tell(...lines, ...target, end))
          const request = { window: windowOf(window), head: yield* log.head() }
          const inForce = yield* targetInForce(log, conductIncidents.name, request.window, request.head)
          return judge(yield* compute(log, conductIncidents, request), conductIncidents, inForce).outcome
        })
      )
    expect([outcome("2026-03"), outcome("2026-04")]).toEqual(["missed", "met"])
  })
})

describe("the archive (S3-F4a)", () => {
  it("holds an order when the office has acknowledged it, not when it merely has it", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-03-02", "Settlement/1", "ServiceDone", { onSite: true }],
      ["2026-03-09", "Settlement/1", "OrderHandedOver", { to: "office" }],
      ["2026-04-02", "Settlement/1", "OrderArchived"],
      ["2026-03-03", "Settlement/2", "ServiceDone", { onSite: true }]
    ]
    const months = (declaration: Declaration) => ["2026-03", "2026-04"].map((one) => value(lines, declaration, one))
    expect(months(CommitmentsTargets.ordersUnarchived)).toEqual(["2/1", "1/1"])
    expect(months(CommitmentsTargets.ordersOutstanding)).toEqual(["1/1", "1/1"])
  })
})

describe("the data of every week (S0-3.2.2b)", () => {
  it("are compiled by Tuesday of the next; a week that lacks is found", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-01-01", "Filing/data", "Bound", { paper: "weekly-data", from: "2026-03-01T16:00:00.000Z" }],
      ["2026-03-10 23:59", "Filing/data", "Filed", { paper: "weekly-data", period: "2026-W10" }],
      ["2026-03-18", "Filing/data", "Filed", { paper: "weekly-data", period: "2026-W11" }]
    ]
    const found = Effect.runSync(
      Effect.gen(function* () {
        const log = logOf(tell(...lines, end))
        const head = yield* log.head()
        return yield* work(log, OblP02.weeklyData, {
          ...{ window: windowOf("2026-03"), head, readings: { roll: "none" } }
        })
      })
    )
    expect(found.counts).toMatchObject({ due: 4, inTime: 1, late: 1, missing: 2 })
  })
})
