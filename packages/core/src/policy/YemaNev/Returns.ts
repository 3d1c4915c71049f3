/** Vehicles that customers gave back (Yema 6.1.3 a): none is wanted. A vehicle given back twice was returned twice. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Unit.ts"

/** Vehicles returned in the window; an opening count that is returned counts with its vehicles. */
export const vehiclesReturned: Kpi.Declaration = Kpi.count(
  {
    name: "vehicles_returned",
    title: { zh: "顾客退货数", en: "Vehicles returned" },
    rule: {
      zh: "区间内由顾客退回的车辆数；再次交付后又退回者另计一次",
      en: "the vehicles that customers gave back in the window; one delivered again and given back again counts twice"
    },
    clauses: ["S4-6.1.3a"],
    better: "lower"
  },
  [
    operand<Row>({
      name: "returned",
      title: { zh: "退货车辆", en: "vehicles returned" },
      rows: "in-service",
      select: { anchor: "leftAtMs" },
      among: { is: ["leftBy", "returned"] },
      exclusions: [],
      value: { field: "units" }
    })
  ]
)
