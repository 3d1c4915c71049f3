/** Events of an order of spare parts: lines, shipments, cancellations, payments, special cases and mis-shipments. */
import * as Schema from "effect/Schema"
import { Name } from "../../log/Recorded.ts"
import { Instant } from "../../time/Instant.ts"

/** Pieces, so few that the sum of all shipments of a line stays exact. */
const Pieces = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000_000 }))

/** How soon a part must leave the store. */
export const Urgency = Schema.Literals(["urgent", "regular"])

/**
 * One line of an order. The part is an opaque token; promised is the last instant in time, for a day its last millisecond.
 * A line without a promise is due in no window.
 */
export const Line = Schema.Struct({
  line: Name,
  part: Name,
  quantity: Pieces,
  promisedAt: Schema.optionalKey(Instant),
  /** Whether it is urgent or regular, and whether it is a part under guarantee (三包件); from version 2 on. */
  urgency: Schema.optionalKey(Urgency),
  guarantee: Schema.optionalKey(Schema.Boolean)
})
/** The type of {@link Line}. */
export interface Line extends Schema.Schema.Type<typeof Line> {}

/** Who cancelled a line. */
export const CancelledBy = Schema.Literals(["customer", "company"])

/**
 * Data of the events of a parts order, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** Ordered; said again with other lines, these are added. */
  Ordered: Schema.Struct({ lines: Schema.Array(Line).check(Schema.isMinLength(1)) }),
  /** Pieces of a line left the store with a shipment; the same shipment brings a line once. */
  Shipped: Schema.Struct({ line: Name, shipment: Name, quantity: Pieces }),
  LineCancelled: Schema.Struct({ line: Name, by: CancelledBy }),
  /** The payment of a line arrived. */
  PaymentArrived: Schema.Struct({ line: Name }),
  /** A special case, for a reason and by whoever recorded it: no limit of the dispatch holds. */
  Exempted: Schema.Struct({ line: Name, reason: Name }),
  /** What was shipped of the line was not what was ordered. */
  MisShipped: Schema.Struct({ line: Name })
} as const

/** An event of a parts order, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]
