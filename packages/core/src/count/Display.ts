/** How values are shown to people: rounded once, half away from zero; never used in a comparison. */
import { DAY_MS, HOUR_MS } from "../time/Instant.ts"
import type { Display } from "./Kpi.ts"
import * as Rational from "./Rational.ts"

const per = (value: Rational.Rational, n: number): Rational.Rational =>
  Rational.multiply(value, { n: 1n, d: BigInt(n) })

/** A value as shown: percentages and spans of time with two decimals, whole numbers without. */
export const show = (value: Rational.Rational, display: Display): string => {
  switch (display) {
    case "percent":
      return `${Rational.toFixed(Rational.multiply(value, Rational.whole(100)), 2)} %`
    case "number":
      return Rational.toFixed(value, value.d === 1n ? 0 : 2)
    case "minutes":
      return `${Rational.toFixed(per(value, 60_000), 2)} min`
    case "hours":
      return `${Rational.toFixed(per(value, HOUR_MS), 2)} h`
    case "days":
      return `${Rational.toFixed(per(value, DAY_MS), 2)} d`
  }
}
