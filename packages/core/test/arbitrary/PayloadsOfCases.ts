// Data for the event types of cases.
import { day, instantOf } from "./Days.ts"
import type { Payloads } from "./PayloadsOfAll.ts"

const classes = ["complaint", "consultation", "request"]

/** Payloads by type. */
export const cases: Payloads = {
  Registered: [
    ...classes.map((one) => ({ class: one })),
    { class: "complaint", definition: "S4-4.1" },
    { class: "complaint", definition: "house", channel: "hotline", severity: "major" },
    { class: "complaint", repeatOf: "C-0" },
    { class: "complaint", definition: "S4-4.1", severity: "extra-major" }
  ],
  CarriedOver: [
    { class: "complaint", receivedAt: instantOf(day(-40)) },
    { class: "complaint", receivedAt: instantOf(day(10)), definition: "S4-4.1" },
    { class: "request", receivedAt: instantOf(day(0)) }
  ],
  GrievanceHeard: [{ by: "production" }, { by: "reception" }],
  PassedOn: [
    { from: "production", to: "supply" },
    { from: "reception", to: "reception" },
    { from: "reception", to: "supply" }
  ],
  Reclassified: [...classes.map((one) => ({ class: one })), { class: "complaint", definition: "S4-4.1" }],
  Assigned: [{}],
  Answered: [{}],
  Paused: [{ cause: "awaiting-customer" }],
  Resumed: [{}],
  Escalated: [{ to: "head-office" }],
  VisitScheduled: [{}],
  CustomerInformed: [{}],
  Resolved: [{ cause: "repaired" }],
  Verified: [{ passed: true }, { passed: true }, { passed: false }],
  Confirmed: [{ satisfied: true }, { satisfied: false }],
  Unreachable: [{ tries: 3 }, { tries: 1 }],
  Closed: [{ cause: "done" }],
  Reopened: [{ cause: "came-back" }],
  Withdrawn: [{ cause: "customer" }],
  Referred: [{ to: "court" }],
  AppealFiled: [{ by: "T-1", grounds: "not ours" }],
  AppealRejected: [{}],
  Voided: [{ signedBy: "G-1" }],
  MarkedDuplicate: [{ of: "C-9" }]
}
