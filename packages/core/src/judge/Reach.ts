/**
 * Whether a target is reached once its parts are (OBL-P-02 §2.3): the parts' indicator is the target's own, counted for a
 * department or a post, so that the target's figure is a mean of theirs, weighted by their cases.
 */
import * as Result from "effect/Result"
import * as Rational from "../count/Rational.ts"
import type { Row as Target } from "../streams/Target.ts"

/** A bound on a figure; `share`: the expected part of the cases, in any one unit, null where nobody said. */
export interface Bound {
  readonly comparison: Target["comparison"]
  /** A fraction `n/d`. */
  readonly value: string
  readonly share: number | null
}

/**
 * `reaches`: however the cases spread, parts that reach their numbers reach the target. `depends`: on how the cases
 * spread, which no shares say. `cannot-reach`: parts that just reach theirs miss it. `other-direction`: some part is to
 * be low where the target is to be high.
 */
export type Reach = "reaches" | "depends" | "cannot-reach" | "other-direction"

const exact = ({ value }: Pick<Bound, "value">): Rational.Rational => Result.getOrThrow(Rational.parse(value))

const isUpward = ({ comparison }: Pick<Bound, "comparison">): boolean => comparison.startsWith(">")

const isStrict = ({ comparison }: Pick<Bound, "comparison">): boolean => !comparison.endsWith("=")

/** Whether everything that reaches the part also reaches the whole. */
const asStrict = (whole: Pick<Bound, "comparison" | "value">, part: Bound): boolean => {
  const difference = Rational.compare(exact(part), exact(whole))
  if (difference === 0) return isStrict(part) || !isStrict(whole)
  return isUpward(whole) ? difference > 0 : difference < 0
}

/** The bound that the parts together keep, weighted by their shares. */
const together = (parts: ReadonlyArray<Bound>): Bound => {
  const sum = parts.reduce((all, { share }) => all + (share ?? 0), 0)
  const weighted = parts.reduce(
    (all, part) => Rational.add(all, Rational.multiply(Rational.whole(part.share ?? 0), exact(part))),
    Rational.zero
  )
  const mean = Rational.quotient(weighted, Rational.whole(sum)) ?? Rational.zero
  const [first] = parts as readonly [Bound]
  // One strict part with cases of its own makes the mean strict.
  const direction = isUpward(first) ? ">" : "<"
  const comparison = parts.some(isStrict) ? direction : (`${direction}=` as const)
  return { comparison, value: Rational.show(mean), share: null }
}

/** What follows for a target from its parts; there must be at least one. Exact: fractions are compared as such. */
export const reach = (whole: Pick<Bound, "comparison" | "value">, parts: ReadonlyArray<Bound>): Reach => {
  if (parts.some((part) => isUpward(part) !== isUpward(whole))) return "other-direction"
  const enough = parts.filter((part) => asStrict(whole, part)).length
  if (enough === parts.length) return "reaches"
  if (parts.every(({ share }) => share !== null && share > 0)) {
    return asStrict(whole, together(parts)) ? "reaches" : "cannot-reach"
  }
  return enough === 0 ? "cannot-reach" : "depends"
}
