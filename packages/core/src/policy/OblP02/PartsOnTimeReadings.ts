/** What §3.1.4 d leaves open of the supply of parts: it names the rate and the compiler, and gives no formula. */
import type { Reading } from "../../rules/Reading.ts"

const clause = "S0-3.1.4d2"

const unit: Reading = {
  name: "unit",
  title: { zh: "计数单位", en: "what is counted" },
  clause,
  because: { zh: "承诺按订单行作出", en: "promises are made by line" },
  default: "line",
  choices: {
    line: { title: { zh: "按订单行", en: "by order line" } },
    order: { title: { zh: "按订单，区间内到期各行均须及时", en: "by order: all of its lines due in the window" } },
    quantity: { title: { zh: "按件数", en: "by pieces" } }
  }
}

const shipment: Reading = {
  name: "shipment",
  title: { zh: "何为已供应", en: "when a line is supplied" },
  clause,
  because: { zh: "部分发货不能完成维修", en: "a part of the pieces does not do the job" },
  default: "inFull",
  choices: {
    inFull: { title: { zh: "全部发出", en: "when all was shipped" } },
    first: { title: { zh: "首批发出即可", en: "when the first pieces were shipped" } }
  }
}

const cancelledLines: Reading = {
  name: "cancelledLines",
  title: { zh: "取消的订单行", en: "lines that were cancelled" },
  clause,
  because: { zh: "公司自行取消即未能供应", en: "a line that the company cancels was not supplied" },
  default: "byCustomer",
  choices: {
    byCustomer: { title: { zh: "顾客按期取消者不计入", en: "left out when the customer cancelled in time" } },
    leftOut: { title: { zh: "按期取消者不计入，不论何方", en: "left out when cancelled in time by anybody" } },
    counted: { title: { zh: "计入，未供应", en: "counted, not supplied" } }
  }
}

/** All readings of the rate of parts in time. */
export const readings: ReadonlyArray<Reading> = [unit, shipment, cancelledLines]
