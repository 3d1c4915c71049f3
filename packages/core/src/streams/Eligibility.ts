/**
 * Eligibility for rewards: a department that does not take part in the supervision is reported, and the general manager may
 * strike it out for a month or a quarter. One stream is one such report.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { Label } from "../time/Period.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a report, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  /** The department among the subjects did not take part; `occasion` names in what. */
  NonCooperationReported: Schema.Struct({ occasion: Name }),
  /** The general manager strikes it out for a month or a quarter. */
  Cancelled: Schema.Struct({ period: Label }),
  /** The general manager takes that back. */
  Restored: Schema.Struct({ cause: Name })
} as const

/** An event of a report, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One report. Instants are ms UTC, null while the thing has not happened; `period` is null unless it is struck out. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "eligibility"
  readonly reportedAtMs: number | null
  readonly occasion: string | null
  readonly cancelledAtMs: number | null
  readonly period: string | null
}

/** A report's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "eligibility",
  key: "eligibility",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ reportedAtMs: null, occasion: null, cancelledAtMs: null, period: null }
}

const cancelled = (row: Row, fact: Fact, period: string): Row => {
  if (row.cancelledAtMs !== null) return withFindings(row, "cancelled-again")
  const known = row.reportedAtMs === null ? withFindings(row, "cancelled-before-report") : row
  return { ...known, cancelledAtMs: fact.atMs, period }
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "NonCooperationReported":
      if (row.reportedAtMs !== null) return withFindings(row, "reported-again")
      return { ...row, reportedAtMs: fact.atMs, occasion: stated.data.occasion }
    case "Cancelled":
      return cancelled(row, fact, stated.data.period)
    case "Restored":
      return { ...row, cancelledAtMs: null, period: null }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of reports; a window owns one by its report or by the cancelling. */
export const rows: RowKind = rowKind<Row>({
  kind: "eligibility",
  anchors: ["reportedAtMs", "cancelledAtMs"],
  fields: {
    ...dimensionFields,
    reportedAtMs: "instant",
    occasion: "text",
    cancelledAtMs: "instant",
    period: "text"
  }
})

/** Who reports, and who strikes out and takes back. */
export const authorities = {
  report: { act: "report non-cooperation", needs: [Role.customerRelations, Role.inspector], clause: "S2-11.4" },
  cancel: { act: "cancel or restore eligibility", needs: [Role.generalManager], clause: "S2-11.4" }
} as const satisfies Record<string, Authority>

/** The stream of one report. */
export const stream: Stream<State> = {
  category: "Eligibility",
  events: reserved(eventTypes(data), {
    NonCooperationReported: [authorities.report],
    Cancelled: [authorities.cancel],
    Restored: [authorities.cancel]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on eligibility may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "eligibility"

/** Reports that a department does not take part (FTMS §11.4). */
export const report =
  (occasion: string): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.report, order.actor), (): Decision<Refusal> => {
      if (state === undefined || state.reportedAtMs === null) return event("NonCooperationReported", { occasion })
      if (state.occasion === occasion) return nothing
      return Result.fail(new AlreadyStated({ of, act: "reported", stated: `${state.occasion}` }))
    })

/** Strikes the department out of the rewards of a month or a quarter. */
export const cancel =
  (period: string): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.cancel, order.actor), (): Decision<Refusal> => {
      if (state === undefined || state.reportedAtMs === null)
        return Result.fail(new NotStated({ of: "report of non-cooperation", first: "report" }))
      if (state.cancelledAtMs === null) return event("Cancelled", { period })
      if (state.period === period) return nothing
      return Result.fail(new AlreadyStated({ of, act: "cancelled", stated: `${state.period}` }))
    })

/** Takes the striking out back. */
export const restore =
  (cause: string): Decide =>
  (state, order) =>
    Result.flatMap(
      guard(authorities.cancel, order.actor),
      (): Decision<Refusal> =>
        state === undefined || state.cancelledAtMs === null ? nothing : event("Restored", { cause })
    )
