// Law 1 for what the Yema standard counts by a calendar, working days or the hours of a day: attainment equals a literal reading, for any history, window, cut
// and head, with the company's calendar and without one.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cutAt } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import { kpis } from "../../src/policy/YemaNev/index.ts"
import { cuts, figureOf, readings, replayAt, windowOf, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { undecided } from "../literal/ComplaintReported.ts"
import { hotline, taken } from "../literal/Hotline.ts"
import { partsSent } from "../literal/PartsSent.ts"
import { histories, hours, isWorked } from "./CompanyCalendar.ts"

const days = { after: { days: 15 } }
const minutes = (count: number) => ({ after: { seconds: count * 60 } })

const cases = [
  ["urgent_parts_sent_in_time", partsSent("urgent"), "PartsOrder", days],
  ["regular_parts_sent_in_time", partsSent("regular"), "PartsOrder", days],
  ["hotline_replies_by_day", hotline("Replied", true, 30), "Call", minutes(30)],
  ["hotline_directives_by_day", hotline("Directed", true, 60), "Call", minutes(60)],
  ["hotline_replies_by_night", hotline("Replied", false, 60), "Call", minutes(60)],
  ["hotline_directives_by_night", hotline("Directed", false, 120), "Call", minutes(120)],
  ["calls_answered_rate", taken("Answered", true), "Call", "window-end"],
  ["calls_forwarded_rate", taken("Forwarded", false), "Call", "window-end"]
] as const

describe("law 1: what goes by a calendar", () => {
  it.each(cases)("%s equals its literal reading", (name, literal, category, own) => {
    const declaration = kpis.find((one) => one.name === name) as Declaration
    const asked = fc.record({ window: windows, cut: cuts, chosen: readings(declaration, windowOf("2026-01")) })
    fc.assert(
      fc.property(histories(category), asked, ({ events, head, isCovered }, { chosen, cut, window }) => {
        const figure = figureOf(replayAt(events, head.position), declaration, { window, head, cut, readings: chosen })
        const cutMs = cutAt(cut ?? own, window, head)
        const frame = { fromMs: window.startMs, untilMs: window.endMs, cutMs, head: head.position }
        const by = literal(
          events,
          { ...frame, readings: chosen, parameters: {} },
          isCovered ? { isWorked, hours } : undefined
        )
        const [excluded = {}] = Object.values(by.excluded)
        const isOpen = (excluded[undecided] ?? 0) > 0
        expect(figure.numerator).toBe(isOpen ? null : String(by.numerator[0]))
        expect(figure.denominator).toBe(isOpen ? null : String(by.denominator[0]))
        expect(figure.operands[0]?.excluded).toEqual(excluded)
      }),
      runs(400)
    )
  })
})
