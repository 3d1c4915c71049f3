/**
 * Incidents that take more than a service desk, one stream each: a major quality problem, a group complaint, force majeure.
 * Reported, taken up, a team formed, a plan issued, actions done, finished, reviewed (enterprise after-sales policy, chapter 7).
 */
import { eventTypes, reserved } from "../log/Common.ts"
import { type EventTypes, eventType, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { dimensionFields } from "./Dimensions.ts"
import { authorities } from "./Incident/Command.ts"
import { actionInstants, data } from "./Incident/Event.ts"
import { evolve, type Row, type State } from "./Incident/Row.ts"
import { suspensionRows } from "./Incident/Suspension.ts"

export * from "./Incident/Command.ts"
export { Action, data, type Event, IncidentClass } from "./Incident/Event.ts"
export { evolve, type Moment, type Row, type State } from "./Incident/Row.ts"
export { sequence } from "./Incident/Sequence.ts"
export { type Suspension, suspensionRows } from "./Incident/Suspension.ts"

const actions = Object.fromEntries(Object.values(actionInstants).map((field) => [field, "instant" as const])) as {
  readonly [F in (typeof actionInstants)[keyof typeof actionInstants]]: "instant"
}

/** The rows of incidents; a window owns one by its report. */
export const rows: RowKind = rowKind<Row>({
  kind: "incident",
  anchors: ["reportedAtMs", "finishedAtMs"],
  fields: {
    ...dimensionFields,
    ...actions,
    class: "text",
    sinceAtMs: "instant",
    reportedAtMs: "instant",
    activatedAtMs: "instant",
    superiorAtMs: "instant",
    teamAtMs: "instant",
    leader: "text",
    leaderRole: "text",
    members: "texts",
    planAtMs: "instant",
    actedAtMs: "instant",
    toRecall: "number",
    toNotify: "number",
    toAnswer: "number",
    linked: "texts",
    answeredSingly: "boolean",
    finishedAtMs: "instant",
    reviewedAtMs: "instant"
  }
})

/** Version 2 only adds what may be missing, so that data of version 1 is read as it stands. */
const second: EventTypes[string] = {
  ...{ ...eventType(data.ClocksSuspended), schemaVersion: 2 },
  upcast: (stated) => stated
}

/** The stream of one incident. */
export const stream: Stream<State> = {
  category: "Incident",
  // Rows of fold 1 knew nothing of outlets and cases named, rows of fold 2 of one suspension alone.
  fold: 3,
  events: reserved(
    { ...eventTypes(data), ClocksSuspended: second },
    {
      Activated: [authorities.activate],
      SuperiorTold: [authorities.tellSuperior],
      TeamFormed: [authorities.formTeam],
      PlanIssued: [authorities.issuePlan],
      ClocksSuspended: [authorities.suspendClocks],
      ClocksResumed: [authorities.suspendClocks],
      Reviewed: [authorities.review]
    }
  ),
  rowKinds: [rows, suspensionRows],
  initial: undefined,
  evolve,
  rows: (state) => (state === undefined ? [] : [state.incident, ...state.suspensions])
}
