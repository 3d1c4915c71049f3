/**
 * Response and contact in time (enterprise service §4.2.3): from the customer's contact to the first answer by a person, for
 * urgent problems to the first contact that came about. The text leaves both numbers of minutes open.
 */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Case.ts"
import { companyCalendar, usualRisk } from "../Deadlines.ts"
import { carriedOver, duplicate, forceMajeureReading, suspended } from "./Problems.ts"

const minutes = (name: string, clause: string, zh: string, en: string): Parameter => ({
  name,
  title: { zh, en },
  unit: "minutes",
  source: "unbound",
  clause
})

const clock = (clause: string, by: "serviceHours" | "elapsed", zh: string, en: string): Reading => ({
  name: "responseClock",
  title: { zh: "响应时间的计时", en: "the clock of the response" },
  clause,
  because: { zh, en },
  default: by,
  choices: {
    serviceHours: { title: { zh: "服务时间内计时", en: "by the hours of the company's calendar" } },
    elapsed: { title: { zh: "昼夜连续计时", en: "by the clock, day and night" } }
  }
})

const limitOf = (parameter: string): Deadline["limit"] => ({
  choose: "responseClock",
  of: {
    serviceHours: { workingMinutes: { parameter }, calendar: companyCalendar },
    elapsed: { minutes: { parameter } }
  }
})

const shared = {
  rows: "case",
  exemptions: [duplicate, carriedOver, suspended],
  from: "receivedAtMs",
  matures: { days: 15 },
  statistic: "every-case",
  risk: usualRisk,
  holder: "assignee"
} as const

/** Every problem answered in time; an automatic reply is no answer. Received by night, it waits for service hours. */
export const responseInTime: Deadline = deadline<Row>({
  ...shared,
  name: "response_in_time",
  title: { zh: "响应及时率", en: "Responses in time" },
  rule: {
    zh: "区间内收到的问题中，在规定分钟数之内有人首次答复者所占比例；分钟数由公司定",
    en: "of the problems received in the window, the share first answered by a person within the minutes that the company sets"
  },
  clauses: ["S1-4.2.3a", "S1-1.3.2"],
  among: { known: "class" },
  done: "answeredAtMs",
  limit: limitOf("responseMinutes"),
  parameters: [minutes("responseMinutes", "S1-4.2.3a", "响应分钟数", "minutes to respond")],
  readings: [
    clock(
      "S1-4.2.3a",
      "serviceHours",
      "文件未说夜间来件如何计，按服务时间",
      "the text does not say how what comes at night is counted, so service hours"
    ),
    forceMajeureReading
  ]
})

/** Every urgent problem with the customer reached in time, from the customer's contact on. */
export const urgentContactInTime: Deadline = deadline<Row>({
  ...shared,
  name: "urgent_contact_in_time",
  title: { zh: "紧急问题联系及时率", en: "Urgent contacts in time" },
  rule: {
    zh: "区间内收到且评估为紧急的问题中，自收到起在规定分钟数之内与客户取得联系者所占比例；分钟数由公司定",
    en: "of the problems received in the window and assessed as urgent, the share with the customer reached, from receipt, within the minutes that the company sets"
  },
  clauses: ["S1-4.2.3b"],
  among: { is: ["urgent", true] },
  done: "contactedAtMs",
  limit: limitOf("urgentMinutes"),
  parameters: [minutes("urgentMinutes", "S1-4.2.3b", "紧急联系分钟数", "minutes to reach the customer")],
  readings: [
    clock("S1-4.2.3b", "elapsed", "紧急问题不分昼夜", "what is urgent is so day and night"),
    forceMajeureReading
  ]
})
