/**
 * Incidents that take more than a service desk, one stream each: a major quality problem, a group complaint, force majeure.
 * Reported, taken up, a team formed, a plan issued, actions done, finished, reviewed (enterprise after-sales policy, chapter 7).
 */
import { eventTypes } from "../log/Common.ts"
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { dimensionFields } from "./Dimensions.ts"
import { actionInstants, data } from "./Incident/Event.ts"
import { evolve, type Row, type State } from "./Incident/Row.ts"

export * from "./Incident/Command.ts"
export { Action, data, type Event, IncidentClass } from "./Incident/Event.ts"
export { evolve, type Moment, type Row, type State } from "./Incident/Row.ts"
export { sequence } from "./Incident/Sequence.ts"

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
    suspendedAtMs: "instant",
    scope: "text",
    resumedAtMs: "instant",
    finishedAtMs: "instant",
    reviewedAtMs: "instant"
  }
})

/** The stream of one incident. */
export const stream: Stream<State> = {
  category: "Incident",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}
