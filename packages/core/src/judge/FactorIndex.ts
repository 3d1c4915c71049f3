/**
 * Weighted indices: the share of points of each factor that a questionnaire weighs, put together by the weights over their sum,
 * whatever that sum is. A factor that was not checked has no share and no say; how many were is told beside the index.
 */
import * as Effect from "effect/Effect"
import * as Rational from "../count/Rational.ts"
import type { Head } from "../log/Head.ts"
import type { StreamRef } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowQuery, RowSource } from "../log/RowSource.ts"
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

/** The index that checks of an area are of. */
const indexOf = { sales: "SSI", service: "CSI" } as const satisfies Record<FactorRow["area"], Index>

/** Whether a check went by a questionnaire: it names its version, and looks at what its index is of; CS is of both areas. */
const wentBy = ({ index, version }: Questionnaire, { area, questionnaire }: FactorRow): boolean =>
  questionnaire === version && (index === "CS" || indexOf[area] === index)

/** The weights of a questionnaire by factor. A factor that it names twice is one, of both weights together. */
const weightsOf = ({ factors, weights }: Questionnaire): ReadonlyMap<string, number> => {
  const all = new Map<string, number>()
  for (const [at, factor] of factors.entries()) all.set(factor, (all.get(factor) ?? 0) + Number(weights[at]))
  return all
}

/** What checked factors come to under the questionnaire that they went by. */
export const indexed = (by: Questionnaire, checks: ReadonlyArray<FactorRow>): Indexed => {
  const weights = weightsOf(by)
  const factors = [...weights].map(([factor, weight]): Factor => {
    const rows = checks.filter((row) => row.factor === factor)
    const [scored, points] = [
      rows.reduce((sum, row) => sum + row.scored, 0),
      rows.reduce((sum, row) => sum + row.points, 0)
    ]
    const share = Rational.divide(BigInt(scored), BigInt(points))
    return { factor, weight, scored, points, share }
  })
  return {
    ...{ index: by.index, version: by.version, value: weighted(factors), factors },
    checked: factors.filter(({ share }) => share !== undefined).length,
    unknown: [...new Set(checks.map(({ factor }) => factor))].filter((factor) => !weights.has(factor)).sort()
  }
}

/** What is asked: a window, the head, and when the rows are read (ms UTC), the window's end without it. */
export interface Asked {
  readonly window: Window
  readonly head: Head
  readonly cutMs?: number
}

const issuedFirst = (a: FoundRow, b: FoundRow): number => {
  const [one, other] = [a.row as Questionnaire, b.row as Questionnaire]
  return one.issuedAtMs - other.issuedAtMs || (a.stream.id < b.stream.id ? -1 : 1)
}

/** Each version of each index once, by version and index: issued by two streams, the first of them stands. */
const versionsOf = (all: ReadonlyArray<FoundRow>): ReadonlyArray<FoundRow> => {
  const firsts = new Map<string, FoundRow>()
  for (const one of [...all].sort(issuedFirst)) {
    const { index, version } = one.row as Questionnaire
    const name = `${version}\u0000${index}`
    if (!firsts.has(name)) firsts.set(name, one)
  }
  return [...firsts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/**
 * The indices of a window, one for each version of a questionnaire that its checks by customer relations went by. Versions are
 * told apart by their index too: checks of sales go by questionnaires of SSI, those of service by CSI, either by CS.
 */
export const factorIndices = (
  source: RowSource,
  { cutMs, head, window }: Asked
): Effect.Effect<ReadonlyArray<Based>, StoreFailed> =>
  Effect.gen(function* () {
    const at = { cutMs: cutMs ?? window.endMs, head: head.position }
    const ask = (query: Omit<RowQuery, "cutMs" | "head">) => source.rows({ ...query, ...at })
    const asked = { kind: "checked-factor", anchor: "checkedAtMs", fromMs: window.startMs, untilMs: window.endMs }
    const found = yield* ask(asked)
    const issued = yield* ask({ kind: "questionnaire", anchor: "issuedAtMs", fromMs: -FOREVER, untilMs: FOREVER })
    const checks = found.filter(({ row }) => (row as FactorRow).by === "customer-relations")
    return versionsOf(issued).flatMap(({ row, stream }) => {
      const by = row as Questionnaire
      const own = checks.filter((one) => wentBy(by, one.row as FactorRow))
      if (own.length === 0) return []
      const rows = own.map((one) => one.row as FactorRow)
      return [{ ...indexed(by, rows), basis: [stream, ...own.map((one) => one.stream)] }]
    })
  })
