/**
 * Notices: something is asked of a department in writing, and comes back done. One stream is one notice of any kind, as a
 * rectification notice with a due instant of its own, a written statement, or a sheet of corrections.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a notice, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  /** What gave rise to it came up, as a wrong entry found in a call; `notice` is its kind, as policies name it. */
  Arisen: Schema.Struct({ notice: Name }),
  /** Handed over in writing; `due`: until when it must be answered, where the notice says so. */
  Issued: Schema.Struct({ notice: Name, due: Schema.optionalKey(Instant) }),
  /** What was asked for is done; `answer` names what shows it. */
  Answered: Schema.Struct({ answer: Name }),
  /** Whoever asked has looked at it and is content. */
  Confirmed: Nothing,
  /** Whoever asked is not content: it is to be answered anew. */
  Returned: Schema.Struct({ cause: Name })
} as const

/** An event of a notice, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One notice as its last round stands. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "notice"
  readonly notice: string | null
  readonly arisenAtMs: number | null
  readonly issuedAtMs: number | null
  readonly dueAtMs: number | null
  readonly answeredAtMs: number | null
  readonly answer: string | null
  readonly confirmedAtMs: number | null
  /** How often it was sent back. */
  readonly returns: number
}

/** A notice's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "notice",
  key: "notice",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ notice: null, arisenAtMs: null, issuedAtMs: null, dueAtMs: null },
  ...{ answeredAtMs: null, answer: null, confirmedAtMs: null, returns: 0 }
}

const issued = (row: Row, fact: Fact, { due, notice }: (typeof data.Issued)["Type"]): Row => {
  if (row.issuedAtMs !== null) return withFindings(row, "issued-again")
  const dueAtMs = due === undefined ? null : toMs(due)
  return { ...row, notice: row.notice ?? notice, issuedAtMs: fact.atMs, dueAtMs }
}

const answered = (row: Row, fact: Fact, answer: string): Row => {
  if (row.answeredAtMs !== null) return withFindings(row, "answered-again")
  const known = row.issuedAtMs === null ? withFindings(row, "answered-before-issue") : row
  return { ...known, answeredAtMs: fact.atMs, answer }
}

const confirmed = (row: Row, fact: Fact): Row => {
  const known = row.answeredAtMs === null ? withFindings(row, "confirmed-before-answer") : row
  return { ...known, confirmedAtMs: known.confirmedAtMs ?? fact.atMs }
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Arisen":
      return { ...row, notice: row.notice ?? stated.data.notice, arisenAtMs: row.arisenAtMs ?? fact.atMs }
    case "Issued":
      return issued(row, fact, stated.data)
    case "Answered":
      return answered(row, fact, stated.data.answer)
    case "Confirmed":
      return confirmed(row, fact)
    case "Returned":
      return { ...row, answeredAtMs: null, answer: null, confirmedAtMs: null, returns: row.returns + 1 }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of notices; a window owns one by what gave rise to it, its issue or its due instant. */
export const rows: RowKind = rowKind<Row>({
  kind: "notice",
  anchors: ["arisenAtMs", "issuedAtMs", "dueAtMs"],
  fields: {
    ...dimensionFields,
    notice: "text",
    arisenAtMs: "instant",
    issuedAtMs: "instant",
    dueAtMs: "instant",
    answeredAtMs: "instant",
    answer: "text",
    confirmedAtMs: "instant",
    returns: "number"
  }
})

/** Who hands notices out and is content with what comes back; anybody may note what gives rise to one, and answer. */
export const authorities = {
  issue: { act: "issue a notice", needs: [Role.customerRelations, Role.generalManager], clause: "S2-5.3c" },
  confirm: { act: "confirm an answer", needs: [Role.customerRelations, Role.generalManager], clause: "S2-9.3b" }
} as const satisfies Record<string, Authority>

/** The stream of one notice. */
export const stream: Stream<State> = {
  category: "Notice",
  events: reserved(eventTypes(data), {
    Issued: [authorities.issue],
    Confirmed: [authorities.confirm],
    Returned: [authorities.confirm]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a notice may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "notice"

const handedOut =
  (decide: (row: Row) => Decision<Refusal>): Decide =>
  (state) =>
    state === undefined || state.issuedAtMs === null
      ? Result.fail(new NotStated({ of, first: "issue" }))
      : decide(state)

/** Notes what gives rise to a notice. Noted once, it decides nothing. */
export const arise =
  (notice: string): Decide =>
  (state) => {
    if (state?.notice != null && state.notice !== notice)
      return Result.fail(new AlreadyStated({ of, act: "noted", stated: state.notice }))
    return state?.arisenAtMs == null ? event("Arisen", { notice }) : nothing
  }

/** Hands the notice out, with the due instant where it has one. */
export const issue =
  (command: (typeof data.Issued)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.issue, order.actor), (): Decision<Refusal> => {
      const stated = `${state?.notice}`
      if (state?.notice != null && stated !== command.notice)
        return Result.fail(new AlreadyStated({ of, act: "issued", stated }))
      if (state?.issuedAtMs == null) return event("Issued", { ...command })
      const due = command.due === undefined ? null : toMs(command.due)
      return state.dueAtMs === due ? nothing : Result.fail(new AlreadyStated({ of, act: "issued", stated }))
    })

/** Answers it by what shows that it is done. */
export const answer = (shown: string): Decide =>
  handedOut((row) => {
    if (row.answeredAtMs === null) return event("Answered", { answer: shown })
    return row.answer === shown
      ? nothing
      : Result.fail(new AlreadyStated({ of, act: "answered", stated: `${row.answer}` }))
  })

const byWhoAsked =
  (decide: (row: Row) => Decision<Refusal>): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.confirm, order.actor), () => handedOut(decide)(state, order))

const unanswered = (act: string): Decision<Refusal> =>
  Result.fail(new WrongState({ of, act, state: "issued", needs: "answered" }))

/** Confirms that what came back is what was asked for. */
export const confirm: Decide = byWhoAsked((row) => {
  if (row.answeredAtMs === null) return unanswered("confirm")
  return row.confirmedAtMs === null ? event("Confirmed") : nothing
})

/** Sends it back to be answered anew; sent back already, it decides nothing. */
export const sendBack = (cause: string): Decide =>
  byWhoAsked((row) => {
    if (row.answeredAtMs !== null) return event("Returned", { cause })
    return row.returns > 0 ? nothing : unanswered("send back")
  })
