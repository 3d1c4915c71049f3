/**
 * Cases of set days. What each shows stands in its id; where it is an irregularity, `finding` is the code of the fold.
 */
import { complaints } from "./Plots.ts"
import type { Turn } from "./Turn.ts"

interface PlannedCase {
  readonly id: string
  readonly date: string
  readonly turns: ReadonlyArray<Turn>
  readonly finding?: string
}

const [registered, answered, assigned, resolved, verified, closed] = complaints.settled as [
  Turn,
  Turn,
  Turn,
  Turn,
  Turn,
  Turn
]
const begun = [registered, answered, assigned]
const solved = [resolved, verified, closed]
const done = [...begun, ...solved]

const reopenedAfter = (days: number): Turn => ({
  type: "Reopened",
  data: { cause: "fault-returned" },
  after: [days * 24, days * 24 + 24],
  by: "desk"
})
const [appealed, voided] = complaints.voided.slice(3) as [Turn, Turn]

/** Turns that are rare at any size. */
const rare: ReadonlyArray<PlannedCase> = [
  { id: "withdrawn", date: "2024-03-12", turns: complaints.withdrawn },
  { id: "referred", date: "2024-04-17", turns: complaints.referred },
  { id: "unreachable", date: "2024-06-05", turns: complaints.unreachable },
  { id: "appeal-rejected", date: "2024-07-18", turns: complaints.appealRejected },
  { id: "voided", date: "2024-09-10", turns: complaints.voided },
  { id: "escalated", date: "2024-10-22", turns: complaints.escalated },
  { id: "awaiting-part", date: "2025-04-15", turns: complaints.awaited },
  { id: "confirmed", date: "2025-05-20", turns: complaints.confirmed },
  { id: "noted", date: "2025-06-11", turns: complaints.noted },
  {
    id: "duplicate",
    date: "2025-07-08",
    turns: [
      registered,
      answered,
      { type: "MarkedDuplicate", data: { of: "planned/corrected" }, after: [30, 50], by: "relations", concerns: 0 }
    ]
  },
  {
    // Registered as major by mistake; the correction puts the whole registration right.
    id: "corrected",
    date: "2025-07-07",
    turns: [
      registered,
      {
        type: "Corrected",
        data: { data: { ...registered.data, severity: "minor" } },
        after: [5, 9],
        by: "desk",
        concerns: 0,
        reason: "severity mistaken"
      },
      answered,
      assigned,
      ...solved
    ]
  },
  {
    // Reopened on the wrong case: the reopening is taken out of the books.
    id: "reopening-retracted",
    date: "2025-08-12",
    turns: [
      ...done,
      { ...reopenedAfter(9), reason: "wrong case number" },
      { type: "Retracted", after: [20, 40], by: "desk", concerns: 6, reason: "wrong case number" }
    ]
  }
]

/** What an old desk does that no rule foresees. */
const irregular: ReadonlyArray<PlannedCase> = [
  {
    id: "worked-after-close",
    date: "2024-05-14",
    turns: [...done, { ...answered, after: [70, 90] }, ...solved],
    finding: "reopened-by-work"
  },
  {
    id: "registered-twice",
    date: "2024-08-20",
    turns: [...begun, { ...registered, after: [3, 6] }, ...solved],
    finding: "registered-again"
  },
  {
    id: "answered-before-registration",
    date: "2024-11-05",
    turns: [registered, { ...answered, after: [-30, -26] }, { ...assigned, after: [30, 34] }, ...solved],
    finding: "facts-before-registration"
  },
  {
    id: "voiding-of-nothing",
    date: "2025-09-02",
    turns: [...done, { ...voided, after: [40, 60], concerns: 99 }],
    finding: "concerns-unknown-event"
  }
]

/** Complaints of the first quarter of 2025 of which more is known later. */
const restated: ReadonlyArray<PlannedCase> = [
  { id: "march-entered-in-april", date: "2025-03-20", turns: [{ ...registered, late: [20, 26] }, ...done.slice(1)] },
  {
    id: "march-solved-but-entered-in-april",
    date: "2025-03-19",
    turns: [...begun, { ...resolved, late: [20, 23] }, ...solved.slice(1)]
  },
  {
    id: "february-voided-in-may",
    date: "2025-02-18",
    turns: [...begun, appealed, { ...voided, after: [75 * 24, 80 * 24] }]
  },
  { id: "january-reopened-in-april", date: "2025-01-15", turns: [...done, reopenedAfter(86), assigned, ...solved] }
]

/** All planned cases. */
export const cases: ReadonlyArray<PlannedCase> = [...rare, ...irregular, ...restated]
