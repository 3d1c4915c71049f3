/** What happens to a complaint slip: its event types. Person, department and case are among the subjects. */
import * as Schema from "effect/Schema"
import { eventTypes, marked } from "../../log/Common.ts"
import { Name, Nothing, Text } from "../../log/Recorded.ts"

/**
 * Data of the events of a slip, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  /** Issued to the head of the department of the person concerned. */
  Issued: Schema.Struct({ grounds: Schema.Literals(["dissatisfied-at-call-back", "manufacturer-hotline", "other"]) }),
  /** The person concerned objects. */
  AppealFiled: Schema.Struct({ by: Name, grounds: Text }),
  /** The head of the department passes the appeal on to the general manager. */
  AppealForwarded: Nothing,
  AppealRejected: Nothing,
  /** Void on appeal, signed by the general manager; concerns the issue, so it acts at its instant. */
  Voided: Schema.Struct({ signedBy: Name }),
  /** The handling is finished; from here the day for the answer runs. */
  Handled: Nothing,
  ResultReplied: Schema.Struct({ result: Name }),
  /** What is done so that it does not happen again. */
  MeasureSubmitted: Schema.Struct({ measure: Name }),
  /** Customer relations looked at the result. */
  Checked: Schema.Struct({ passed: Schema.Boolean }),
  /** What was done to mend the relationship with the customer. */
  CareRecorded: Schema.Struct({ care: Name })
} as const

/** An event of a slip, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** The event types of the stream. */
export const events = marked(eventTypes(data, "Voided"), { Voided: { computed: true } })
