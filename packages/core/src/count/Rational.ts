/**
 * Exact fractions of big integers: what every figure is made of. Rounding happens once, in `Display`.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** A fraction in lowest terms with a positive denominator. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

/** The text is no fraction. */
export class InvalidRational extends Schema.TaggedError<InvalidRational>()("InvalidRational", { text: Schema.String }) {
  override get message(): string {
    return `不是分式：${this.text}；请写作 95/100、0.95 或 95%。 / not a fraction: ${this.text}; write 95/100, 0.95 or 95%`
  }
}

// A loop: the steps grow with the digits, and a text may have thousands of them.
const gcd = (a: bigint, b: bigint): bigint => {
  let [left, right] = [a, b]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}
const abs = (a: bigint): bigint => (a < 0n ? -a : a)

/** The fraction n/d in lowest terms; undefined when `d` is zero, because nothing divided by nothing is no figure. */
export const divide = (n: bigint, d: bigint): Rational | undefined => {
  if (d === 0n) return undefined
  const by = gcd(abs(n), abs(d)) || 1n
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / by, d: (sign * d) / by }
}

/** A whole number. */
export const whole = (n: bigint | number): Rational => ({ n: BigInt(n), d: 1n })

/** Zero. */
export const zero: Rational = whole(0)

const sure = (value: Rational | undefined): Rational => value ?? zero

/** The sum. */
export const add = (a: Rational, b: Rational): Rational => sure(divide(a.n * b.d + b.n * a.d, a.d * b.d))

/** The difference a − b. */
export const subtract = (a: Rational, b: Rational): Rational => add(a, { n: -b.n, d: b.d })

/** The quotient a / b; undefined when b is zero. */
export const quotient = (a: Rational, b: Rational): Rational | undefined => divide(a.n * b.d, a.d * b.n)

/** The product. */
export const multiply = (a: Rational, b: Rational): Rational => sure(divide(a.n * b.n, a.d * b.d))

/** Negative, zero or positive as a is less than, equal to or greater than b. Exact (GB/T 8170: compare the unrounded value). */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The canonical text: `n/d` in lowest terms, or `n` alone when it is whole. */
export const show = ({ n, d }: Rational): string => (d === 1n ? `${n}` : `${n}/${d}`)

/** Reads `n/d`, a decimal (`0.95`) or a percentage (`95%`), exactly. */
export const parse = (text: string): Result.Result<Rational, InvalidRational> => {
  const refused = Result.fail(new InvalidRational({ text }))
  const fraction = /^(-?\d+)\/(\d+)$/.exec(text)
  if (fraction !== null) {
    const value = divide(BigInt(fraction[1] ?? ""), BigInt(fraction[2] ?? ""))
    return value === undefined ? refused : Result.succeed(value)
  }
  const [, sign = "", digits = "", decimals = "", percent] = /^(-?)(\d+)(?:\.(\d+))?(%?)$/.exec(text) ?? []
  if (digits === "") return refused
  const scale = 10n ** BigInt(decimals.length) * (percent === "%" ? 100n : 1n)
  return Result.succeed(sure(divide(BigInt(`${sign}${digits}${decimals}`), scale)))
}

/** Fractions as their canonical text. */
export const RationalText = Schema.String.check(
  Schema.makeFilter((text: string) =>
    Result.isSuccess(parse(text)) ? undefined : "请写作分式 95/100 / expected a fraction as 95/100"
  )
)

/** How a last digit is found: halves away from zero, halves to the even digit (GB/T 8170), or what is beyond it cut off. */
export type Rounding = "halfUp" | "halfEven" | "truncate"

const rounded = (n: bigint, d: bigint, rounding: Rounding): bigint => {
  const [below, rest] = [n / d, (n % d) * 2n]
  if (rounding === "truncate" || rest < d) return below
  return rest === d && rounding === "halfEven" && below % 2n === 0n ? below : below + 1n
}

/** The value to `decimals` places: for display only, once, never for a comparison. */
export const toFixed = (value: Rational, decimals: number, rounding: Rounding = "halfUp"): string => {
  const whole = rounded(abs(value.n) * 10n ** BigInt(decimals), value.d, rounding)
  const digits = whole.toString().padStart(decimals + 1, "0")
  const sign = value.n < 0n && whole !== 0n ? "-" : ""
  const cutAt = digits.length - decimals
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, cutAt)}.${digits.slice(cutAt)}`
}
