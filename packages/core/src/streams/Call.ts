/**
 * Calls offered to follow-up staff or to the hotline, one stream a call: offered, then answered, forwarded or given up; what
 * it is about, the reply to it, and the directive to whoever is to go.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, Role } from "../rules/Authority.ts"
import { event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { happened, type Precedence } from "./Precedence.ts"
import { type StepRefusal, steps } from "./Step.ts"

/** What a call is about. */
export const Matter = Schema.Literals(["general-quality", "major", "other"])
/** Who is directed to act. */
export const Addressee = Schema.Literals(["station", "area-manager"])

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
  Abandoned: Nothing,
  /** Passed on to the mobile phone of whoever is responsible. */
  Forwarded: Schema.Struct({ to: Name }),
  /** What it is about: only general quality problems have limits for reply and directive. */
  Sorted: Schema.Struct({ matter: Matter }),
  /** The customer was told what becomes of the matter. */
  Replied: Nothing,
  /** The station or the area manager was told to act. */
  Directed: Schema.Struct({ to: Addressee }),
  /** Special circumstances, or an accident beyond a first handling: the limits do not hold. */
  Exempted: Schema.Struct({ reason: Name })
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
  readonly forwardedAtMs: number | null
  readonly matter: typeof Matter.Type | null
  readonly repliedAtMs: number | null
  readonly directedAtMs: number | null
  readonly exemptedAtMs: number | null
}

/** A call's state is its row; none before the first fact. */
export type State = Row | undefined

type Moment = Extract<keyof Row, `${string}AtMs`>

const after = (later: Moment, finding: string, clause = "S0-3.2.6"): Precedence<Moment> => ({
  earlier: "offeredAtMs",
  later,
  finding,
  clause,
  title: { zh: "先有来电，再接听、转接、答复或挂断", en: "a call is offered before anything comes of it" }
})

const sequence: ReadonlyArray<Precedence<Moment>> = [
  after("answeredAtMs", "answered-before-offer"),
  after("abandonedAtMs", "abandoned-before-offer"),
  after("forwardedAtMs", "forwarded-before-offer", "S4-I7b"),
  after("repliedAtMs", "replied-before-offer", "S4-I5a"),
  after("directedAtMs", "directed-before-offer", "S4-I5a")
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
  abandonedAtMs: null,
  ...{ forwardedAtMs: null, matter: null, repliedAtMs: null, directedAtMs: null, exemptedAtMs: null }
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
    case "Forwarded":
      return happened(sequence, row, "forwardedAtMs", atMs)
    case "Sorted":
      return { ...row, matter: stated.data.matter }
    case "Replied":
      return happened(sequence, row, "repliedAtMs", atMs)
    case "Directed":
      return happened(sequence, row, "directedAtMs", atMs)
    case "Exempted":
      return { ...row, exemptedAtMs: row.exemptedAtMs ?? atMs }
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
    abandonedAtMs: "instant",
    forwardedAtMs: "instant",
    matter: "text",
    repliedAtMs: "instant",
    directedAtMs: "instant",
    exemptedAtMs: "instant"
  }
})

/** Who may let a call off the limits. */
export const authorities = {
  exempt: { act: "let a call off its limits", needs: [Role.afterSalesManager], clause: "S4-I5b" }
} as const satisfies Record<string, Authority>

/** The stream of one call. */
export const stream: Stream<State> = {
  category: "Call",
  fold: 2,
  events: reserved(eventTypes(data), {
    Exempted: [authorities.exempt]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a call may refuse. */
export type Refusal = WrongState | StepRefusal
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

const step = steps<Row, Moment>({ of: "call", first: "offer" }, sequence)

/** Passes the call on to the mobile phone of whoever is responsible (Yema service item 7). */
export const forward = (to: string): Decide =>
  step({ act: "forward", sets: "forwardedAtMs" }, () => event("Forwarded", { to }))

/** Says what it is about; said otherwise later, that counts. */
export const sort =
  (matter: typeof Matter.Type): Decide =>
  (state) => {
    if (state === undefined) return Result.fail(new NotStated({ of: "call", first: "offer" }))
    return state.matter === matter ? nothing : event("Sorted", { matter })
  }

/** Tells the customer what becomes of the matter (Yema service item 5). */
export const reply: Decide = step({ act: "reply", sets: "repliedAtMs" }, () => event("Replied"))

/** Directs the station or the area manager to act (item 5). */
export const direct = (to: typeof Addressee.Type): Decide =>
  step({ act: "direct", sets: "directedAtMs" }, () => event("Directed", { to }))

/** Lets the call off its limits, for a reason; the head of after-sales does so (item 5). */
export const exempt = (reason: string): Decide =>
  step({ act: "exempt", sets: "exemptedAtMs", by: authorities.exempt }, () => event("Exempted", { reason }))
