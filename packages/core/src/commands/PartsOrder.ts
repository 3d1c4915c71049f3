/** What may be ordered on an order of spare parts. */
import * as PartsOrder from "../streams/PartsOrder.ts"
import { command, commands } from "./Command.ts"

const { data } = PartsOrder

/** The commands of {@link PartsOrder.stream}. */
export const all = commands(
  PartsOrder.stream,
  { zh: "配件订单", en: "Parts order" },
  {
    order: command({
      title: { zh: "订购", en: "Order lines" },
      input: data.Ordered,
      authority: PartsOrder.authorities.order,
      decide: PartsOrder.order
    }),
    ship: command({ title: { zh: "发货", en: "Ship" }, input: data.Shipped, decide: PartsOrder.ship }),
    cancelLine: command({
      title: { zh: "取消配件行", en: "Cancel a line" },
      input: data.LineCancelled,
      authority: PartsOrder.authorities.cancel,
      decide: PartsOrder.cancelLine
    }),
    receivePayment: command({
      title: { zh: "货款到账", en: "Receive the payment" },
      input: data.PaymentArrived,
      decide: ({ line }) => PartsOrder.receivePayment(line)
    }),
    exempt: command({
      title: { zh: "免除时限", en: "Let off the limit" },
      input: data.Exempted,
      authority: PartsOrder.authorities.exempt,
      decide: ({ line, reason }) => PartsOrder.exempt(line, reason)
    }),
    recordMisShipment: command({
      title: { zh: "记录错发", en: "Record a mis-shipment" },
      input: data.MisShipped,
      decide: ({ line }) => PartsOrder.recordMisShipment(line)
    })
  }
)
