/**
 * Scores that others give: what the manufacturer publishes of a dealer for a period, with the averages of region and nation
 * and the rank. They are facts of others, which they may revise; every publication is kept with its source and its instant.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { Label } from "../time/Period.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { Fraction } from "./Fraction.ts"

/** What is scored: satisfaction with sales, with service, or both together. */
export const Index = Schema.Literals(["SSI", "CSI", "CS"])
/** The type of {@link Index}. */
export type Index = typeof Index.Type

/** One publication. Scores are `n/d`; an average or rank that was not published is missing. `source` names the report. */
export const Published = Schema.Struct({
  index: Index,
  survey: Schema.Literals(["phone", "interview"]),
  period: Label,
  source: Name,
  own: Fraction,
  regional: Schema.optionalKey(Fraction),
  national: Schema.optionalKey(Fraction),
  rank: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0)))
})
/** The type of {@link Published}. */
export type Published = typeof Published.Type

/**
 * Data of the events of a score, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  Published,
  /** The publisher says otherwise now; whole, as published anew. */
  Revised: Published
} as const

/** An event of a score, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One score as its last publication says it. Instants are ms UTC, fractions `n/d`; what was not published is null. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "external-score"
  readonly index: Index
  readonly survey: "phone" | "interview"
  readonly period: string
  readonly source: string
  readonly own: string
  readonly regional: string | null
  readonly national: string | null
  readonly rank: number | null
  /** When it was first published, and when last. */
  readonly publishedAtMs: number
  readonly revisedAtMs: number
  readonly revisions: number
}

/** A score's state is its row; none before it is published. */
export type State = Row | undefined

/** What a publication says, with null for what it does not say. */
const saidBy = (said: Published) => {
  const { index, national = null, own, period, rank = null, regional = null, source, survey } = said
  return { index, survey, period, source, own, regional, national, rank }
}

const first = (fact: Fact, said: Published): Row => ({
  kind: "external-score",
  key: "external-score",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...saidBy(said),
  ...{ publishedAtMs: fact.atMs, revisedAtMs: fact.atMs, revisions: 0 }
})

const apply = (row: Row | undefined, fact: Fact, { data: said, type }: Event): Row => {
  if (row === undefined)
    return type === "Published" ? first(fact, said) : withFindings(first(fact, said), "not-published")
  const next = { ...row, ...saidBy(said), revisedAtMs: fact.atMs, revisions: row.revisions + 1 }
  const isOther = row.index !== said.index || row.survey !== said.survey || row.period !== said.period
  const codes = [...(type === "Published" ? ["published-again"] : []), ...(isOther ? ["another-score"] : [])]
  return withFindings(next, ...codes)
}

/** The fold. Total: the last publication says what the score is, whatever came before. */
export const evolve = (state: State, fact: Fact): State => {
  const next = fact.type in data ? apply(state, fact, fact as unknown as Event) : state
  return next === undefined ? undefined : withFindings(named(next, fact), ...fact.findings)
}

/** The rows of scores; a window owns one by its first publication. */
export const rows: RowKind = rowKind<Row>({
  kind: "external-score",
  anchors: ["publishedAtMs"],
  fields: {
    ...dimensionFields,
    index: "text",
    survey: "text",
    period: "text",
    source: "text",
    own: "text",
    regional: "text",
    national: "text",
    rank: "number",
    publishedAtMs: "instant",
    revisedAtMs: "instant",
    revisions: "number"
  }
})

/** The stream of one score of one period. */
export const stream: Stream<State> = {
  category: "ExternalScore",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a score may refuse. */
export type Refusal = AlreadyStated | NotStated
type Decide = (state: State, order: Order) => Decision<Refusal>

const isSame = (row: Row, said: Published): boolean =>
  Object.entries(saidBy(said)).every(([field, value]) => row[field as keyof Row] === value)

/** Takes a publication in. What says something else of the same score is a revision. */
export const publish =
  (said: Published): Decide =>
  (state) => {
    if (state === undefined) return event("Published", { ...said })
    return isSame(state, said)
      ? nothing
      : Result.fail(new AlreadyStated({ of: "external score", act: "published", stated: `${state.own}` }))
  }

/** Takes a revision in. */
export const revise =
  (said: Published): Decide =>
  (state) => {
    if (state === undefined) return Result.fail(new NotStated({ of: "external score", first: "publish" }))
    return isSame(state, said) ? nothing : event("Revised", { ...said })
  }
