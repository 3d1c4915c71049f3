/**
 * Targets: what an indicator must reach, from the draft to the approval in force and its changes. One stream is one
 * indicator's target for one period; rows are its versions, each in force from an instant until another.
 */
import * as Schema from "effect/Schema"
import { eventTypes, marked, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type EventTypes, eventType, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { Comparison, GoalSource } from "../rules/Goal.ts"
import { Instant, toMs } from "../time/Instant.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { Fraction } from "./Fraction.ts"
import { Basis, inWords } from "./Target/Basis.ts"
import { authorities } from "./Target/Command.ts"

export { Fraction } from "./Fraction.ts"
export { Basis, BasisKind } from "./Target/Basis.ts"
export * from "./Target/Command.ts"

const Bound = {
  comparison: Comparison,
  value: Fraction,
  /** In force from this instant on; a change binds windows that begin no earlier. */
  from: Instant,
  /** Where the number comes from: the clause, a reconstruction of a damaged text, or the company. */
  source: GoalSource
}

/**
 * Data of the events of a target, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** `bases`, from version 2 on: what it rests on (commitments and targets §4.1). Version 1 kept none. */
  Drafted: Schema.Struct({
    kpi: Name,
    clause: Name,
    until: Instant,
    ...Bound,
    bases: Schema.optionalKey(Schema.Array(Basis))
  }),
  FeasibilityAssessed: Schema.Struct({ feasible: Schema.Boolean }),
  /** The assessment by a meeting: which departments and which employees' representatives took part (commitments and targets §4.3.2). */
  FeasibilityMeetingHeld: Schema.Struct({
    feasible: Schema.Boolean,
    departments: Schema.Array(Name),
    representatives: Schema.Array(Name)
  }),
  /** Submitted to the general manager (OBL-P-02 §3.1.3), who may hand the draft back. */
  Submitted: Nothing,
  SentBack: Schema.Struct({ cause: Name }),
  Approved: Nothing,
  /** Issued to a department (OBL-P-02 §3.1.3). */
  Published: Schema.Struct({ department: Name }),
  /** A department has what was issued to it. */
  Received: Schema.Struct({ department: Name }),
  /** A level above the committed one, to strive for; held against the figure in the same direction. */
  StretchSet: Schema.Struct({ value: Fraction }),
  Changed: Schema.Struct(Bound),
  Withdrawn: Nothing
} as const

/** An event of a target, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One version of a target. `value` is a fraction `n/d`; it judges windows that begin in [`fromAtMs`, `untilAtMs`) once approved. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "target"
  readonly kpi: string | null
  readonly clause: string | null
  readonly comparison: Comparison
  readonly value: string
  readonly source: string
  readonly fromAtMs: number
  readonly untilAtMs: number
  readonly approvedAtMs: number | null
  readonly approvedBy: string | null
  readonly published: number
  readonly draftedAtMs: number
  /** What it rests on, each as `kind:reference`, sorted. */
  readonly bases: ReadonlyArray<string>
  readonly assessedAtMs: number | null
  readonly feasible: boolean | null
  /** The departments at the meeting that assessed this draft, sorted. */
  readonly assessors: ReadonlyArray<string>
  /** How many representatives of the employees were there. */
  readonly representatives: number
  readonly submittedAtMs: number | null
  /** The departments that this version was issued to, sorted, and those that have it. */
  readonly issuedTo: ReadonlyArray<string>
  readonly receivedBy: ReadonlyArray<string>
  /** The level to strive for as `n/d`. */
  readonly stretch: string | null
}

/** The versions of a target in the order in which they came. */
export type State = ReadonlyArray<Row>

const draftRow = (fact: Fact, stated: (typeof data.Drafted)["Type"]): Row => ({
  kind: "target",
  key: "1",
  evidence: "events",
  findings: fact.findings,
  ...named(unnamed, fact),
  kpi: stated.kpi,
  clause: stated.clause,
  comparison: stated.comparison,
  value: stated.value,
  source: stated.source,
  fromAtMs: toMs(stated.from),
  untilAtMs: toMs(stated.until),
  approvedAtMs: null,
  approvedBy: null,
  published: 0,
  draftedAtMs: fact.atMs,
  bases: inWords(stated.bases ?? []),
  assessedAtMs: null,
  feasible: null,
  assessors: [],
  representatives: 0,
  submittedAtMs: null,
  issuedTo: [],
  receivedBy: [],
  stretch: null
})

const drafted = (fact: Fact, stated: (typeof data.Drafted)["Type"]): Row => {
  const draft = draftRow(fact, stated)
  return draft.bases.length > 0 ? draft : withFindings(draft, "drafted-without-basis")
}

const onLast = (state: State, change: (row: Row) => Row): State => [
  ...state.slice(0, -1),
  ...state.slice(-1).map(change)
]

const changed = (state: State, fact: Fact, stated: (typeof data.Changed)["Type"]): State => {
  const last = state.at(-1)
  if (last === undefined) return state
  const fromAtMs = toMs(stated.from)
  const next: Row = {
    ...last,
    key: String(state.length + 1),
    comparison: stated.comparison,
    value: stated.value,
    source: stated.source,
    fromAtMs,
    approvedAtMs: fact.atMs,
    approvedBy: fact.actor.id,
    // The new number reaches a department when it is issued anew, and the level above was set for the old one.
    issuedTo: [],
    receivedBy: [],
    stretch: null
  }
  return [...onLast(state, (row) => ({ ...row, untilAtMs: Math.min(row.untilAtMs, fromAtMs) })), next]
}

const assessed = (row: Row, fact: Fact, stated: (typeof data.FeasibilityMeetingHeld)["Type"]): Row => ({
  ...row,
  assessedAtMs: fact.atMs,
  feasible: stated.feasible,
  assessors: [...new Set(stated.departments)].sort(),
  representatives: new Set(stated.representatives).size
})

const withOne = (all: ReadonlyArray<string>, one: string): ReadonlyArray<string> =>
  all.includes(one) ? all : [...all, one].sort()

const received = (row: Row, department: string): Row => {
  const known = row.issuedTo.includes(department) ? row : withFindings(row, "received-before-issue")
  return { ...known, receivedBy: withOne(known.receivedBy, department) }
}

const apply = (state: State, fact: Fact, stated: Event): State => {
  switch (stated.type) {
    case "Drafted": {
      if (state.length === 0) return [drafted(fact, stated.data)]
      const open = state.length === 1 && state[0]?.approvedAtMs === null
      return open ? [drafted(fact, stated.data)] : onLast(state, (row) => withFindings(row, "drafted-again"))
    }
    case "FeasibilityAssessed":
      return onLast(state, (row) => assessed(row, fact, { ...stated.data, departments: [], representatives: [] }))
    case "FeasibilityMeetingHeld":
      return onLast(state, (row) => assessed(row, fact, stated.data))
    case "Submitted":
      return onLast(state, (row) => ({ ...row, submittedAtMs: fact.atMs }))
    case "SentBack":
      return onLast(state, (row) => ({ ...row, submittedAtMs: null }))
    case "Approved":
      return onLast(state, (row) => ({
        ...row,
        approvedAtMs: row.approvedAtMs ?? fact.atMs,
        approvedBy: row.approvedBy ?? fact.actor.id
      }))
    case "Published":
      return onLast(state, (row) => ({
        ...row,
        published: row.published + 1,
        issuedTo: withOne(row.issuedTo, stated.data.department)
      }))
    case "Received":
      return onLast(state, (row) => received(row, stated.data.department))
    case "StretchSet":
      return onLast(state, (row) => ({ ...row, stretch: stated.data.value }))
    case "Changed":
      return changed(state, fact, stated.data)
    case "Withdrawn":
      return onLast(state, (row) => ({ ...row, untilAtMs: Math.min(row.untilAtMs, fact.atMs) }))
  }
}

/** The fold. Total: an approval without a draft changes nothing. */
export const evolve = (state: State, fact: Fact): State =>
  fact.type in data ? apply(state, fact, fact as unknown as Event) : state

/** The rows of targets by the instant they are in force from. */
export const rows: RowKind = rowKind<Row>({
  kind: "target",
  anchors: ["fromAtMs"],
  fields: {
    ...dimensionFields,
    kpi: "text",
    clause: "text",
    comparison: "text",
    value: "text",
    source: "text",
    fromAtMs: "instant",
    untilAtMs: "instant",
    approvedAtMs: "instant",
    approvedBy: "text",
    published: "number",
    draftedAtMs: "instant",
    bases: "texts",
    assessedAtMs: "instant",
    feasible: "boolean",
    assessors: "texts",
    representatives: "number",
    submittedAtMs: "instant",
    issuedTo: "texts",
    receivedBy: "texts",
    stretch: "text"
  }
})

/** Data of version 1 is data of version 2 that says nothing of bases. */
const events: EventTypes = marked(
  { ...eventTypes(data), Drafted: { ...eventType(data.Drafted), schemaVersion: 2, upcast: (stated) => stated } },
  { Approved: { decidesOn: ["Drafted", "FeasibilityAssessed", "FeasibilityMeetingHeld"] } }
)

/** The stream of one target. */
export const stream: Stream<State> = {
  category: "Target",
  events: reserved(events, {
    Drafted: [authorities.draft],
    FeasibilityMeetingHeld: [authorities.assess],
    Submitted: [authorities.draft],
    SentBack: [authorities.approve],
    Approved: [authorities.approve],
    Changed: [authorities.approve],
    Published: [authorities.issue],
    StretchSet: [authorities.approve]
  }),
  rowKinds: [rows],
  // Rows of fold 1 said nothing of assessment, submission and receipts; those of fold 2 nothing of bases.
  fold: 3,
  initial: [],
  evolve,
  rows: (state) => state
}
