/**
 * Rate of parts supplied in time 配件供应及时率 (OBL-P-02 §3.1.4 d, target of §3.1.2): of the order lines promised for the
 * window, those shipped in full by the promise. A line shipped in part is not in time.
 */
import type { Condition } from "../../count/Condition.ts"
import * as Kpi from "../../count/Kpi.ts"
import { type Exclusion, type FieldOf, type InstantOf, type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/PartsOrder.ts"
import { readings } from "./PartsOnTimeReadings.ts"

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

const lines: Operand = operand<Row>({
  ...due,
  name: "lines",
  title: { zh: "到期订单行数", en: "order lines due" },
  having: inTime
})

const orders: Operand = { ...lines, name: "orders", title: { zh: "到期订单数", en: "orders due" }, per: "partsOrder" }

const piecesInTime: Operand = operand<Row>({
  ...due,
  name: "pieces_in_time",
  title: { zh: "及时发出件数", en: "pieces shipped in time" },
  value: { field: "quantityInTime" }
})

const pieces: Operand = operand<Row>({
  ...due,
  name: "pieces",
  title: { zh: "到期件数", en: "pieces due" },
  value: { field: "quantity" }
})

/** Lines supplied in time over lines due. */
export const partsOnTimeRate: Kpi.Declaration = Kpi.byReading(
  {
    name: "parts_on_time_rate",
    title: { zh: "配件供应及时率", en: "Parts supplied in time" },
    rule: {
      zh: "承诺在区间内发货的订单行中，按承诺全部发出者所占比例；部分发货不算及时",
      en: "of the order lines promised for the window, the share shipped in full by the promise; shipped in part is not in time"
    },
    clauses: ["S0-3.1.4d2"],
    readings,
    beside: [{ unit: "order" }, { unit: "quantity" }]
  },
  "unit",
  {
    line: { kind: "share", of: [lines] },
    order: { kind: "share", of: [orders] },
    quantity: { kind: "ratio", over: [piecesInTime], under: [pieces] }
  }
)
