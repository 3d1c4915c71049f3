/**
 * Events of a quality problem. These names and shapes are the storage format: they are versioned with care, and every one has
 * a frozen fixture.
 */
import * as Schema from "effect/Schema"
import { Name, Nothing } from "../../log/Recorded.ts"

/** Who fed the problem back. */
export const Source = Schema.Literals(["dealer", "customer", "station", "other"])
/** Whether it concerns single products or a batch of them. */
export const Grade = Schema.Literals(["general", "batch"])
/** What is done about the products in the field. */
export const Rectification = Schema.Literals(["batch-rectification", "recall"])

/** Data of the events of a quality problem, by type. */
export const data = {
  Reported: Schema.Struct({ source: Source, grade: Grade }),
  Confirmed: Nothing,
  CauseAnalysed: Schema.Struct({ cause: Name }),
  /** The department or the supplier who answers for it. */
  ResponsibilityAssigned: Schema.Struct({ to: Name }),
  ImprovementPlanned: Nothing,
  /** The technical plan by which products are put right. */
  TechnicalPlanIssued: Nothing,
  ImprovementMade: Nothing,
  ImprovementVerified: Schema.Struct({ effective: Schema.Boolean }),
  /** The after-sales department confirmed that a batch is concerned. */
  BatchConfirmed: Nothing,
  BatchReported: Nothing,
  /** So many vehicles are to be put right. */
  RectificationProposed: Schema.Struct({
    kind: Rectification,
    vehicles: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000_000 }))
  }),
  RectificationApproved: Nothing,
  /** One vehicle, an opaque token, was put right. */
  VehicleRectified: Schema.Struct({ vehicle: Name })
} as const

/** An event of a quality problem, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]
