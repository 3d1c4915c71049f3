/**
 * Weighted indices: the share of points of each factor that a questionnaire weighs, put together by the weights over their sum,
 * whatever that sum is. A factor that was not checked has no share and no say; how many were is told beside the index.
 */
import * as Effect from "effect/Effect"
import * as Rational from "../count/Rational.ts"
import type { Head } from "../log/Head.ts"
import type { StreamRef } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowQuery, RowSource } from "../log/RowSource.ts"
import type { Index } from "../streams/ExternalScore.ts"
import type { Row as Questionnaire } from "../streams/Questionnaire.ts"
import type { FactorRow } from "../streams/SpotCheck.ts"
import { FOREVER } from "../time/Instant.ts"
import type { Window } from "../time/Window.ts"

/** A factor of an index: its weight, its points, and its share where there are any. */
export interface Factor {
  readonly factor: string
  readonly weight: number
  readonly scored: number
  readonly points: number
  readonly share: Rational.Rational | undefined
}

/** An index by one version of a questionnaire. `checked` of `factors.length` factors had points. */
export interface Indexed {
  readonly index: Index
  readonly version: string
  readonly value: Rational.Rational | undefined
  readonly checked: number
  readonly factors: ReadonlyArray<Factor>
  /** Factors that were checked by this version and that it does not know. */
  readonly unknown: ReadonlyArray<string>
}

/** The weighted mean of shares: weights over their sum, over the factors that have a share; undefined without one. */
export const weighted = (factors: ReadonlyArray<Pick<Factor, "weight" | "share">>): Rational.Rational | undefined => {
  let [above, below] = [Rational.zero, Rational.zero]
  for (const { share, weight } of factors) {
    if (share === undefined) continue
    above = Rational.add(above, Rational.multiply(Rational.whole(weight), share))
    below = Rational.add(below, Rational.whole(weight))
  }
  return Rational.quotient(above, below)
}

/** An index with the streams that it rests on: its questionnaire, and the checks by it. */
export interface Based extends Indexed {
  readonly basis: ReadonlyArray<StreamRef>
}

/** What some checked factors come to under a questionnaire. */
export const indexed = (by: Questionnaire, checks: ReadonlyArray<FactorRow>): Indexed => {
  const own = checks.filter(({ questionnaire }) => questionnaire === by.version)
  const factors = by.factors.map((factor, at): Factor => {
    const rows = own.filter((row) => row.factor === factor)
    const [scored, points] = [
      rows.reduce((sum, row) => sum + row.scored, 0),
      rows.reduce((sum, row) => sum + row.points, 0)
    ]
    const share = Rational.divide(BigInt(scored), BigInt(points))
    return { factor, weight: Number(by.weights[at]), scored, points, share }
  })
  return {
    ...{ index: by.index, version: by.version, value: weighted(factors), factors },
    checked: factors.filter(({ share }) => share !== undefined).length,
    unknown: [...new Set(own.map(({ factor }) => factor))].filter((factor) => !by.factors.includes(factor)).sort()
  }
}

/** What is asked: a window, the head, and when the rows are read (ms UTC), the window's end without it. */
export interface Asked {
  readonly window: Window
  readonly head: Head
  readonly cutMs?: number
}

/** The indices of a window, one for each version of a questionnaire that its checks by customer relations went by. */
export const factorIndices = (
  source: RowSource,
  { cutMs, head, window }: Asked
): Effect.Effect<ReadonlyArray<Based>, StoreFailed> =>
  Effect.gen(function* () {
    const at = { cutMs: cutMs ?? window.endMs, head: head.position }
    const ask = (query: Omit<RowQuery, "cutMs" | "head">) => source.rows({ ...query, ...at })
    const asked = { kind: "checked-factor", anchor: "checkedAtMs", fromMs: window.startMs, untilMs: window.endMs }
    const found = yield* ask(asked)
    const versions = yield* ask({ kind: "questionnaire", anchor: "issuedAtMs", fromMs: -FOREVER, untilMs: FOREVER })
    const checks = found.filter(({ row }) => (row as FactorRow).by === "customer-relations")
    const by = (version: string) => checks.filter(({ row }) => (row as FactorRow).questionnaire === version)
    return versions
      .map(({ row, stream }) => ({ row: row as Questionnaire, stream, own: by((row as Questionnaire).version) }))
      .filter(({ own }) => own.length > 0)
      .sort((a, b) => (a.row.version < b.row.version ? -1 : 1))
      .map(({ own, row, stream }) => ({
        ...indexed(
          row,
          own.map((one) => one.row as FactorRow)
        ),
        basis: [stream, ...own.map((one) => one.stream)]
      }))
  })
