/**
 * The certificate of after-sales service, one stream a certificate: issued at a level, kept or set at another after a
 * surveillance that was passed, suspended, withdrawn. The body decides; the books hold it to its own rule.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a certificate, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** `by`: the body; `level` as the body calls it. */
  Issued: Schema.Struct({ by: Name, level: Name }),
  /** `report` names what was found. */
  SurveillanceHeld: Schema.Struct({ passed: Schema.Boolean, report: Name }),
  /** After a surveillance that was passed: the same level goes on. */
  LevelKept: Nothing,
  /** After a surveillance that was passed: another level. */
  LevelAdjusted: Schema.Struct({ level: Name }),
  Suspended: Schema.Struct({ cause: Name }),
  Withdrawn: Schema.Struct({ cause: Name })
} as const

/** An event of a certificate, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One certificate. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "certificate"
  readonly state: "none" | "valid" | "suspended" | "withdrawn"
  readonly issuedAtMs: number | null
  readonly body: string | null
  readonly level: string | null
  /** Since when it has this level. */
  readonly levelAtMs: number | null
  /** The last surveillance, whether it was passed, and whether the body has decided on it. */
  readonly surveyedAtMs: number | null
  readonly passed: boolean | null
  /** Names what it found. */
  readonly report: string | null
  readonly isDecided: boolean
  readonly surveillances: number
  readonly suspendedAtMs: number | null
  readonly withdrawnAtMs: number | null
}

/** A certificate's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "certificate",
  key: "certificate",
  evidence: "events",
  findings: [],
  ...unnamed,
  state: "none",
  ...{ issuedAtMs: null, body: null, level: null, levelAtMs: null, surveyedAtMs: null, passed: null },
  ...{ report: null, isDecided: false, surveillances: 0, suspendedAtMs: null, withdrawnAtMs: null }
}

/** Whether a surveillance was passed on which the body has not decided yet. */
const isOpen = (row: Row): boolean => row.passed === true && !row.isDecided

const stateOf = (row: Row): Row["state"] => {
  if (row.withdrawnAtMs !== null) return "withdrawn"
  if (row.suspendedAtMs !== null) return "suspended"
  return row.issuedAtMs === null ? "none" : "valid"
}

/** A level decided on. Passing lifts a suspension; without a surveillance that was passed it is a finding. */
const decided = (row: Row, finding: string): Row => {
  const known = isOpen(row) ? row : withFindings(row, finding)
  return { ...known, isDecided: true, suspendedAtMs: null }
}

const apply = (row: Row, { atMs }: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Issued": {
      if (row.issuedAtMs !== null) return withFindings(row, "issued-again")
      return { ...row, issuedAtMs: atMs, body: stated.data.by, level: stated.data.level, levelAtMs: atMs }
    }
    case "SurveillanceHeld": {
      const { passed, report } = stated.data
      return { ...row, surveyedAtMs: atMs, passed, report, isDecided: false, surveillances: row.surveillances + 1 }
    }
    case "LevelKept":
      return decided(row, "kept-without-surveillance")
    case "LevelAdjusted":
      return { ...decided(row, "adjusted-without-surveillance"), level: stated.data.level, levelAtMs: atMs }
    case "Suspended":
      return { ...row, suspendedAtMs: row.suspendedAtMs ?? atMs }
    case "Withdrawn":
      return { ...row, withdrawnAtMs: row.withdrawnAtMs ?? atMs }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  const stated = { ...next, state: stateOf(next) }
  return fact.findings.length === 0 ? stated : withFindings(stated, ...fact.findings)
}

/** The rows of certificates by when they were issued. */
export const rows: RowKind = rowKind<Row>({
  kind: "certificate",
  anchors: ["issuedAtMs"],
  fields: {
    ...dimensionFields,
    state: "text",
    issuedAtMs: "instant",
    body: "text",
    level: "text",
    levelAtMs: "instant",
    surveyedAtMs: "instant",
    passed: "boolean",
    report: "text",
    isDecided: "boolean",
    surveillances: "number",
    suspendedAtMs: "instant",
    withdrawnAtMs: "instant"
  }
})

/** The stream of one certificate. */
export const stream: Stream<State> = {
  category: "Certificate",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a certificate may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "certificate"

/** The body issues it at a level. */
export const issue =
  (command: (typeof data.Issued)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.issuedAtMs === null) return event("Issued", { ...command })
    if (state.body === command.by && state.level === command.level) return nothing
    return Result.fail(new AlreadyStated({ of, act: "issued", stated: `${state.level} by ${state.body}` }))
  }

const standing =
  (act: string, decide: (row: Row, order: Order) => Decision<Refusal>): Decide =>
  (state, order) => {
    if (state === undefined || state.issuedAtMs === null) return Result.fail(new NotStated({ of, first: "issue" }))
    if (state.state !== "withdrawn") return decide(state, order)
    return Result.fail(new WrongState({ of, act, state: "withdrawn", needs: "valid or suspended" }))
  }

/** A surveillance was held, with its result (surveillance 1). The same report again decides nothing. */
export const holdSurveillance = (command: (typeof data.SurveillanceHeld)["Type"]): Decide =>
  standing("survey", (row) => {
    const isKnown = row.passed === command.passed && row.report === command.report
    return isKnown ? nothing : event("SurveillanceHeld", { ...command })
  })

const afterSurveillance = (act: string, decide: (row: Row) => Decision<Refusal>): Decide =>
  standing(act, (row) => {
    if (isOpen(row)) return decide(row)
    const needs = "after a surveillance that was passed"
    return Result.fail(new WrongState({ of, act, state: `not ${needs}`, needs }))
  })

/** Keeps the level after a surveillance that was passed (surveillance 1). */
export const keepLevel: Decide = afterSurveillance("keep the level", () => event("LevelKept"))

/** Sets another level after a surveillance that was passed (surveillance 1); the same one is kept. */
export const adjustLevel = (level: string): Decide =>
  afterSurveillance("adjust the level", (row) =>
    row.level === level ? event("LevelKept") : event("LevelAdjusted", { level })
  )

/** Suspends it; a surveillance that is passed brings it back. */
export const suspend = (cause: string): Decide =>
  standing("suspend", (row) => (row.state === "suspended" ? nothing : event("Suspended", { cause })))

/** Withdraws it for good. */
export const withdraw =
  (cause: string): Decide =>
  (state, order) =>
    state?.state === "withdrawn" ? nothing : standing("withdraw", () => event("Withdrawn", { cause }))(state, order)
