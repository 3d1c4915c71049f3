/** The operands of the rate of parts in time (§3.1.4 d): lines, orders and pieces by their promise. */
import type { Condition } from "../../count/Condition.ts"
import { type Exclusion, type FieldOf, type InstantOf, type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/PartsOrder.ts"

type LineCondition = Condition<FieldOf<Row>, InstantOf<Row>>

const byPromise = (event: InstantOf<Row>): LineCondition => ({
  within: ["promisedAtMs", event],
  atMost: { days: 0 }
})

const inTime: LineCondition = {
  choose: "shipment",
  of: { inFull: byPromise("shippedInFullAtMs"), first: byPromise("firstShippedAtMs") }
}

const cancelledInTime: LineCondition = { all: [{ not: inTime }, byPromise("cancelledAtMs")] }

/** Nothing was owed any more when the promise fell due. */
const cancelled: Exclusion<FieldOf<Row>, InstantOf<Row>> = {
  reason: "cancelled",
  title: { zh: "按期取消", en: "cancelled in time" },
  when: {
    choose: "cancelledLines",
    of: {
      byCustomer: { all: [cancelledInTime, { is: ["cancelledBy", "customer"] }] },
      leftOut: cancelledInTime,
      counted: { any: [] }
    }
  }
}

const due = {
  rows: "parts-line",
  select: { anchor: "promisedAtMs" },
  among: { all: [] },
  exclusions: [cancelled]
} as const

/** Order lines due, those supplied in time in the numerator. */
export const lines: Operand = operand<Row>({
  ...due,
  name: "lines",
  title: { zh: "到期订单行数", en: "order lines due" },
  having: inTime
})

/** Orders by all of their lines due in the window. */
export const orders: Operand = {
  ...lines,
  name: "orders",
  title: { zh: "到期订单数", en: "orders due" },
  per: "partsOrder"
}

/** Pieces of the lines due that were shipped by the promise. */
export const piecesInTime: Operand = operand<Row>({
  ...due,
  name: "pieces_in_time",
  title: { zh: "及时发出件数", en: "pieces shipped in time" },
  value: { field: "quantityInTime" }
})

/** Pieces of the lines due. */
export const pieces: Operand = operand<Row>({
  ...due,
  name: "pieces",
  title: { zh: "到期件数", en: "pieces due" },
  value: { field: "quantity" }
})
