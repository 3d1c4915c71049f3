/**
 * Training, one stream a plan: what is to be learnt by whom and why, the sessions held, how each was evaluated, and what
 * was made better by it (enterprise after-sales policy, chapter 6; any document with training can use it).
 */
import { eventTypes, reserved } from "../log/Common.ts"
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { dimensionFields } from "./Dimensions.ts"
import { authorities } from "./Training/Command.ts"
import { data, evolve, type Plan, type Session, type State } from "./Training/Row.ts"

export * from "./Training/Command.ts"
export { data, type Event, evolve, Method, type Plan, type Session, type State } from "./Training/Row.ts"

/** The rows of plans; a window owns one by when it was set. */
export const rows: RowKind = rowKind<Plan>({
  kind: "training-plan",
  anchors: ["setAtMs"],
  fields: {
    ...dimensionFields,
    period: "text",
    setAtMs: "instant",
    setBy: "text",
    objective: "text",
    inputs: "texts",
    sessions: "number"
  }
})

/** The rows of sessions; a window owns one by when it was held. */
export const sessionRows: RowKind = rowKind<Session>({
  kind: "training-session",
  anchors: ["heldAtMs"],
  fields: {
    ...dimensionFields,
    heldAtMs: "instant",
    category: "text",
    mode: "text",
    audience: "text",
    evaluatedAtMs: "instant",
    methods: "texts",
    improvedAtMs: "instant"
  }
})

/** The stream of one plan. */
export const stream: Stream<State> = {
  category: "Training",
  events: reserved(eventTypes(data), {
    PlanSet: [authorities.plan],
    SessionImproved: [authorities.improve]
  }),
  rowKinds: [rows, sessionRows],
  initial: undefined,
  evolve,
  rows: (state) => (state === undefined ? [] : [state.plan, ...state.sessions])
}
