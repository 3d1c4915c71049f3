/**
 * What comes back day by day and month by month (Yema service items 10 and 13, 5.1 c): the daily quality report, the monthly
 * demand plan, and the station's fees, audited in the month of their submission and paid in the next.
 */
import type { DueDay, Obligation } from "../../judge/Obligation.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Roll } from "../../time/Limit.ts"
import { companyCalendar, dueByEnd, rollReading, usualRisk } from "../Deadlines.ts"

const sharp: Reading = {
  name: "sharp",
  title: { zh: "“16:00 前”", en: "before 16:00" },
  clause: "S4-I13",
  because: { zh: "按民法典，期限之时本身在内", en: "the instant of the limit itself is taken in" },
  default: "inside",
  choices: {
    inside: { title: { zh: "含十六时整", en: "16:00 itself is in time" } },
    outside: { title: { zh: "不含十六时整", en: "16:00 itself is late" } }
  }
}

const at = (roll: Roll, inside: boolean): DueDay => ({
  ...{ by: "time-after-period", day: 1, roll },
  until: { minute: 16 * 60, inside }
})

const by = (roll: Roll) => ({
  choose: sharp.name,
  of: { inside: at(roll, true), outside: at(roll, false) }
})

/** The quality information of a day, by 16:00 of the next; after days off by 16:00 of the next working day, a report a day. */
export const dailyQualityReport: Obligation = {
  name: "daily_quality_report",
  title: { zh: "每日质量信息", en: "Daily quality report" },
  rule: { zh: "次日十六时前报前一日的质量信息", en: "each day, the quality information of the day before by 16:00" },
  ...{ clauses: ["S4-I13"], paper: "daily-quality-report", every: "day" },
  due: { choose: "roll", of: { following: by("following"), none: by("none") } },
  ...{ calendar: companyCalendar, risk: usualRisk, readings: [rollReading("S4-I13"), sharp] }
}

/** The fees that a station submitted in a month are audited before it is over, also those of its last day. */
export const stationFeesAudited: Obligation = dueByEnd(
  {
    name: "station_fees_audited",
    title: { zh: "服务站费用审核", en: "Station fees audited" },
    rule: { zh: "当月提交的费用当月审核", en: "the fees submitted in a month are audited in it" },
    ...{ clauses: ["S4-I10"], paper: "station-fees-audit", every: "month" }
  },
  "own",
  5
)

/** The fees audited in a month are paid before the next is over. */
export const stationFeesPaid: Obligation = dueByEnd(
  {
    name: "station_fees_paid",
    title: { zh: "服务站费用付款", en: "Station fees paid" },
    rule: { zh: "当月审核的费用次月付清", en: "the fees of a month are paid in the next" },
    ...{ clauses: ["S4-I10"], paper: "station-fees-payment", every: "month" }
  },
  "next"
)

/** The obligations in the document's order. */
export const obligations: ReadonlyArray<Obligation> = [stationFeesAudited, stationFeesPaid, dailyQualityReport]
