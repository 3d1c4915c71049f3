// Data for the event types of the streams of commitments and targets.
import { day, instantOf } from "./Days.ts"
import { common, type Payloads } from "./PayloadsOfAll.ts"

const kinds = [["minor-repair", "maintenance", "part-replacement", "part-supply"], [], ["maintenance", "major-repair"]]
const asked = [
  "maintenance",
  "minor-repair",
  "major-repair",
  "part-supply",
  "part-replacement",
  "installation",
  "other"
]

/** Payloads by category and type. */
export const commitments: { readonly [category: string]: Payloads } = {
  Outlet: {
    Admitted: [{}],
    ManagerAssigned: [{ manager: "T-1" }, { manager: "T-2" }],
    ScopeSet: kinds.map((one) => ({ kinds: one })),
    Published: [{ list: "advertisement" }, { list: "media" }],
    Withdrawn: [{ list: "advertisement" }, { list: "media" }],
    Inspected: [true, false].flatMap((passed) => ["image", "store"].map((aspect) => ({ aspect, passed }))),
    Closed: [{ cause: "moved" }],
    ...common
  },
  Settlement: {
    ContentStated: [...asked.map((work) => ({ work, by: "customer" })), { work: "maintenance", by: "staff" }],
    ChargeDecided: [
      { charge: "chargeable", criterion: "out-of-warranty", fen: 12_000 },
      { charge: "free", criterion: "warranty", fen: 0 },
      { charge: "chargeable", criterion: "misuse", fen: 500 }
    ],
    ServiceDone: [{ onSite: true }, { onSite: false }],
    SolutionExplained: [{}],
    ProductExplained: [{}],
    OpinionGiven: [{ satisfaction: "satisfied" }, {}, { satisfaction: "dissatisfied" }],
    ChargeConfirmed: [{}],
    Paid: [{ fen: 12_000 }, { fen: 500 }, { fen: 1 }, { fen: 11_500 }],
    ReceiptIssued: [
      { receipt: "R-1", fen: 12_000 },
      { receipt: "R-2", fen: 500 }
    ],
    ReportedBack: [{}],
    RecordRegistered: [{}],
    OrderHandedOver: [{ to: "dispatcher" }, { to: "follow-up" }, { to: "office" }],
    OrderArchived: [{}],
    SettledWithCompany: [{ fen: 8_000 }, { fen: 0 }],
    ...common
  },
  Custody: {
    Taken: [{ device: "D-1" }, { device: "D-2" }],
    Returned: [{}],
    ReceiptRecovered: [{}],
    ReceiptHandedOver: [{}],
    ReceiptProcessed: [{}],
    ...common
  },
  Nonconformity: {
    Raised: [20, 45, 31, 59].map((due, index) => ({ by: "body", code: `NC-${index + 1}`, due: instantOf(day(due)) })),
    CorrectionMade: [{}],
    CorrectiveActionTaken: [{ action: "explain-after-service" }],
    EvidenceSubmitted: [{ evidence: "E-1" }, { evidence: "E-2" }],
    Verified: [{ effective: true }, { effective: false }],
    Returned: [{ cause: "evidence-insufficient" }],
    ...common
  },
  Decomposition: {
    PartAssigned: [
      { kpi: "complaint_rate", owner: "after-sales", comparison: "<", value: "1/100" },
      { kpi: "complaint_rate", owner: "after-sales", post: "technician", comparison: "<", value: "1/200", share: 400 },
      { kpi: "complaint_rate", owner: "supply", comparison: "<", value: "1/50", share: 600 }
    ],
    PartWithdrawn: [{ owner: "after-sales" }, { owner: "after-sales", post: "technician" }],
    ...common
  }
}
