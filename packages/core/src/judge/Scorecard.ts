/** The scorecard of a window: each indicator with its verdict and the figures of the readings shown beside it. */
import * as Effect from "effect/Effect"
import type { Figure, Request } from "../count/Figure.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import { compute, type Rule, statedOf } from "./Rule.ts"
import { judge, targetInForce, type Verdict } from "./Verdict.ts"

/** A figure with its verdict, and the same figure under the readings that the declaration shows beside it. */
export interface Scored {
  readonly declaration: Rule
  readonly figure: Figure
  readonly verdict: Verdict
  readonly beside: ReadonlyArray<{ readonly readings: { readonly [reading: string]: string }; readonly figure: Figure }>
}

const isOwn = (declaration: Rule, readings: Request["readings"] = {}): Request["readings"] =>
  Object.fromEntries(Object.entries(readings).filter(([name]) => declaration.readings.some((one) => one.name === name)))

/** Scores one indicator. */
export const score = (
  source: RowSource,
  declaration: Rule,
  request: Request
): Effect.Effect<Scored, ResolveRefusal | StoreFailed> =>
  Effect.gen(function* () {
    const figure = yield* compute(source, declaration, request)
    const target = yield* targetInForce(source, declaration.name, request.window, request.head)
    const beside = yield* Effect.forEach(statedOf(declaration).beside, (readings) =>
      Effect.map(
        compute(source, declaration, { ...request, readings: { ...request.readings, ...readings } }),
        (other) => ({ readings, figure: other })
      )
    )
    return { declaration, figure, verdict: judge(figure, declaration, target), beside }
  })

/** Scores several indicators of one window. Readings apply to the indicators that have them. */
export const scorecard = (
  source: RowSource,
  declarations: ReadonlyArray<Rule>,
  request: Request
): Effect.Effect<ReadonlyArray<Scored>, ResolveRefusal | StoreFailed> =>
  Effect.forEach(declarations, (declaration) =>
    score(source, declaration, { ...request, readings: isOwn(declaration, request.readings) ?? {} })
  )
