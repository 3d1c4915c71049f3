// How a figure is held against a literal reading of its clause that may go by the company's calendar: any history of a
// stream, with the calendar published or not, any window, cut and head, under every reading.
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect } from "vitest"
import { type CutAsked, cutAt } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import * as Rational from "../../src/count/Rational.ts"
import { resolve } from "../../src/count/Resolve.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { cuts, figureOf, headAt, parameters, readings, replayAt, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import type { Answer, Question } from "../literal/Acts.ts"
import { undecided } from "../literal/ComplaintReported.ts"
import type { Calendar } from "../literal/ProblemLimits.ts"
import { calendars, hours, isWorked } from "./CompanyCalendar.ts"

/** A figure read by hand, by a calendar as far as one is known. */
export type LiteralByCalendar = (events: ReadonlyArray<Recorded>, question: Question, calendar: Calendar) => Answer

const fraction = ([n, d]: readonly [number, number]): string => {
  const value = Rational.divide(BigInt(n), BigInt(d))
  return value === undefined ? "none" : Rational.show(value)
}

const asked = (declaration: Declaration) =>
  windows.chain((window) =>
    fc.record({
      window: fc.constant(window),
      cut: cuts,
      at: fc.nat(80),
      isPublished: fc.constantFrom(true, true, true, false),
      readings: readings(declaration, window),
      parameters: parameters(declaration)
    })
  )

/** Fails where the figure and its literal reading differ. */
export const holdsByCalendar = (declaration: Declaration, literal: LiteralByCalendar, category: string): void => {
  fc.assert(
    fc.property(steps(category), asked(declaration), (story, { at, cut, isPublished, window, ...decisions }) => {
      const events = recorded(isPublished ? [...story, ...calendars] : story)
      const head = headAt(events, at)
      const figure = figureOf(replayAt(events, head.position), declaration, { window, head, cut, ...decisions })
      const own = Result.getOrThrow(resolve(declaration, decisions)).cut as CutAsked
      const frame = { fromMs: window.startMs, untilMs: window.endMs, cutMs: cutAt(cut ?? own, window, head) }
      const isCovered = isPublished && head.position > 1
      const calendar = isCovered ? { hours, isWorked } : { hours: undefined, isWorked: () => undefined }
      const by = literal(events, { ...frame, head: head.position, ...decisions }, calendar)
      const isOpen = Object.values(by.excluded).some((reasons) => (reasons[undecided] ?? 0) > 0)
      expect({
        numerator: figure.numerator,
        denominator: figure.denominator,
        excluded: Object.fromEntries(figure.operands.map(({ excluded, name }) => [name, excluded]))
      }).toEqual({
        numerator: isOpen ? null : fraction(by.numerator),
        denominator: isOpen ? null : fraction(by.denominator),
        excluded: by.excluded
      })
    }),
    runs(300)
  )
}
