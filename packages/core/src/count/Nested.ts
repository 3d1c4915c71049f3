/**
 * Nested means: from the sums of the innermost groups level by level to the whole, in exact fractions. A group that
 * nothing was counted in is not there, which is not the same as zero.
 */
import * as Result from "effect/Result"
import type { Join } from "./Kpi.ts"
import type { Path } from "./Path.ts"
import * as Rational from "./Rational.ts"

/** The values of one innermost group: their sum and how many they are. What two parts of the rows give adds up. */
export interface Cell {
  readonly path: Path
  readonly sum: bigint
  readonly times: number
}

/** A group with the parts that it is joined of, and the value they come to: numerator over denominator, undefined where it has none. */
export interface Part {
  readonly key: string | null
  readonly numerator: Rational.Rational
  readonly denominator: Rational.Rational
  readonly value: Rational.Rational | undefined
  readonly parts: ReadonlyArray<Part>
}

/** Items by a text they carry, in the order of the texts; null comes last. */
export const grouped = <A, K extends string | null>(
  items: ReadonlyArray<A>,
  by: (item: A) => K
): ReadonlyArray<readonly [K, ReadonlyArray<A>]> => {
  const groups = new Map<K, Array<A>>()
  for (const item of items) {
    const group = groups.get(by(item))
    if (group === undefined) groups.set(by(item), [item])
    else group.push(item)
  }
  return [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
}

/** The sum of fractions. */
const sum = (values: ReadonlyArray<Rational.Rational>): Rational.Rational => values.reduce(Rational.add, Rational.zero)

const read = (text: string): Rational.Rational => Result.getOrThrow(Rational.parse(text))

const part = (
  key: Part["key"],
  numerator: Rational.Rational,
  denominator: Rational.Rational,
  parts: Part["parts"]
): Part => ({ key, numerator, denominator, value: Rational.quotient(numerator, denominator), parts })

const joined = (key: Part["key"], parts: ReadonlyArray<Part>, { atMost, make, times = "1" }: Join): Part => {
  const values = parts.flatMap(({ value }) => (value === undefined ? [] : [value]))
  const numerator = Rational.multiply(sum(values), read(times))
  const denominator = Rational.whole(make === "mean" ? values.length : Math.min(values.length, 1))
  const most = atMost === undefined ? undefined : Rational.multiply(read(atMost), denominator)
  const isOver = most !== undefined && Rational.compare(numerator, most) > 0
  return part(key, isOver ? most : numerator, denominator, parts)
}

/** The whole of some cells, joined level by level. Without cells its denominator is zero. */
export const nested = (
  cells: ReadonlyArray<Cell>,
  joins: ReadonlyArray<Join>,
  key: Part["key"] = null,
  at = 0
): Part => {
  const join = joins[at]
  if (join === undefined) {
    const total = cells.reduce((all, one) => all + one.sum, 0n)
    return part(key, Rational.whole(total), Rational.whole(cells.reduce((all, { times }) => all + times, 0)), [])
  }
  const parts = grouped(cells, ({ path }) => path[at] ?? null)
  return joined(
    key,
    parts.map(([name, own]) => nested(own, joins, name, at + 1)),
    join
  )
}
