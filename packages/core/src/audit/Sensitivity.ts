/**
 * Sensitivity: a figure computed again under every other answer to the questions that its clauses leave open, one at a
 * time, and whether the verdict would flip. A figure that flips rests on a reading that its owner should confirm.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Figure, Request } from "../count/Figure.ts"
import * as Rational from "../count/Rational.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import { compute, type Rule } from "../judge/Rule.ts"
import { judge, targetInForce, type Verdict } from "../judge/Verdict.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Reading } from "../rules/Reading.ts"

/** The figure under one other answer. `moves` is the exact difference to the figure asked for; null where one of them has no value. */
export interface Alternative {
  readonly reading: string
  readonly choice: string
  readonly figure: Figure
  readonly verdict: Verdict
  readonly moves: string | null
  /** The other answer turns met into missed, or missed into met. Where there is no verdict on one side, nothing flips. */
  readonly flips: boolean
}

/** An answer that makes no sense for the window, and is left out. */
export interface NotApplicable {
  readonly reading: string
  readonly choice: string
}

/** A figure with all it would be under the other answers, in the order of the declaration's readings. */
export interface Sensitivity {
  readonly declaration: Rule
  readonly figure: Figure
  readonly verdict: Verdict
  readonly alternatives: ReadonlyArray<Alternative>
  readonly notApplicable: ReadonlyArray<NotApplicable>
}

interface Other extends NotApplicable {
  readonly applies: boolean
}

const others = ({ readings }: Rule, request: Request): ReadonlyArray<Other> =>
  readings.flatMap((reading: Reading) => {
    const taken = request.readings?.[reading.name] ?? reading.default
    return Object.entries(reading.choices)
      .filter(([choice]) => choice !== taken)
      .map(([choice, { windows }]) => ({
        reading: reading.name,
        choice,
        applies: windows === undefined || windows.includes(request.window.kind)
      }))
  })

const difference = (from: Figure, to: Figure): string | null => {
  if (from.value === null || to.value === null) return null
  const [a, b] = [from.value, to.value].map((text) => Result.getOrThrow(Rational.parse(text)))
  return a === undefined || b === undefined ? null : Rational.show(Rational.subtract(b, a))
}

const isFlipped = (a: Verdict, b: Verdict): boolean =>
  a.outcome !== null && b.outcome !== null && a.outcome !== b.outcome

/**
 * Computes a figure as asked, and again under each other answer of each of its readings, the rest as asked. Verdicts are
 * held against the target in force. What the request decides is taken for the answer that the others are held against.
 */
export const sensitivity = (
  source: RowSource,
  declaration: Rule,
  request: Request
): Effect.Effect<Sensitivity, ResolveRefusal | StoreFailed> =>
  Effect.gen(function* () {
    const figure = yield* compute(source, declaration, request)
    const target = yield* targetInForce(source, declaration.name, request.window, request.head)
    const verdict = judge(figure, declaration, target)
    const all = others(declaration, request)
    const alternatives = yield* Effect.forEach(
      all.filter(({ applies }) => applies),
      ({ choice, reading }) =>
        Effect.map(
          compute(source, declaration, { ...request, readings: { ...request.readings, [reading]: choice } }),
          (other): Alternative => {
            const under = judge(other, declaration, target)
            const flips = isFlipped(verdict, under)
            return { reading, choice, figure: other, verdict: under, moves: difference(figure, other), flips }
          }
        )
    )
    const notApplicable = all.filter(({ applies }) => !applies).map(({ choice, reading }) => ({ reading, choice }))
    return { declaration, figure, verdict, alternatives, notApplicable }
  })
