/** What the satisfaction formula of §3.1.4 b leaves open, the answers taken and the alternatives. */
import type { Reading } from "../../rules/Reading.ts"
import { baseReading, demonstrationReading } from "./InstalledBase.ts"

const clause = "S0-3.1.4b2"

const productQuantity: Reading = {
  name: "productQuantity",
  title: { zh: "年度产品量", en: "the year's product quantity" },
  clause,
  because: { zh: "每台交付产品产生一张交车单", en: "each product delivered brings one delivery slip" },
  default: "deliveredInWindow",
  choices: {
    deliveredInWindow: { title: { zh: "区间内交付量", en: "delivered in the window" } },
    annualDelivered: { title: { zh: "全年交付量", en: "delivered in the year" }, windows: ["year", "year-to-date"] },
    installedBase: { title: { zh: "保有量", en: "installed base" } }
  }
}

const nonResponse: Reading = {
  name: "nonResponse",
  title: { zh: "未作答的单据", en: "slips without an answer" },
  clause,
  because: { zh: "原文以全部派工单为分母", en: "the text divides by all orders" },
  default: "countAsUnsatisfied",
  choices: {
    countAsUnsatisfied: { title: { zh: "计入，不算满意", en: "counted, not satisfied" } },
    excludeFromDenominator: { title: { zh: "不计入分母", en: "left out of the denominator" } }
  }
}

const satisfiedLevels: Reading = {
  name: "satisfiedLevels",
  title: { zh: "何为满意", en: "which answers are satisfied" },
  clause,
  because: { zh: "原文只说满意", en: "the text says satisfied and nothing else" },
  default: "satisfiedOnly",
  choices: {
    satisfiedOnly: { title: { zh: "仅“满意”", en: "satisfied only" } },
    withBasically: { title: { zh: "含“基本满意”", en: "basically satisfied too" } }
  }
}

const evidence: Reading = {
  name: "evidence",
  title: { zh: "单据与回访不一致时", en: "when slip and call-back differ" },
  clause: "S0-3.2.9",
  because: {
    zh: "盖章记录优先，其次回访，再次签字",
    en: "the stamp comes first, then the call-back, then the signature"
  },
  default: "stampThenCallback",
  choices: {
    stampThenCallback: { title: { zh: "盖章、回访、签字", en: "stamp, call-back, signature" } },
    slipOnly: { title: { zh: "仅凭签字单", en: "the signed slip alone" } }
  }
}

const unit: Reading = {
  name: "unit",
  title: { zh: "派工单的计数", en: "what counts as a dispatch" },
  clause,
  because: { zh: "原文数的是派工单", en: "the text counts orders" },
  default: "order",
  choices: {
    order: { title: { zh: "按派工单", en: "by order" } },
    visit: { title: { zh: "按上门次数", en: "by visit" } }
  }
}

/** All readings of the satisfaction rate. */
export const readings: ReadonlyArray<Reading> = [
  productQuantity,
  nonResponse,
  satisfiedLevels,
  evidence,
  unit,
  baseReading,
  demonstrationReading
]
