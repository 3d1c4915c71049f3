/** What is known of an incident, and the fold that derives it and notes what came out of order. */
import type { Fact } from "../../log/Fact.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { toMs } from "../../time/Instant.ts"
import { type Dimensions, named, unnamed, withFindings } from "../Dimensions.ts"
import { happened } from "../Precedence.ts"
import { type Action, actionInstants, data, type Event, type IncidentClass } from "./Event.ts"
import { sequence } from "./Sequence.ts"
import { resumed, type Suspension, suspended } from "./Suspension.ts"

type ActionInstant = (typeof actionInstants)[keyof typeof actionInstants]

/** One incident. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions, Readonly<Record<ActionInstant, number | null>> {
  readonly kind: "incident"
  readonly class: (typeof IncidentClass)["Type"] | null
  /** When it happened, and when the manager was told. */
  readonly sinceAtMs: number | null
  readonly reportedAtMs: number | null
  readonly activatedAtMs: number | null
  readonly superiorAtMs: number | null
  readonly teamAtMs: number | null
  readonly leader: string | null
  readonly leaderRole: string | null
  readonly members: ReadonlyArray<string>
  readonly planAtMs: number | null
  /** The first action by the plan; stopping production waits for none. */
  readonly actedAtMs: number | null
  /** Units not recalled yet, customers not told yet, complaints without the reply yet; as last counted. */
  readonly toRecall: number | null
  readonly toNotify: number | null
  readonly toAnswer: number | null
  /** The complaints that belong to it, by case, sorted. */
  readonly linked: ReadonlyArray<string>
  /** One of them was answered before the unified reply. */
  readonly answeredSingly: boolean
  readonly finishedAtMs: number | null
  readonly reviewedAtMs: number | null
}

/** An incident with its suspensions in the order in which they came; none before the first fact. */
export type State = { readonly incident: Row; readonly suspensions: ReadonlyArray<Suspension> } | undefined

/** The instants of an incident's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

const notDone = Object.fromEntries(Object.values(actionInstants).map((field) => [field, null])) as Record<
  ActionInstant,
  null
>

const fresh: Row = {
  ...{ kind: "incident", key: "incident", evidence: "events", findings: [], ...unnamed, ...notDone },
  ...{ class: null, sinceAtMs: null, reportedAtMs: null, activatedAtMs: null, superiorAtMs: null, teamAtMs: null },
  ...{ leader: null, leaderRole: null, members: [], planAtMs: null, actedAtMs: null },
  ...{ toRecall: null, toNotify: null, toAnswer: null, linked: [], answeredSingly: false },
  ...{ finishedAtMs: null, reviewedAtMs: null }
}

const counters = { recalled: "toRecall", "customers-notified": "toNotify", "unified-reply": "toAnswer" } as const

/** The number that an action counts down: what is still to be reached; undefined where nothing is counted. */
export const counterOf = (action: Action): "toRecall" | "toNotify" | "toAnswer" | undefined =>
  action in counters ? counters[action as keyof typeof counters] : undefined

type ActionDone = (typeof data.ActionDone)["Type"]

const acted = (row: Row, { action, of, reached = 0 }: ActionDone, atMs: number): Row => {
  const field = actionInstants[action]
  const begun = action === "production-stopped" ? row : happened(sequence, row, "actedAtMs", atMs)
  const done = { ...begun, [field]: row[field] ?? atMs }
  const counter = counterOf(action)
  return counter === undefined || of === undefined ? done : { ...done, [counter]: Math.max(0, of - reached) }
}

const reported = (row: Row, atMs: number, said: (typeof data.Reported)["Type"]): Row =>
  row.reportedAtMs === null
    ? { ...row, reportedAtMs: atMs, class: said.class, sinceAtMs: toMs(said.since) }
    : withFindings(row, "reported-again")

const formed = (row: Row, said: (typeof data.TeamFormed)["Type"]): Row => ({
  ...row,
  leader: said.leader,
  leaderRole: said.leaderRole,
  members: said.members.map(({ member }) => member).sort()
})

const linkedWith = (row: Row, id: string): Row => ({ ...row, linked: [...new Set([...row.linked, id])].sort() })

type Clocks = Extract<Event, { readonly type: "ClocksSuspended" | "ClocksResumed" }>

const isOfClocks = (stated: Event): stated is Clocks =>
  stated.type === "ClocksSuspended" || stated.type === "ClocksResumed"

const clocks = ({ incident, suspensions }: NonNullable<State>, fact: Fact, stated: Clocks): State => {
  if (stated.type === "ClocksSuspended") return { incident, suspensions: suspended(suspensions, fact, stated.data) }
  const isEarly = suspensions.length === 0
  return {
    incident: isEarly ? withFindings(incident, "resumed-before-suspension") : incident,
    suspensions: resumed(suspensions, fact.atMs)
  }
}

const apply = (row: Row, { atMs }: Fact, stated: Exclude<Event, Clocks>): Row => {
  const at = (field: Moment) => happened(sequence, row, field, atMs)
  switch (stated.type) {
    case "Reported":
      return reported(row, atMs, stated.data)
    case "Activated":
      return at("activatedAtMs")
    case "SuperiorTold":
      return at("superiorAtMs")
    case "TeamFormed":
      return formed(at("teamAtMs"), stated.data)
    case "PlanIssued":
      return at("planAtMs")
    case "ActionDone":
      return acted(row, stated.data, atMs)
    case "ComplaintLinked":
      return linkedWith(row, stated.data.case)
    case "ComplaintAnswered":
      return row.repliedAtMs === null ? withFindings({ ...row, answeredSingly: true }, "answered-singly") : row
    case "Finished":
      return at("finishedAtMs")
    case "Reviewed":
      return at("reviewedAtMs")
  }
}

/** The fold. Total: every fact, in any order, gives rows. */
export const evolve = (state: State, fact: Fact): State => {
  const row = withFindings(named(state?.incident ?? fresh, fact), ...fact.findings)
  const known = { incident: row, suspensions: state?.suspensions ?? [] }
  if (!(fact.type in data)) return known
  const stated = fact as unknown as Event
  return isOfClocks(stated) ? clocks(known, fact, stated) : { ...known, incident: apply(row, fact, stated) }
}
