/** Calls offered to follow-up staff, one stream a call: offered, then answered or given up. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { happened, type Precedence } from "./Precedence.ts"

/**
 * Data of the events of a call, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  /** It began to ring; `line` says where. */
  Offered: Schema.Struct({ line: Name }),
  /** A person took it; a machine that asks to hold the line does not. */
  Answered: Nothing,
  /** The caller gave up. */
  Abandoned: Nothing
} as const

/** An event of a call, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One call. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "call"
  readonly line: string | null
  readonly offeredAtMs: number | null
  readonly answeredAtMs: number | null
  readonly answeredBy: string | null
  readonly abandonedAtMs: number | null
}

/** A call's state is its row; none before the first fact. */
export type State = Row | undefined

type Moment = Extract<keyof Row, `${string}AtMs`>

const after = (later: Moment, finding: string): Precedence<Moment> => ({
  earlier: "offeredAtMs",
  later,
  finding,
  clause: "S0-3.2.6",
  title: { zh: "先有来电，再接听或挂断", en: "a call is offered before it is answered or given up" }
})

const sequence: ReadonlyArray<Precedence<Moment>> = [
  after("answeredAtMs", "answered-before-offer"),
  after("abandonedAtMs", "abandoned-before-offer")
]

const fresh: Row = {
  kind: "call",
  key: "call",
  evidence: "events",
  findings: [],
  ...unnamed,
  line: null,
  offeredAtMs: null,
  answeredAtMs: null,
  answeredBy: null,
  abandonedAtMs: null
}

const apply = (row: Row, { actor, atMs }: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Offered":
      return row.offeredAtMs === null
        ? { ...row, offeredAtMs: atMs, line: stated.data.line }
        : withFindings(row, "offered-again")
    case "Answered":
      return { ...happened(sequence, row, "answeredAtMs", atMs), answeredBy: row.answeredBy ?? actor.id }
    case "Abandoned":
      return happened(sequence, row, "abandonedAtMs", atMs)
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of calls; a window owns one by when it was offered. */
export const rows: RowKind = rowKind<Row>({
  kind: "call",
  anchors: ["offeredAtMs"],
  fields: {
    ...dimensionFields,
    line: "text",
    offeredAtMs: "instant",
    answeredAtMs: "instant",
    answeredBy: "text",
    abandonedAtMs: "instant"
  }
})

/** The stream of one call. */
export const stream: Stream<State> = {
  category: "Call",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a call may refuse. */
export type Refusal = NotStated | WrongState
type Decide = (state: State, order: Order) => Decision<Refusal>

/** The call begins to ring. */
export const offer =
  (line: string): Decide =>
  (state) =>
    state === undefined || state.offeredAtMs === null ? event("Offered", { line }) : nothing

const ended = (type: "Answered" | "Abandoned", own: Moment, other: Moment): Decide => {
  const act = type === "Answered" ? "answer" : "give up"
  return (state) => {
    if (state === undefined || state.offeredAtMs === null) {
      return Result.fail(new NotStated({ of: "call", first: "offer" }))
    }
    if (state[own] !== null) return nothing
    if (state[other] === null) return event(type)
    return Result.fail(new WrongState({ of: "call", act, state: "over", needs: "ringing" }))
  }
}

/** The actor takes the call. */
export const answer: Decide = ended("Answered", "answeredAtMs", "abandonedAtMs")

/** The caller gives up. */
export const abandon: Decide = ended("Abandoned", "abandonedAtMs", "answeredAtMs")
