/**
 * Meetings that must be held: what about, for which period, on the strength of which report, and by whom. One stream is one
 * meeting.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { Label } from "../time/Period.ts"
import { AlreadyStated, event, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a meeting, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /** `topic` as policies name it; `report`: what it rested on, where there was one; `departments`: those that took part. */
  Held: Schema.Struct({
    topic: Name,
    period: Label,
    report: Schema.optionalKey(Name),
    departments: Schema.Array(Name)
  })
} as const

/** An event of a meeting, as data by type. */
export type Event = { readonly type: "Held"; readonly data: (typeof data.Held)["Type"] }

/** One meeting. `heldAtMs` is ms UTC; `parties` is how many departments took part. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "meeting"
  readonly heldAtMs: number
  readonly topic: string
  readonly period: string
  readonly report: string | null
  readonly departments: ReadonlyArray<string>
  readonly parties: number
}

/** A meeting's state is its row; none before it is held. */
export type State = Row | undefined

const held = (state: State, fact: Fact, said: (typeof data.Held)["Type"]): Row => {
  if (state !== undefined) return withFindings(state, "held-again")
  const departments = [...new Set(said.departments)].sort()
  return {
    ...{ kind: "meeting", key: "meeting", evidence: "events", findings: [], ...unnamed },
    ...{ heldAtMs: fact.atMs, topic: said.topic, period: said.period, report: said.report ?? null },
    ...{ departments, parties: departments.length }
  }
}

/** The fold. Total: the first record of a meeting stands, another is a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const next = fact.type in data ? held(state, fact, (fact as unknown as Event).data) : state
  return next === undefined ? undefined : withFindings(named(next, fact), ...fact.findings)
}

/** The rows of meetings by when they were held. */
export const rows: RowKind = rowKind<Row>({
  kind: "meeting",
  anchors: ["heldAtMs"],
  fields: {
    ...dimensionFields,
    heldAtMs: "instant",
    topic: "text",
    period: "text",
    report: "text",
    departments: "texts",
    parties: "number"
  }
})

/** The stream of one meeting. */
export const stream: Stream<State> = {
  category: "Meeting",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a meeting may refuse. */
export type Refusal = AlreadyStated

/** Records that a meeting was held. The same again decides nothing. */
export const hold =
  (command: (typeof data.Held)["Type"]) =>
  (state: State, _: Order): Decision<Refusal> => {
    if (state === undefined) return event("Held", { ...command })
    const same = state.topic === command.topic && state.period === command.period
    const departments = [...new Set(command.departments)].sort().join()
    if (same && state.report === (command.report ?? null) && state.departments.join() === departments) return nothing
    return Result.fail(new AlreadyStated({ of: "meeting", act: "held", stated: `${state.topic} ${state.period}` }))
  }
