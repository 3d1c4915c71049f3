// Believable lives of callouts, follow-ups, claims, quality problems, sheets and prices of parts, and documents.

const claim =
  "Submitted Decided Paid OldPartDue OldPartReturned Reviewed NoticeIssued NoticeConfirmed SentToFinance Deducted"
const problem = "Reported Confirmed CauseAnalysed ResponsibilityAssigned ImprovementPlanned ImprovementMade"
const batch = "Reported:1 Confirmed BatchConfirmed BatchReported RectificationProposed RectificationApproved"
const signed = "Drafted ReferencesChecked Reviewed Countersigned Examined Validated Approved"

/** A way with one step left out, or come right after the next: most often the only fault of its life. */
const faults = (way: string): ReadonlyArray<string> =>
  way.split(" ").flatMap((step, n, all) => {
    const [before, after] = [all.slice(0, n), all.slice(n + 1)]
    const [next, ...rest] = after
    const swapped = next === undefined ? [] : [[...before, next, step, ...rest]]
    return [[...before, ...after], ...swapped].map((one) => one.join(" "))
  })

/** Lives by category, each as event types with the number of their payload. */
export const lives: { readonly [category: string]: ReadonlyArray<string> } = {
  Callout: [
    "Requested VehicleSent TripRegistered Arrived Completed",
    "Requested:1 VehicleSent Arrived Completed TripRegistered",
    "Requested:2 VehicleSent:1 Arrived",
    "Requested:3 VehicleSent Arrived Completed",
    "Requested:4 VehicleSent TripRegistered Arrived",
    "Requested:5 VehicleSent TripRegistered Completed",
    "Requested Cancelled",
    "Requested:1 VehicleSent Cancelled",
    "Requested:2 Arrived Cancelled",
    "Arrived Requested TripRegistered"
  ],
  FollowUp: [
    "Scheduled Attempted",
    "Scheduled:1 Attempted:1 Attempted",
    "Scheduled:2 Attempted:1",
    "Scheduled:3 Cancelled",
    "Scheduled Cancelled Attempted",
    "Attempted Scheduled:4"
  ],
  PartsSheet: [
    "Stated ActualStated",
    "Stated:4 ActualStated:2",
    "Stated:2 ActualStated:4",
    "Stated:1 ActualStated:3",
    "Stated:5 ActualStated:7",
    "Stated:7 ActualStated:5",
    "Stated:9 ActualStated:8",
    "ActualStated:6 Stated:5",
    "Stated Stated:1 ActualStated:2"
  ],
  Claim: [
    claim,
    "Submitted Decided Paid OldPartDue Reviewed:1 OpinionGiven",
    "Submitted:1 Decided:1 Reviewed",
    "Submitted Decided Paid Paid:1 Reviewed NoticeIssued NoticeConfirmed SentToFinance Deducted:1",
    "OldPartDue OldPartReturned Submitted Decided",
    ...faults(claim)
  ],
  QualityProblem: [
    `${problem} ImprovementVerified`,
    `${problem} ImprovementVerified:1 ImprovementVerified`,
    `${batch} VehicleRectified VehicleRectified:1`,
    `${batch} VehicleRectified VehicleRectified TechnicalPlanIssued`,
    "Reported Confirmed RectificationProposed:1 RectificationApproved VehicleRectified:2 VehicleRectified",
    "Reported RectificationProposed:2 RectificationApproved VehicleRectified VehicleRectified:1",
    "Reported:1 BatchConfirmed",
    ...faults(`${problem} ImprovementVerified`),
    ...faults(`${batch} VehicleRectified`)
  ],
  PartPrice: ["Proposed Approved Proposed:1 Approved", "Approved Proposed"],
  ControlledDocument: [signed, ...faults(signed)]
}
