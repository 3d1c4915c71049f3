/**
 * Complaint slips answered in time (FTMS §5.1): result and improvement measure both with customer relations within a day of the
 * end of the handling. How long the handling itself takes the document leaves open.
 */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Row } from "../../streams/ComplaintSlip.ts"
import { companyCalendar, usualRisk } from "../Deadlines.ts"

/** Every slip answered within a day. A slip that fell on appeal asks for no answer. */
export const slipAnswered: Deadline = deadline<Row>({
  name: "slip_answered_in_time",
  title: { zh: "抱怨单按时回复率", en: "Complaint slips answered in time" },
  rule: {
    zh: "区间内处理完毕的抱怨单中，一日之内结果与改善措施均已报客关部者所占比例",
    en: "of the slips whose handling ended in the window, the share with result and measure both handed in within a day"
  },
  clauses: ["S2-5.1e"],
  rows: "complaint-slip",
  among: { all: [] },
  exemptions: [
    { reason: "voided", title: { zh: "申诉成功作废", en: "void on appeal" }, when: { known: "voidDecidedAtMs" } }
  ],
  from: "handledAtMs",
  done: "answeredAtMs",
  limit: {
    choose: "replyDay",
    of: {
      calendarDay: { calendarDays: 1, calendar: companyCalendar },
      workingDay: { workingDays: 1, calendar: companyCalendar },
      elapsed: { hours: 24 }
    }
  },
  matures: { days: 15 },
  statistic: "every-case",
  risk: usualRisk,
  parameters: [],
  readings: [
    {
      name: "replyDay",
      title: { zh: "一日怎样计算", en: "what a day is" },
      clause: "S2-5.1e",
      because: {
        zh: "按民法典第二百零一条，当日不计，至次日二十四时止；客户资料一条另写二十四小时，可见两者有别",
        en: "Civil Code art. 201: the day itself is not counted, and the next one ends it; §9.3 says hours where it means them"
      },
      default: "calendarDay",
      choices: {
        calendarDay: { title: { zh: "至次日终了", en: "until the end of the next day" } },
        workingDay: { title: { zh: "至次一工作日终了", en: "until the end of the next working day" } },
        elapsed: { title: { zh: "二十四小时", en: "24 hours" } }
      }
    }
  ]
})
