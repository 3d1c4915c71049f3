/**
 * From tallies to a value: the arithmetic of each kind of formula, exact.
 */
import * as Result from "effect/Result"
import type { Formula } from "./Kpi.ts"
import { nested } from "./Nested.ts"
import { type Operand, type StockMeasure, selectOf } from "./Operand.ts"
import * as Rational from "./Rational.ts"
import { combine, empty, type Frame, stockInstants, type Tally } from "./Tally.ts"

/** An operand with its tally. */
export interface Counted {
  readonly operand: Operand
  readonly tally: Tally
}

/** A numerator and a denominator, each exact. A denominator of zero leaves the figure undefined. */
export interface Quotient {
  readonly numerator: Rational.Rational
  readonly denominator: Rational.Rational
}

/** The operands of a formula, those above the line first. */
export const operands = (formula: Formula): ReadonlyArray<Operand> =>
  formula.kind === "ratio" ? [...formula.over, ...formula.under] : formula.of

const merged = (counted: ReadonlyArray<Counted>): Tally =>
  counted.reduce((sum, { tally }) => combine(sum, tally), empty)

const total = (counted: ReadonlyArray<Counted>, of: (tally: Tally) => number): Rational.Rational =>
  Rational.whole(counted.reduce((sum, { tally }) => sum + of(tally), 0))

/** What an operand comes to on its own: rows, the sum of their values, or a stock. */
const amount = ({ operand, tally }: Counted, frame: Frame): Rational.Rational => {
  const select = selectOf(operand)
  if ("present" in select) {
    const { divisor } = stockInstants(select.present.at as StockMeasure, frame)
    return Rational.divide(tally.quantity, BigInt(divisor)) ?? Rational.zero
  }
  return operand.value === undefined ? Rational.whole(tally.included) : Rational.whole(tally.quantity)
}

const amounts = (counted: ReadonlyArray<Counted>, frame: Frame): Rational.Rational =>
  counted.reduce((sum, one) => Rational.add(sum, amount(one, frame)), Rational.zero)

const share = (counted: ReadonlyArray<Counted>): Quotient => {
  if (counted.every(({ operand }) => operand.per === undefined)) {
    return {
      numerator: total(counted, (tally) => tally.counted),
      denominator: total(counted, (tally) => tally.included)
    }
  }
  const { entities } = merged(counted)
  const right = [...entities.values()].filter((all) => all).length
  return { numerator: Rational.whole(right), denominator: Rational.whole(entities.size) }
}

/** The value at rank `index` (from 0) of a multiset in ascending order. */
const ranked = (sorted: ReadonlyArray<readonly [number, number]>, index: bigint): number => {
  let passed = 0n
  for (const [value, times] of sorted) {
    passed += BigInt(times)
    if (index < passed) return value
  }
  return sorted.at(-1)?.[0] ?? 0
}

/** Linear interpolation between the two neighbours of rank (n − 1)·q; the denominator is 1, or 0 when there are no values. */
const quantile = (tally: Tally, q: Rational.Rational): Quotient => {
  if (tally.included === 0) return { numerator: Rational.zero, denominator: Rational.zero }
  const sorted = [...tally.values].sort(([a], [b]) => a - b)
  const rank = Rational.multiply(Rational.whole(tally.included - 1), q)
  const below = rank.n / rank.d
  const fraction = Rational.subtract(rank, Rational.whole(below))
  const low = Rational.whole(ranked(sorted, below))
  const high = Rational.whole(ranked(sorted, below + 1n))
  const numerator = Rational.add(low, Rational.multiply(fraction, Rational.subtract(high, low)))
  return { numerator, denominator: Rational.whole(1) }
}

/** Numerator and denominator of a formula. Counts and stocks stand over 1. */
export const evaluate = (formula: Formula, counted: ReadonlyArray<Counted>, frame: Frame): Quotient => {
  switch (formula.kind) {
    case "share":
      return share(counted)
    case "ratio": {
      const over = counted.slice(0, formula.over.length)
      const under = counted.slice(formula.over.length)
      return { numerator: amounts(over, frame), denominator: amounts(under, frame) }
    }
    case "mean":
      return {
        numerator: Rational.whole(merged(counted).quantity),
        denominator: total(counted, (tally) => tally.included)
      }
    case "count":
    case "stock":
      return { numerator: amounts(counted, frame), denominator: Rational.whole(1) }
    case "nested":
      return nested([...merged(counted).cells.values()], formula.joins)
    case "quantile":
      return quantile(merged(counted), Result.getOrThrow(Rational.parse(formula.at)))
  }
}
