/** Mis-shipments of parts under guarantee (Yema service item 3): lines that were not what was ordered, over lines sent. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/PartsOrder.ts"

/** Lines sent wrong over lines sent. A line belongs to the window of its first shipment. */
export const misShipmentRate: Kpi.Declaration = Kpi.share(
  {
    name: "mis_shipment_rate",
    title: { zh: "三包件发错率", en: "Mis-shipment rate" },
    rule: {
      zh: "区间内首次发出的三包件明细行中，发错者所占比例；按行计，不按包裹或件数",
      en: "of the lines of parts under guarantee first sent in the window, the share that was not what was ordered; by line, not by parcel or piece"
    },
    clauses: ["S4-I3"],
    better: "lower"
  },
  [
    operand<Row>({
      name: "lines",
      title: { zh: "发出的三包件", en: "lines sent" },
      rows: "parts-line",
      select: { anchor: "firstShippedAtMs" },
      among: { is: ["guarantee", true] },
      exclusions: [],
      having: { known: "misShippedAtMs" }
    })
  ]
)
