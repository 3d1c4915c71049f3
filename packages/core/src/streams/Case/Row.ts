/**
 * What is known of a case, and the total fold that derives it. Any order or repetition of facts yields a row; what
 * does not fit becomes a finding, because real history is never refused.
 */
import type { Fact } from "../../log/Fact.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { toMs } from "../../time/Instant.ts"
import { type Dimensions, dimensionFields, named, subject, unnamed, withFindings } from "../Dimensions.ts"
import {
  type Course,
  type CourseEvent,
  course,
  courseData,
  courseFields,
  forceMajeure,
  notStarted,
  paused,
  resumed,
  toldAnew
} from "./Course.ts"
import type { CaseClass, Event } from "./Event.ts"
import { atFirstContact, beyond, type FirstContact, firstContactFields } from "./FirstContact.ts"
import { type Grievance, grievanceFields, heard, notHeard, passedOn } from "./Grievance.ts"

/** One case. Instants are ms UTC, null while the thing has not happened or no longer holds. */
export interface Row extends AnyRow, Dimensions, Course, Grievance, FirstContact {
  readonly kind: "case"
  /** Null until a registration says it. */
  readonly class: CaseClass | null
  /** Which definition of a complaint the classification went by. */
  readonly definition: string | null
  readonly severity: string | null
  /** The earlier case whose matter it raises again. */
  readonly repeatOf: string | null
  /** The id of the event that registered it. */
  readonly registration: string | null
  readonly state: "open" | "resolved" | "closed" | "withdrawn"
  /** When the contact was received. */
  readonly receivedAtMs: number
  /** When it became a complaint: received as one, or reclassified. Complaint figures anchor here. */
  readonly complaintAtMs: number | null
  readonly firstAtMs: number
  readonly lastAtMs: number
  readonly assignedAtMs: number | null
  /** Who has it now; the dimension `staff` is who had it first. */
  readonly assignee: string | null
  readonly answeredAtMs: number | null
  /** When it was first passed up to a superior; what happens later does not take it back. */
  readonly escalatedAtMs: number | null
  /** Standing resolution; a reopening takes it back. */
  readonly resolvedAtMs: number | null
  readonly resolvedBy: string | null
  /** The first check that passed since; a failed check or a reopening takes it back. */
  readonly verifiedAtMs: number | null
  /** The customer's first confirmation since; taken back likewise. */
  readonly confirmedAtMs: number | null
  readonly unreachableAtMs: number | null
  /** As the last such event counted them. */
  readonly unreachableTries: number
  readonly closedAtMs: number | null
  readonly firstResolvedAtMs: number | null
  readonly firstClosedAtMs: number | null
  readonly resolutions: number
  readonly closings: number
  readonly reopenings: number
  readonly informed: number
  /** Taken back by a reopening. */
  readonly withdrawnAtMs: number | null
  readonly referredAtMs: number | null
  readonly appealedAtMs: number | null
  /** The case that it repeats; known of it from its registration on. */
  readonly duplicateOf: string | null
  /** When the voiding was decided; it acts at the registration. */
  readonly voidDecidedAtMs: number | null
}

/** The fields of a case's row. */
export const fields = {
  ...dimensionFields,
  ...courseFields,
  ...grievanceFields,
  ...firstContactFields,
  class: "text",
  definition: "text",
  severity: "text",
  repeatOf: "text",
  registration: "text",
  state: "text",
  receivedAtMs: "instant",
  complaintAtMs: "instant",
  firstAtMs: "instant",
  lastAtMs: "instant",
  assignedAtMs: "instant",
  assignee: "text",
  answeredAtMs: "instant",
  escalatedAtMs: "instant",
  resolvedAtMs: "instant",
  resolvedBy: "text",
  verifiedAtMs: "instant",
  confirmedAtMs: "instant",
  unreachableAtMs: "instant",
  unreachableTries: "number",
  closedAtMs: "instant",
  firstResolvedAtMs: "instant",
  firstClosedAtMs: "instant",
  resolutions: "number",
  closings: "number",
  reopenings: "number",
  informed: "number",
  withdrawnAtMs: "instant",
  referredAtMs: "instant",
  appealedAtMs: "instant",
  duplicateOf: "text",
  voidDecidedAtMs: "instant"
} as const

/** A case's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh = (fact: Fact): Row => ({
  ...{ kind: "case", key: "case", evidence: "events", findings: [], ...unnamed, ...notStarted, ...notHeard },
  ...atFirstContact,
  ...{ class: null, definition: null, severity: null, repeatOf: null, registration: null },
  state: "open",
  receivedAtMs: fact.atMs,
  complaintAtMs: null,
  firstAtMs: fact.atMs,
  lastAtMs: fact.atMs,
  assignedAtMs: null,
  assignee: null,
  answeredAtMs: null,
  escalatedAtMs: null,
  resolvedAtMs: null,
  resolvedBy: null,
  verifiedAtMs: null,
  confirmedAtMs: null,
  unreachableAtMs: null,
  unreachableTries: 0,
  closedAtMs: null,
  ...{ firstResolvedAtMs: null, firstClosedAtMs: null, resolutions: 0, closings: 0, reopenings: 0, informed: 0 },
  ...{ withdrawnAtMs: null, referredAtMs: null, appealedAtMs: null, duplicateOf: null, voidDecidedAtMs: null }
})

/** What a resolution had brought is taken back; how often it had come stays. */
const reopen = (row: Row): Row => ({
  ...row,
  ...toldAnew,
  state: "open",
  resolvedAtMs: null,
  resolvedBy: null,
  verifiedAtMs: null,
  confirmedAtMs: null,
  unreachableAtMs: null,
  closedAtMs: null
})

const isDone = (row: Row): boolean => row.state === "resolved" || row.state === "closed"

/** Work on a case that is done means that it was reopened, said or not. Force majeure that stops or frees a clock is none. */
const worked = (row: Row): Row =>
  isDone(row) ? withFindings({ ...reopen(row), reopenings: row.reopenings + 1 }, "reopened-by-work") : row

const registered = (row: Row, fact: Fact, data: Extract<Event, { type: "Registered" }>["data"]): Row => {
  if (row.class !== null) return withFindings(worked(row), "registered-again")
  const complaintAtMs = data.class === "complaint" ? fact.atMs : null
  const known: Row = {
    ...row,
    class: data.class,
    definition: data.definition ?? null,
    severity: data.severity ?? null,
    repeatOf: data.repeatOf ?? null,
    registration: fact.id,
    receivedAtMs: fact.atMs,
    complaintAtMs
  }
  // What another department heard comes before the desk registers it.
  return row.firstAtMs < fact.atMs && row.heardAtMs === null ? withFindings(known, "facts-before-registration") : known
}

const carriedOver = (row: Row, fact: Fact, data: Extract<Event, { type: "CarriedOver" }>["data"]): Row => {
  if (row.class !== null) return withFindings(row, "registered-again")
  const receivedAtMs = toMs(data.receivedAt)
  return {
    ...row,
    evidence: "snapshot",
    class: data.class,
    definition: data.definition ?? null,
    registration: fact.id,
    receivedAtMs,
    complaintAtMs: data.class === "complaint" ? receivedAtMs : null
  }
}

const reclassified = (row: Row, fact: Fact, data: Extract<Event, { type: "Reclassified" }>["data"]): Row => {
  const complaintAtMs = data.class !== "complaint" ? null : (row.complaintAtMs ?? fact.atMs)
  return { ...row, class: data.class, definition: data.definition ?? null, complaintAtMs }
}

const resolved = (row: Row, fact: Fact): Row => ({
  ...row,
  state: "resolved",
  resolvedAtMs: row.state === "resolved" ? row.resolvedAtMs : fact.atMs,
  resolvedBy: fact.actor.id,
  closedAtMs: null,
  firstResolvedAtMs: row.firstResolvedAtMs ?? fact.atMs,
  resolutions: row.resolutions + 1
})

/** A check that fails sends the case back to its handler. */
const checked = (row: Row, passed: boolean, field: "verifiedAtMs" | "confirmedAtMs", fact: Fact): Row =>
  passed
    ? { ...row, [field]: row[field] ?? fact.atMs }
    : { ...reopen(row), reopenings: row.reopenings + (isDone(row) ? 1 : 0) }

const closed = (row: Row, fact: Fact): Row => ({
  ...row,
  state: "closed",
  closedAtMs: row.closedAtMs ?? fact.atMs,
  firstClosedAtMs: row.firstClosedAtMs ?? fact.atMs,
  closings: row.closings + 1
})

const apply = (row: Row, fact: Fact, event: Exclude<Event, CourseEvent>): Row => {
  switch (event.type) {
    case "GrievanceHeard":
      return heard(row, fact, event.data.by)
    case "PassedOn":
      return passedOn(row, fact, event.data)
    case "Registered":
      return registered(row, fact, event.data)
    case "CarriedOver":
      return carriedOver(row, fact, event.data)
    case "Reclassified":
      return reclassified(row, fact, event.data)
    case "Assigned":
      return { ...worked(row), assignedAtMs: row.assignedAtMs ?? fact.atMs, assignee: subject(fact, "staff") }
    case "Answered":
      return { ...worked(row), answeredAtMs: row.answeredAtMs ?? fact.atMs }
    case "Paused":
      return paused(event.data.cause === forceMajeure ? row : worked(row), event.data.cause, fact.atMs)
    case "Resumed":
      return resumed(row.suspended ? row : worked(row), fact.atMs)
    case "VisitScheduled":
      return worked(row)
    case "Escalated":
      return { ...worked(row), escalatedAtMs: row.escalatedAtMs ?? fact.atMs }
    case "CustomerInformed":
      return { ...row, informed: row.informed + 1 }
    case "Resolved":
      return resolved(row, fact)
    case "Verified":
      return checked(row, event.data.passed, "verifiedAtMs", fact)
    case "Confirmed":
      return checked(row, event.data.satisfied, "confirmedAtMs", fact)
    case "Unreachable":
      return { ...row, unreachableAtMs: row.unreachableAtMs ?? fact.atMs, unreachableTries: event.data.tries }
    case "Closed":
      return closed(row, fact)
    case "Reopened":
      return { ...reopen(row), reopenings: row.reopenings + 1, withdrawnAtMs: null }
    case "Withdrawn":
      return { ...row, state: "withdrawn", withdrawnAtMs: row.withdrawnAtMs ?? fact.atMs }
    case "Referred":
      return { ...row, referredAtMs: row.referredAtMs ?? fact.atMs }
    case "AppealFiled":
      return { ...row, appealedAtMs: fact.atMs }
    case "AppealRejected":
      return { ...row, appealedAtMs: null }
    case "Voided":
      return { ...row, voidDecidedAtMs: row.voidDecidedAtMs ?? fact.occurredAtMs }
    case "MarkedDuplicate":
      return { ...row, duplicateOf: event.data.of }
  }
}

const noted = (row: Row, fact: Fact): Row => (fact.data["work"] === true ? worked(row) : row)

const next = (row: Row, fact: Fact): Row => {
  switch (fact.type) {
    case "Noted":
      return noted(row, fact)
    case "Retracted":
    case "Corrected":
      return row
    default:
      return fact.type in courseData
        ? course(row, fact, fact as unknown as CourseEvent)
        : apply(row, fact, fact as unknown as Exclude<Event, CourseEvent>)
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const before = named(state ?? fresh(fact), fact)
  const row = beyond(before, next(before, fact), fact)
  const seen = row.lastAtMs === fact.atMs ? row : { ...row, lastAtMs: fact.atMs }
  return fact.findings.length === 0 ? seen : withFindings(seen, ...fact.findings)
}
