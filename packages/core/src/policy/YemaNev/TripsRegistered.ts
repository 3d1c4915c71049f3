/** Trips of service vehicles in the register (Yema service item 11): all of those that a vehicle was sent out for. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Callout.ts"

/** Trips registered over trips. The base comes from the callouts, never from the register itself. */
export const tripsRegisteredRate: Kpi.Declaration = Kpi.share(
  {
    name: "trips_registered_rate",
    title: { zh: "服务车辆出勤登记率", en: "Trips registered" },
    rule: {
      zh: "区间内派出服务车辆的出勤中，截止时已登记者所占比例",
      en: "of the trips on which a service vehicle was sent in the window, the share entered in the register by the cut"
    },
    clauses: ["S4-I11"]
  },
  [
    operand<Row>({
      name: "trips",
      title: { zh: "出勤", en: "trips" },
      rows: "callout",
      select: { anchor: "sentAtMs" },
      among: { all: [] },
      exclusions: [],
      having: { known: "registeredAtMs" }
    })
  ]
)
