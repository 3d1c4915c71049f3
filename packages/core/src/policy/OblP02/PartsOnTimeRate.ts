/**
 * Rate of parts supplied in time 配件供应及时率 (OBL-P-02 §3.1.4 d, target of §3.1.2): of the order lines promised for the
 * window, those shipped in full by the promise. A line shipped in part is not in time.
 */
import * as Kpi from "../../count/Kpi.ts"
import { readings } from "./PartsOnTimeReadings.ts"
import { lines, orders, pieces, piecesInTime } from "./PartsOperands.ts"

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
