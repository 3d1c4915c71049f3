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
