// Data for the event types of parts orders, callouts, follow-ups, claims, quality problems, sheets and prices of parts, and documents.
import { day, instantOf } from "./Days.ts"
import { common, type Payloads } from "./PayloadsOfAll.ts"

const line = (name: string, quantity: number, days: number) => ({
  ...{ line: name, part: `P-${name}`, quantity },
  promisedAt: instantOf(day(days))
})

const shipments = ["1", "2", "3"].flatMap((name) =>
  [1, 2, 3, 5].map((quantity) => ({ line: name, shipment: `D-${quantity}`, quantity }))
)

const lists = [
  [["P-1", 10] as const, ["P-2", 4] as const],
  [["P-1", 8] as const],
  [["P-2", 5] as const, ["P-3", 0] as const, ["P-1", 10] as const],
  [["P-3", 7] as const, ["P-3", 9] as const],
  [["P-1", 25] as const, ["P-2", 4] as const]
].map((all) => all.map(([part, quantity]) => ({ part, quantity })))

const sheets = ["demand-plan", "old-part-stock"].flatMap((of) => lists.map((lines) => ({ of, lines })))

const zones = ["urban", "county", "region", "province", "outside-province"]

/** Payloads by category and type. */
export const parts: { readonly [category: string]: Payloads } = {
  PartsOrder: {
    Ordered: [
      { lines: [line("1", 3, 31)] },
      { lines: [line("1", 2, 15), line("2", 1, 31)] },
      { lines: [line("2", 5, 45), line("3", 3, 60), line("1", 1, 90)] },
      { lines: [{ ...line("1", 3, 31), urgency: "urgent", guarantee: true }] },
      {
        lines: [
          { ...line("1", 2, 45), urgency: "regular", guarantee: true },
          { ...line("2", 1, 45), urgency: "regular" },
          { ...line("3", 3, 45), urgency: "urgent" }
        ]
      },
      { lines: [{ line: "3", part: "P-3", quantity: 2 }, line("1", 3, 31), line("1", 4, 31)] }
    ],
    Shipped: shipments,
    LineCancelled: ["1", "2", "3"].flatMap((name) => ["customer", "company"].map((by) => ({ line: name, by }))),
    PaymentArrived: ["1", "2", "3"].map((name) => ({ line: name })),
    Exempted: ["1", "2", "3"].map((name) => ({ line: name, reason: "road-closed" })),
    MisShipped: ["1", "2", "3"].map((name) => ({ line: name })),
    ...common
  },
  Callout: {
    Requested: [...zones.map((zone) => ({ zone })), {}],
    VehicleSent: [{ vehicle: "V-1" }, { vehicle: "V-2" }],
    TripRegistered: [{}],
    Arrived: [{}],
    Completed: [{}],
    Cancelled: [{ cause: "helped-by-telephone" }],
    ...common
  },
  FollowUp: {
    Scheduled: [31, 45, 59, 10, 90].map((days) => ({ dueAt: instantOf(day(days) - 1) })),
    Attempted: [{ reached: true }, { reached: false }],
    Cancelled: [{ cause: "moved-away" }],
    ...common
  },
  PartsSheet: { Stated: sheets, ActualStated: sheets, ...common },
  Claim: {
    Submitted: [
      { claim: "guarantee", fen: 80_000 },
      { claim: "customer", fen: 30_000 },
      { claim: "guarantee", fen: 0 }
    ],
    Decided: [
      { accepted: true, fen: 75_000 },
      { accepted: false, fen: 0 }
    ],
    Paid: [{ fen: 75_000 }, { fen: 1 }],
    OldPartDue: [{}],
    OldPartReturned: [{}],
    Reviewed: [{ liable: "supplier" }, { liable: "production" }, { liable: "other" }],
    OpinionGiven: [{}],
    NoticeIssued: [{ supplier: "S-1" }],
    NoticeConfirmed: [{}],
    SentToFinance: [{}],
    Deducted: [{ fen: 60_000 }, { fen: 90_000 }],
    ...common
  },
  QualityProblem: {
    Reported: [
      { source: "station", grade: "general" },
      { source: "dealer", grade: "batch" },
      { source: "customer", grade: "general" }
    ],
    Confirmed: [{}],
    CauseAnalysed: [{ cause: "weld" }],
    ResponsibilityAssigned: [{ to: "production" }, { to: "S-1" }],
    ImprovementPlanned: [{}],
    TechnicalPlanIssued: [{}],
    ImprovementMade: [{}],
    ImprovementVerified: [{ effective: true }, { effective: false }],
    BatchConfirmed: [{}],
    BatchReported: [{}],
    RectificationProposed: [
      { kind: "batch-rectification", vehicles: 2 },
      { kind: "recall", vehicles: 3 },
      { kind: "recall", vehicles: 1 }
    ],
    RectificationApproved: [{}],
    VehicleRectified: [{ vehicle: "V-1" }, { vehicle: "V-2" }, { vehicle: "V-3" }],
    ...common
  },
  PartPrice: { Proposed: [{ fen: 1_200 }, { fen: 1_500 }], Approved: [{}], ...common },
  ControlledDocument: {
    Drafted: [
      { document: "D-1", edition: "2026-01" },
      { document: "D-1", edition: "2026-02" }
    ],
    ReferencesChecked: [{}],
    Reviewed: [{}],
    Countersigned: [{}],
    Examined: [{}],
    Validated: [{}],
    Approved: [{ effectiveFrom: instantOf(day(60)) }],
    ...common
  }
}
