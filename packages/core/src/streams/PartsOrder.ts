/**
 * Orders of spare parts 配件: lines of a part, a quantity and a promise, and what was shipped of each. Rows are the lines;
 * a line is supplied when its whole quantity has been shipped.
 */
import { eventTypes, reserved } from "../log/Common.ts"
import { eventType, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { dimensionFields } from "./Dimensions.ts"
import { authorities } from "./PartsOrder/Command.ts"
import { data } from "./PartsOrder/Event.ts"
import { evolve, type Row, type State } from "./PartsOrder/Row.ts"

export * from "./PartsOrder/Command.ts"
export { CancelledBy, data, type Event, Line, Urgency } from "./PartsOrder/Event.ts"
export { evolve, type Row, type State } from "./PartsOrder/Row.ts"

/** The rows of lines; a window owns one by its promise, its order, its payment, or its first shipment. */
export const rows: RowKind = rowKind<Row>({
  kind: "parts-line",
  anchors: ["promisedAtMs", "orderedAtMs", "paidAtMs", "firstShippedAtMs"],
  fields: {
    ...dimensionFields,
    partsOrder: "text",
    part: "text",
    quantity: "number",
    orderedAtMs: "instant",
    promisedAtMs: "instant",
    shipments: "number",
    shippedQuantity: "number",
    quantityInTime: "number",
    firstShippedAtMs: "instant",
    shippedInFullAtMs: "instant",
    cancelledAtMs: "instant",
    cancelledBy: "text",
    urgency: "text",
    guarantee: "boolean",
    paidAtMs: "instant",
    exemptedAtMs: "instant",
    exemptedBecause: "text",
    exemptedBy: "text",
    misShippedAtMs: "instant"
  }
})

/** The stream of one parts order. */
export const stream: Stream<State> = {
  category: "PartsOrder",
  fold: 2,
  // Version 2 of an order only adds fields that may be missing, so that data of version 1 is read as it stands.
  events: reserved(
    {
      ...eventTypes(data),
      Ordered: { ...eventType(data.Ordered), schemaVersion: 2, upcast: (stated) => stated }
    },
    {
      Ordered: [authorities.order],
      LineCancelled: [authorities.cancel],
      Exempted: [authorities.exempt]
    }
  ),
  rowKinds: [rows],
  initial: [],
  evolve,
  rows: (state) => state.map(({ row }) => row)
}
