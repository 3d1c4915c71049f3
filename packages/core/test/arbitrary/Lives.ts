// Believable lives of the things in the books: the turns that ordinary histories take, as event types in their order.
import fc from "fast-check"
import { livesOfEnterprise } from "./LivesOfEnterprise.ts"
import { ftms } from "./LivesOfFtms.ts"
import { lives as ofParts } from "./LivesOfParts.ts"

/** One turn: an event type and which of its payloads. */
export type Turn = readonly [type: string, payload: number]

const turns = (text: string): ReadonlyArray<Turn> =>
  text.split(" ").map((word) => {
    const [type = "", payload = "0"] = word.split(":")
    return [type, Number(payload)]
  })

const signed = "SolutionExplained ProductExplained OpinionGiven ChargeConfirmed"
const home =
  "ReportedBack RecordRegistered OrderHandedOver OrderHandedOver:1 OrderHandedOver:2 OrderArchived SettledWithCompany"

const settled = `ContentStated ChargeDecided ServiceDone ${signed} Paid ReceiptIssued ${home}`.split(" ")
/** The way of a settlement with one step left out, or come right after the next: most often the only fault of its life. */
const faults = settled.flatMap((_, n) => {
  const [before, step = "", next = "", after] = [settled.slice(0, n), settled[n], settled[n + 1], settled.slice(n + 2)]
  return [[...before, next, ...after].join(" "), [...before, next, step, ...after].join(" ")].map((one) =>
    one.replace(/ +/g, " ").trim()
  )
})

const lives: { readonly [category: string]: ReadonlyArray<ReadonlyArray<Turn>> } = {
  ...Object.fromEntries(Object.entries(ftms).map(([category, all]) => [category, all.map(turns)])),
  Case: [
    "Registered Assigned Answered Resolved Verified Closed",
    "Registered:3 Resolved Confirmed Closed Reopened Resolved Verified",
    "Registered Resolved Verified:2 Resolved Verified",
    "Registered Withdrawn",
    "Registered:5 Resolved Unreachable Closed",
    "Registered:1 Reclassified Resolved Verified",
    "Registered Reclassified:1 Reclassified",
    "CarriedOver Answered Resolved Verified",
    "Registered Resolved Closed Answered",
    "Registered:4 Resolved Verified",
    "Registered Reclassified:3 Resolved",
    "Registered Withdrawn Reopened",
    "Registered Resolved Unreachable:1 Closed",
    "Registered Escalated Assigned Escalated",
    "Registered:6 Resolved Closed",
    "Registered:3 Assigned Closed",
    "Registered:1 Escalated Reclassified",
    "CarriedOver Escalated Resolved",
    "GrievanceHeard Registered PassedOn Resolved",
    "GrievanceHeard:1 PassedOn:1 Registered PassedOn:2 MarkedDuplicate",
    "Registered GrievanceHeard PassedOn Reclassified:1",
    "GrievanceHeard PassedOn Registered PassedOn:2",
    "GrievanceHeard Registered:1",
    "PassedOn GrievanceHeard"
  ].map(turns),
  ServiceOrder: [
    "Created Arrived Served SlipSigned SlipFiled",
    "Created Arrived Served SlipSigned:1 CalledBack",
    "Created:1 Arrived Served SlipSigned:4",
    "Created:2 Cancelled",
    "Created Arrived Arrived Served SlipSigned:3 CalledBack:1",
    "Created Arrived Cancelled",
    "Created Arrived SlipSigned CalledBack:2",
    "Created Arrived Arrived SlipSigned:1",
    "Created Arrived Arrived SlipSigned:6 SlipSigned:7",
    "Created Arrived Served Arrived",
    "Arrived Created:1 SlipSigned"
  ].map(turns),
  Repair: [
    "AttemptStarted AttemptCompleted Tested",
    "AttemptStarted AttemptCompleted:1 AttemptStarted:7 AttemptCompleted:9 Tested",
    "AttemptStarted AttemptCompleted:2 AttemptStarted:9 AttemptCompleted:9",
    "AttemptStarted:1 AttemptCompleted:2 AttemptStarted:10 AttemptCompleted:9 Tested:1",
    "AttemptStarted:1 AttemptCompleted:2 AttemptStarted:10 AttemptCompleted:9 AttemptStarted:14 AttemptCompleted:18",
    "AttemptStarted AttemptCompleted AttemptStarted:7 AttemptCompleted:9",
    "AttemptStarted AttemptCompleted AttemptStarted:10 AttemptCompleted:9",
    "AttemptStarted AttemptCompleted:3 AttemptStarted:7 AttemptCompleted:9 AttemptStarted:14 AttemptCompleted:18",
    "AttemptStarted AttemptCompleted:1 AttemptStarted:7 AttemptStarted:14 AttemptCompleted:18",
    "AttemptCompleted Tested:1"
  ].map(turns),
  Survey: [
    "Drawn Attempted Answered",
    "Drawn Attempted:1 Abandoned",
    "Drawn Answered:2 Disputed Settled",
    "Drawn:2 Answered Disputed Settled",
    "Drawn:3 Answered:4 Disputed Settled:1",
    "Drawn:1 Answered:3"
  ].map(turns),
  Unit: [
    "Delivered DeliverySlipSigned",
    "Delivered DeliverySlipSigned:1 DeliveryCalledBack Retired",
    "Delivered Retired:2 Delivered",
    "Delivered GuaranteeGiven CustomerFileCreated",
    "Delivered GuaranteeGiven:2 Retired Delivered CustomerFileCreated GuaranteeGiven:1",
    "Counted GuaranteeGiven Retired:2",
    "Counted Counted:1",
    "Counted Retired",
    "Delivered:1 DeliveryCalledBack"
  ].map(turns),
  Target: [
    "Drafted FeasibilityAssessed Approved Published Changed:1",
    "Drafted Approved Withdrawn",
    "Drafted FeasibilityMeetingHeld Submitted SentBack Drafted:1 FeasibilityMeetingHeld:1 Submitted Approved Published Received",
    "Drafted FeasibilityMeetingHeld Approved Published Received StretchSet Changed:1"
  ].map(turns),
  Decomposition: [
    "PartAssigned PartAssigned:1 PartAssigned:2 PartWithdrawn",
    "PartAssigned PartWithdrawn PartAssigned"
  ].map(turns),
  Inspection: [
    "Planned Done",
    "Planned:1 Done",
    "Planned:3 Rescheduled:2 Done",
    "Planned:9 Rescheduled:7 Done",
    "Planned Rescheduled:8 Rescheduled:1 Done",
    "Planned:2 Refused",
    "Planned:5 Refused:1 Refused",
    "Planned:9 Refused:1 Done",
    "Planned:4 Cancelled",
    "Planned:10 Cancelled Done",
    "Planned:12"
  ].map(turns),
  PartsOrder: [
    "Ordered Shipped:2",
    "Ordered Shipped:1 Shipped",
    "Ordered Shipped:1 Shipped:1 Shipped",
    "Ordered:1 Shipped:1 Shipped:4",
    "Ordered:1 Shipped LineCancelled Shipped:4",
    "Ordered LineCancelled:1",
    "Ordered LineCancelled",
    "Ordered:2 Shipped:7 Shipped:10 Shipped",
    "Ordered:2 Shipped:6 Shipped:5 LineCancelled:4 Shipped",
    "Ordered:5 Shipped:9 Shipped:2",
    "Shipped:2 Ordered",
    "Ordered:3 PaymentArrived Shipped:2 MisShipped",
    "Ordered:3 PaymentArrived Exempted Shipped:2",
    "Ordered:3 PaymentArrived LineCancelled",
    "Ordered:4 PaymentArrived PaymentArrived:1 Shipped:4 Shipped:1",
    "Ordered:4 PaymentArrived:2 Shipped:10",
    "Ordered:4 PaymentArrived Exempted Shipped:1 MisShipped MisShipped"
  ].map(turns),
  Publication: ["FigurePublished FigurePublished:1"].map(turns),
  WorkLog: ["DayLogged DayLogged:1 DayExempted Uploaded", "DayLogged:1 Uploaded DayLogged:2"].map(turns),
  Sample: ["FrameFixed SeedSupplied Drawn Substituted", "SeedSupplied FrameFixed:1 Drawn:1"].map(turns),
  Outlet: [
    "Admitted ManagerAssigned ScopeSet Published",
    "Admitted Published Published:1 Withdrawn Withdrawn:1",
    "Admitted ScopeSet:2 Published Closed Admitted",
    "Published Admitted Closed",
    "Admitted Inspected Inspected:2 Inspected:1",
    "Admitted Published Withdrawn"
  ].map(turns),
  Settlement: [
    `ContentStated ChargeDecided ServiceDone ${signed} Paid ReceiptIssued ${home}`,
    `ContentStated:2 ChargeDecided:1 ServiceDone ${signed} ${home}`,
    "ContentStated ChargeDecided ServiceDone SolutionExplained ChargeConfirmed OpinionGiven Paid ReceiptIssued ReportedBack",
    "ContentStated ChargeDecided:2 ServiceDone OpinionGiven ChargeConfirmed Paid ReportedBack ReceiptIssued:1",
    "ContentStated:7 ChargeDecided ServiceDone:1 SettledWithCompany OpinionGiven ReportedBack OrderHandedOver:2",
    // Free, and paid all the same: nothing else is wrong with it.
    "ContentStated ChargeDecided:1 ServiceDone SolutionExplained OpinionGiven ChargeConfirmed Paid:2",
    `ContentStated:7 ChargeDecided:1 ServiceDone ${signed} ${home}`,
    // Paid in two parts, with one receipt for both.
    `ContentStated ChargeDecided ServiceDone ${signed} Paid:1 Paid:3 ReceiptIssued ReportedBack`,
    "ServiceDone ReportedBack RecordRegistered OrderHandedOver",
    ...faults
  ].map(turns),
  Custody: [
    "Taken Returned ReceiptRecovered ReceiptHandedOver ReceiptProcessed",
    "Taken Returned",
    "Taken ReceiptRecovered Returned",
    "Taken Returned ReceiptRecovered ReceiptProcessed ReceiptHandedOver"
  ].map(turns),
  Nonconformity: [
    "Raised:1 CorrectionMade CorrectiveActionTaken EvidenceSubmitted Verified",
    "Raised:3 CorrectiveActionTaken CorrectionMade EvidenceSubmitted Verified:1 Returned CorrectionMade CorrectiveActionTaken",
    "Raised CorrectionMade",
    "Raised:2 CorrectionMade CorrectiveActionTaken EvidenceSubmitted Returned"
  ].map(turns),
  Evaluation: ["Held Held:1", "Held:1"].map(turns),
  Conduct: [
    "Reported:4 Established",
    "Reported:5 Voided",
    "Reported:7",
    "Reported Voided",
    "Reported:1",
    "Reported",
    "Reported:2",
    "Reported:3 Voided",
    "Reported:1 Reported"
  ].map(turns),
  Proposal: [
    "Proposed Approved CarriedOut Reversed",
    "Proposed Rejected CarriedOut",
    "Proposed:1 Approved CarriedOut",
    "Proposed:2 Withdrawn",
    "Approved Proposed:3 CarriedOut Reversed:1"
  ].map(turns),
  Call: [
    ...["Offered Answered", "Offered Answered", "Offered Abandoned", "Offered", "Answered Offered"],
    ...["Offered Forwarded Answered Sorted Replied Directed", "Offered Sorted Directed Replied Exempted"],
    ...["Offered Answered Sorted:1 Replied", "Sorted:2 Offered Replied Sorted", "Offered Sorted Exempted"],
    "Offered Abandoned Answered"
  ].map(turns),
  Assessment: [
    "HeadAssessed HeadAssessed:1",
    "FollowUpAssessed",
    "FollowUpAssessed:1 HeadAssessed",
    "StaffAssessed StaffAssessed:1",
    "DepartmentEvaluated"
  ].map(turns),
  Certificate: [
    "Issued SurveillanceHeld LevelKept SurveillanceHeld LevelAdjusted",
    "Issued SurveillanceHeld:1 Suspended SurveillanceHeld LevelKept",
    "Issued LevelAdjusted:1 SurveillanceHeld:1 LevelKept Withdrawn"
  ].map(turns),
  Adoption: ["Adopted Adopted:1 Adopted:2 Withdrawn", "Adopted:1 Adopted:1", "Adopted Withdrawn:1 Adopted:4"].map(
    turns
  ),
  WorkingCalendar: ["Published Published:1", "Published:2", "Published:2"].map(turns),
  Filing: [
    "Bound Filed Filed:1 Filed:2 Filed:3",
    "Bound:1 Filed:1 Filed:2 Released",
    "Bound:2 Filed:5 Filed:6 Filed:7 Filed:8",
    "Bound:3 Filed:9 Filed:10",
    "Bound:4 Filed:11 Filed:12 Filed:12",
    "Bound:5 Filed:14 Filed:15 Released:1 Bound:5",
    "Bound Filed:1 Released:1 Bound:1 Filed:2",
    "Bound Filed:1 Filed:2 Released:1 Released:2",
    "Bound:1 Filed:1 Released Released:1",
    "Filed Bound",
    "Bound:6 Filed:16 Filed:17",
    "Bound:6 Filed:17 Released:2",
    "Bound:7 Filed:18 Filed:19 Filed:20 Filed:22",
    "Bound:7 Filed:19 Filed:21 Filed:23 Released"
  ].map(turns),
  ...Object.fromEntries(Object.entries(ofParts).map(([category, all]) => [category, all.map(turns)]))
}

/** A life of one thing of the category. */
export const life = (category: string): fc.Arbitrary<ReadonlyArray<Turn>> =>
  fc.constantFrom(...(lives[category] ?? []), ...(livesOfEnterprise[category] ?? []).map(turns))
