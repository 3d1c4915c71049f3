/** Events of an incident, and what actions there are. */
import * as Schema from "effect/Schema"
import { Name, Nothing } from "../../log/Recorded.ts"
import { Instant } from "../../time/Instant.ts"

/** What kind of incident it is. A quality problem is major by the harm that it may do, not by what it did. */
export const IncidentClass = Schema.Literals(["quality", "group-complaint", "force-majeure", "other"])

/** The instants of a row at which the actions that the policy names were first done. */
export const actionInstants = {
  solution: "solutionAtMs",
  "production-stopped": "stoppedAtMs",
  "stock-inspected": "inspectedAtMs",
  recalled: "recalledAtMs",
  "customers-notified": "notifiedAtMs",
  remedied: "remediedAtMs",
  investigated: "investigatedAtMs",
  "unified-reply": "repliedAtMs",
  "service-adjusted": "adjustedAtMs",
  restored: "restoredAtMs"
} as const

/** The actions that the policy names (§7.2.3 to §7.2.5). */
export const Action = Schema.Literals(Object.keys(actionInstants) as [keyof typeof actionInstants])
/** The type of {@link Action}. */
export type Action = keyof typeof actionInstants

const Natural = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/**
 * Data of the events of an incident, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /** The report to the manager; `since`: when it happened. */
  Reported: Schema.Struct({ class: IncidentClass, since: Instant }),
  /** The manager set the emergency procedure going. */
  Activated: Nothing,
  SuperiorTold: Schema.Struct({ to: Name }),
  /** `leaderRole`: the office that the leader holds. */
  TeamFormed: Schema.Struct({
    leader: Name,
    leaderRole: Name,
    members: Schema.Array(Schema.Struct({ member: Name, department: Name }))
  }),
  PlanIssued: Schema.Struct({ plan: Name }),
  /** So many units or customers reached, of so many. */
  ActionDone: Schema.Struct({
    action: Action,
    reached: Schema.optionalKey(Natural),
    of: Schema.optionalKey(Natural)
  }),
  /** A complaint belongs to it, by the id of its case. */
  ComplaintLinked: Schema.Struct({ case: Name }),
  /** One of its customers was answered alone. */
  ComplaintAnswered: Schema.Struct({ case: Name }),
  /** Clocks stand still: of the cases of a region, of some outlets, of some cases by id; everywhere where none is named. */
  ClocksSuspended: Schema.Struct({
    region: Schema.optionalKey(Name),
    outlets: Schema.optionalKey(Schema.Array(Name)),
    cases: Schema.optionalKey(Schema.Array(Name))
  }),
  ClocksResumed: Nothing,
  Finished: Nothing,
  Reviewed: Schema.Struct({ lessons: Name })
} as const

/** An event of an incident, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]
