// Law 1 for the deadlines of the dealer: attainment equals a literal reading of the clauses, written apart, under every
// reading, for any history, window, cut and head; with the company's calendar, and without one.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cutAt } from "../../src/count/Figure.ts"
import * as Rational from "../../src/count/Rational.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"
import { cuts, figureOf, readings, replayAt, windowOf, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { undecided } from "../literal/ComplaintReported.ts"
import { slipDeadlines } from "../literal/ComplaintSlips.ts"
import { histories, isWorked } from "./CompanyCalendar.ts"

const whole = (n: number): string => Rational.show(Rational.whole(n))

/** When each is read where the question does not say. */
const ownCut = (name: string, replyDay: string | undefined) => {
  if (name === "correction_sheet_same_day") return { after: { days: 1 } }
  return name === "corrections_in_time" || replyDay === "elapsed" ? { after: { hours: 24 } } : { after: { days: 15 } }
}

describe("law 1: a deadline of the dealer is what its clause says", () => {
  it.each(FtmsCs.deadlines.map((one) => [one.name, one] as const))(
    "%s equals its literal reading",
    (name, deadline) => {
      const declaration = kpi(deadline)
      const category = deadline.rows === "notice" ? "Notice" : "ComplaintSlip"
      const asked = fc.record({ window: windows, cut: cuts, chosen: readings(declaration, windowOf("2026-01")) })
      fc.assert(
        fc.property(histories(category), asked, ({ events, head, isCovered }, { chosen, cut, window }) => {
          const figure = figureOf(replayAt(events, head.position), declaration, { window, head, cut, readings: chosen })
          const cutMs = cutAt(cut ?? ownCut(name, chosen["replyDay"]), window, head)
          const frame = { fromMs: window.startMs, untilMs: window.endMs, cutMs, head: head.position, parameters: {} }
          const read = slipDeadlines[name]
          const by = read?.(events, { ...frame, readings: chosen }, isCovered ? isWorked : () => undefined)
          const isOpen = (by?.excluded["cases"]?.[undecided] ?? 0) > 0
          expect(figure.numerator).toBe(isOpen ? null : whole(by?.numerator[0] ?? -1))
          expect(figure.denominator).toBe(isOpen ? null : whole(by?.denominator[0] ?? -1))
          expect({ cases: figure.operands[0]?.excluded }).toEqual(by?.excluded)
        }),
        runs(400)
      )
    }
  )
})
