/** What happens between the customer's statement and the office: the event types of a settlement. */
import * as Schema from "effect/Schema"
import { eventTypes } from "../../log/Common.ts"
import { Name, Nothing } from "../../log/Recorded.ts"
import type { EventTypes } from "../../log/Stream.ts"
import { OutletWork } from "../OutletWork.ts"
import { Satisfaction } from "../Satisfaction.ts"

/** Who wrote down what the customer wants done; commitments and targets, outlets 4, asks that the customer does. */
export const ContentBy = Schema.Literals(["customer", "staff"])

/** Whether the customer pays. */
export const Charge = Schema.Literals(["free", "chargeable"])

/** Whom a dispatch order is handed to, in the order of its way (service flow 3 and 4). */
export const Holder = Schema.Literals(["dispatcher", "follow-up", "office"])

/** Money in 分 (a hundredth of a yuan); never less than nothing. */
export const Fen = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/**
 * Data of the events of a settlement, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  ContentStated: Schema.Struct({ work: OutletWork, by: ContentBy }),
  /** `criterion`: the rule of the company's free-repair criteria that decided. Free work costs 0 分. */
  ChargeDecided: Schema.Struct({ charge: Charge, criterion: Name, fen: Fen }),
  /** The job is done; recorded on the dispatch order too. */
  ServiceDone: Schema.Struct({ onSite: Schema.Boolean }),
  SolutionExplained: Nothing,
  ProductExplained: Nothing,
  /** The customer filled in the opinion box; `satisfaction` is missing where it ticked none. */
  OpinionGiven: Schema.Struct({ satisfaction: Schema.optionalKey(Satisfaction) }),
  ChargeConfirmed: Nothing,
  Paid: Schema.Struct({ fen: Fen }),
  ReceiptIssued: Schema.Struct({ receipt: Name, fen: Fen }),
  /** Back at the company, the technician told the dispatcher. */
  ReportedBack: Nothing,
  RecordRegistered: Nothing,
  OrderHandedOver: Schema.Struct({ to: Holder }),
  /** The office has the order and put it into the archive (service flow 4). */
  OrderArchived: Nothing,
  /** The outlet settled the order with the company. */
  SettledWithCompany: Schema.Struct({ fen: Fen })
} as const

/** An event of a settlement, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** The event types of the stream. */
export const events: EventTypes = eventTypes(data)
