/**
 * The times in which an incident suspends clocks (enterprise after-sales policy §7.2.5). It may do so more than once: again after
 * the clocks ran, as when the earth quakes again, and in another place while one suspension stands. All that stand end together.
 */
import type { Fact } from "../../log/Fact.ts"
import { type Row as AnyRow, type RowKind, rowKind } from "../../log/Stream.ts"
import { type Dimensions, dimensionFields, named, unnamed } from "../Dimensions.ts"
import type { data } from "./Event.ts"

type Said = (typeof data.ClocksSuspended)["Type"]

/** One suspension: what it covers, and since when and until when (ms UTC), null while it stands. */
export interface Suspension extends AnyRow, Dimensions {
  readonly kind: "clock-suspension"
  /** A region, `everywhere`, or `named`. */
  readonly scope: string
  /** The outlets and the cases named, sorted. */
  readonly outlets: ReadonlyArray<string>
  readonly cases: ReadonlyArray<string>
  readonly fromAtMs: number
  readonly untilAtMs: number | null
}

/** The rows of suspensions by their beginning. */
export const suspensionRows: RowKind = rowKind<Suspension>({
  kind: "clock-suspension",
  anchors: ["fromAtMs"],
  fields: {
    ...dimensionFields,
    scope: "text",
    outlets: "texts",
    cases: "texts",
    fromAtMs: "instant",
    untilAtMs: "instant"
  }
})

/** What a suspension covers, in one order and each once. */
const coverage = ({ cases = [], outlets = [], region }: Said) => ({
  scope: region ?? (cases.length + outlets.length > 0 ? "named" : "everywhere"),
  outlets: [...new Set(outlets)].sort(),
  cases: [...new Set(cases)].sort()
})

/** Whether a suspension still stands. */
export const isStanding = ({ untilAtMs }: Suspension): boolean => untilAtMs === null

/** Whether a suspension that stands covers just what is said. */
export const covered = (suspensions: ReadonlyArray<Suspension>, said: Said): boolean => {
  const { cases, outlets, scope } = coverage(said)
  return suspensions.some(
    (one) =>
      isStanding(one) &&
      one.scope === scope &&
      JSON.stringify([one.outlets, one.cases]) === JSON.stringify([outlets, cases])
  )
}

/** Takes a suspension in. One that stands already begins no second time. */
export const suspended = (
  suspensions: ReadonlyArray<Suspension>,
  fact: Fact,
  said: Said
): ReadonlyArray<Suspension> => {
  if (covered(suspensions, said)) return suspensions
  const next: Suspension = {
    ...{ kind: "clock-suspension", key: String(suspensions.length + 1), evidence: "events", findings: [] },
    ...named(unnamed, fact),
    ...coverage(said),
    ...{ fromAtMs: fact.atMs, untilAtMs: null }
  }
  return [...suspensions, next]
}

/** The end of all that stand. */
export const resumed = (suspensions: ReadonlyArray<Suspension>, atMs: number): ReadonlyArray<Suspension> =>
  suspensions.map((one) => (isStanding(one) ? { ...one, untilAtMs: atMs } : one))
