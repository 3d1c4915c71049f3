/**
 * Calls taken (Yema service item 7): all calls in working hours are answered, and at other times they are forwarded to the
 * mobile phone of whoever is responsible. Working hours are those of the company's calendar and not the hotline's day; a caller
 * who gave up was not answered, however soon that was.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Call.ts"
import { companyCalendar } from "../Deadlines.ts"

const inHours = { during: ["offeredAtMs", companyCalendar] } as const

/** Calls answered over calls offered in working hours. */
export const callsAnsweredRate: Kpi.Declaration = Kpi.share(
  {
    name: "calls_answered_rate",
    title: { zh: "上班时间电话接听率", en: "Calls answered in working hours" },
    rule: {
      zh: "区间内上班时间的来电中，截止时已接听者所占比例；来电者挂断视为未接听",
      en: "of the calls of the window offered in working hours, the share that a person answered; a caller who gave up was not answered"
    },
    clauses: ["S4-I7a"]
  },
  [
    operand<Row>({
      ...{ name: "calls", title: { zh: "上班时间来电", en: "calls in working hours" }, rows: "call", exclusions: [] },
      ...{ select: { anchor: "offeredAtMs" }, among: inHours, having: { known: "answeredAtMs" } }
    })
  ]
)

/** Calls forwarded over calls offered outside of working hours. */
export const callsForwardedRate: Kpi.Declaration = Kpi.share(
  {
    name: "calls_forwarded_rate",
    title: { zh: "其余时间来电转接率", en: "Calls forwarded at other times" },
    rule: {
      zh: "区间内上班时间以外的来电中，截止时已转接到责任人手机者所占比例",
      en: "of the calls of the window offered outside of working hours, the share forwarded to the mobile phone of whoever is responsible"
    },
    clauses: ["S4-I7b"]
  },
  [
    operand<Row>({
      ...{ name: "calls", title: { zh: "其余时间来电", en: "calls at other times" }, rows: "call", exclusions: [] },
      ...{ select: { anchor: "offeredAtMs" }, among: { not: inHours }, having: { known: "forwardedAtMs" } }
    })
  ]
)
