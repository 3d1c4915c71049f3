// Believable lives of what the enterprise after-sales policy keeps, as words: event types in their order.

const quality = [0, 1, 2, 10, 12, 5].map((action) => `ActionDone:${action}`).join(" ")
const begun = "Activated SuperiorTold TeamFormed PlanIssued"

/** The whole way of a case; a satisfied customer at its end. */
const way = "Registered:2 Classified SubmittedToManager Assessed Assigned"
const told = "Resolved Verified ResultTold"
const end = "Confirmed Closed FollowedUp Archived"

/** Lives by category, as text. */
export const livesOfEnterprise: { readonly [category: string]: ReadonlyArray<string> } = {
  Case: [
    `${way} Answered ${told} ${end}`,
    `${way.replace("Assessed", "Assessed:1")} Answered ${told} Confirmed:1 Resolved Verified ResultTold ${end}`,
    `${way.replace("Assessed", "Assessed:2")} Contacted ${told} Confirmed Closed FollowedUp:1 Archived:1`,
    `Registered Assessed:3 Assigned Paused:1 Contacted Resumed ${told} Confirmed Closed FollowedUp:2`,
    "Registered:2 Answered Assessed:2 Contacted Assigned Assessed:1 Resolved Confirmed Closed",
    "Registered Assessed Assigned DifficultyReported Resolved Confirmed:1 Terminated Closed FollowedUp:3",
    "Registered:1 Assigned DifficultyReported DifficultySettled Resolved Confirmed Closed FollowedUp:2 FollowedUp:3",
    "Registered Answered Paused:1 Answered Assessed Assigned Resolved",
    "CarriedOver Answered Contacted Assessed:2 Assigned Resolved Confirmed Closed FollowedUp",
    "Registered Assessed Assigned Resolved Withdrawn",
    "Registered Closed Archived",
    "Registered Closed Archived:1",
    "Registered Closed Archived:2"
  ],
  TaskPlan: [
    "MilestoneSet:1 MilestoneReached:1 MilestoneSet:2 MilestoneReached:2",
    "MilestoneSet MilestoneSet:1 MilestoneMoved:1 MilestoneReached:1",
    "MilestoneSet:2 MilestoneMoved:2 MilestoneReached:2",
    "MilestoneSet:3 MilestoneReached:0 MilestoneSet:0"
  ],
  Improvement: [
    "Raised Forwarded Planned Implemented Verified",
    "Raised:2 Adopted Implemented Verified:1 Verified",
    "Raised:1 Declined",
    "Raised Forwarded:1"
  ],
  Supervision: [
    "Held RecordChecked RecordChecked:1 RecordChecked:2 CallMonitored CustomerVisited FindingRecorded",
    "Held RecordChecked:2 RecordChecked:3",
    "Held:1 RecordChecked:3 RecordChecked"
  ],
  Training: [
    "PlanSet SessionHeld SessionEvaluated SessionHeld:1 SessionImproved",
    "PlanSet SessionHeld:1 SessionHeld:2 SessionEvaluated:2",
    "SessionEvaluated SessionHeld"
  ],
  Incident: [
    `Reported ${begun} ${quality} Finished Reviewed`,
    `Reported:1 ${begun} ComplaintLinked ComplaintLinked:1 ActionDone:6 ActionDone:14 Finished`,
    `Reported:1 ${begun} ComplaintAnswered ActionDone:6 ActionDone:7 Finished Reviewed`,
    `Reported:2 ${begun} ClocksSuspended ActionDone:8 ActionDone:9 ClocksResumed Finished Reviewed`,
    `Reported ActionDone:1 ${begun} ActionDone:2 ActionDone:11 Finished`,
    `Reported:3 Activated TeamFormed:1 PlanIssued ActionDone:0 Finished Reviewed`,
    `Reported:3 SuperiorTold TeamFormed Activated ActionDone:0 PlanIssued Finished`,
    `Reported:3 ${begun} Finished Reviewed`,
    `Reported:2 ${begun} ActionDone:9 Finished`,
    `Reported ${begun} ${quality}`
  ]
}
