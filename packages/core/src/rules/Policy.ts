/**
 * Policies: a document as a pack of plain data, clause by clause with what carries it. A clause is ruled (something in
 * the books carries it out), recorded (events keep the fact), not formalised with a reason, or pending.
 */
import * as Schema from "effect/Schema"
import { Awaited } from "./Awaited.ts"
import { Clause, type ClauseType } from "./Clause.ts"
import { Damage } from "./Damage.ts"
import { Ceiling, Goal } from "./Goal.ts"
import { Measure } from "./Measure.ts"
import { Title } from "./Title.ts"

/**
 * The kinds of things that carry a clause: an indicator, a reading of one (`kpi.reading`), a goal it is held against (by
 * the indicator's name), an act that takes a role, a command with its refusals, an event (`Stream.Type`), and so on.
 */
export const PointerKind = Schema.Literals([
  "kpi",
  "reading",
  "goal",
  "act",
  "command",
  "event",
  "deadline",
  "sampling",
  "table",
  "ranking",
  "measure",
  "consequence"
])
/** The type of {@link PointerKind}. */
export type PointerKind = typeof PointerKind.Type

/** What carries a clause, by kind and name. */
export const Pointer = Schema.Struct({ to: PointerKind, name: Schema.String })
/** The type of {@link Pointer}. */
export interface Pointer extends Schema.Schema.Type<typeof Pointer> {}

/** How a clause is carried. `by` of a pending clause names what carries a part of it already. */
export const Carried = Schema.Union([
  Schema.Struct({ as: Schema.Literal("ruled"), by: Schema.Array(Pointer) }),
  Schema.Struct({ as: Schema.Literal("recorded"), by: Schema.Array(Pointer), because: Schema.optionalKey(Title) }),
  Schema.Struct({ as: Schema.Literal("not-formalised"), because: Title }),
  Schema.Struct({ as: Schema.Literal("pending"), awaits: Schema.Array(Awaited), by: Schema.Array(Pointer) })
])
/** The type of {@link Carried}. */
export type Carried = typeof Carried.Type

/** The ways in which clauses are carried, the best accounted for first. */
export const ways: ReadonlyArray<Carried["as"]> = ["ruled", "recorded", "not-formalised", "pending"]

/** A clause with how it is carried. */
export const Entry = Schema.Struct({ ...Clause.fields, carried: Carried })
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** A document as a pack. `code` is how it is cited; `edition` is that of the document, as far as it is known. */
export const Policy = Schema.Struct({
  code: Schema.String,
  title: Title,
  edition: Title,
  clauses: Schema.Array(Entry),
  goals: Schema.Array(Goal),
  ceilings: Schema.Array(Ceiling),
  damages: Schema.Array(Damage),
  /** The rewards, penalties and other measures that it knows. */
  measures: Schema.Array(Measure)
})
/** The type of {@link Policy}. */
export interface Policy extends Schema.Schema.Type<typeof Policy> {}

const pointer =
  (to: PointerKind) =>
  (name: string): Pointer => ({ to, name })

/** Points to an indicator. */
export const kpi = pointer("kpi")
/** Points to a reading of an indicator, as `satisfaction_rate.evidence`. */
export const reading = pointer("reading")
/** Points to the goal of an indicator. */
export const goal = pointer("goal")
/** Points to an act that takes a role, as `Target.approve`. */
export const act = pointer("act")
/** Points to a command, as `Survey.settle`. */
export const command = pointer("command")
/** Points to a type of events, as `Target.Published`. */
export const event = pointer("event")
/** Points to a way of drawing samples, as `servicebook/draw/1`. */
export const sampling = pointer("sampling")
/** Points to a score that people and departments are ranked by, or to a number that its proposals go by (`score.number`). */
export const ranking = pointer("ranking")
/** Points to a measure, as `fine`: a reward or penalty that is proposed, approved and carried out by people. */
export const measure = pointer("measure")
/** Points to a decision table. */
export const table = pointer("table")
/** Points to a rule of consequences, as `offences`: what follows from the facts, in periods and for persons. */
export const consequence = pointer("consequence")
/** A deadline of rows, or an obligation that returns period by period. */
export const deadline = pointer("deadline")

/** The clause is carried out by these. */
export const ruled = (...by: ReadonlyArray<Pointer>): Carried => ({ as: "ruled", by })

/** The fact is kept by events of these types. */
export const recorded = (...types: ReadonlyArray<string>): Carried => ({ as: "recorded", by: types.map(event) })

/** The clause is not formalised, for a reason that its owner would accept. */
export const notFormalised = (zh: string, en: string): Carried => ({ as: "not-formalised", because: { zh, en } })

/** The clause waits for parts of the books; `by` carry a part of it already. */
export const pending = (awaits: ReadonlyArray<Awaited>, ...by: ReadonlyArray<Pointer>): Carried => ({
  as: "pending",
  awaits,
  by
})

/** How a chapter of the register states a clause: section, id, types, rule in Chinese and in English, and what carries it. */
export const clauseOf =
  (document: string) =>
  (
    place: readonly [section: string, id: string],
    types: ReadonlyArray<ClauseType>,
    zh: string,
    en: string,
    carried: Carried
  ): Entry => ({ id: place[1], document, section: place[0], types, rule: { zh, en }, carried })

/** What carries a clause, in part for one that waits. */
export const pointersOf = (carried: Carried): ReadonlyArray<Pointer> => ("by" in carried ? carried.by : [])
