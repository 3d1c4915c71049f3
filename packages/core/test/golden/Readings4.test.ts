// The readings on which experts agreed for K6 and K7, the two rates that OBL-P-02 §3.1.4 d names without a formula.
import { describe, expect, it } from "vitest"
import type { Declaration } from "../../src/count/Kpi.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { type Ask, aim, reckoned } from "../Reckoned.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const later: Line = ["2027-02-01", "Case/other", "Noted", { activity: "later" }]

const asked = (lines: ReadonlyArray<Line>, kpi: Declaration, window: string, ask: Ask = {}) =>
  reckoned(tell(...lines), kpi, window, ask)

/** The last instant of a day in Shanghai. */
const endOf = (date: string): string => instantOf(shanghai(date) + 86_399_999)

describe("K6, S0-3.1.4d1: planned visits due in the window done within the tolerance, over those due", () => {
  const plan = (id: string, due: string, toleranceDays?: number): Line => [
    "2026-01-05",
    `Inspection/${id}`,
    "Planned",
    { dueAt: endOf(due), ...(toleranceDays === undefined ? {} : { toleranceDays }) }
  ]
  const act = (when: string, id: string, type: string, said: object = {}): Line => [
    when,
    `Inspection/${id}`,
    type,
    said as Record<string, unknown>
  ]
  const rate = (lines: ReadonlyArray<Line>, window = "2026-03", ask: Ask = {}) =>
    asked([...lines, later], OblP02.inspectionRate, window, ask).fraction
  const under = (lines: ReadonlyArray<Line>, readings: Ask["readings"] & object, window?: string) =>
    rate(lines, window, { readings })

  it("done early or on the last minute of the due day is in time, the minute after is not", () => {
    expect(rate([plan("1", "2026-03-20"), act("2026-02-10", "1", "Done")])).toBe("1/1")
    expect(rate([plan("1", "2026-03-20"), act("2026-03-20 23:59", "1", "Done")])).toBe("1/1")
    expect(rate([plan("1", "2026-03-20"), act("2026-03-21 00:00", "1", "Done")])).toBe("0/1")
  })

  it("the tolerance of the plan counts, up to ten days that are assumed, and is read across the window's end", () => {
    const late = [plan("1", "2026-03-31", 5), act("2026-04-05 10:00", "1", "Done")]
    expect(rate(late)).toBe("1/1")
    expect(under(late, { inTime: "dueDate" })).toBe("0/1")
    expect(rate([plan("1", "2026-03-31", 5), act("2026-04-06 10:00", "1", "Done")])).toBe("0/1")
    const generous = [plan("1", "2026-03-01", 60), act("2026-03-13 10:00", "1", "Done")]
    expect(rate(generous)).toBe("0/1")
    expect(rate(generous, "2026-03", { parameters: { toleranceDays: 12 } })).toBe("1/1")
    const early = asked([plan("1", "2026-03-31"), act("2026-03-30", "1", "Done")], OblP02.inspectionRate, "2026-03")
    expect(early.figure.status).toEqual({ is: "provisional", maturesAt: instantOf(shanghai("2026-04-11")) })
  })

  it("done late is not done for its window, unless the company counts whatever is done by the cut", () => {
    const late = [plan("1", "2026-03-10"), act("2026-03-25", "1", "Done")]
    expect(rate(late)).toBe("0/1")
    expect(under(late, { inTime: "whenever" })).toBe("1/1")
  })

  it("refused by the customer is left out with evidence, and counts as not done without", () => {
    const proven = [plan("1", "2026-03-20"), act("2026-03-19", "1", "Refused", { evidence: "L-9" })]
    const said = [plan("1", "2026-03-20"), act("2026-03-19", "1", "Refused")]
    expect([rate(proven), rate(said)]).toEqual(["0/0", "0/1"])
    expect(under(proven, { refused: "counted" })).toBe("0/1")
    expect(under(said, { refused: "leftOut" })).toBe("0/0")
    const afterwards = [plan("1", "2026-03-20"), act("2026-03-22", "1", "Refused", { evidence: "L-9" })]
    expect(rate(afterwards)).toBe("0/1")
    expect(rate([...proven, act("2026-03-20 12:00", "1", "Done")])).toBe("1/1")
  })

  it("rescheduled: the original due date, unless the customer asked", () => {
    const moved = (by: string) => [
      plan("1", "2026-03-20"),
      act("2026-03-18", "1", "Rescheduled", { dueAt: endOf("2026-04-15"), by }),
      act("2026-04-14", "1", "Done")
    ]
    const both = (by: string) => [rate(moved(by)), rate(moved(by), "2026-04")]
    expect(both("company")).toEqual(["0/1", "0/0"])
    expect(both("customer")).toEqual(["0/0", "1/1"])
    expect(under(moved("customer"), { rescheduled: "original" })).toBe("0/1")
    expect(under(moved("customer"), { rescheduled: "original" }, "2026-04")).toBe("0/0")
  })

  it("cancelled by the due date is not due; cancelled afterwards is missed", () => {
    const cause = { cause: "unit-scrapped" }
    const before = [plan("1", "2026-03-20"), act("2026-03-19", "1", "Cancelled", cause)]
    expect(rate(before)).toBe("0/0")
    expect(under(before, { cancelledPlans: "counted" })).toBe("0/1")
    expect(rate([plan("1", "2026-03-20"), act("2026-03-21", "1", "Cancelled", cause)])).toBe("0/1")
  })

  it("the target lost in the text, reconstructed as all of them, is missed by one", () => {
    const target = aim("inspection_rate", ">=", "1/1", { clause: "S0-3.1.2e", source: "reconstructed" })
    const one = [plan("1", "2026-03-20"), act("2026-03-20 10:00", "1", "Done")]
    const met = asked([...target, ...one, later], OblP02.inspectionRate, "2026")
    expect(met.verdict).toMatchObject({ outcome: "met", target: { clause: "S0-3.1.2e", source: "reconstructed" } })
    expect(asked([...target, ...one, plan("2", "2026-05-01"), later], OblP02.inspectionRate, "2026")).toMatchObject({
      fraction: "1/2",
      verdict: { outcome: "missed", provisional: false }
    })
  })
})

describe("K7, S0-3.1.4d2: order lines shipped in full by the promise, over lines due", () => {
  const line = (name: string, quantity: number, promised: string) => ({
    ...{ line: name, part: `P-${name}`, quantity },
    promisedAt: endOf(promised)
  })
  const ordered = (...lines: ReadonlyArray<object>): Line => ["2026-03-02", "PartsOrder/B-1", "Ordered", { lines }]
  const sent = (when: string, name: string, quantity: number): Line => [
    when,
    "PartsOrder/B-1",
    "Shipped",
    { line: name, shipment: `D-${when}`, quantity }
  ]
  const cancelled = (when: string, name: string, by: string): Line => [
    when,
    "PartsOrder/B-1",
    "LineCancelled",
    { line: name, by }
  ]
  const rate = (lines: ReadonlyArray<Line>, readings: Ask["readings"] & object = {}, window = "2026-03") =>
    asked([...lines, later], OblP02.partsOnTimeRate, window, { readings }).fraction

  const mixed = [
    ordered(line("1", 10, "2026-03-10"), line("2", 4, "2026-03-20")),
    sent("2026-03-09", "1", 7),
    sent("2026-03-11", "1", 3),
    sent("2026-03-20 23:59", "2", 4)
  ]

  it("a partial shipment is not in time; by line 1/2, by order 0/1, by pieces 11/14", () => {
    expect(rate(mixed)).toBe("1/2")
    expect(rate(mixed, { unit: "order" })).toBe("0/1")
    expect(rate(mixed, { unit: "quantity" })).toBe("11/14")
    expect(rate(mixed, { shipment: "first" })).toBe("2/2")
  })

  it("a line belongs to the window of its promise", () => {
    const april = [ordered(line("1", 1, "2026-04-01")), sent("2026-03-05", "1", 1)]
    expect([rate(april), rate(april, {}, "2026-04")]).toEqual(["0/0", "1/1"])
  })

  it("a line the customer cancelled in time was not owed; one that the company cancelled was not supplied", () => {
    const told = (by: string, when = "2026-03-08") => [
      ordered(line("1", 2, "2026-03-10")),
      sent("2026-03-05", "1", 1),
      cancelled(when, "1", by)
    ]
    expect([rate(told("customer")), rate(told("company"))]).toEqual(["0/0", "0/1"])
    expect(rate(told("company"), { cancelledLines: "leftOut" })).toBe("0/0")
    expect(rate(told("customer"), { cancelledLines: "counted" })).toBe("0/1")
    expect(rate(told("customer"), { unit: "quantity" })).toBe("0/0")
    expect(rate(told("company"), { unit: "quantity" })).toBe("1/2")
    expect(rate(told("customer", "2026-03-11"))).toBe("0/1")
  })

  it("97 of 100 lines meet 97 %, 96 do not", () => {
    const target = aim("parts_on_time_rate", ">=", "97/100", { clause: "S0-3.1.2f" })
    const year = (inTime: number) => {
      const lines = Array.from({ length: 100 }, (_, n) => line(String(n), 1, "2026-03-10"))
      const all = lines.slice(0, inTime).map((one) => sent("2026-03-10 10:00", one.line, 1))
      return asked([...target, ordered(...lines), ...all, later], OblP02.partsOnTimeRate, "2026")
    }
    expect(year(97)).toMatchObject({ fraction: "97/100", verdict: { outcome: "met", target: { source: "clause" } } })
    expect(year(96).verdict.outcome).toBe("missed")
  })
})
