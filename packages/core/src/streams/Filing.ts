/**
 * Filing: one stream is one holder's duty to hand in one kind of paper, and what was handed in, period by period. When a
 * paper was due is a rule and no fact: obligations and the calendar say so.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, eventType, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { fromMs, Instant, toMs } from "../time/Instant.ts"
import { Label } from "../time/Period.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a filing, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /** From this instant on the holder, named by the subjects, owes the paper; the first period owed begins no earlier. */
  Bound: Schema.Struct({ paper: Name, from: Instant }),
  /** The holder owes it no longer; the last period owed ends no later. */
  Released: Schema.Struct({ until: Instant }),
  /** The paper of a period was handed in, by the actor; days are periods too from version 2 on. */
  Filed: Schema.Struct({ paper: Name, period: Label })
} as const

/** An event of a filing, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** A duty: the holder owes the paper in [`fromAtMs`, `untilAtMs`) (ms UTC; null: without an end). */
export interface Duty extends AnyRow, Dimensions {
  readonly kind: "duty"
  readonly paper: string
  readonly fromAtMs: number
  readonly untilAtMs: number | null
}

/** What was handed in for one period: when first (ms UTC), by whom, and how often. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "filing"
  readonly paper: string
  readonly period: string
  readonly filedAtMs: number
  readonly filedBy: string
  readonly times: number
}

/** The duties of a holder in the order in which they came, and what was handed in. */
export interface State {
  readonly duties: ReadonlyArray<Duty>
  readonly filings: ReadonlyArray<Row>
}

const shared = (fact: Fact) => ({ evidence: "events" as const, findings: fact.findings, ...named(unnamed, fact) })

const bound = (state: State, fact: Fact, { from, paper }: (typeof data.Bound)["Type"]): State => {
  const { duties } = state
  const last = duties.at(-1)
  if (last !== undefined && last.untilAtMs === null) {
    return { ...state, duties: [...duties.slice(0, -1), withFindings(last, "bound-again", ...fact.findings)] }
  }
  const key = String(duties.length + 1)
  const duty: Duty = { kind: "duty", key, ...shared(fact), paper, fromAtMs: toMs(from), untilAtMs: null }
  return { ...state, duties: [...duties, duty] }
}

const released = (state: State, fact: Fact, { until }: (typeof data.Released)["Type"]): State => {
  const last = state.duties.at(-1)
  if (last === undefined) return state
  const ended = withFindings({ ...last, untilAtMs: last.untilAtMs ?? toMs(until) }, ...fact.findings)
  return { ...state, duties: [...state.duties.slice(0, -1), ended] }
}

const filed = (state: State, fact: Fact, { paper, period }: (typeof data.Filed)["Type"]): State => {
  const { filings } = state
  const at = filings.findIndex((row) => row.period === period && row.paper === paper)
  const known = filings[at]
  if (known !== undefined) {
    const again = withFindings({ ...known, times: known.times + 1 }, "filed-again", ...fact.findings)
    return { ...state, filings: filings.with(at, again) }
  }
  const first = { paper, period, filedAtMs: fact.atMs, filedBy: fact.actor.id, times: 1 }
  const row: Row = { kind: "filing", key: `${paper}/${period}`, ...shared(fact), ...first }
  return { ...state, filings: [...filings, row] }
}

const apply = (state: State, fact: Fact, stated: Event): State => {
  switch (stated.type) {
    case "Bound":
      return bound(state, fact, stated.data)
    case "Released":
      return released(state, fact, stated.data)
    case "Filed":
      return filed(state, fact, stated.data)
  }
}

/** The fold. Total: what is filed without a duty is kept, a release without one changes nothing. */
export const evolve = (state: State, fact: Fact): State =>
  fact.type in data ? apply(state, fact, fact as unknown as Event) : state

/** The rows of duties by the instant from which they bind. */
export const duties: RowKind = rowKind<Duty>({
  kind: "duty",
  anchors: ["fromAtMs"],
  fields: { ...dimensionFields, paper: "text", fromAtMs: "instant", untilAtMs: "instant" }
})

/** The rows of filings by the instant of the first. */
export const rows: RowKind = rowKind<Row>({
  kind: "filing",
  anchors: ["filedAtMs"],
  fields: {
    ...dimensionFields,
    paper: "text",
    period: "text",
    filedAtMs: "instant",
    filedBy: "text",
    times: "number"
  }
})

/** Who may lay a duty on somebody and lift it; whoever holds a paper may file it. */
export const authorities = {
  bind: {
    act: "lay down a duty to file",
    needs: [Role.managementRepresentative, Role.generalManager],
    clause: "S0-2.1"
  }
} as const satisfies Record<string, Authority>

/** The stream of one holder's duty to file one kind of paper. */
export const stream: Stream<State> = {
  category: "Filing",
  events: reserved(
    {
      ...eventTypes(data),
      // Version 2 only takes more labels, so that data of version 1 is read as it stands.
      Filed: { ...eventType(data.Filed), schemaVersion: 2, upcast: (stated) => stated }
    },
    {
      Bound: [authorities.bind],
      Released: [authorities.bind]
    }
  ),
  rowKinds: [duties, rows],
  initial: { duties: [], filings: [] },
  evolve,
  rows: (state) => [...state.duties, ...state.filings]
}

/** What decisions on a filing may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Lays the duty on the holder among the order's subjects. While it holds, another is refused. */
export const bind =
  (command: (typeof data.Bound)["Type"]): Decide =>
  ({ duties: all }, order) =>
    Result.flatMap(guard(authorities.bind, order.actor), (): Decision<Refusal> => {
      const last = all.at(-1)
      if (last === undefined || last.untilAtMs !== null) return event("Bound", { ...command })
      if (last.paper === command.paper && last.fromAtMs === toMs(command.from)) return nothing
      return Result.fail(new AlreadyStated({ of: "filing", act: "bound", stated: last.paper }))
    })

/** Lifts the duty. Lifted already as of the same instant it decides nothing; another instant is refused. */
export const release =
  (command: (typeof data.Released)["Type"]): Decide =>
  ({ duties: all }, order) =>
    Result.flatMap(guard(authorities.bind, order.actor), (): Decision<Refusal> => {
      const last = all.at(-1)
      if (last === undefined) return Result.fail(new NotStated({ of: "filing", first: "bind" }))
      if (last.untilAtMs === null) return event("Released", { ...command })
      if (last.untilAtMs === toMs(command.until)) return nothing
      return Result.fail(new AlreadyStated({ of: "filing", act: "released", stated: fromMs(last.untilAtMs) }))
    })

/** Hands in the paper of a period. What is there already is not handed in again. */
export const file =
  (command: (typeof data.Filed)["Type"]): Decide =>
  ({ filings }) =>
    filings.some(({ paper, period }) => paper === command.paper && period === command.period)
      ? nothing
      : event("Filed", { ...command })
