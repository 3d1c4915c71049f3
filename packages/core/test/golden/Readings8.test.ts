// The golden vectors that concern the figures of OBL-P-02 §3.1.4: cases on which experts agreed what must come out.
import { describe, expect, it } from "vitest"
import { show as display } from "../../src/count/Display.ts"
import type { Figure } from "../../src/count/Figure.ts"
import { divide } from "../../src/count/Rational.ts"
import { judge } from "../../src/judge/Verdict.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { reckoned as at, aim as target } from "../Reckoned.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const fraction = ({ denominator, numerator }: Figure) => `${numerator}/${denominator}`

const complaints = (count: number): ReadonlyArray<Line> =>
  Array.from({ length: count }, (_, n): Line => ["2026-05-05", `Case/C-${n}`, "Registered", { class: "complaint" }])

const yearEnd: Line = ["2027-01-02", "Case/other", "Noted", { activity: "end" }]

describe("golden vectors", () => {
  it("10 complaints on a base of 1000, target below 1 %: 1.00 %, missed; 9 are met (S0-3.1.4b1)", () => {
    const base: Line = ["2025-12-31", "Unit/base", "Counted", { units: 1000, use: "customer" }]
    const year = (count: number) =>
      at(
        tell(base, ...target("complaint_rate", "<", "1/100"), ...complaints(count), yearEnd),
        OblP02.complaintRate,
        "2026"
      )
    const missed = year(10)
    expect(missed.figure).toMatchObject({ numerator: "10", denominator: "1000", value: "1/100", display: "1.00 %" })
    expect(missed.figure).toMatchObject({ status: { is: "final" }, evidence: "snapshot" })
    expect(missed.verdict).toMatchObject({
      outcome: "missed",
      provisional: false,
      said: { zh: "未达标", en: "missed" }
    })
    expect(year(9).verdict.outcome).toBe("met")
  })

  it("a month is not held against a year's rate", () => {
    const told = tell(...target("complaint_rate", "<", "1/100"), ...complaints(1), yearEnd)
    expect(at(told, OblP02.complaintRate, "2026-05").verdict).toMatchObject({
      outcome: null,
      because: "window-not-judged"
    })
  })

  it("95/100 against at least 95 % is met; 94.996 % is missed though it shows 95.00 (S0-3.1.4b2)", () => {
    const orders = (satisfied: number): ReadonlyArray<Line> =>
      Array.from({ length: 100 }, (_, n): ReadonlyArray<Line> => {
        const satisfaction = n < satisfied ? "satisfied" : "dissatisfied"
        const slip = { slip: `S-${n}`, satisfaction, stamped: false }
        return [
          ["2026-02-02", `ServiceOrder/${n}`, "Created", { work: "inspection" }],
          ["2026-02-03", `ServiceOrder/${n}`, "SlipSigned", slip]
        ]
      }).flat()
    const aim = target("satisfaction_rate", ">=", "95/100")
    const met = at(tell(...aim, ...orders(95), yearEnd), OblP02.satisfactionRate, "2026")
    expect(met.figure).toMatchObject({ numerator: "95", denominator: "100", display: "95.00 %" })
    expect(met.verdict.outcome).toBe("met")
    const close = { ...met.figure, value: "23749/25000" }
    const inForce = { comparison: ">=", value: "95/100", clause: null, source: "clause" }
    expect(display(divide(23749n, 25000n) ?? { n: 0n, d: 1n }, "percent")).toBe("95.00 %")
    expect(judge(close, OblP02.satisfactionRate, inForce as never).outcome).toBe("missed")
  })

  it("no complaints: the resolution rate is undefined and the verdict null", () => {
    const aim = target("complaint_resolution_rate", ">=", "1/1")
    const { figure, verdict } = at(tell(...aim, yearEnd), OblP02.complaintResolutionRate, "2026")
    expect(figure).toMatchObject({ status: { is: "undefined", because: "zero-denominator" }, value: null })
    expect(verdict).toMatchObject({ outcome: null, because: "undefined" })
  })

  it("one fault fixed at the second try: to the letter 0/2, by fault 0/1, provisional until 30 days later", () => {
    const told: ReadonlyArray<Line> = [
      ["2026-03-02 09:00", "Repair/R-1", "AttemptStarted", { attempt: "1", cause: "fault", place: "field" }],
      ["2026-03-02 10:00", "Repair/R-1", "AttemptCompleted", { attempt: "1", outcome: "not-fixed" }],
      ["2026-03-09 09:00", "Repair/R-1", "AttemptStarted", { attempt: "2", cause: "fault", place: "field" }],
      ["2026-03-09 10:00", "Repair/R-1", "AttemptCompleted", { attempt: "2", outcome: "fixed" }]
    ]
    const rate = (window: string, unit: string, more: ReadonlyArray<Line> = []) =>
      at(tell(...told, ...more), OblP02.firstTimeRepairRate, window, { readings: { unit } }).figure
    expect(fraction(rate("2026-03", "repair"))).toBe("0/2")
    expect(fraction(rate("2026-03", "fault"))).toBe("0/1")
    const matured = instantOf(shanghai("2026-05-01"))
    expect(rate("2026-03", "fault").status).toEqual({ is: "provisional", maturesAt: matured })
    const later: Line = ["2026-05-01", "Case/other", "Noted", { activity: "later" }]
    expect(rate("2026-03", "fault", [later]).status).toEqual({ is: "final" })
  })

  it("received 30 Dec, solved 3 Jan, reopened 10 Jan: frozen 0/1; live on 5 Jan 1/1, on 11 Jan 0/1", () => {
    const told = tell(
      ["2025-12-30", "Case/C-1", "Registered", { class: "complaint" }],
      ["2026-01-03", "Case/C-1", "Resolved", { cause: "repaired" }],
      ["2026-01-03 15:00", "Case/C-1", "Verified", { passed: true }, { actor: "F-1" }],
      ["2026-01-10", "Case/C-1", "Reopened", { cause: "came back" }],
      ["2026-01-12", "Case/other", "Noted", { activity: "later" }]
    )
    const live = (day: string) =>
      fraction(
        at(told, OblP02.complaintResolutionRate, "2025-12", {
          cut: "latest",
          head: { recordedByMs: shanghai(day) }
        }).figure
      )
    expect(fraction(at(told, OblP02.complaintResolutionRate, "2025-12").figure)).toBe("0/1")
    expect(live("2026-01-05")).toBe("1/1")
    expect(live("2026-01-11")).toBe("0/1")
  })

  it("a request received in March and found a complaint in April is a complaint of April", () => {
    const told: ReadonlyArray<Line> = [
      ["2026-03-10", "Case/C-1", "Registered", { class: "request" }],
      ["2026-04-12", "Case/C-1", "Reclassified", { class: "complaint" }],
      ["2026-04-20", "Case/C-1", "Resolved", { cause: "repaired" }],
      ["2026-04-21", "Case/C-1", "Verified", { passed: true }, { actor: "F-1" }],
      ["2026-05-02", "Case/other", "Noted", { activity: "later" }]
    ]
    const month = (window: string) => fraction(at(tell(...told), OblP02.complaintResolutionRate, window).figure)
    expect([month("2026-03"), month("2026-04")]).toEqual(["0/0", "1/1"])
    const back: Line = ["2026-05-03", "Case/C-1", "Reclassified", { class: "request" }]
    const frozen = at(tell(...told, back), OblP02.complaintResolutionRate, "2026-04").figure
    expect(fraction(frozen)).toBe("1/1")
    const live = at(tell(...told, back), OblP02.complaintResolutionRate, "2026-04", { cut: "latest" }).figure
    expect(fraction(live)).toBe("0/0")
  })
})
