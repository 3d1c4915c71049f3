/**
 * Periodic inspections 定期巡检: one planned visit to a unit or customer, from the plan to its end: done, refused or
 * cancelled. A new date that the customer asked for moves what is due; one of our own moves the appointment alone.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { DAY_MS, Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/** Who asked for another date. */
export const AskedBy = Schema.Literals(["customer", "company"])

/**
 * Data of the events of an inspection, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /**
   * Due at the last instant at which it comes without delay: a due day is its last millisecond. The tolerance of the
   * plan follows it, in days of 24 hours; a plan that names none grants none.
   */
  Planned: Schema.Struct({
    dueAt: Instant,
    toleranceDays: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 366 })))
  }),
  Rescheduled: Schema.Struct({ dueAt: Instant, by: AskedBy }),
  Done: Nothing,
  /** The customer would not have it; the evidence is the token of what proves it. */
  Refused: Schema.Struct({ evidence: Schema.optionalKey(Name) }),
  Cancelled: Schema.Struct({ cause: Name })
} as const

/** An event of an inspection, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One planned inspection. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "inspection"
  /** The plan's due instant, or the last one that the customer asked for; inclusive, like all limits here. */
  readonly dueAtMs: number | null
  /** `dueAtMs` with the tolerance of the plan. */
  readonly lastAtMs: number | null
  /** The due instant of the first plan, whoever moved it later. */
  readonly originalDueAtMs: number | null
  /** `originalDueAtMs` with the tolerance of the plan. */
  readonly originalLastAtMs: number | null
  readonly toleranceDays: number | null
  /** When it is to be by what was last agreed or announced, whoever asked. */
  readonly appointedAtMs: number | null
  readonly reschedules: number
  readonly doneAtMs: number | null
  /** The first refusal; its evidence may come with a later one. */
  readonly refusedAtMs: number | null
  readonly refusalEvidence: string | null
  readonly cancelledAtMs: number | null
  readonly cancelledBecause: string | null
}

/** An inspection's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "inspection",
  key: "inspection",
  evidence: "events",
  findings: ["not-planned"],
  ...unnamed,
  dueAtMs: null,
  lastAtMs: null,
  originalDueAtMs: null,
  originalLastAtMs: null,
  toleranceDays: null,
  appointedAtMs: null,
  reschedules: 0,
  doneAtMs: null,
  refusedAtMs: null,
  refusalEvidence: null,
  cancelledAtMs: null,
  cancelledBecause: null
}

const toleranceMs = (days: number | null): number => (days ?? 0) * DAY_MS

const planned = (row: Row, stated: (typeof data.Planned)["Type"], isFirst: boolean): Row => {
  if (row.originalDueAtMs !== null) return withFindings(row, "planned-again")
  const dueAtMs = toMs(stated.dueAt)
  const toleranceDays = stated.toleranceDays ?? null
  const lastAtMs = dueAtMs + toleranceMs(toleranceDays)
  const known: Row = {
    ...row,
    findings: row.findings.filter((code) => code !== "not-planned"),
    ...{ dueAtMs, lastAtMs, toleranceDays, originalDueAtMs: dueAtMs, originalLastAtMs: lastAtMs },
    appointedAtMs: dueAtMs
  }
  return isFirst ? known : withFindings(known, "facts-before-plan")
}

const rescheduled = (row: Row, fact: Fact, stated: (typeof data.Rescheduled)["Type"]): Row => {
  const appointedAtMs = toMs(stated.dueAt)
  const moved = { ...row, appointedAtMs, reschedules: row.reschedules + 1 }
  if (row.originalDueAtMs === null) return withFindings(moved, "rescheduled-before-plan")
  if (stated.by === "company") return moved
  const late = row.lastAtMs !== null && fact.atMs > row.lastAtMs
  const due = { dueAtMs: appointedAtMs, lastAtMs: appointedAtMs + toleranceMs(row.toleranceDays) }
  return withFindings({ ...moved, ...due }, ...(late ? ["rescheduled-when-overdue"] : []))
}

const done = (row: Row, fact: Fact): Row => {
  if (row.doneAtMs !== null) return withFindings(row, "done-again")
  const next = { ...row, doneAtMs: fact.atMs }
  return row.cancelledAtMs === null ? next : withFindings(next, "done-after-cancellation")
}

const apply = (row: Row, fact: Fact, stated: Event, isFirst: boolean): Row => {
  switch (stated.type) {
    case "Planned":
      return planned(row, stated.data, isFirst)
    case "Rescheduled":
      return rescheduled(row, fact, stated.data)
    case "Done":
      return done(row, fact)
    case "Refused":
      return {
        ...row,
        refusedAtMs: row.refusedAtMs ?? fact.atMs,
        refusalEvidence: row.refusalEvidence ?? stated.data.evidence ?? null
      }
    case "Cancelled":
      return {
        ...row,
        cancelledAtMs: row.cancelledAtMs ?? fact.atMs,
        cancelledBecause: row.cancelledBecause ?? stated.data.cause
      }
  }
}

/** The fold. Total: what comes before the plan, or twice, is a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event, state === undefined) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of inspections; a window owns one by its due instant, the moved or the original one, or by when it was done. */
export const rows: RowKind = rowKind<Row>({
  kind: "inspection",
  anchors: ["dueAtMs", "originalDueAtMs", "doneAtMs"],
  fields: {
    ...dimensionFields,
    dueAtMs: "instant",
    lastAtMs: "instant",
    originalDueAtMs: "instant",
    originalLastAtMs: "instant",
    toleranceDays: "number",
    appointedAtMs: "instant",
    reschedules: "number",
    doneAtMs: "instant",
    refusedAtMs: "instant",
    refusalEvidence: "text",
    cancelledAtMs: "instant",
    cancelledBecause: "text"
  }
})

/** Who may do what with an inspection: supply and marketing carries out this objective, so it sets and takes back plans. */
export const authorities = {
  plan: { act: "plan an inspection", needs: [Role.supplyAndMarketing], clause: "S0-2.6" },
  cancel: { act: "cancel an inspection", needs: [Role.supplyAndMarketing], clause: "S0-2.6" }
} as const satisfies Record<string, Authority>

/** The stream of one inspection. */
export const stream: Stream<State> = {
  category: "Inspection",
  events: reserved(eventTypes(data), {
    Planned: [authorities.plan],
    Cancelled: [authorities.cancel]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on an inspection may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Plans the inspection; supply and marketing does so (OBL-P-02 §2.6). Planned for another date, it is to be rescheduled. */
export const plan =
  (command: (typeof data.Planned)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.plan, order.actor), (): Decision<Refusal> => {
      const due = state?.originalDueAtMs ?? null
      if (state === undefined || due === null) return event("Planned", { ...command })
      const isSame = due === toMs(command.dueAt) && state.toleranceDays === (command.toleranceDays ?? null)
      return isSame
        ? nothing
        : Result.fail(new AlreadyStated({ of: "inspection", act: "planned", stated: `due ${due} ms UTC` }))
    })

const open =
  (act: string, decide: (row: Row) => Decision<Refusal>): Decide =>
  (state) => {
    if (state === undefined || state.originalDueAtMs === null) {
      return Result.fail(new NotStated({ of: "inspection", first: "plan" }))
    }
    const ended = state.doneAtMs !== null ? "done" : state.cancelledAtMs !== null ? "cancelled" : undefined
    if (
      ended === undefined ||
      (ended === "done" && act === "complete") ||
      (ended === "cancelled" && act === "cancel")
    ) {
      return decide(state)
    }
    return Result.fail(new WrongState({ of: "inspection", act, state: ended, needs: "open" }))
  }

/** Moves the inspection to another date; only the customer's wish moves what is due. */
export const reschedule = (command: (typeof data.Rescheduled)["Type"]): Decide =>
  open("reschedule", (row) => {
    const atMs = toMs(command.dueAt)
    const isSame = row.appointedAtMs === atMs && (command.by === "company" || row.dueAtMs === atMs)
    return isSame ? nothing : event("Rescheduled", { ...command })
  })

/** The inspection is done. */
export const complete: Decide = open("complete", (row) => (row.doneAtMs === null ? event("Done") : nothing))

/** The customer refused it; evidence may follow later, once. */
export const refuse = (command: (typeof data.Refused)["Type"]): Decide =>
  open("refuse", ({ refusalEvidence, refusedAtMs }) => {
    const { evidence } = command
    if (refusedAtMs === null || (refusalEvidence === null && evidence !== undefined)) {
      return event("Refused", { ...command })
    }
    if (evidence === undefined || evidence === refusalEvidence) return nothing
    return Result.fail(new AlreadyStated({ of: "inspection", act: "refused", stated: refusalEvidence ?? "" }))
  })

/** Cancels the inspection; supply and marketing does so (OBL-P-02 §2.6), and others are refused whatever its state. */
export const cancel =
  (cause: string): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.cancel, order.actor), () =>
      open("cancel", (row) => (row.cancelledAtMs === null ? event("Cancelled", { cause }) : nothing))(state, order)
    )
