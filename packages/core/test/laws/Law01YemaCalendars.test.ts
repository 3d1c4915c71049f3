// Law 1 for what the Yema standard gives working days for: attainment equals a literal reading, for any history, window, cut
// and head, with the company's calendar and without one.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cutAt } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import { kpis } from "../../src/policy/YemaNev/index.ts"
import { cuts, figureOf, logOf, readings, windowOf, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { undecided } from "../literal/ComplaintReported.ts"
import { partsSent } from "../literal/PartsSent.ts"
import { histories, hours, isWorked } from "./CompanyCalendar.ts"

const cases = [
  ["urgent_parts_sent_in_time", partsSent("urgent")],
  ["regular_parts_sent_in_time", partsSent("regular")]
] as const

describe("law 1: what leaves within working days", () => {
  it.each(cases)("%s equals its literal reading", (name, literal) => {
    const declaration = kpis.find((one) => one.name === name) as Declaration
    const asked = fc.record({ window: windows, cut: cuts, chosen: readings(declaration, windowOf("2026-01")) })
    fc.assert(
      fc.property(histories("PartsOrder"), asked, ({ events, head, isCovered }, { chosen, cut, window }) => {
        const figure = figureOf(logOf(events), declaration, { window, head, cut, readings: chosen })
        const cutMs = cutAt(cut ?? { after: { days: 15 } }, window, head)
        const frame = { fromMs: window.startMs, untilMs: window.endMs, cutMs, head: head.position }
        const by = literal(
          events,
          { ...frame, readings: chosen, parameters: {} },
          isCovered ? { isWorked, hours } : undefined
        )
        const isOpen = (by.excluded["cases"]?.[undecided] ?? 0) > 0
        expect(figure.numerator).toBe(isOpen ? null : String(by.numerator[0]))
        expect(figure.denominator).toBe(isOpen ? null : String(by.denominator[0]))
        expect({ cases: figure.operands[0]?.excluded }).toEqual(by.excluded)
      }),
      runs(400)
    )
  })
})
