/**
 * Streams of commitments and targets, told to the hour: outlets, settlements, device receipts, nonconformities and the
 * life of a target, each with what it shows in its id and, where it is irregular, the finding of the fold.
 */
import { type PlannedRecord, say } from "./PlannedRecord.ts"
import { regular } from "./PlannedRecords.ts"

const scope = ["maintenance", "minor-repair", "part-replacement", "part-supply"]
const office = { by: "afterSales" } as const
const noted = (day: string) => say("Noted", [day, 16], { activity: "photo-kept" })

const outlets: ReadonlyArray<PlannedRecord> = [
  regular(
    "Outlet",
    "corner-shop",
    say("Admitted", ["2024-03-04", 9], {}, office),
    say("ManagerAssigned", ["2024-03-04", 9.5], { manager: "S-0101" }, office),
    say("ScopeSet", ["2024-03-04", 10], { kinds: scope }, office),
    say("Published", ["2024-03-05", 9], { list: "advertisement" }, office),
    say("Published", ["2024-03-05", 9.2], { list: "media" }, office),
    say("Published", ["2024-03-05", 9.4], { list: "web" }, office),
    say("Withdrawn", ["2024-09-05", 9], { list: "media" }, office),
    noted("2024-09-05"),
    say("Retracted", ["2024-09-06", 9], {}, { ...office, concerns: 5, reason: "another outlet's entry" }),
    say(
      "Corrected",
      ["2024-09-06", 9.2],
      { data: { manager: "S-0102" } },
      { ...office, concerns: 1, reason: "mistyped" }
    ),
    say("Closed", ["2025-06-30", 17], { cause: "lease-ended" }, office)
  ),
  {
    category: "Outlet",
    id: "listed-too-soon",
    finding: "published-before-admission",
    says: [
      say("Published", ["2024-04-15", 9], { list: "web" }, office),
      say("Admitted", ["2024-04-22", 9], {}, office),
      say("ScopeSet", ["2024-04-22", 10], { kinds: ["maintenance"] }, office)
    ]
  }
]

const asked = say("ContentStated", ["2025-02-11", 8.5], { work: "minor-repair", by: "customer" })
const charged = say("ChargeDecided", ["2025-02-11", 8.7], {
  charge: "chargeable",
  criterion: "out-of-warranty",
  fen: 18_000
})

const settlements: ReadonlyArray<PlannedRecord> = [
  {
    category: "Settlement",
    id: "settled-without-opinion",
    finding: "settled-before-opinion",
    says: [
      asked,
      charged,
      say("ServiceDone", ["2025-02-11", 11], { onSite: true }),
      say("SettledWithCompany", ["2025-02-28", 10], { fen: 9_000 }),
      say("SolutionExplained", ["2025-03-03", 9]),
      say("OpinionGiven", ["2025-03-03", 9.2], {})
    ]
  },
  {
    category: "Settlement",
    id: "receipt-first",
    finding: "receipt-before-payment",
    says: [
      asked,
      charged,
      say("ServiceDone", ["2025-02-11", 11], { onSite: false }),
      say("SolutionExplained", ["2025-02-11", 11.1]),
      say("OpinionGiven", ["2025-02-11", 11.2], { satisfaction: "satisfied" }),
      say("ChargeConfirmed", ["2025-02-11", 11.3]),
      say("ReceiptIssued", ["2025-02-11", 11.4], { receipt: "R-planned", fen: 18_000 }),
      say("Paid", ["2025-02-11", 11.5], { fen: 1_800 }),
      noted("2025-02-11"),
      say("Corrected", ["2025-02-12", 9], { data: { fen: 18_000 } }, { concerns: 7, reason: "a digit lacks" }),
      say("ReportedBack", ["2025-02-11", 17]),
      say("Retracted", ["2025-02-12", 9.2], {}, { concerns: 10, reason: "another technician's" })
    ]
  }
]

const custodies: ReadonlyArray<PlannedRecord> = [
  regular(
    "Custody",
    "to-the-bench-and-back",
    say("Taken", ["2025-03-10", 10], { device: "board" }),
    say("Returned", ["2025-03-17", 15]),
    say("ReceiptRecovered", ["2025-03-17", 15.1]),
    say("ReceiptHandedOver", ["2025-03-18", 8.5]),
    noted("2025-03-18"),
    say("ReceiptProcessed", ["2025-04-02", 10], {}, { by: "records" }),
    say("ReceiptProcessed", ["2025-04-03", 10], {}, { by: "records" }),
    say("Retracted", ["2025-04-04", 9], {}, { concerns: 6, reason: "entered twice" }),
    say("Corrected", ["2025-04-04", 9.2], { data: { device: "control-board" } }, { concerns: 0, reason: "misnamed" })
  ),
  {
    category: "Custody",
    id: "receipt-not-with-dispatcher",
    finding: "processed-before-hand-over",
    says: [
      say("Taken", ["2025-04-14", 10], { device: "compressor" }),
      say("Returned", ["2025-04-21", 15]),
      say("ReceiptRecovered", ["2025-04-21", 15.1]),
      say("ReceiptProcessed", ["2025-05-06", 10], {}, { by: "records" })
    ]
  },
  // Its receipt stays open.
  regular(
    "Custody",
    "back-without-receipt",
    say("Taken", ["2025-05-12", 10], { device: "fan" }),
    say("Returned", ["2025-05-19", 15])
  )
]

const found = (id: string, code: string, ...more: PlannedRecord["says"]): PlannedRecord =>
  regular(
    "Nonconformity",
    id,
    say(
      "Raised",
      ["2024-11-12", 10],
      { by: "certification-body", code, due: "2024-12-11T16:00:00.000Z" },
      { by: "relations" }
    ),
    ...more
  )
const corrected = (id: string, code: string, action: string, evidence: readonly [day: string, hour: number]) =>
  found(
    id,
    code,
    say("CorrectionMade", ["2024-11-20", 10], {}, office),
    say("CorrectiveActionTaken", ["2024-11-26", 10], { action }, office),
    say("EvidenceSubmitted", evidence, { evidence: `file-${id}` }, office)
  )

const nonconformities: ReadonlyArray<PlannedRecord> = [
  // Handed back once, closed at the second attempt.
  found(
    "no-explanation-after-service",
    "NC-1",
    say("CorrectionMade", ["2024-11-14", 10], {}, office),
    say("CorrectiveActionTaken", ["2024-11-18", 10], { action: "explain-after-service" }, office),
    say("EvidenceSubmitted", ["2024-11-22", 10], { evidence: "file-1" }, office),
    say("Verified", ["2024-11-25", 10], { effective: false }, { by: "relations" }),
    say("Returned", ["2024-11-25", 11], { cause: "only-one-outlet" }, { by: "relations" }),
    say("CorrectionMade", ["2024-11-28", 10], {}, office),
    say("CorrectiveActionTaken", ["2024-12-02", 10], { action: "explain-after-service" }, office),
    say("EvidenceSubmitted", ["2024-12-06", 10], { evidence: "file-2" }, office),
    say("Verified", ["2024-12-18", 10], { effective: true }, { by: "relations" }),
    noted("2024-12-18"),
    say("Corrected", ["2024-12-19", 9], { data: { evidence: "file-3" } }, { concerns: 8, reason: "wrong file" }),
    say("Retracted", ["2024-12-19", 9.2], {}, { concerns: 10, reason: "not about this" })
  ),
  corrected("training-too-thin", "NC-2", "yearly-training-plan", ["2024-12-10", 15]),
  // Its evidence came after the due instant.
  corrected("no-part-in-standards", "NC-3", "join-the-committee", ["2024-12-17", 15]),
  // Nothing was done about it: overdue since.
  found("defects-not-disclosed", "NC-4")
]

const target = {
  ...{ kpi: "explanation_rate", clause: "S3-CA1", comparison: ">=", value: "90/100", source: "company" },
  ...{ from: "2024-12-31T16:00:00.000Z", until: "2025-12-31T16:00:00.000Z" },
  bases: [{ kind: "initial-evaluation", reference: "evaluation-2024" }]
}

const targets: ReadonlyArray<PlannedRecord> = [
  {
    category: "Target",
    id: "explanation-rate",
    finding: "received-before-issue",
    says: [
      say("Drafted", ["2024-12-05", 9], target),
      say("FeasibilityMeetingHeld", ["2024-12-10", 14], {
        feasible: true,
        departments: ["after-sales", "customer-relations", "delivery"],
        representatives: ["S-0101"]
      }),
      say("Submitted", ["2024-12-11", 9]),
      say("SentBack", ["2024-12-12", 10], { cause: "say-which-jobs" }, { by: "generalManager" }),
      say("Submitted", ["2024-12-13", 9]),
      say("Approved", ["2024-12-16", 10], {}, { by: "generalManager" }),
      say("StretchSet", ["2024-12-16", 10.2], { value: "98/100" }, { by: "generalManager" }),
      say("Published", ["2024-12-17", 9], { department: "after-sales" }),
      say("Received", ["2024-12-18", 9], { department: "after-sales" }, office),
      say("Received", ["2024-12-18", 9.5], { department: "delivery" }, { by: "sales" }),
      say("Published", ["2024-12-18", 10], { department: "delivery" })
    ]
  },
  regular(
    "Decomposition",
    "explanation-rate",
    say("PartAssigned", ["2024-12-17", 10], {
      kpi: "explanation_rate",
      owner: "after-sales",
      comparison: ">=",
      value: "90/100"
    }),
    say("PartAssigned", ["2024-12-17", 10.2], {
      kpi: "explanation_rate",
      owner: "after-sales",
      post: "technician",
      comparison: ">=",
      value: "95/100"
    }),
    say("PartAssigned", ["2024-12-17", 10.4], {
      kpi: "explanation_rate",
      owner: "delivery",
      comparison: ">=",
      value: "80/100"
    }),
    say("PartAssigned", ["2024-12-17", 10.6], {
      kpi: "explanation_rate",
      owner: "finance",
      comparison: ">=",
      value: "90/100"
    }),
    say("PartWithdrawn", ["2024-12-18", 9], { owner: "delivery" }),
    noted("2024-12-18"),
    say("Retracted", ["2024-12-19", 9], {}, { concerns: 3, reason: "finance visits nobody" }),
    say(
      "Corrected",
      ["2024-12-19", 9.2],
      {
        data: { kpi: "explanation_rate", owner: "after-sales", post: "technician", comparison: ">=", value: "90/100" }
      },
      { concerns: 1, reason: "mistyped" }
    )
  )
]

/** All planned records of commitments and targets. */
export const commitments: ReadonlyArray<PlannedRecord> = [
  ...outlets,
  ...settlements,
  ...custodies,
  ...nonconformities,
  ...targets
]
