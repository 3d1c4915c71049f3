/**
 * Customer files (Yema 6.1.3, row 8): of the customers who received a vehicle, the share with a file. Within how many days a
 * file is due is not said; whoever knows takes the reading that asks for the days.
 */
import * as Kpi from "../../count/Kpi.ts"
import { type Operand, operand } from "../../count/Operand.ts"
import type { Delivery } from "../../streams/Unit.ts"
import { clause, fileDays, readings } from "./CustomerFileReadings.ts"

const deliveries: Operand = operand<Delivery>({
  name: "deliveries",
  title: { zh: "交付的车辆", en: "vehicles delivered" },
  rows: "delivery",
  select: { anchor: "deliveredAtMs" },
  among: { is: ["use", "customer"] },
  exclusions: [],
  having: {
    choose: "fileDue",
    of: {
      byCut: { known: "fileAtMs" },
      inDays: { within: ["deliveredAtMs", "fileAtMs"], atMost: { days: { parameter: fileDays.name } } }
    }
  }
})

/** Customers, or vehicles delivered, with a customer's file over all of them. */
export const customerFileRate: Kpi.Declaration = Kpi.byReading(
  {
    name: "customer_file_rate",
    title: { zh: "终端客户档案建立率", en: "Customer file rate" },
    rule: {
      zh: "区间内接收车辆的终端客户中，已建立档案者所占比例",
      en: "of the customers who received a vehicle in the window, the share with a file"
    },
    clauses: [clause],
    parameters: [fileDays],
    readings
  },
  "unit",
  {
    customer: {
      kind: "share",
      of: [{ ...deliveries, name: "customers", title: { zh: "终端客户", en: "customers" }, per: "customer" }]
    },
    vehicle: { kind: "share", of: [deliveries] }
  }
)
