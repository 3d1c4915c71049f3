/**
 * A stream of one's own beside the built-in ones: claims under warranty, from the filing to the decision, with a command
 * and an indicator on their rows.
 */
import { Common, Decide, Dimensions, type Fact, Kpi, Operand, Stream, Streams, type Transact } from "@servicebook/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** Data of the events, by type: the storage format. Money is whole 分. */
export const data = {
  Filed: Schema.Struct({ claimed: Schema.Int }),
  Accepted: Schema.Struct({ paid: Schema.Int }),
  Rejected: Schema.Struct({ cause: Schema.String })
} as const

type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One claim. A field that ends in `AtMs` holds an instant (ms, UTC) or null; only such a field can be an anchor. */
export interface Row extends Stream.Row, Dimensions.Dimensions {
  readonly kind: "claim"
  readonly filedAtMs: number
  readonly decidedAtMs: number | null
  readonly outcome: "accepted" | "rejected" | null
  readonly paid: number | null
}

/** A claim's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh = (fact: Fact.Fact): Row => ({
  kind: "claim",
  key: "claim",
  evidence: "events",
  findings: [],
  ...Dimensions.unnamed,
  filedAtMs: fact.atMs,
  decidedAtMs: null,
  outcome: null,
  paid: null
})

const apply = (row: Row, { atMs }: Fact.Fact, event: Event): Row => {
  switch (event.type) {
    case "Filed":
      return { ...row, filedAtMs: atMs }
    case "Accepted":
      return { ...row, decidedAtMs: atMs, outcome: "accepted", paid: event.data.paid }
    case "Rejected":
      return { ...row, decidedAtMs: atMs, outcome: "rejected", paid: null }
  }
}

/** The stream of one claim. The door has checked the data of every fact against its schema before the fold sees it. */
export const stream: Stream.Stream<State> = {
  category: "Warranty",
  events: Common.eventTypes(data),
  rowKinds: [
    Stream.rowKind<Row>({
      kind: "claim",
      anchors: ["filedAtMs", "decidedAtMs"],
      fields: {
        ...Dimensions.dimensionFields,
        filedAtMs: "instant",
        decidedAtMs: "instant",
        outcome: "text",
        paid: "number"
      }
    })
  ],
  initial: undefined,
  evolve: (state, fact) => {
    const row = Dimensions.named(state ?? fresh(fact), fact)
    const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
    return fact.findings.length === 0 ? next : Dimensions.withFindings(next, ...fact.findings)
  },
  rows: (row) => (row === undefined ? [] : [row])
}

/** The streams of a log that keeps claims too. */
export const streams = Stream.streams(...Streams.all.values(), stream)

/** Files a claim. Filed once, it decides nothing. */
export const file =
  (claimed: number) =>
  (state: State): Transact.Decision<never> =>
    state === undefined ? Decide.event("Filed", { claimed }) : Decide.nothing

/** Accepts a claim. Repeated with the same sum it decides nothing; otherwise a decision stands. */
export const accept =
  (paid: number) =>
  (state: State): Transact.Decision<Decide.NotStated | Decide.AlreadyStated> => {
    if (state === undefined) return Result.fail(new Decide.NotStated({ of: "claim", first: "file" }))
    if (state.outcome === null) return Decide.event("Accepted", { paid })
    if (state.outcome === "accepted" && state.paid === paid) return Decide.nothing
    return Result.fail(new Decide.AlreadyStated({ of: "claim", act: "decided", stated: state.outcome }))
  }

/** The mean sum paid on claims accepted in the window, in 分. */
export const meanPaid = Kpi.mean(
  {
    name: "mean_paid",
    title: { zh: "平均赔付额", en: "Mean sum paid" },
    rule: { zh: "已接受索赔的平均赔付额（分）", en: "the mean sum paid on accepted claims, in fen" },
    clauses: ["acme-handbook-7"],
    display: "number"
  },
  [
    Operand.operand<Row>({
      name: "claims",
      title: { zh: "索赔", en: "claims" },
      rows: "claim",
      select: { anchor: "decidedAtMs" },
      among: { is: ["outcome", "accepted"] },
      exclusions: [],
      value: { field: "paid" }
    })
  ]
)
