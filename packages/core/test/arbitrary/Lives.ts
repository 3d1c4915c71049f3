// Believable lives of the things in the books: the turns that ordinary histories take, as event types in their order.
import fc from "fast-check"

/** One turn: an event type and which of its payloads. */
export type Turn = readonly [type: string, payload: number]

const turns = (text: string): ReadonlyArray<Turn> =>
  text.split(" ").map((word) => {
    const [type = "", payload = "0"] = word.split(":")
    return [type, Number(payload)]
  })

const lives: { readonly [category: string]: ReadonlyArray<ReadonlyArray<Turn>> } = {
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
    "Registered:1 Escalated Reclassified",
    "CarriedOver Escalated Resolved"
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
    "Counted Counted:1",
    "Counted Retired",
    "Delivered:1 DeliveryCalledBack"
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
    "Ordered:3 Shipped:9 Shipped:2",
    "Shipped:2 Ordered"
  ].map(turns),
  Target: ["Drafted FeasibilityAssessed Approved Published Changed:1", "Drafted Approved Withdrawn"].map(turns),
  Publication: ["FigurePublished FigurePublished:1"].map(turns),
  WorkLog: ["DayLogged DayLogged:1 DayExempted Uploaded", "DayLogged:1 Uploaded DayLogged:2"].map(turns),
  Sample: ["FrameFixed SeedSupplied Drawn Substituted", "SeedSupplied FrameFixed:1 Drawn:1"].map(turns),
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
    "Filed Bound"
  ].map(turns)
}

/** A life of one thing of the category. */
export const life = (category: string): fc.Arbitrary<ReadonlyArray<Turn>> => fc.constantFrom(...(lives[category] ?? []))
