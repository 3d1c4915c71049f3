/**
 * What is known of a repair, and the total fold that derives it: each attempt with its neighbours, and the fault as a
 * whole.
 */
import type { Fact } from "../../log/Fact.ts"
import { type Row as AnyRow, type RowKind, rowKind } from "../../log/Stream.ts"
import { sameRow } from "../../log/Versions.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "../Dimensions.ts"
import { type Cause, data, type Event, type Outcome, type Place } from "./Event.ts"

/** One attempt. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "attempt"
  /** From 1 within the fault. */
  readonly ordinal: number
  readonly cause: typeof Cause.Type
  readonly place: typeof Place.Type
  readonly method: string | null
  readonly outcome: typeof Outcome.Type | null
  /** What came of it in the end when the unit stayed in the shop for a part: the wait is no second attempt. */
  readonly settledOutcome: typeof Outcome.Type | null
  /** When it was finished in that sense, and what its last test then said. */
  readonly settledAtMs: number | null
  readonly settledPassed: boolean | null
  /** Whether this only continues the attempt before it: the awaited part was fitted in the shop. */
  readonly continuation: boolean
  readonly startedAtMs: number
  readonly completedAtMs: number | null
  readonly testedAtMs: number | null
  /** The last test of this attempt. */
  readonly passed: boolean | null
  /** Whether it counts as another attempt at the fault: for the fault, or a field visit for a part that was missing. */
  readonly countsAsRepeat: boolean
  /** The latest completion among the earlier attempts at the fault. */
  readonly previousAtMs: number | null
  /** Start of the next later attempt that counts as a repeat. */
  readonly nextRepeatAtMs: number | null
}

/** The fault as a whole. */
export interface Fault extends AnyRow, Dimensions {
  readonly kind: "fault"
  readonly startedAtMs: number
  readonly completedAtMs: number | null
  readonly attempts: number
  readonly tests: number
  readonly testedAtMs: number | null
  readonly firstTestPassed: boolean | null
  readonly lastTestPassed: boolean | null
  readonly restarts: number
}

/** A fault with its attempts in the order in which they began; none before the first fact. */
export type State = { readonly fault: Fault; readonly attempts: ReadonlyArray<Row> } | undefined

const atFault = ({ cause, outcome }: Row): boolean =>
  (cause === "fault" || cause === "awaited-part") && outcome !== "customer-absent"

const repeats = (row: Row): boolean =>
  row.outcome !== "customer-absent" &&
  row.outcome !== "no-fault-found" &&
  (row.cause === "fault" || (row.cause === "awaited-part" && row.place === "field"))

const continues = (row: Row): boolean => row.cause === "awaited-part" && row.place === "shop"

/** The attempt by which a repair ends: itself, or the one in the shop that fitted the awaited part. */
const settled = (attempts: ReadonlyArray<Row>, index: number): Row => {
  const row = attempts[index] as Row
  const next = attempts[index + 1]
  return row.outcome === "awaiting-part" && next !== undefined && continues(next) ? settled(attempts, index + 1) : row
}

/** The latest completion of an attempt at the fault. */
const lastCompletion = (attempts: ReadonlyArray<Row>): number | null =>
  attempts.reduce<number | null>(
    (ms, row) =>
      atFault(row) && row.completedAtMs !== null ? Math.max(ms ?? row.completedAtMs, row.completedAtMs) : ms,
    null
  )

/** Derives what an attempt's neighbours make of it; rows that stay the same keep their identity. */
const linked = (attempts: ReadonlyArray<Row>): ReadonlyArray<Row> =>
  attempts.map((row, index) => {
    const last = settled(attempts, index)
    const next: Row = {
      ...row,
      settledOutcome: last.outcome,
      settledAtMs: last.completedAtMs,
      settledPassed: last.passed,
      continuation: index > 0 && continues(row),
      countsAsRepeat: repeats(row),
      previousAtMs: lastCompletion(attempts.slice(0, index)),
      nextRepeatAtMs: attempts.slice(index + 1).find(repeats)?.startedAtMs ?? null
    }
    return sameRow(row, next) ? row : next
  })

const freshFault = (fact: Fact): Fault => ({
  kind: "fault",
  key: "fault",
  evidence: "events",
  findings: [],
  ...unnamed,
  startedAtMs: fact.atMs,
  completedAtMs: null,
  attempts: 0,
  tests: 0,
  testedAtMs: null,
  firstTestPassed: null,
  lastTestPassed: null,
  restarts: 0
})

const freshAttempt = (fault: Fault, fact: Fact, key: string, started: Partial<Row>): Row => ({
  kind: "attempt",
  key,
  evidence: "events",
  findings: [...fact.findings],
  ...named(named(unnamed, fact), { subjects: fault.unit === null ? [] : [`unit:${fault.unit}`] }),
  ordinal: fault.attempts + 1,
  cause: "fault",
  place: "field",
  method: null,
  outcome: null,
  settledOutcome: null,
  settledAtMs: null,
  settledPassed: null,
  continuation: false,
  startedAtMs: fact.atMs,
  completedAtMs: null,
  testedAtMs: null,
  passed: null,
  countsAsRepeat: true,
  previousAtMs: null,
  nextRepeatAtMs: null,
  ...started
})

type Known = NonNullable<State>

const replace = (state: Known, key: string, change: (row: Row) => Row): Known => ({
  ...state,
  attempts: state.attempts.map((row) => (row.key === key ? change(row) : row))
})

const started = (state: Known, fact: Fact, stated: (typeof data.AttemptStarted)["Type"]): Known => {
  const { attempt, ...about } = stated
  const known = state.attempts.find((row) => row.key === attempt)
  if (known !== undefined) {
    const finding = known.findings.includes("completed-before-start") ? "started-late" : "started-again"
    return replace(state, attempt, (row) =>
      withFindings({ ...row, ...about, method: about.method ?? row.method }, finding)
    )
  }
  const row = freshAttempt(state.fault, fact, attempt, { ...about, method: about.method ?? null })
  return { fault: { ...state.fault, attempts: state.fault.attempts + 1 }, attempts: [...state.attempts, row] }
}

const completed = (state: Known, fact: Fact, { attempt, outcome }: (typeof data.AttemptCompleted)["Type"]): Known => {
  const known = state.attempts.some((row) => row.key === attempt)
  const base = known ? state : started(state, fact, { attempt, cause: "fault", place: "field" })
  const done = replace(base, attempt, (row) => {
    const next = { ...named(row, fact), outcome, completedAtMs: fact.atMs }
    return known ? next : withFindings(next, "completed-before-start")
  })
  return { ...done, fault: { ...done.fault, completedAtMs: fact.atMs } }
}

const tested = (state: Known, fact: Fact, { attempt, passed }: (typeof data.Tested)["Type"]): Known => {
  const { fault } = state
  const next = replace(state, attempt ?? state.attempts.at(-1)?.key ?? "", (row) => ({
    ...row,
    testedAtMs: fact.atMs,
    passed
  }))
  const firstTestPassed = fault.firstTestPassed ?? passed
  return {
    ...next,
    fault: { ...fault, tests: fault.tests + 1, testedAtMs: fact.atMs, firstTestPassed, lastTestPassed: passed }
  }
}

const apply = (state: Known, fact: Fact, stated: Event): Known => {
  switch (stated.type) {
    case "AttemptStarted":
      return started(state, fact, stated.data)
    case "AttemptCompleted":
      return completed(state, fact, stated.data)
    case "Tested":
      return tested(state, fact, stated.data)
    case "Restarted":
      return { ...state, fault: { ...state.fault, restarts: state.fault.restarts + 1 } }
    case "Diagnosed":
      return state
  }
}

/** The fold. Total: a completion without start starts the attempt, with a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const fault = named(state?.fault ?? freshFault(fact), fact)
  const known: Known = { fault, attempts: state?.attempts ?? [] }
  const next = fact.type in data ? apply(known, fact, fact as unknown as Event) : known
  const found = fact.findings.length === 0 ? next.fault : withFindings(next.fault, ...fact.findings)
  return { fault: found, attempts: linked(next.attempts) }
}

/** The rows of attempts: a window owns one by its completion or its start. */
export const rows: RowKind = rowKind<Row>({
  kind: "attempt",
  anchors: ["completedAtMs", "startedAtMs"],
  fields: {
    ...dimensionFields,
    ordinal: "number",
    cause: "text",
    place: "text",
    method: "text",
    outcome: "text",
    settledOutcome: "text",
    settledAtMs: "instant",
    settledPassed: "boolean",
    continuation: "boolean",
    startedAtMs: "instant",
    completedAtMs: "instant",
    testedAtMs: "instant",
    passed: "boolean",
    countsAsRepeat: "boolean",
    previousAtMs: "instant",
    nextRepeatAtMs: "instant"
  }
})
/** The rows of faults. */
export const faultRows: RowKind = rowKind<Fault>({
  kind: "fault",
  anchors: ["startedAtMs"],
  fields: {
    ...dimensionFields,
    startedAtMs: "instant",
    completedAtMs: "instant",
    attempts: "number",
    tests: "number",
    testedAtMs: "instant",
    firstTestPassed: "boolean",
    lastTestPassed: "boolean",
    restarts: "number"
  }
})
