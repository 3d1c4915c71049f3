/**
 * Events of the customer's case: a consultation, a request or a complaint by its class, which may change. These
 * names and shapes are the storage format: they are versioned with care, and every one has a frozen fixture.
 */
import * as Schema from "effect/Schema"
import { eventTypes, marked } from "../../log/Common.ts"
import { Name, Nothing, Text } from "../../log/Recorded.ts"
import { Instant } from "../../time/Instant.ts"
import { courseData } from "./Course.ts"

/** What a case is: only complaints enter the complaint figures. */
export const CaseClass = Schema.Literals(["consultation", "request", "complaint"])
/** The type of {@link CaseClass}. */
export type CaseClass = typeof CaseClass.Type

const optionalName = Schema.optionalKey(Name)

/** Data of the events of a case, by type. */
export const data = {
  /** The customer's contact was received. `definition`: by which definition it is a complaint; `repeatOf`: an earlier case on the same matter. */
  Registered: Schema.Struct({
    class: CaseClass,
    definition: optionalName,
    channel: optionalName,
    severity: optionalName,
    repeatOf: optionalName
  }),
  /** An opening balance: the case was open when the books began. `receivedAt` is its true instant. */
  CarriedOver: Schema.Struct({ class: CaseClass, receivedAt: Instant, definition: optionalName }),
  /** A department that does not own complaints heard a grievance (OBL-P-02 §3.2.7); `by` is that department. */
  GrievanceHeard: Schema.Struct({ by: Name }),
  /** It told the department that owns complaints. */
  PassedOn: Schema.Struct({ from: Name, to: Name }),
  Reclassified: Schema.Struct({ class: CaseClass, definition: optionalName }),
  Assigned: Nothing,
  /** A person answered the customer for the first time or again; an automatic reply is no answer. */
  Answered: Nothing,
  Paused: Schema.Struct({ cause: Name }),
  Resumed: Nothing,
  Escalated: Schema.Struct({ to: Name }),
  VisitScheduled: Nothing,
  CustomerInformed: Nothing,
  /** The handler declares the matter resolved. */
  Resolved: Schema.Struct({ cause: Name }),
  /** Somebody other than the handler checked the result. */
  Verified: Schema.Struct({ passed: Schema.Boolean }),
  /** The customer said whether the matter is resolved. */
  Confirmed: Schema.Struct({ satisfied: Schema.Boolean }),
  /** The customer could not be reached after so many tries. */
  Unreachable: Schema.Struct({ tries: Schema.Int.check(Schema.isGreaterThan(0)) }),
  Closed: Schema.Struct({ cause: Name }),
  Reopened: Schema.Struct({ cause: Name }),
  Withdrawn: Schema.Struct({ cause: Name }),
  /** Passed on to a court or a consumer association; it stays open with us. */
  Referred: Schema.Struct({ to: Name }),
  AppealFiled: Schema.Struct({ by: Name, grounds: Text }),
  AppealRejected: Nothing,
  /** Voided on appeal, signed by the general manager; concerns the registration, so it acts at its instant. */
  Voided: Schema.Struct({ signedBy: Name }),
  /** The same matter as another case; concerns the registration, so it acts at its instant. */
  MarkedDuplicate: Schema.Struct({ of: Name }),
  ...courseData
} as const

/** The event types of a case. */
export const events = marked(eventTypes(data, "Voided", "MarkedDuplicate"), { Voided: { computed: true } })

/** The types of a case's own events. */
export type Type = keyof typeof data

/** An event of a case, as data by type. */
export type Event = { readonly [T in Type]: { readonly type: T; readonly data: (typeof data)[T]["Type"] } }[Type]
