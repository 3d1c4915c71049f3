/**
 * Losses that a case brought: rework that cost money, or a customer who went straight to the manufacturer. One stream is one
 * loss, with those who caused it and their leader. Whether a loss is major people say, not the books.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { Fen } from "./Settlement/Event.ts"

/** How a loss came about. */
export const Cause = Schema.Literals(["rework", "manufacturer-complaint"])

/**
 * Data of the events of a loss, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  /** `fen`: what it cost, where that is known; `culprits`: the staff who caused it; `leader`: who led them. */
  Reported: Schema.Struct({
    cause: Cause,
    fen: Schema.optionalKey(Fen),
    culprits: Schema.Array(Name).check(Schema.isMinLength(1)),
    leader: Name
  }),
  /** The general manager finds it major. */
  MajorConfirmed: Nothing,
  /** It was not so, as after an appeal; concerns the report, so it acts at its instant. */
  Voided: Schema.Struct({ cause: Name })
} as const

/** An event of a loss, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One loss. Instants are ms UTC, null while the thing has not happened; `fen` is 分. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "loss"
  readonly reportedAtMs: number | null
  readonly cause: string | null
  readonly fen: number | null
  /** Sorted, each once. */
  readonly culprits: ReadonlyArray<string>
  readonly leader: string | null
  readonly majorAtMs: number | null
  /** The id of the event that reported it. */
  readonly report: string | null
  /** When the voiding was decided; it acts at the report. */
  readonly voidDecidedAtMs: number | null
}

/** A loss's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "loss",
  key: "loss",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ reportedAtMs: null, cause: null, fen: null, culprits: [], leader: null },
  ...{ majorAtMs: null, report: null, voidDecidedAtMs: null }
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Reported": {
      if (row.reportedAtMs !== null) return withFindings(row, "reported-again")
      const { cause, culprits, fen = null, leader } = stated.data
      const sorted = [...new Set(culprits)].sort()
      return { ...row, reportedAtMs: fact.atMs, cause, fen, culprits: sorted, leader, report: fact.id }
    }
    case "MajorConfirmed":
      return { ...row, majorAtMs: row.majorAtMs ?? fact.atMs }
    case "Voided":
      return { ...row, voidDecidedAtMs: row.voidDecidedAtMs ?? fact.occurredAtMs }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of losses by when they came about. */
export const rows: RowKind = rowKind<Row>({
  kind: "loss",
  anchors: ["reportedAtMs"],
  fields: {
    ...dimensionFields,
    reportedAtMs: "instant",
    cause: "text",
    fen: "number",
    culprits: "texts",
    leader: "text",
    majorAtMs: "instant",
    report: "text",
    voidDecidedAtMs: "instant"
  }
})

/** Who calls a loss major and takes a report back; anybody may report one. */
export const authorities = {
  confirmMajor: { act: "confirm a major loss", needs: [Role.generalManager], clause: "S2-5.3a" },
  void: { act: "void a loss", needs: [Role.generalManager], clause: "S2-5.1d" }
} as const satisfies Record<string, Authority>

/** The stream of one loss. */
export const stream: Stream<State> = {
  category: "Loss",
  events: reserved(eventTypes(data, "Voided"), {
    MajorConfirmed: [authorities.confirmMajor],
    Voided: [authorities.void]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a loss may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "loss"

/** Reports a loss. The same again decides nothing. */
export const report =
  (command: (typeof data.Reported)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.reportedAtMs === null) return event("Reported", { ...command })
    const same = state.cause === command.cause && state.fen === (command.fen ?? null)
    const culprits = [...new Set(command.culprits)].sort().join()
    if (same && state.leader === command.leader && state.culprits.join() === culprits) return nothing
    return Result.fail(new AlreadyStated({ of, act: "reported", stated: `${state.cause}` }))
  }

/** The general manager finds the loss major (FTMS §5.3). */
export const confirmMajor: Decide = (state, order) =>
  Result.flatMap(guard(authorities.confirmMajor, order.actor), (): Decision<Refusal> => {
    if (state === undefined || state.report === null) return Result.fail(new NotStated({ of, first: "report" }))
    return state.majorAtMs === null ? event("MajorConfirmed") : nothing
  })

/** Takes the report back. Voided once, it decides nothing. */
export const voidReport =
  (cause: string): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.void, order.actor), (): Decision<Refusal> => {
      if (state === undefined || state.report === null) return Result.fail(new NotStated({ of, first: "report" }))
      return state.voidDecidedAtMs === null ? event("Voided", { cause }, state.report) : nothing
    })
