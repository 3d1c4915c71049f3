// Data for the event types of the way of a case, and of the streams of the enterprise after-sales policy.
import { day, instantOf } from "./Days.ts"
import { common, type Payloads } from "./PayloadsOfAll.ts"

const assessed = (complexity: string, urgent: boolean, ...departments: ReadonlyArray<string>) => ({
  ...{ nature: "fault", severity: "minor", complexity, urgent, departments }
})
const dues = [0, 31, 59, 90].map((days) => instantOf(day(days)))
const team = (leaderRole: string) => ({
  ...{ leader: "T-9", leaderRole },
  members: [
    { member: "T-2", department: "quality" },
    { member: "T-1", department: "production" }
  ]
})
const actions = [
  ...["solution", "production-stopped", "stock-inspected", "recalled", "customers-notified", "remedied"],
  ...["investigated", "unified-reply", "service-adjusted", "restored"]
]
const file = ["customer", "problem", "handling", "follow-up"]

/** Payloads of the way of a case by type. */
export const course: Payloads = {
  Classified: [{ category: "repair", issue: "leak" }, { category: "question" }, { category: "repair", issue: "noise" }],
  SubmittedToManager: [{}],
  Assessed: [
    assessed("general", false),
    assessed("complex", false, "service", "production"),
    assessed("general", true, "service"),
    assessed("complex", true)
  ],
  Contacted: [{}],
  ProgressTold: [{ progress: "part-ordered" }, { progress: "part-here" }],
  DifficultyReported: [{ cause: "no-part" }],
  DifficultySettled: [{ outcome: "part-lent" }],
  ResultTold: [{}],
  ResponsibilityAssigned: [{ party: "T-1" }, { party: "production" }],
  Terminated: [{ cause: "beyond-reason" }],
  FollowedUp: [
    { by: "phone", satisfaction: "satisfied" },
    { by: "mail", satisfaction: "basically-satisfied", suggestion: "shorter-forms" },
    { by: "phone" },
    { by: "visit", satisfaction: "dissatisfied" }
  ],
  Archived: [{ parts: file }, { parts: file.slice(0, 3) }, { parts: [...file.slice(1), "handling"] }]
}

/** Payloads by category and type. */
export const enterprise: { readonly [category: string]: Payloads } = {
  TaskPlan: {
    MilestoneSet: dues.map((due, n) => ({
      ...{ milestone: String((n % 3) + 1), department: n % 2 === 0 ? "service" : "production", duty: "repair", due }
    })),
    MilestoneMoved: dues.map((due, n) => ({ milestone: String((n % 3) + 1), due })),
    MilestoneReached: ["1", "2", "3"].map((milestone) => ({ milestone })),
    ...common
  },
  Improvement: {
    Raised: ["follow-up", "technical", "suggestion"].map((from) => ({ from, about: "shorter-forms" })),
    Forwarded: [{ to: "research" }, { to: "service" }],
    Planned: [{ plan: "P-1" }],
    Adopted: [{}],
    Declined: [{ cause: "too-dear" }],
    Implemented: [{}],
    Verified: [{ effective: true }, { effective: false }],
    ...common
  },
  Supervision: {
    Held: [
      {
        group: [
          { member: "T-9", represents: "after-sales" },
          { member: "T-5", represents: "department" },
          { member: "K-1", represents: "customer" }
        ]
      },
      { group: [{ member: "T-9", represents: "after-sales" }] }
    ],
    RecordChecked: [
      { record: "C-1", is: "call", complete: true, accurate: true },
      { record: "C-2", is: "mail", complete: true, accurate: false },
      { record: "C-3", is: "customer-file", complete: false, accurate: false },
      { record: "C-1", is: "call", complete: false, accurate: true }
    ],
    CallMonitored: ["A-1", "A-2"].map((call) => ({
      call,
      skill: { points: 4, of: 5 },
      attitude: { points: 5, of: 5 }
    })),
    CustomerVisited: [{ result: "content" }],
    FindingRecorded: [
      { clause: "S1-1.3.1", about: "T-1" },
      { clause: "S1-4.2.5", about: "T-2" }
    ],
    ...common
  },
  Training: {
    PlanSet: ["2026", "2025"].map((period) => ({
      ...{
        period,
        objective: "fewer-returns",
        content: "diagnosis",
        method: "practice",
        time: "spring",
        persons: "T-1"
      },
      inputs: ["skills", "business-needs"]
    })),
    SessionHeld: ["1", "2", "3"].map((session) => ({
      ...{ session, category: "technical", mode: "internal", audience: "technicians" }
    })),
    SessionEvaluated: ["1", "2", "3"].map((session) => ({ session, by: "exam", result: "passed" })),
    SessionImproved: ["1", "2"].map((session) => ({ session, change: "more-practice" })),
    ...common
  },
  Incident: {
    Reported: ["quality", "group-complaint", "force-majeure", "other"].map((one) => ({
      ...{ class: one, since: instantOf(day(0)) }
    })),
    Activated: [{}],
    SuperiorTold: [{ to: "general-manager" }],
    TeamFormed: [team("after-sales-manager"), team("technician")],
    PlanIssued: [{ plan: "P-1" }],
    ActionDone: [
      ...actions.map((action) => ({ action })),
      ...["recalled", "customers-notified", "unified-reply"].flatMap((action) =>
        [7, 4].map((reached) => ({ action, reached, of: 7 }))
      )
    ],
    ComplaintLinked: [{ case: "1" }, { case: "2" }],
    ComplaintAnswered: [{ case: "1" }],
    ClocksSuspended: [{}, { region: "R-1" }, { outlets: ["O-2", "O-1"], cases: ["2"] }],
    ClocksResumed: [{}],
    Finished: [{}],
    Reviewed: [{ lessons: "L-1" }],
    ...common
  }
}
