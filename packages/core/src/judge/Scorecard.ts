/**
 * The scorecard of a window: each indicator with its verdict and the figures of the readings shown beside it; of one
 * department, person or outlet too, each against its own part of the target; and the windows before it.
 */
import * as Effect from "effect/Effect"
import type * as Figure from "../count/Figure.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import { compute, computeBy, type Rule, statedOf } from "./Rule.ts"
import { judge, partInForce, targetInForce, type Verdict } from "./Verdict.ts"

type Request = Figure.Request

/** A figure with its verdict. */
export interface Judged {
  readonly figure: Figure.Figure
  readonly verdict: Verdict
}

/** A figure with its verdict, and the same figure under the readings that the declaration shows beside it. */
export interface Scored extends Judged {
  readonly declaration: Rule
  readonly beside: ReadonlyArray<{
    readonly readings: { readonly [reading: string]: string }
    readonly figure: Figure.Figure
  }>
}

/** Whose figure: a field of the rows and its value, as `department` and a token. */
export type Group = NonNullable<Figure.Figure["group"]>

const isOwn = (declaration: Rule, readings: Request["readings"] = {}): Request["readings"] =>
  Object.fromEntries(Object.entries(readings).filter(([name]) => declaration.readings.some((one) => one.name === name)))

const nothing: RowSource = { rows: () => Effect.succeed([]) }

/** The figure of one group; one without rows has that of nothing, not none. */
export const figureOf = (
  source: RowSource,
  declaration: Rule,
  request: Request,
  group: Group | undefined
): Effect.Effect<Figure.Figure, ResolveRefusal | StoreFailed> =>
  Effect.gen(function* () {
    if (group === undefined) return yield* compute(source, declaration, request)
    const all = yield* computeBy(source, declaration, { ...request, by: group.by })
    const found = all.find((one) => one.group?.value === group.value)
    return found ?? { ...(yield* compute(nothing, declaration, request)), group }
  })

/** The company is held against its target, a department against the part that it was given; nobody else has one. */
const targetOf = (source: RowSource, kpi: string, { head, window }: Request, group: Group | undefined) => {
  if (group === undefined) return targetInForce(source, kpi, window, head)
  const isDepartment = group.by === "department" && group.value !== null
  return isDepartment ? partInForce(source, kpi, group.value, window, head) : Effect.undefined
}

const judged = (source: RowSource, declaration: Rule, request: Request, figure: Figure.Figure) =>
  Effect.map(
    targetOf(source, declaration.name, request, figure.group),
    (target): Judged => ({ figure, verdict: judge(figure, declaration, target) })
  )

/** Scores one indicator: of everybody, or of one group. */
export const score = (
  source: RowSource,
  declaration: Rule,
  request: Request,
  group?: Group
): Effect.Effect<Scored, ResolveRefusal | StoreFailed> =>
  Effect.gen(function* () {
    const own = yield* scoreIn(source, declaration, request, group)
    const beside = yield* Effect.forEach(statedOf(declaration).beside, (readings) =>
      Effect.map(
        figureOf(source, declaration, { ...request, readings: { ...request.readings, ...readings } }, group),
        (figure) => ({ readings, figure })
      )
    )
    return { declaration, ...own, beside }
  })

/** Scores one indicator for each value of a field, in the order of the values. */
export const scoreBy = (
  source: RowSource,
  declaration: Rule,
  request: Request & { readonly by: string }
): Effect.Effect<ReadonlyArray<Judged>, ResolveRefusal | StoreFailed> =>
  Effect.flatMap(computeBy(source, declaration, request), (figures) =>
    Effect.forEach(figures, (figure) => judged(source, declaration, request, figure))
  )

/** Scores one indicator of everybody, or of one group, without the readings beside it: what a trend is made of. */
export const scoreIn = (
  source: RowSource,
  declaration: Rule,
  request: Request,
  group?: Group
): Effect.Effect<Judged, ResolveRefusal | StoreFailed> =>
  Effect.flatMap(figureOf(source, declaration, request, group), (figure) =>
    judged(source, declaration, request, figure)
  )

/** Scores several indicators of one window. Readings apply to the indicators that have them. */
export const scorecard = (
  source: RowSource,
  declarations: ReadonlyArray<Rule>,
  request: Request
): Effect.Effect<ReadonlyArray<Scored>, ResolveRefusal | StoreFailed> =>
  Effect.forEach(declarations, (declaration) =>
    score(source, declaration, { ...request, readings: isOwn(declaration, request.readings) ?? {} })
  )
