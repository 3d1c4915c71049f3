/**
 * What the enterprise after-sales policy adds, told to the hour: one problem from request to archive and one that came to no
 * good end, a plan, an improvement, a check, the training of a year, an incident, and the assessments.
 */
import { Instant } from "@servicebook/core"
import { at, dayOf } from "../Calendar.ts"
import { type PlannedRecord, type Say, say } from "./PlannedRecord.ts"
import { regular } from "./PlannedRecords.ts"

const specialist = { by: "specialist" } as const
const manager = { by: "afterSales" } as const
const noted = (day: string) => say("Noted", [day, 16], { activity: "talked-about" })
const due = (day: string): string => Instant.fromMs(at(dayOf(day), 18))

const file = ["customer", "problem", "handling", "follow-up"]
const assessed = (complexity: string, urgent: boolean, ...departments: ReadonlyArray<string>): Say["data"] => ({
  ...{ nature: "leak", severity: "minor", complexity, urgent, departments }
})

const begun = (day: string, channel: string): ReadonlyArray<Say> => [
  say("Registered", [day, 9], { class: "request", channel }, specialist),
  say("Classified", [day, 9.1], { category: "repair", issue: "valve-leak" }, specialist),
  say("Answered", [day, 9.2], {}, specialist),
  say("SubmittedToManager", [day, 9.5], {}, specialist)
]

const problems: ReadonlyArray<PlannedRecord> = [
  regular(
    "Case",
    "from-request-to-archive",
    ...begun("2025-02-12", "phone"),
    say("Assessed", ["2025-02-12", 10], assessed("complex", true, "production", "service"), manager),
    say("Contacted", ["2025-02-12", 10.2], {}, specialist),
    say("Assigned", ["2025-02-12", 10.5], {}, manager),
    say("DifficultyReported", ["2025-02-13", 11], { cause: "no-valve" }),
    say("ProgressTold", ["2025-02-13", 14], { progress: "valve-being-made" }, specialist),
    say("DifficultySettled", ["2025-02-14", 9], { outcome: "valve-made" }, manager),
    say("Resolved", ["2025-02-17", 15], { cause: "repaired" }),
    say("Verified", ["2025-02-18", 9], { passed: true }, specialist),
    say("ResultTold", ["2025-02-18", 9.5], {}, specialist),
    say("Confirmed", ["2025-02-18", 9.6], { satisfied: true }, specialist),
    say("Closed", ["2025-02-18", 10], { cause: "accepted" }, specialist),
    say(
      "FollowedUp",
      ["2025-02-24", 10],
      { by: "phone", satisfaction: "satisfied", suggestion: "shorter-forms" },
      specialist
    ),
    say("Archived", ["2025-02-28", 10], { parts: file }, specialist)
  ),
  regular(
    "Case",
    "never-satisfied",
    ...begun("2025-03-03", "walk-in"),
    say("Assessed", ["2025-03-03", 10], assessed("general", false), manager),
    say("Assigned", ["2025-03-03", 10.5], {}, manager),
    say("Paused", ["2025-03-04", 8], { cause: "force-majeure" }, manager),
    say("Resumed", ["2025-03-06", 8], {}, manager),
    say("Resolved", ["2025-03-07", 15], { cause: "repaired" }),
    say("Confirmed", ["2025-03-10", 9], { satisfied: false }, specialist),
    say("ResponsibilityAssigned", ["2025-03-10", 11], { party: "service" }, manager),
    say("Terminated", ["2025-03-20", 11], { cause: "asks-for-a-new-machine" }, manager),
    say("Closed", ["2025-03-20", 11], { cause: "asks-for-a-new-machine" }, manager),
    say("FollowedUp", ["2025-03-27", 10], { by: "phone", satisfaction: "dissatisfied" }, specialist)
  )
]

const milestone = (name: string, department: string, day: string): Say["data"] => ({
  ...{ milestone: name, department, duty: `${name}-the-valve`, due: due(day) }
})

const plans: ReadonlyArray<PlannedRecord> = [
  regular(
    "TaskPlan",
    "from-request-to-archive",
    say("MilestoneSet", ["2025-02-12", 11], milestone("make", "production", "2025-02-14"), manager),
    say("MilestoneSet", ["2025-02-12", 11], milestone("fit", "service", "2025-02-14"), manager),
    say("MilestoneReached", ["2025-02-14", 9], { milestone: "make" }),
    say("MilestoneMoved", ["2025-02-14", 10], { milestone: "fit", due: due("2025-02-17") }, manager),
    say("MilestoneReached", ["2025-02-17", 15], { milestone: "fit" }),
    noted("2025-02-17"),
    say("MilestoneReached", ["2025-02-17", 16], { milestone: "make" }),
    say("Retracted", ["2025-02-18", 9], {}, { concerns: 6, reason: "entered twice" }),
    say(
      "Corrected",
      ["2025-02-18", 9.2],
      { data: milestone("make", "production", "2025-02-15") },
      { ...manager, concerns: 0, reason: "mistyped" }
    )
  )
]

const improvements: ReadonlyArray<PlannedRecord> = [
  regular(
    "Improvement",
    "shorter-forms",
    say("Raised", ["2025-02-25", 9], { from: "follow-up", about: "forms" }, specialist),
    say(
      "Corrected",
      ["2025-02-25", 10],
      { data: { from: "follow-up", about: "shorter-forms" } },
      { ...specialist, concerns: 0 }
    ),
    say("Forwarded", ["2025-02-25", 11], { to: "office" }, specialist),
    say("Planned", ["2025-03-04", 10], { plan: "one-page" }, manager),
    say("Adopted", ["2025-03-05", 10], {}, { by: "generalManager" }),
    say("Implemented", ["2025-04-01", 10], {}, manager),
    say("Verified", ["2025-05-06", 10], { effective: true }, specialist),
    noted("2025-05-06")
  ),
  regular(
    "Improvement",
    "free-coffee",
    say("Raised", ["2025-03-11", 9], { from: "suggestion", about: "free-coffee" }),
    say("Implemented", ["2025-03-12", 9], {}, manager),
    say("Retracted", ["2025-03-12", 10], {}, { ...manager, concerns: 1, reason: "another suggestion" }),
    say("Declined", ["2025-03-18", 10], { cause: "too-dear" }, { by: "generalManager" })
  )
]

const checked = (record: string, complete: boolean, accurate: boolean): Say["data"] => ({
  ...{ record, is: "call", complete, accurate }
})

const checks: ReadonlyArray<PlannedRecord> = [
  regular(
    "Supervision",
    "2025-03",
    say("Held", ["2025-03-25", 9], {
      group: [
        { member: "S-HQ03", represents: "after-sales" },
        { member: "S-HQ09", represents: "department" },
        { member: "K-000001", represents: "customer" }
      ]
    }),
    say("RecordChecked", ["2025-03-25", 9.5], checked("call-1", true, true)),
    say("RecordChecked", ["2025-03-25", 9.6], checked("call-2", false, true)),
    say("CallMonitored", ["2025-03-25", 10], {
      call: "call-1",
      skill: { points: 4, of: 5 },
      attitude: { points: 5, of: 5 }
    }),
    say("CustomerVisited", ["2025-03-25", 14], { result: "content" }),
    say("FindingRecorded", ["2025-03-25", 15], { clause: "S1-3.1.1b", about: "S-HQ05" }),
    noted("2025-03-25"),
    say("Corrected", ["2025-03-26", 9], { data: checked("call-2", true, false) }, { concerns: 2, reason: "mixed up" }),
    say("RecordChecked", ["2025-03-26", 9.2], checked("call-2", true, false)),
    say("Retracted", ["2025-03-26", 9.4], {}, { concerns: 8, reason: "entered twice" })
  )
]

const session = (name: string): Say["data"] => ({
  ...{ session: name, category: "technical", mode: "internal", audience: "technicians" }
})

const trainings: ReadonlyArray<PlannedRecord> = [
  regular(
    "Training",
    "2025",
    say(
      "PlanSet",
      ["2025-01-15", 10],
      {
        ...{ period: "2025", objective: "fewer-repeats", content: "leaks", method: "practice", time: "spring" },
        ...{ persons: "technicians", inputs: ["skills", "customer-feedback"] }
      },
      manager
    ),
    say("SessionHeld", ["2025-03-19", 9], session("valves"), manager),
    say("SessionEvaluated", ["2025-03-20", 9], { session: "valves", by: "exam", result: "passed" }, manager),
    say("SessionImproved", ["2025-03-21", 9], { session: "valves", change: "more-practice" }, manager),
    say("SessionHeld", ["2025-06-18", 9], session("pumps"), manager),
    noted("2025-06-18"),
    say(
      "Corrected",
      ["2025-06-19", 9],
      { data: { ...session("pumps"), mode: "on-site" } },
      { ...manager, concerns: 4 }
    ),
    say("SessionHeld", ["2025-06-19", 10], session("boilers"), manager),
    say("Retracted", ["2025-06-19", 11], {}, { ...manager, concerns: 7, reason: "put off" })
  )
]

const team = {
  leader: "S-HQ03",
  leaderRole: "after-sales-manager",
  members: [{ member: "S-HQ09", department: "sales" }]
}

const incidents: ReadonlyArray<PlannedRecord> = [
  regular(
    "Incident",
    "flood",
    say(
      "Reported",
      ["2025-03-04", 7],
      { class: "force-majeure", since: Instant.fromMs(at(dayOf("2025-03-04"), 3)) },
      specialist
    ),
    say("Activated", ["2025-03-04", 7.5], {}, manager),
    say("SuperiorTold", ["2025-03-04", 7.6], { to: "S-HQ01" }, manager),
    say("ClocksSuspended", ["2025-03-04", 8], { region: "south" }, manager),
    say("TeamFormed", ["2025-03-04", 9], team, manager),
    say("PlanIssued", ["2025-03-04", 10], { plan: "help-from-afar" }, manager),
    say("ActionDone", ["2025-03-04", 11], { action: "service-adjusted" }),
    say("ActionDone", ["2025-03-06", 8], { action: "restored" }),
    say("ClocksResumed", ["2025-03-06", 8], {}, manager),
    noted("2025-03-06"),
    say("Finished", ["2025-03-07", 17], {}, manager),
    say("Finished", ["2025-03-07", 17.5], {}, manager),
    say("Retracted", ["2025-03-08", 9], {}, { ...manager, concerns: 11, reason: "entered twice" }),
    say("Reviewed", ["2025-03-14", 10], { lessons: "spare-parts-upstairs" }, manager),
    say(
      "Corrected",
      ["2025-03-14", 11],
      { data: { lessons: "spare-parts-upstairs-and-a-list" } },
      { ...manager, concerns: 13 }
    )
  ),
  {
    category: "Incident",
    id: "many-on-one-valve",
    finding: "answered-singly",
    says: [
      say(
        "Reported",
        ["2025-08-05", 9],
        { class: "group-complaint", since: Instant.fromMs(at(dayOf("2025-08-04"), 9)) },
        specialist
      ),
      say("ComplaintLinked", ["2025-08-05", 9.5], { case: "planned/confirmed" }, specialist),
      say("ComplaintAnswered", ["2025-08-05", 14], { case: "planned/confirmed" }, { by: "desk" })
    ]
  }
]

const assessments: ReadonlyArray<PlannedRecord> = [
  regular(
    "Assessment",
    "specialist-in-march",
    say(
      "StaffAssessed",
      ["2025-03-31", 15],
      {
        ...{ window: "2025-03", quantitative: { points: 82, of: 100 }, qualitative: { points: 4, of: 5 } },
        ...{ evidence: ["Supervision/planned/2025-03"], result: "good" }
      },
      manager
    )
  ),
  regular(
    "Assessment",
    "department-in-the-first-quarter",
    say(
      "DepartmentEvaluated",
      ["2025-03-31", 16],
      { window: "2025-Q1", result: "good", lessons: "valves-in-stock" },
      { by: "generalManager" }
    )
  )
]

/** All of them. */
export const enterprise: ReadonlyArray<PlannedRecord> = [
  ...[...problems, ...plans, ...improvements, ...checks],
  ...[...trainings, ...incidents, ...assessments]
]
