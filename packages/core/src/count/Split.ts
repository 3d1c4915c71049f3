/**
 * Splits of money: whole 分 shared out by weights, so that the parts add up to the whole again. What whole numbers cannot
 * give exactly goes to the largest remainders.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** An amount that is not of whole 分, or weights of which none weighs anything or one is no whole number. */
export class CannotSplit extends Schema.TaggedError<CannotSplit>()("CannotSplit", {
  fen: Schema.Number,
  weights: Schema.Array(Schema.Number)
}) {
  override get message(): string {
    const by = this.weights.join(", ")
    return `无法按 ${by} 分摊 ${this.fen} 分：金额须为整数分，权重须为非负整数且不全为零。 / cannot split ${this.fen} fen by ${by}: give whole fen, and weights that are whole, none below 0 and not all 0`
  }
}

const isWeight = (weight: number): boolean => Number.isSafeInteger(weight) && weight >= 0

/**
 * Splits an amount (分, also below zero) by whole weights, in their order. Every part is its exact share rounded down or up;
 * of equal remainders the earlier is served first.
 */
export const split = (
  fen: number,
  weights: ReadonlyArray<number>
): Result.Result<ReadonlyArray<number>, CannotSplit> => {
  const all = weights.reduce((sum, weight) => sum + (isWeight(weight) ? BigInt(weight) : 0n), 0n)
  if (!Number.isSafeInteger(fen) || !weights.every(isWeight) || all === 0n) {
    return Result.fail(new CannotSplit({ fen, weights }))
  }
  const amount = BigInt(Math.abs(fen))
  const shares = weights.map((weight, index) => ({
    index,
    part: (amount * BigInt(weight)) / all,
    rest: (amount * BigInt(weight)) % all
  }))
  const left = Number(shares.reduce((sum, { part }) => sum - part, amount))
  const served = [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
  const extra = new Set(served.slice(0, left).map(({ index }) => index))
  const sign = fen < 0 ? -1 : 1
  return Result.succeed(shares.map(({ index, part }) => sign * Number(part + (extra.has(index) ? 1n : 0n)) || 0))
}
