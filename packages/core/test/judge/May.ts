// Drawn months of a dealer: offences and losses of May, appeals that void some of them, and voidings that are taken back, each
// somewhere after what it concerns; and what follows from them.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import type { Consequence } from "../../src/judge/Consequences.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import type { RowSource } from "../../src/log/RowSource.ts"
import { drawn } from "../../src/policy/FtmsCs/Consequences.ts"
import { headOf, windowOf } from "../arbitrary/Questions.ts"
import type { Line } from "../Story.ts"

const groups = ["sales", "after-sales", "accessories-crew", "other"]
/** Amounts (fen) for what the document lost. */
export const parameters = Object.fromEntries(
  ["sales_first", "sales_second", "after_sales_second", "accessories_crew_second", "other_second"].map((name, at) => [
    `${name}_fen`,
    10_000 + at
  ])
)

const one = fc.record({
  staff: fc.constantFrom("T-1", "T-2"),
  day: fc.integer({ min: 1, max: 31 }).map((n) => `2026-05-${String(n).padStart(2, "0")}`),
  group: fc.constantFrom(...groups),
  offence: fc.constantFrom("customer-data", "process-breach", "bias", "rework"),
  order: fc.nat(1000),
  /** How long after the report it is voided, and how long after that the voiding is taken back. */
  voided: fc.option(fc.nat(1000), { nil: undefined }),
  restored: fc.option(fc.nat(1000), { nil: undefined })
})
type One = typeof one extends fc.Arbitrary<infer A> ? A : never
type Kind = "Reported" | "Voided" | "Retracted"

interface Act {
  readonly id: number
  readonly one: One
  readonly at: number
  readonly kind: Kind
}

const actsOf = (one: One, id: number): ReadonlyArray<Act> => {
  const { order, restored, voided } = one
  if (voided === undefined) return [{ id, one, at: order, kind: "Reported" }]
  const fallen = order + voided + 1
  return [
    { id, one, at: order, kind: "Reported" },
    { id, one, at: fallen, kind: "Voided" },
    ...(restored === undefined ? [] : [{ id, one, at: fallen + restored + 1, kind: "Retracted" as const }])
  ]
}

const lineOf = ({ id, kind, one }: Act, order: ReadonlyArray<Act>): Line => {
  const stream = `${one.offence === "rework" ? "Loss" : "Conduct"}/${id}`
  const recorded = "2026-06-05"
  const concerns = (what: Kind) => order.findIndex((other) => other.id === id && other.kind === what)
  if (kind === "Voided") {
    return [recorded, stream, kind, { cause: "appeal" }, { concerns: concerns("Reported"), recorded }]
  }
  if (kind === "Retracted") return [recorded, stream, kind, {}, { concerns: concerns("Voided"), recorded }]
  if (one.offence === "rework") {
    const said = { cause: "rework", fen: 1_000 + one.order, culprits: ["T-1", "T-2"], leader: one.staff }
    return [one.day, stream, kind, said, { recorded }]
  }
  const about = { subjects: [`staff:${one.staff}`, `case:C-${id % 5}`], recorded }
  return [one.day, stream, kind, { offence: one.offence, proof: "E", group: one.group }, about]
}

/** Offences and losses of May, and appeals and withdrawn voidings in any order. */
export const stories: fc.Arbitrary<ReadonlyArray<Line>> = fc.array(one, { maxLength: 8 }).map((all) => {
  const order = all.flatMap(actsOf).sort((a, b) => a.at - b.at || a.id - b.id)
  return order.map((act) => lineOf(act, order))
})

/** The streams that are void in the end. */
export const goneOf = (lines: ReadonlyArray<Line>): ReadonlySet<string> => {
  const of = (kind: Kind) => lines.filter(([, , type]) => type === kind).map(([, stream]) => stream)
  const back = of("Retracted")
  return new Set(of("Voided").filter((stream) => !back.includes(stream)))
}

/** What follows in May as known at a position. */
export const follows = (
  source: RowSource,
  events: ReadonlyArray<Recorded>,
  position: number,
  more: { readonly [parameter: string]: number } = {}
): ReadonlyArray<Consequence> => {
  const request = {
    window: windowOf("2026-05"),
    head: headOf(events, position),
    parameters: { ...parameters, ...more }
  }
  return Effect.runSync(drawn(source, request)).consequences
}

/** The position of the last event. */
export const last = (events: ReadonlyArray<Recorded>): number => events.at(-1)?.position ?? 0

/** A sum of fen. */
export const total = (all: ReadonlyArray<number | null>): number =>
  all.reduce<number>((sum, fen) => sum + (fen ?? 0), 0)
