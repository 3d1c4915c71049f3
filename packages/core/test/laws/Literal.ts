// How a figure is held against a literal reading of its clause: any history of its streams, any window, cut and head, under
// every reading and with numbers for its parameters.
import fc from "fast-check"
import { expect } from "vitest"
import { cutAt, type Figure } from "../../src/count/Figure.ts"
import type { Cut, Declaration } from "../../src/count/Kpi.ts"
import * as Rational from "../../src/count/Rational.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import type { Window } from "../../src/time/Window.ts"
import { dayMs } from "../arbitrary/Days.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { cuts, figureOf, headAt, parameters, readings, replayAt, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import type { Answer, Question } from "../literal/Acts.ts"

/** A figure read by hand. */
export type Literal = (events: ReadonlyArray<Recorded>, question: Question, midnights: ReadonlyArray<number>) => Answer

/** What a question decides beside the window. */
export type Decided = Pick<Question, "readings" | "parameters">

/** Shanghai has no summer time: each of its days ends 24 hours after it began. */
const midnightsOf = ({ endMs, startMs }: Window): ReadonlyArray<number> => {
  const all: Array<number> = []
  for (let ms = startMs + dayMs; ms <= endMs; ms += dayMs) all.push(ms)
  return all
}

const fraction = ([n, d]: readonly [number, number]): string => {
  const value = Rational.divide(BigInt(n), BigInt(d))
  return value === undefined ? "none" : Rational.show(value)
}

const comparable = (figure: Figure) => ({
  numerator: figure.numerator,
  denominator: figure.denominator,
  excluded: Object.fromEntries(figure.operands.map(({ excluded, name }) => [name, excluded]))
})

const asked = (declaration: Declaration) =>
  windows.chain((window) =>
    fc.record({
      window: fc.constant(window),
      cut: cuts,
      head: fc.nat(80),
      readings: readings(declaration, window),
      parameters: parameters(declaration)
    })
  )

/** Fails where the figure and its literal reading differ. `ownCut`: when it is read where the question does not say. */
export const holdsLiterally = (
  declaration: Declaration,
  literal: Literal,
  categories: ReadonlyArray<string>,
  ownCut: (decided: Decided) => Cut
): void => {
  fc.assert(
    fc.property(steps(...categories), asked(declaration), (story, { cut, head: at, window, ...decided }) => {
      const events = recorded(story)
      const head = headAt(events, at)
      const figure = figureOf(replayAt(events, head.position), declaration, { window, head, cut, ...decided })
      const question: Question = {
        fromMs: window.startMs,
        untilMs: window.endMs,
        cutMs: cutAt(cut ?? ownCut(decided), window, head),
        head: head.position,
        ...decided
      }
      const { denominator, excluded, numerator } = literal(events, question, midnightsOf(window))
      expect(comparable(figure)).toEqual({
        numerator: fraction(numerator),
        denominator: fraction(denominator),
        excluded
      })
    }),
    runs(300)
  )
}
