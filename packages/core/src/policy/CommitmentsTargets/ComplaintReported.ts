/**
 * Complaints reported to the superior in charge within four hours (commitments and targets, F3). The time runs from the
 * instant at which the case became a complaint, nights and holidays included; a case passed up before it was one is in time.
 */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Row } from "../../streams/Case.ts"
import { companyCalendar, usualRisk } from "../Deadlines.ts"
import { duplicate } from "../OblP02/Complaints.ts"

/** Every complaint reported within four hours. A complaint voided later had to be reported all the same, but nobody is asked to do it now. */
export const complaintReported: Deadline = deadline<Row>({
  name: "complaint_reported_in_time",
  title: { zh: "投诉四小时上报率", en: "Complaints reported within four hours" },
  rule: {
    zh: "区间内成为投诉的案件中，四小时之内已上报主管负责人者所占比例",
    en: "of the complaints of the window, the share passed up to the superior in charge within four hours"
  },
  clauses: ["S3-F3b"],
  rows: "case",
  among: { known: "complaintAtMs" },
  exemptions: [
    duplicate,
    {
      reason: "carried-over",
      title: { zh: "建账前已在处理", en: "open before the books began" },
      when: { is: ["evidence", "snapshot"] }
    }
  ],
  from: "complaintAtMs",
  done: "escalatedAtMs",
  over: ["resolvedAtMs", "closedAtMs", "withdrawnAtMs", "voidDecidedAtMs"],
  limit: {
    choose: "reportClock",
    of: { elapsed: { hours: 4 }, businessHours: { workingHours: 4, calendar: companyCalendar } }
  },
  matures: { days: 15 },
  statistic: "every-case",
  risk: usualRisk,
  holder: "assignee",
  parameters: [],
  readings: [
    {
      name: "reportClock",
      title: { zh: "四小时的计时", en: "the clock of the four hours" },
      clause: "S3-F3b",
      because: {
        zh: "文件只写小时，未限于工作时间，自发生时起连续计算",
        en: "the document says hours without more, so they run from the moment, nights included"
      },
      default: "elapsed",
      choices: {
        elapsed: { title: { zh: "自然小时", en: "hours by the clock" } },
        businessHours: { title: { zh: "工作小时", en: "working hours of the company's calendar" } }
      }
    }
  ]
})
