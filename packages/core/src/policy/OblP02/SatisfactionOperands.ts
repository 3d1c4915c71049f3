/** The operands of the satisfaction rate: dispatch orders (or their visits) and products delivered, each with its slip. */
import { type Operand, operand } from "../../count/Operand.ts"
import type { Row as OrderRow, Visit } from "../../streams/ServiceOrder.ts"
import type { Delivery } from "../../streams/Unit.ts"
import { satisfied, unanswered } from "./SatisfactionEvidence.ts"

const delivered = {
  reason: "counted-with-delivery",
  title: { zh: "随交付计数", en: "counted with the product delivered" },
  when: { is: ["work", "delivery"] }
} as const

const cancelled = {
  reason: "cancelled-before-arrival",
  title: { zh: "到达前取消", en: "cancelled before arrival" },
  when: { is: ["cancelledBeforeArrival", true] }
} as const

const demonstration = {
  reason: "demonstration",
  title: { zh: "样机", en: "demonstration unit" },
  when: {
    choose: "demonstrationUnits",
    of: { excluded: { is: ["use", "demonstration"] }, included: { any: [] } }
  }
} as const

/** Dispatch orders of the window. */
export const orders: Operand = operand<OrderRow>({
  name: "dispatch_orders",
  title: { zh: "总派工单数", en: "dispatch orders" },
  rows: "order",
  select: { anchor: "createdAtMs" },
  among: { all: [] },
  exclusions: [delivered, cancelled, unanswered],
  having: satisfied
})

/** Visits of the window, where these are counted instead of orders. */
export const visits: Operand = operand<Visit>({
  name: "visits",
  title: { zh: "上门次数", en: "visits" },
  rows: "visit",
  select: { anchor: "arrivedAtMs" },
  among: { all: [] },
  exclusions: [delivered, unanswered],
  having: satisfied
})

/** Products delivered in the window. */
export const deliveries: Operand = operand<Delivery>({
  name: "deliveries",
  title: { zh: "交付产品量", en: "products delivered" },
  rows: "delivery",
  select: { anchor: "deliveredAtMs" },
  among: { all: [] },
  exclusions: [demonstration, unanswered],
  having: satisfied
})
