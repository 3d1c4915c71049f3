/**
 * Streams of the maker's after-sales standard, told to the hour: a rescue, a guarantee claim up to its deduction from the
 * supplier, a batch put right after approval, parts paid for, a hotline call by night, and the papers around them.
 */
import { type PlannedRecord, say } from "./PlannedRecord.ts"
import { mended, regular } from "./PlannedRecords.ts"

const manager = { by: "generalManager" } as const
const quality = { by: "quality" } as const
const finance = { by: "finance" } as const
const centre = { by: "technicalCentre" } as const

const rescues: ReadonlyArray<PlannedRecord> = [
  mended(
    "Callout",
    "rescued-in-town",
    say("Requested", ["2025-03-03", 9], { zone: "urban" }),
    say("VehicleSent", ["2025-03-03", 9.5], { vehicle: "V-12" }),
    say("TripRegistered", ["2025-03-03", 9.6]),
    say("Arrived", ["2025-03-03", 11]),
    say("Completed", ["2025-03-03", 12])
  ),
  regular(
    "Callout",
    "helped-by-telephone",
    say("Requested", ["2025-03-10", 20], { zone: "province" }),
    say("Cancelled", ["2025-03-10", 20.5], { cause: "helped-by-telephone" })
  )
]

const claims: ReadonlyArray<PlannedRecord> = [
  mended(
    "Claim",
    "guarantee-borne-by-the-supplier",
    say("Submitted", ["2025-03-04", 9], { claim: "guarantee", fen: 80_000 }),
    say("OldPartDue", ["2025-03-04", 10]),
    say("Decided", ["2025-03-11", 9], { accepted: true, fen: 75_000 }),
    say("OldPartReturned", ["2025-03-14", 9]),
    say("Reviewed", ["2025-03-18", 9], { liable: "supplier" }, quality),
    say("OpinionGiven", ["2025-03-18", 11], {}, quality),
    say("NoticeIssued", ["2025-03-19", 9], { supplier: "SUP-1" }, quality),
    say("NoticeConfirmed", ["2025-03-24", 9]),
    say("SentToFinance", ["2025-03-25", 9], {}, quality),
    say("Paid", ["2025-04-10", 9], { fen: 75_000 }, finance),
    say("Deducted", ["2025-04-15", 9], { fen: 60_000 }, finance)
  )
]

const problems: ReadonlyArray<PlannedRecord> = [
  mended(
    "QualityProblem",
    "improved-and-verified",
    say("Reported", ["2025-02-10", 9], { source: "station", grade: "general" }),
    say("Confirmed", ["2025-02-12", 9], {}, quality),
    say("CauseAnalysed", ["2025-02-14", 9], { cause: "seal" }, quality),
    say("ResponsibilityAssigned", ["2025-02-17", 9], { to: "production" }, quality),
    say("ImprovementPlanned", ["2025-02-20", 9]),
    say("TechnicalPlanIssued", ["2025-02-24", 9], {}, centre),
    say("ImprovementMade", ["2025-03-10", 9]),
    say("ImprovementVerified", ["2025-03-20", 9], { effective: true }, quality)
  ),
  regular(
    "QualityProblem",
    "batch-put-right",
    say("Reported", ["2025-06-02", 9], { source: "dealer", grade: "batch" }),
    say("BatchConfirmed", ["2025-06-03", 9]),
    say("BatchReported", ["2025-06-03", 10]),
    say("RectificationProposed", ["2025-06-09", 9], { kind: "batch-rectification", vehicles: 2 }),
    say("RectificationApproved", ["2025-06-11", 9], {}, manager),
    say("VehicleRectified", ["2025-06-16", 9], { vehicle: "VEH-1" }),
    say("VehicleRectified", ["2025-06-17", 9], { vehicle: "VEH-2" })
  )
]

const line = (name: string, urgency: string) => ({
  ...{ line: name, part: `P-${name}`, quantity: 1, urgency, guarantee: urgency === "urgent" },
  promisedAt: "2025-04-18T16:00:00.000Z"
})

const parts: ReadonlyArray<PlannedRecord> = [
  regular(
    "PartsOrder",
    "paid-for",
    say("Ordered", ["2025-04-08", 9], { lines: [line("1", "urgent"), line("2", "regular")] }),
    say("PaymentArrived", ["2025-04-09", 9], { line: "1" }),
    say("PaymentArrived", ["2025-04-09", 9.1], { line: "2" }),
    say("Shipped", ["2025-04-10", 9], { line: "1", shipment: "D-1", quantity: 1 }),
    say("Exempted", ["2025-04-11", 9], { line: "2", reason: "road-closed" }),
    say("Shipped", ["2025-04-16", 9], { line: "2", shipment: "D-2", quantity: 1 }),
    say("MisShipped", ["2025-04-18", 9], { line: "2" })
  ),
  mended(
    "PartsSheet",
    "demand-of-april",
    say("Stated", ["2025-03-25", 9], { of: "demand-plan", lines: [{ part: "P-1", quantity: 10 }] }),
    say("ActualStated", ["2025-05-05", 9], { of: "demand-plan", lines: [{ part: "P-1", quantity: 9 }] })
  ),
  mended(
    "PartPrice",
    "seal",
    say("Proposed", ["2025-01-06", 9], { fen: 1_200 }),
    say("Approved", ["2025-01-08", 9], {}, finance)
  )
]

const others: ReadonlyArray<PlannedRecord> = [
  regular(
    "Call",
    "by-night",
    say("Offered", ["2025-03-06", 22], { line: "hotline" }),
    say("Forwarded", ["2025-03-06", 22.05], { to: "S-0101" }),
    say("Answered", ["2025-03-06", 22.1]),
    say("Sorted", ["2025-03-06", 22.2], { matter: "general-quality" }),
    say("Replied", ["2025-03-06", 22.4]),
    say("Directed", ["2025-03-06", 23], { to: "station" })
  ),
  regular(
    "Call",
    "let-off",
    say("Offered", ["2025-03-07", 10], { line: "hotline" }),
    say("Exempted", ["2025-03-07", 11], { reason: "flood" })
  ),
  mended(
    "FollowUp",
    "reached-at-the-second-attempt",
    say("Scheduled", ["2025-03-01", 9], { dueAt: "2025-03-31T16:00:00.000Z" }),
    say("Attempted", ["2025-03-20", 9], { reached: false }),
    say("Attempted", ["2025-03-21", 9], { reached: true })
  ),
  regular(
    "FollowUp",
    "moved-away",
    say("Scheduled", ["2025-03-01", 9], { dueAt: "2025-03-31T16:00:00.000Z" }),
    say("Cancelled", ["2025-03-22", 9], { cause: "moved-away" })
  ),
  mended(
    "ControlledDocument",
    "repair-manual",
    say("Drafted", ["2025-01-06", 9], { document: "repair-manual", edition: "2025-01" }, centre),
    say("ReferencesChecked", ["2025-01-07", 9], {}, centre),
    say("Reviewed", ["2025-01-08", 9], {}, quality),
    say("Countersigned", ["2025-01-09", 9]),
    say("Examined", ["2025-01-10", 9], {}, quality),
    say("Validated", ["2025-01-13", 9], {}, centre),
    say("Approved", ["2025-01-15", 9], { effectiveFrom: "2025-01-31T16:00:00.000Z" }, manager)
  ),
  regular(
    "Unit",
    "with-file-and-guarantee",
    say("Delivered", ["2025-03-05", 9], { use: "customer" }),
    say("CustomerFileCreated", ["2025-03-06", 9]),
    say("GuaranteeGiven", ["2025-03-06", 10], { until: "2027-03-05T16:00:00.000Z" })
  ),
  regular("Outlet", "inspected", say("Inspected", ["2025-04-21", 9], { aspect: "image", passed: true }))
]

/** The records of the standard. */
export const vehicles: ReadonlyArray<PlannedRecord> = [...rescues, ...claims, ...problems, ...parts, ...others]
