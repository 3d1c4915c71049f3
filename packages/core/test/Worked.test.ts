// Worked examples, small enough to follow with a pencil: a few events, and what each indicator makes of them and why.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { Request } from "../src/count/Figure.ts"
import { compute } from "../src/count/Figure.ts"
import type { Declaration } from "../src/count/Kpi.ts"
import * as OblP02 from "../src/policy/OblP02/index.ts"
import { logOf, windowOf } from "./arbitrary/Questions.ts"
import { perUnit, quantiles } from "./Examples.ts"
import { type Line, tell } from "./Story.ts"

const figure = (lines: ReadonlyArray<Line>, declaration: Declaration, window: string, ask: Partial<Request> = {}) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines))
      const head = yield* log.head()
      return yield* compute(log, declaration, { window: windowOf(window), head, ...ask })
    })
  )
const value = (...asked: Parameters<typeof figure>) => {
  const { denominator, numerator } = figure(...asked)
  return `${numerator}/${denominator}`
}

const complaint = { class: "complaint" }
const done = { cause: "repaired" }

describe("complaint resolution rate (S0-3.1.4a)", () => {
  const lines: ReadonlyArray<Line> = [
    // C-1 is resolved and checked by somebody else in January: it counts.
    ["2026-01-05", "Case/C-1", "Registered", complaint],
    ["2026-01-08", "Case/C-1", "Resolved", done],
    ["2026-01-09", "Case/C-1", "Verified", { passed: true }, { actor: "F-1" }],
    // C-2 is resolved by its handler's word alone.
    ["2026-01-06", "Case/C-2", "Registered", complaint],
    ["2026-01-20", "Case/C-2", "Resolved", done],
    // C-3 is marked as the same matter as C-1 in February: it was never one of its own.
    ["2026-01-07", "Case/C-3", "Registered", complaint],
    ["2026-02-03", "Case/C-3", "MarkedDuplicate", { of: "C-1" }, { concerns: 5 }],
    // C-4 is withdrawn.
    ["2026-01-10", "Case/C-4", "Registered", complaint],
    ["2026-01-12", "Case/C-4", "Withdrawn", { cause: "customer" }],
    // C-5 was only a request.
    ["2026-01-15", "Case/C-5", "Registered", { class: "request" }],
    // C-6 is voided on appeal in March: from the start, once that is known.
    ["2026-01-28", "Case/C-6", "Registered", complaint],
    ["2026-03-01", "Case/C-6", "Voided", { signedBy: "G-1" }, { concerns: 10 }]
  ]
  const rate = OblP02.complaintResolutionRate

  it("of the three complaints of January that stand, one is verified", () => {
    const found = figure(lines, rate, "2026-01")
    expect(found).toMatchObject({ numerator: "1", denominator: "3", display: "33.33 %", status: { is: "final" } })
    expect(found.operands[0]).toMatchObject({ rows: 5, included: 3, counted: 1, excluded: { duplicate: 1, voided: 1 } })
  })

  it("under the other readings", () => {
    const under = (readings: Request["readings"] & object) => value(lines, rate, "2026-01", { readings })
    expect(under({ resolvedCriterion: "handlerDone" })).toBe("2/3")
    expect(under({ withdrawn: "solved" })).toBe("2/3")
    expect(under({ withdrawn: "excluded" })).toBe("1/2")
    // Until March nobody knew of the voiding: on 31 January C-6 still counted.
    expect(under({ void: "fromDecision" })).toBe("1/4")
  })

  it("customers out of reach count when the company says after how many tries, and not before", () => {
    const unheard: ReadonlyArray<Line> = [
      ["2026-01-05", "Case/C-1", "Registered", complaint],
      ["2026-01-08", "Case/C-1", "Unreachable", { tries: 3 }],
      ["2026-02-01", "Case/other", "Noted", { activity: "later" }]
    ]
    const readings = { unreachable: "solved" }
    const open = figure(unheard, rate, "2026-01", { readings })
    expect(open.status).toEqual({ is: "not-configured", parameter: "unreachableTries", clause: "S0-3.1.4a" })
    expect(value(unheard, rate, "2026-01", { readings, parameters: { unreachableTries: 3 } })).toBe("1/1")
    expect(value(unheard, rate, "2026-01", { readings, parameters: { unreachableTries: 4 } })).toBe("0/1")
  })
})

describe("stocks over a window of four days, 1 to 4 January", () => {
  // Base at each 24:00: day 1: 10, day 2: 11, day 3: 13, day 4: 12. It opens at 10 and closes at 12.
  const lines: ReadonlyArray<Line> = [
    ["2025-12-31 12:00", "Unit/base", "Counted", { units: 10, use: "customer" }],
    ["2026-01-02 08:00", "Unit/U-1", "Delivered", { use: "customer" }],
    ["2026-01-03 08:00", "Unit/U-2", "Delivered", { use: "customer" }],
    ["2026-01-03 09:00", "Unit/U-3", "Delivered", { use: "customer" }],
    ["2026-01-03 10:00", "Unit/U-4", "Delivered", { use: "demonstration" }],
    ["2026-01-04 23:00", "Unit/U-2", "Retired", { cause: "scrapped" }],
    ["2026-01-02 10:00", "Case/C-1", "Registered", complaint],
    ["2026-01-05", "Case/other", "Noted", { activity: "later" }]
  ]
  const window = "2026-01-01..2026-01-05"

  it("daily mean (10 + 11 + 13 + 12) / 4 = 23/2; opening and closing (10 + 12) / 2 = 11", () => {
    expect(perUnit.map((declaration) => figure(lines, declaration, window).denominator)).toEqual([
      "23/2",
      "11",
      "10",
      "12"
    ])
    expect(figure(lines, OblP02.complaintRate, window)).toMatchObject({ numerator: "1", denominator: "23/2" })
  })

  it("the demonstration unit counts where the company says so", () => {
    const readings = { demonstrationUnits: "included" }
    // One more at the ends of days 3 and 4: (46 + 2) / 4.
    expect(figure(lines, OblP02.complaintRate, window, { readings }).denominator).toBe("12")
  })

  it("a unit that enters or leaves exactly at 24:00", () => {
    // Entered at 24:00 of day 1: not yet in service then. Left at 24:00 of day 3: still in service then.
    const edge: ReadonlyArray<Line> = [
      ["2026-01-02", "Unit/U-1", "Delivered", { use: "customer" }],
      ["2026-01-04", "Unit/U-1", "Retired", { cause: "exported" }],
      ["2026-01-09", "Case/other", "Noted", { activity: "later" }]
    ]
    expect(perUnit.map((declaration) => figure(edge, declaration, window).denominator)).toEqual(["1/2", "0", "0", "0"])
    const stays = edge.filter(([, , type]) => type !== "Retired")
    expect(perUnit.map((declaration) => figure(stays, declaration, window).denominator)).toEqual([
      "3/4",
      "1/2",
      "0",
      "1"
    ])
  })

  it("a cut in the window counts the days that have ended by then: (10 + 11) / 2", () => {
    const cut = { atMs: Date.UTC(2026, 0, 3, 3) }
    const daily = perUnit[0] as Declaration
    expect(figure(lines, daily, window, { cut }).denominator).toBe("21/2")
  })
})

describe("quantiles of handling times 1, 2, 4 and 10 hours", () => {
  const lines = [1, 2, 4, 10].flatMap((hours, n): ReadonlyArray<Line> => {
    const end = `2026-01-05 ${String(8 + hours).padStart(2, "0")}:00`
    return [
      ["2026-01-05 08:00", `Case/C-${n}`, "Registered", complaint],
      [end, `Case/C-${n}`, "Resolved", done]
    ]
  })

  it("median 3 h, 9th decile 8.2 h, least 1 h, greatest 10 h: straight lines between neighbours", () => {
    // (4 − 1) · 1/2 = 1.5, half way from 2 to 4; (4 − 1) · 9/10 = 2.7, seven tenths of the way from 4 to 10.
    const shown = quantiles.map((declaration) => figure(lines, declaration, "2026-01").display)
    expect(shown).toEqual(["3.00 h", "8.20 h", "1.00 h", "10.00 h"])
  })
})

describe("first-time repair rate (S0-3.1.4c)", () => {
  const attempt = (n: string, day: string, outcome: string, more: object = {}): ReadonlyArray<Line> => [
    [`${day} 08:00`, "Repair/R", "AttemptStarted", { attempt: n, cause: "fault", place: "field", ...more }],
    [`${day} 10:00`, "Repair/R", "AttemptCompleted", { attempt: n, outcome }]
  ]
  const rate = (...lines: ReadonlyArray<ReadonlyArray<Line>>) =>
    value(lines.flat(), OblP02.firstTimeRepairRate, "2026-01")
  const shop = { cause: "awaited-part", place: "shop" }

  it("a return within 30 days of the completion counts against it, one on the 31st day is a new fault", () => {
    expect(rate(attempt("1", "2026-01-05", "fixed"))).toBe("1/1")
    expect(rate(attempt("1", "2026-01-05", "fixed"), attempt("2", "2026-02-04", "fixed"))).toBe("0/1")
    expect(rate(attempt("1", "2026-01-05", "fixed"), attempt("2", "2026-02-05", "fixed"))).toBe("1/1")
  })

  it("an absent customer is no attempt; the visit after it is the first", () => {
    expect(rate(attempt("1", "2026-01-05", "customer-absent"), attempt("2", "2026-01-06", "fixed"))).toBe("1/1")
  })

  it("an attempt left open hides none before it: the third is not the first", () => {
    const open: Line = ["2026-01-08", "Repair/R", "AttemptStarted", { attempt: "2", cause: "fault", place: "field" }]
    expect(rate(attempt("1", "2026-01-05", "not-fixed"), [open], attempt("3", "2026-01-09", "fixed"))).toBe("0/1")
  })

  it("a wait for a part in the shop is one repair, finished when the part is fitted", () => {
    const waited = [attempt("1", "2026-01-05", "awaiting-part"), attempt("2", "2026-01-25", "fixed", shop)]
    expect(rate(...waited)).toBe("1/1")
    // Back on 10 February: 36 days after the wait began, but 16 after the unit was handed over.
    expect(rate(...waited, attempt("3", "2026-02-10", "fixed"))).toBe("0/1")
    const failed: Line = ["2026-01-26", "Repair/R", "Tested", { attempt: "2", passed: false }]
    expect(rate(...waited, [failed])).toBe("0/1")
  })

  it("a second visit for a missing part is a repeat", () => {
    const visit = { cause: "awaited-part", place: "field" }
    expect(rate(attempt("1", "2026-01-05", "awaiting-part"), attempt("2", "2026-01-25", "fixed", visit))).toBe("0/1")
  })
})
