/**
 * Corrections of customers' files (FTMS §9.3): what a call shows to be wrong or missing goes on a sheet the same day, and
 * the department puts it right within 24 hours of the sheet, nights and days of rest included.
 */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Row } from "../../streams/Notice.ts"
import { companyCalendar, usualRisk } from "../Deadlines.ts"
import { notices } from "./Parts.ts"

const shared = {
  rows: "notice",
  among: { is: ["notice", notices.correctionSheet] },
  exemptions: [],
  statistic: "every-case",
  risk: usualRisk,
  parameters: [],
  readings: []
} as const

/** What was found is on the sheet of its day. */
export const sheetsSameDay: Deadline = deadline<Row>({
  ...shared,
  name: "correction_sheet_same_day",
  title: { zh: "修正表当日上交率", en: "Correction sheets handed in the same day" },
  rule: {
    zh: "区间内电访发现的资料差错中，当日上交修正表者所占比例",
    en: "of the errors found in calls of the window, the share handed over on a sheet before the day ended"
  },
  clauses: ["S2-9.3a"],
  from: "arisenAtMs",
  done: "issuedAtMs",
  limit: { calendarDays: 0, calendar: companyCalendar },
  matures: { days: 1 }
})

/** The correction is done within 24 hours of the sheet; the confirmation by customer relations comes after it. */
export const correctionsInTime: Deadline = deadline<Row>({
  ...shared,
  name: "corrections_in_time",
  title: { zh: "资料修正及时率", en: "Corrections within 24 hours" },
  rule: {
    zh: "区间内上交的修正表中，二十四小时内修正完毕者所占比例",
    en: "of the sheets handed over in the window, the share put right within 24 hours"
  },
  clauses: ["S2-9.3b"],
  from: "issuedAtMs",
  done: "answeredAtMs",
  limit: { hours: 24 },
  matures: { hours: 24 }
})
