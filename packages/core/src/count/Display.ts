/** How values are shown to people: rounded once, from the exact value; never used in a comparison. */
import * as Result from "effect/Result"
import { DAY_MS, HOUR_MS } from "../time/Instant.ts"
import type { Display } from "./Kpi.ts"
import * as Rational from "./Rational.ts"

const per = (value: Rational.Rational, n: number): Rational.Rational =>
  Rational.multiply(value, { n: 1n, d: BigInt(n) })

const units: { readonly [D in Display]: string } = {
  percent: " %",
  number: "",
  minutes: " min",
  hours: " h",
  days: " d"
}

/** A value in the unit that it is shown in. */
const measured = (value: Rational.Rational, display: Display): Rational.Rational => {
  switch (display) {
    case "percent":
      return Rational.multiply(value, Rational.whole(100))
    case "number":
      return value
    case "minutes":
      return per(value, 60_000)
    case "hours":
      return per(value, HOUR_MS)
    case "days":
      return per(value, DAY_MS)
  }
}

/** A value as shown: percentages and spans of time with two decimals, whole numbers without; halves go up unless asked. */
export const show = (value: Rational.Rational, display: Display, rounding: Rational.Rounding = "halfUp"): string =>
  display === "number" && value.d === 1n
    ? Rational.show(value)
    : `${Rational.toFixed(measured(value, display), 2, rounding)}${units[display]}`

/** What of a figure its fraction is made of; `display` is the figure as shown, whose unit sums of time take. */
export interface Fractioned {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly unit: string
  readonly display: string
}

const timed: { readonly [sign: string]: Display } = { min: "minutes", h: "hours", d: "days" }

const inside = (part: string): string => (part.includes("/") ? `(${part})` : part)

/** The exact fraction of a figure, as `17/(58762/7)`; nothing where it has none. Sums of time are milliseconds. */
export const exactly = ({ denominator, numerator }: Fractioned): string | undefined =>
  numerator === null || denominator === null ? undefined : `${inside(numerator)}/${inside(denominator)}`

/** A whole part as it is, any other rounded to two decimals; a sum of time in the unit of the figure. */
const part = (text: string, display: Display = "number"): string => {
  const value = Rational.parse(text)
  return Result.isFailure(value) ? text : show(value.success, display)
}

/**
 * The fraction of a figure as people read it, `17/8394.57` or `34.50 h/17`: what is no whole number rounded to two decimals,
 * halves up. Nothing where it has none. {@link exactly} tells the exact one.
 */
export const fraction = (figure: Fractioned): string | undefined => {
  const { denominator, display, numerator, unit } = figure
  if (numerator === null || denominator === null) return undefined
  const sign = unit === "ms" ? (/ (min|h|d)$/.exec(display)?.[1] ?? "") : ""
  return `${part(numerator, timed[sign])}/${part(denominator)}`
}

const signs: { readonly [comparison: string]: string } = { ">=": "≥", "<=": "≤" }

const isWhole = ({ d }: Rational.Rational): boolean => d === 1n

/** A goal or target as shown everywhere: `≥ 95.00 %`; as the exact fraction where two decimals would be another number. */
export const bound = (
  { comparison, value }: { readonly comparison: string; readonly value: string },
  display: Display
): string => {
  const parsed = Rational.parse(value)
  const isShown =
    Result.isSuccess(parsed) && isWhole(Rational.multiply(measured(parsed.success, display), Rational.whole(100)))
  return `${signs[comparison] ?? comparison} ${isShown ? show(parsed.success, display) : value}`
}
