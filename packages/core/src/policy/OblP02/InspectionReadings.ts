/** What §3.1.4 d leaves open of periodic inspections: it names the rate and the compiler, and gives no formula. */
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"

const clause = "S0-3.1.4d1"

/** How far the tolerance of a plan counts at most, in days. The text knows no tolerance; ten days are assumed. */
export const toleranceDays: Parameter = {
  name: "toleranceDays",
  title: { zh: "容差上限（天）", en: "longest tolerance that counts (days)" },
  unit: "days",
  value: 10,
  source: "assumed",
  clause
}

const inTime: Reading = {
  name: "inTime",
  title: { zh: "何为按期", en: "what is in time" },
  clause,
  because: { zh: "计划以日期加容差给出", en: "plans are dates with a tolerance" },
  default: "tolerance",
  choices: {
    tolerance: { title: { zh: "到期后在计划容差之内", en: "within the tolerance of the plan" } },
    dueDate: { title: { zh: "不晚于到期日", en: "by the due date" } },
    whenever: { title: { zh: "截止前完成即可", en: "at all, by the cut" } }
  }
}

const refused: Reading = {
  name: "refused",
  title: { zh: "顾客拒绝的巡检", en: "inspections that the customer refused" },
  clause,
  because: { zh: "有凭证的拒绝不归责于公司", en: "a proven refusal is not the company's doing" },
  default: "withEvidence",
  choices: {
    withEvidence: { title: { zh: "按期拒绝且有凭证者不计入", en: "left out when refused in time, with evidence" } },
    leftOut: { title: { zh: "按期拒绝者不计入", en: "left out when refused in time" } },
    counted: { title: { zh: "计入，未完成", en: "counted, not done" } }
  }
}

const rescheduled: Reading = {
  name: "rescheduled",
  title: { zh: "改期后的到期日", en: "when a rescheduled inspection is due" },
  clause,
  because: { zh: "公司自行改期不能推迟到期日", en: "the company cannot put off its own due date" },
  default: "customerMoves",
  choices: {
    customerMoves: { title: { zh: "顾客要求改期者按新日期", en: "on the new date when the customer asked for it" } },
    original: { title: { zh: "一律按原计划", en: "as planned at first, always" } }
  }
}

const cancelledPlans: Reading = {
  name: "cancelledPlans",
  title: { zh: "取消的计划", en: "plans that were cancelled" },
  clause,
  because: { zh: "到期前取消者不再应做", en: "what is cancelled in time is not due any more" },
  default: "leftOut",
  choices: {
    leftOut: { title: { zh: "按期取消者不计入", en: "left out when cancelled in time" } },
    counted: { title: { zh: "计入，未完成", en: "counted, not done" } }
  }
}

/** All readings of the inspection rate. */
export const readings: ReadonlyArray<Reading> = [inTime, refused, rescheduled, cancelledPlans]
