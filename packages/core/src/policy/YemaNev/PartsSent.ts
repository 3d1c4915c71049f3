/**
 * Parts sent in time (Yema service items 1 and 2): urgent parts under guarantee within one working day of the arrival of their
 * payment, regular parts within two. The day of arrival does not count; the last one ends at 24:00. Special cases of urgent
 * parts are let off, each with a reason and whoever recorded it.
 */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/PartsOrder.ts"
import { companyCalendar, usualRisk } from "../Deadlines.ts"

const cancelled = {
  reason: "cancelled",
  title: { zh: "已取消", en: "cancelled" },
  when: { all: [{ known: "cancelledAtMs" }, { not: { known: "shippedInFullAtMs" } }] }
} as const

const shared = {
  rows: "parts-line",
  from: "paidAtMs",
  done: "shippedInFullAtMs",
  matures: { days: 15 },
  statistic: "every-case",
  risk: usualRisk,
  parameters: []
} as const

const workingDay: Reading = {
  name: "workingDay",
  title: { zh: "一个工作日如何计", en: "how one working day counts" },
  clause: "S4-I1",
  because: {
    zh: "按日计的期限不计到达当日，止于末日二十四时",
    en: "a period of days does not count the day of the arrival and ends with its last day"
  },
  default: "nextWorkingDay",
  choices: {
    nextWorkingDay: { title: { zh: "至次一工作日结束", en: "until the next working day is over" } },
    eightHours: { title: { zh: "八个工作小时", en: "eight working hours" } }
  }
}

/** Urgent parts under guarantee. */
export const urgentPartsSent: Deadline = deadline<Row>({
  ...shared,
  name: "urgent_parts_sent_in_time",
  title: { zh: "三包急件发出及时率", en: "Urgent parts sent in time" },
  rule: {
    zh: "区间内货款到达的三包急件中，一个工作日内全部发出者所占比例；特殊情况另列",
    en: "of the urgent parts under guarantee whose payment arrived in the window, the share sent whole within one working day; special cases are left out and shown"
  },
  clauses: ["S4-I1"],
  among: { all: [{ is: ["urgency", "urgent"] }, { is: ["guarantee", true] }] },
  exemptions: [
    { reason: "special-case", title: { zh: "特殊情况", en: "a special case" }, when: { known: "exemptedAtMs" } },
    cancelled
  ],
  limit: {
    choose: workingDay.name,
    of: {
      nextWorkingDay: { workingDays: 1, calendar: companyCalendar },
      eightHours: { workingHours: 8, calendar: companyCalendar }
    }
  },
  readings: [workingDay]
})

/** Regular parts; for these the document has no special cases. */
export const regularPartsSent: Deadline = deadline<Row>({
  ...shared,
  name: "regular_parts_sent_in_time",
  title: { zh: "常规配件发出及时率", en: "Regular parts sent in time" },
  rule: {
    zh: "区间内货款到达的常规配件中，两个工作日内全部发出者所占比例",
    en: "of the regular parts whose payment arrived in the window, the share sent whole within two working days"
  },
  ...{ clauses: ["S4-I2"], among: { is: ["urgency", "regular"] }, exemptions: [cancelled] },
  ...{ limit: { workingDays: 2, calendar: companyCalendar }, readings: [] }
})
