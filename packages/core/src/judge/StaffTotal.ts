/**
 * The total of an assessment of staff (enterprise after-sales policy §4.3.1): its measured and its judged part, weighted.
 * The text gives no weights, so that there is no total until the company has bound both.
 */
import * as Effect from "effect/Effect"
import * as Rational from "../count/Rational.ts"
import type { StreamRef } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Parameter } from "../rules/Parameter.ts"
import type { Row } from "../streams/Assessment.ts"
import type { Window } from "../time/Window.ts"
import type { At } from "./Owed.ts"

const weight = (name: string, zh: string, en: string): Parameter => ({
  name,
  title: { zh, en },
  unit: "percent",
  source: "unbound",
  clause: "S1-4.3.1a"
})

/** The weights, both left open by the text. */
export const weights: ReadonlyArray<Parameter> = [
  weight("quantitativeWeight", "定量权重", "weight of the measured part"),
  weight("qualitativeWeight", "定性权重", "weight of the judged part")
]

/** What a company decides of it, by name. */
export const rule = { name: "staff_total", parameters: weights, readings: [] } as const

/** What a total comes to: a number of 100, exact; nothing, where the row is no assessment of staff or all weights are 0; or what lacks. */
export type Total =
  | { readonly is: "decided"; readonly value: Rational.Rational }
  | { readonly is: "nothing" }
  | { readonly is: "not-configured"; readonly parameter: string; readonly clause: string }

/** An assessment of staff with its stream. */
export interface Assessed {
  readonly stream: StreamRef
  readonly row: Row
}

/** The assessments of staff made in a window, read at the cut as known at a head; by staff, then in the order of time. */
export const assessed = (
  source: RowSource,
  { endMs, startMs }: Window,
  at: At
): Effect.Effect<ReadonlyArray<Assessed>, StoreFailed> =>
  Effect.map(
    source.rows({ kind: "assessment", anchor: "assessedAtMs", fromMs: startMs, untilMs: endMs, ...at }),
    (found) =>
      found
        .map(({ row, stream }) => ({ row: row as Row, stream }))
        .filter(({ row }) => row.assesses === "staff")
        .sort((a, b) => (order(a) < order(b) ? -1 : 1))
  )

const order = ({ row, stream }: Assessed): string =>
  JSON.stringify([row.staff ?? "", String(row.assessedAtMs).padStart(16, "0"), stream.id])

const part = (points: number | null, of: number | null, share: number): Rational.Rational | undefined =>
  points === null || of === null ? undefined : Rational.divide(BigInt(points) * BigInt(share), BigInt(of))

/** The total of 100. Weights are whole numbers of any one unit: they are divided by their sum. */
export const total = (row: Row, given: { readonly [weight: string]: number | undefined }): Total => {
  const open = weights.find(({ name }) => !Object.hasOwn(given, name) || given[name] === undefined)
  if (open !== undefined) return { is: "not-configured", parameter: open.name, clause: open.clause }
  const [measured = 0, judged = 0] = weights.map(({ name }) => given[name])
  const first = part(row.quantitativePoints, row.quantitativeOf, measured)
  const second = part(row.qualitativePoints, row.qualitativeOf, judged)
  if (first === undefined || second === undefined) return { is: "nothing" }
  const sum = Rational.multiply(Rational.add(first, second), Rational.whole(100))
  const value = Rational.quotient(sum, Rational.whole(measured + judged))
  return value === undefined ? { is: "nothing" } : { is: "decided", value }
}
