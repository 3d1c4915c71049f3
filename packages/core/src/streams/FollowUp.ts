/**
 * Follow-ups 回访 of customers that come round by a plan: due at an instant, tried until the customer is reached, or
 * cancelled. A customer due twice has two of them.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a follow-up, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /** To be done by `dueAt`, the last instant in time. */
  Scheduled: Schema.Struct({ dueAt: Instant }),
  Attempted: Schema.Struct({ reached: Schema.Boolean }),
  Cancelled: Schema.Struct({ cause: Name })
} as const

/** An event of a follow-up, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One follow-up. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "follow-up"
  readonly dueAtMs: number | null
  /** The first try, and the first that reached the customer. */
  readonly attemptedAtMs: number | null
  readonly reachedAtMs: number | null
  readonly attempts: number
  readonly cancelledAtMs: number | null
  readonly cancelledBecause: string | null
}

/** A follow-up's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "follow-up",
  key: "follow-up",
  evidence: "events",
  findings: ["not-scheduled"],
  ...unnamed,
  ...{ dueAtMs: null, attemptedAtMs: null, reachedAtMs: null, attempts: 0 },
  ...{ cancelledAtMs: null, cancelledBecause: null }
}

const apply = (row: Row, { atMs }: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Scheduled": {
      if (row.dueAtMs !== null) return withFindings(row, "scheduled-again")
      const findings = row.findings.filter((code) => code !== "not-scheduled")
      return { ...row, findings, dueAtMs: toMs(stated.data.dueAt) }
    }
    case "Attempted": {
      const attemptedAtMs = row.attemptedAtMs ?? atMs
      const reachedAtMs = row.reachedAtMs ?? (stated.data.reached ? atMs : null)
      return { ...row, attempts: row.attempts + 1, attemptedAtMs, reachedAtMs }
    }
    case "Cancelled": {
      if (row.cancelledAtMs !== null) return withFindings(row, "cancelled-again")
      return { ...row, cancelledAtMs: atMs, cancelledBecause: stated.data.cause }
    }
  }
}

/** The fold. Total: what is tried without a plan is a row with that finding. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of follow-ups; a window owns one by its due instant. */
export const rows: RowKind = rowKind<Row>({
  kind: "follow-up",
  anchors: ["dueAtMs"],
  fields: {
    ...dimensionFields,
    dueAtMs: "instant",
    attemptedAtMs: "instant",
    reachedAtMs: "instant",
    attempts: "number",
    cancelledAtMs: "instant",
    cancelledBecause: "text"
  }
})

/** The stream of one follow-up. */
export const stream: Stream<State> = {
  category: "FollowUp",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a follow-up may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "follow-up"

/** Plans the follow-up. */
export const schedule =
  (command: (typeof data.Scheduled)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.dueAtMs === null) return event("Scheduled", { ...command })
    return state.dueAtMs === toMs(command.dueAt)
      ? nothing
      : Result.fail(new AlreadyStated({ of, act: "scheduled", stated: `due ${state.dueAtMs} ms UTC` }))
  }

const scheduled =
  (decide: (row: Row) => Decision<Refusal>): Decide =>
  (state) =>
    state === undefined || state.dueAtMs === null
      ? Result.fail(new NotStated({ of, first: "schedule" }))
      : decide(state)

/** The customer was reached; once is enough. */
export const reach: Decide = scheduled(({ cancelledAtMs, reachedAtMs }) => {
  if (reachedAtMs !== null) return nothing
  if (cancelledAtMs === null) return event("Attempted", { reached: true })
  return Result.fail(new WrongState({ of, act: "reach", state: "cancelled", needs: "open" }))
})

/** Cancels it while the customer was not reached. */
export const cancel = (cause: string): Decide =>
  scheduled(({ cancelledAtMs, reachedAtMs }) => {
    if (cancelledAtMs !== null) return nothing
    if (reachedAtMs === null) return event("Cancelled", { cause })
    return Result.fail(new WrongState({ of, act: "cancel", state: "done", needs: "open" }))
  })
