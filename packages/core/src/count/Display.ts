/** How values are shown to people: rounded once, from the exact value; never used in a comparison. */
import { DAY_MS, HOUR_MS } from "../time/Instant.ts"
import type { Display } from "./Kpi.ts"
import * as Rational from "./Rational.ts"

const per = (value: Rational.Rational, n: number): Rational.Rational =>
  Rational.multiply(value, { n: 1n, d: BigInt(n) })

/** A value as shown: percentages and spans of time with two decimals, whole numbers without; halves go up unless asked. */
export const show = (value: Rational.Rational, display: Display, rounding: Rational.Rounding = "halfUp"): string => {
  const fixed = (shown: Rational.Rational) => Rational.toFixed(shown, 2, rounding)
  switch (display) {
    case "percent":
      return `${fixed(Rational.multiply(value, Rational.whole(100)))} %`
    case "number":
      return value.d === 1n ? Rational.show(value) : fixed(value)
    case "minutes":
      return `${fixed(per(value, 60_000))} min`
    case "hours":
      return `${fixed(per(value, HOUR_MS))} h`
    case "days":
      return `${fixed(per(value, DAY_MS))} d`
  }
}
