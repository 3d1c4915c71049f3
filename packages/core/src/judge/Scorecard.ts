/**
 * The scorecard of a window: each indicator with its verdict and the figures of the readings shown beside it; of one
 * department, person or outlet too, each against its own part of the target; and the windows before it.
 */
import * as Effect from "effect/Effect"
import type * as Figure from "../count/Figure.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import { computeBy, computeEach, computeEachBy, type Rule, statedOf } from "./Rule.ts"
import { judge, partInForce, targetInForce, type Verdict } from "./Verdict.ts"

type Request = Figure.Request

/** A figure with its verdict. */
export interface Judged {
  readonly figure: Figure.Figure
  readonly verdict: Verdict
}

/** A figure with its verdict, the windows before, and the same figure under the readings that the declaration shows beside it. */
export interface Scored extends Judged {
  readonly declaration: Rule
  readonly before: ReadonlyArray<Judged>
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

const figuresOf = (
  source: RowSource,
  declaration: Rule,
  requests: ReadonlyArray<Request>,
  group: Group | undefined
): Effect.Effect<ReadonlyArray<Figure.Figure>, ResolveRefusal | StoreFailed> =>
  Effect.gen(function* () {
    if (group === undefined) return yield* computeEach(source, declaration, requests)
    const all = yield* computeEachBy(source, declaration, requests, group.by)
    const empty = yield* computeEach(nothing, declaration, requests)
    return empty.map(
      (figure, index) => all[index]?.find((one) => one.group?.value === group.value) ?? { ...figure, group }
    )
  })

/** The figure of one group; one without rows has that of nothing, not none. */
export const figureOf = (
  source: RowSource,
  declaration: Rule,
  request: Request,
  group: Group | undefined
): Effect.Effect<Figure.Figure, ResolveRefusal | StoreFailed> =>
  Effect.map(figuresOf(source, declaration, [request], group), ([figure]) => figure as Figure.Figure)

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

/**
 * Scores one indicator: of everybody, or of one group. `before`: the requests of windows before, which are judged without the
 * readings beside them: what a trend is made of. All its figures are asked of the source at once.
 */
export const score = (
  source: RowSource,
  declaration: Rule,
  request: Request,
  group?: Group,
  before: ReadonlyArray<Request> = []
): Effect.Effect<Scored, ResolveRefusal | StoreFailed> =>
  Effect.gen(function* () {
    const read = statedOf(declaration).beside
    const others = read.map((readings) => ({ ...request, readings: { ...request.readings, ...readings } }))
    const requests = [request, ...before]
    const figures = yield* figuresOf(source, declaration, [...requests, ...others], group)
    const figure = (index: number) => figures[index] as Figure.Figure
    const [own, ...earlier] = yield* Effect.forEach(requests, (one, index) =>
      judged(source, declaration, one, figure(index))
    )
    const beside = read.map((readings, index) => ({ readings, figure: figure(requests.length + index) }))
    return { declaration, ...(own as Judged), before: earlier, beside }
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

/** Scores several indicators of one window. Readings apply to the indicators that have them. */
export const scorecard = (
  source: RowSource,
  declarations: ReadonlyArray<Rule>,
  request: Request
): Effect.Effect<ReadonlyArray<Scored>, ResolveRefusal | StoreFailed> =>
  Effect.forEach(declarations, (declaration) =>
    score(source, declaration, { ...request, readings: isOwn(declaration, request.readings) ?? {} })
  )
