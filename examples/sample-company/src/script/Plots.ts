/**
 * The turns a customer's case can take, and how often each comes. Complaints end well, mostly; the rest is what the
 * figures must get right.
 */
import type { Weights } from "../Mix.ts"
import type { Turn } from "./Turn.ts"

type Plot = ReadonlyArray<Turn>

const received = (of: "consultation" | "request" | "complaint", more: object = {}): Turn => ({
  type: "Registered",
  data: { class: of, channel: "hotline", ...more },
  after: [0, 0],
  by: "desk",
  anytime: true
})
const complaint = received("complaint", { definition: "S4-4.1", severity: "major" })
const grumble = received("complaint", { severity: "minor" })
const answered: Turn = { type: "Answered", after: [0.2, 2], by: "desk", anytime: true }
const assigned: Turn = { type: "Assigned", after: [0.3, 3], by: "afterSales" }
const scheduled: Turn = { type: "VisitScheduled", after: [0.5, 3], by: "dispatch" }
const informed: Turn = { type: "CustomerInformed", after: [1, 4], by: "desk" }
const resolved: Turn = { type: "Resolved", data: { cause: "repaired" }, after: [3, 30], by: "handler" }
const explained: Turn = { type: "Resolved", data: { cause: "explained" }, after: [2, 20], by: "handler" }
const verified: Turn = { type: "Verified", data: { passed: true }, after: [2, 20], by: "relations" }
const failed: Turn = { type: "Verified", data: { passed: false }, after: [2, 20], by: "relations" }
const confirmed: Turn = { type: "Confirmed", data: { satisfied: true }, after: [1, 20], by: "followUp" }
const closed: Turn = { type: "Closed", data: { cause: "verified" }, after: [0.5, 24], by: "desk" }
const handled: Plot = [answered, assigned, resolved, verified, closed]

/** How often each plot of a complaint comes. */
export const complaintWeights = {
  settled: 50,
  confirmed: 15,
  escalated: 5,
  awaited: 6,
  failedOnce: 5,
  reclassified: 4,
  reopenedLate: 3,
  lateEntry: 3,
  unsolved: 1,
  appealRejected: 2,
  voided: 2,
  noted: 2
} as const satisfies Weights<string>

/** Endings that solve nothing, drawn apart so that they come evenly whatever their kind. */
export const unsolvedWeights = { withdrawn: 1, referred: 1, unreachable: 1 } as const

/** A plot of a complaint. */
export type Complaint = Exclude<keyof typeof complaintWeights, "unsolved"> | keyof typeof unsolvedWeights

/** The plots of complaints. Those of duplicates and repeats need two cases and are told in `Cases.ts`. */
export const complaints: { readonly [P in Complaint]: Plot } = {
  settled: [complaint, ...handled],
  confirmed: [grumble, answered, assigned, explained, verified, confirmed, closed],
  escalated: [
    complaint,
    answered,
    assigned,
    { type: "Escalated", data: { to: "quality" }, after: [8, 30], by: "afterSales" },
    informed,
    resolved,
    verified,
    closed
  ],
  awaited: [
    complaint,
    answered,
    assigned,
    scheduled,
    { type: "Paused", data: { cause: "awaiting-part" }, after: [2, 8], by: "handler" },
    informed,
    { type: "Resumed", after: [30, 120], by: "handler" },
    resolved,
    verified,
    closed
  ],
  failedOnce: [complaint, answered, assigned, resolved, failed, { ...resolved, after: [6, 40] }, verified, closed],
  // Received as a question, taken as a complaint a month later: it counts in the month in which it became one.
  reclassified: [
    received("consultation"),
    answered,
    {
      type: "Reclassified",
      data: { class: "complaint", definition: "S4-4.1" },
      after: [26 * 24, 40 * 24],
      by: "relations"
    },
    assigned,
    resolved,
    verified,
    closed
  ],
  reopenedLate: [
    complaint,
    ...handled,
    { type: "Reopened", data: { cause: "fault-returned" }, after: [40 * 24, 95 * 24], by: "desk" },
    assigned,
    { ...resolved, data: { cause: "part-replaced" } },
    verified,
    closed
  ],
  lateEntry: [
    { ...complaint, data: { ...complaint.data, channel: "outlet" }, late: [12, 30] },
    answered,
    assigned,
    resolved,
    verified,
    closed
  ],
  withdrawn: [
    grumble,
    answered,
    { type: "Withdrawn", data: { cause: "misunderstanding" }, after: [10, 60], by: "desk" },
    { type: "Closed", data: { cause: "withdrawn" }, after: [1, 20], by: "desk" }
  ],
  referred: [
    complaint,
    answered,
    assigned,
    { type: "Referred", data: { to: "12315" }, after: [60, 200], by: "relations" },
    { type: "Resolved", data: { cause: "compensated" }, after: [45 * 24, 90 * 24], by: "handler" },
    verified,
    closed
  ],
  appealRejected: [
    complaint,
    answered,
    assigned,
    { type: "AppealFiled", data: { by: "outlet", grounds: "used outside the manual" }, after: [20, 90], by: "handler" },
    { type: "AppealRejected", after: [20, 70], by: "generalManager" },
    resolved,
    verified,
    closed
  ],
  voided: [
    complaint,
    answered,
    assigned,
    {
      type: "AppealFiled",
      data: { by: "outlet", grounds: "not one of our products" },
      after: [24, 120],
      by: "handler"
    },
    { type: "Voided", data: { signedBy: "S-HQ01" }, after: [10 * 24, 40 * 24], by: "generalManager", concerns: 0 }
  ],
  unreachable: [
    grumble,
    answered,
    assigned,
    resolved,
    { type: "Unreachable", data: { tries: 3 }, after: [20, 90], by: "followUp" },
    { type: "Closed", data: { cause: "unreachable" }, after: [1, 20], by: "desk" }
  ],
  noted: [
    complaint,
    answered,
    assigned,
    {
      type: "Noted",
      data: { activity: "gift-sent", fields: { item: "filter set" } },
      after: [4, 20],
      by: "relations"
    },
    resolved,
    verified,
    closed
  ]
}

/** How often each plot of the other contacts comes. */
export const contactWeights = { question: 55, visit: 30, downgraded: 2, plainRequest: 13 } as const

/** The plots of contacts that are no complaints. */
export const contacts: { readonly [P in keyof typeof contactWeights]: Plot } = {
  question: [received("consultation"), answered, { ...closed, data: { cause: "answered" } }],
  visit: [received("request"), answered, scheduled, { ...closed, data: { cause: "served" }, after: [10, 40] }],
  // A grumble that turned out to be a question: it leaves the complaints where it stood.
  downgraded: [
    grumble,
    answered,
    { type: "Reclassified", data: { class: "consultation" }, after: [2, 8], by: "relations" },
    { ...closed, data: { cause: "answered" } }
  ],
  plainRequest: [received("request"), answered, assigned, explained, { ...closed, data: { cause: "served" } }]
}
