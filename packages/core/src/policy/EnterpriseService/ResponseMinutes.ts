/** What the limits of response share (enterprise service §4.2.3): minutes that the text leaves open, and how they are counted. */
import type { Deadline } from "../../judge/Deadline.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"
import { companyCalendar, usualRisk } from "../Deadlines.ts"
import { carriedOver, duplicate, suspended, suspensions } from "./Problems.ts"

/** A number of minutes that the company gives. */
export const minutes = (name: string, clause: string, zh: string, en: string): Parameter => ({
  name,
  title: { zh, en },
  unit: "minutes",
  source: "unbound",
  clause
})

/** Whether the minutes run by service hours or by the clock. */
export const clock = (clause: string, by: "serviceHours" | "elapsed", zh: string, en: string): Reading => ({
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

/** So many minutes of the parameter, by the clock that the reading takes. */
export const limitOf = (parameter: string): Deadline["limit"] => ({
  choose: "responseClock",
  of: {
    serviceHours: { workingMinutes: { parameter }, calendar: companyCalendar },
    elapsed: { minutes: { parameter } }
  }
})

/** What both limits share: from receipt, with whoever is let off. */
export const fromReceipt = {
  rows: "case",
  exemptions: [duplicate, carriedOver, suspended],
  from: "receivedAtMs",
  matures: { days: 15 },
  pauses: suspensions,
  statistic: "every-case",
  risk: usualRisk,
  holder: "assignee"
} as const
