/** The limits of the service desk: first response, resolution, call-back. Every number is the company's. */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Case.ts"
import { companyCalendar, usualRisk } from "../Deadlines.ts"
import { clock, limitOf, minutes } from "../EnterpriseService/ResponseMinutes.ts"
import { carriedOver, duplicate, everResolved, withdrawn } from "./Cases.ts"

const number = (
  name: string,
  unit: Parameter["unit"],
  clause: string,
  [zh, en]: readonly [string, string]
): Parameter => ({ name, title: { zh, en }, unit, source: "unbound", clause })

const asked = { rows: "case", statistic: "every-case", risk: usualRisk, holder: "assignee" } as const

const because = [
  "没有文件规定服务时间，按连续时间从严",
  "no document gives service hours, so the clock, the stricter"
] as const

/** First responses in time. What is resolved or closed unanswered stays unanswered, and nobody is asked for it any more. */
export const deskResponseInTime: Deadline = deadline<Row>({
  ...asked,
  name: "desk_response_in_time",
  title: { zh: "服务台首次响应及时率", en: "Desk: first responses in time" },
  rule: {
    zh: "区间内首次知悉的案件中，在规定分钟数之内有人首次答复者所占比例；分钟数由公司定",
    en: "of the cases first known in the window, the share first answered by a person within the minutes that the company sets"
  },
  clauses: ["SD-2.1"],
  among: { all: [] },
  exemptions: [duplicate, carriedOver, withdrawn],
  from: "firstAtMs",
  done: "answeredAtMs",
  over: ["resolvedAtMs", "closedAtMs", "withdrawnAtMs"],
  limit: limitOf("responseMinutes"),
  matures: { days: 15 },
  parameters: [minutes("responseMinutes", "SD-2.1", "首次响应分钟数", "minutes to the first response")],
  readings: [clock("SD-2.1", "elapsed", ...because)]
})

const handling: Reading = {
  ...clock("SD-2.3", "elapsed", ...because),
  name: "handlingClock",
  title: { zh: "处理时间的计时", en: "the clock of the handling" }
}

/** Resolutions in time: the one that stands counts, so that a case opened again is not done. */
export const deskResolutionInTime: Deadline = deadline<Row>({
  ...asked,
  name: "desk_resolution_in_time",
  title: { zh: "服务台解决及时率", en: "Desk: resolutions in time" },
  rule: {
    zh: "区间内首次知悉的案件中，在规定小时数之内解决且至今有效者所占比例；小时数由公司定，等待时间不扣除",
    en: "of the cases first known in the window, the share whose standing resolution came within the hours that the company sets; time spent waiting is not taken off"
  },
  clauses: ["SD-2.3"],
  among: { all: [] },
  exemptions: [duplicate, carriedOver, withdrawn],
  from: "firstAtMs",
  done: "resolvedAtMs",
  over: ["closedAtMs", "withdrawnAtMs"],
  limit: {
    choose: "handlingClock",
    of: {
      elapsed: { hours: { parameter: "resolutionHours" } },
      serviceHours: { workingHours: { parameter: "resolutionHours" }, calendar: companyCalendar }
    }
  },
  matures: { days: 60 },
  parameters: [number("resolutionHours", "hours", "SD-2.3", ["解决小时数", "hours to resolve"])],
  readings: [handling]
})

/** Call-backs in time, from the first resolution. */
export const deskCallbackInTime: Deadline = deadline<Row>({
  ...asked,
  name: "desk_callback_in_time",
  title: { zh: "服务台回访及时率", en: "Desk: call-backs in time" },
  rule: {
    zh: "区间内首次解决的案件中，自首次解决起在规定天数之内回访者所占比例；天数由公司定",
    en: "of the cases first resolved in the window, the share called back within the days that the company sets, from the first resolution"
  },
  clauses: ["SD-4.3"],
  among: everResolved,
  exemptions: [duplicate],
  from: "firstResolvedAtMs",
  done: "followedUpAtMs",
  limit: { days: { parameter: "callbackDays" } },
  matures: { days: { parameter: "callbackDays" } },
  parameters: [number("callbackDays", "days", "SD-4.3", ["回访天数", "days to call back"])],
  readings: []
})

/** The limits in the order of the clauses. */
export const deadlines: ReadonlyArray<Deadline> = [deskResponseInTime, deskResolutionInTime, deskCallbackInTime]
