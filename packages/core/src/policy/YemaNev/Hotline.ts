/**
 * Reply and directive of the hotline (Yema service items 5 and 6): general quality problems, by day within 30 minutes and an
 * hour, by night within an hour and two, each from the receipt of the call. By day or by night is decided by that instant
 * alone. The document does not say when it is day: whoever does publishes a calendar `hotline-day`, and until then there is
 * no figure.
 */
import { type Condition, never } from "../../count/Condition.ts"
import type { FieldOf, InstantOf } from "../../count/Operand.ts"
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Title } from "../../rules/Title.ts"
import type { Row } from "../../streams/Call.ts"
import { usualRisk } from "../Deadlines.ts"
import { exceptionsReading, hotlineDay } from "./HotlineReadings.ts"

type CallCondition = Condition<FieldOf<Row>, InstantOf<Row>>

const byDay: CallCondition = { during: ["offeredAtMs", hotlineDay] }
const excepted: CallCondition = { known: "exemptedAtMs" }

interface Kept {
  readonly name: string
  readonly title: Title
  readonly clause: string
  readonly done: "repliedAtMs" | "directedAtMs"
  readonly minutes: number
}

const kept = ({ clause, done, minutes, name, title }: Kept): Deadline => {
  const isByDay = clause === "S4-I5a"
  const exceptions = exceptionsReading.name
  return deadline<Row>({
    ...{ name, title, clauses: [clause], rows: "call", from: "offeredAtMs", done },
    rule: {
      zh: `区间内${isByDay ? "白天" : "夜间"}接到的一般质量问题来电中，${minutes} 分钟内办到者所占比例；白天的起止由公司日历规定`,
      en: `of the calls of the window about general quality problems that came in by ${isByDay ? "day" : "night"}, the share done within ${minutes} minutes; the company's calendar says when it is day`
    },
    among: { all: [{ is: ["matter", "general-quality"] }, isByDay ? byDay : { not: byDay }] },
    exemptions: [
      {
        reason: "special-case",
        title: { zh: "特殊情况", en: "special circumstances" },
        when: isByDay ? { choose: exceptions, of: { both: excepted, night: never } } : excepted
      }
    ],
    ...{ limit: { seconds: minutes * 60 }, matures: { days: 1 }, statistic: "every-case", risk: usualRisk },
    ...{ parameters: [], readings: isByDay ? [exceptionsReading] : [] }
  })
}

/** Replies and directives, by day and by night. */
export const hotline: ReadonlyArray<Deadline> = [
  kept({
    ...{ name: "hotline_replies_by_day", clause: "S4-I5a", done: "repliedAtMs", minutes: 30 },
    title: { zh: "白天来电答复及时率", en: "Replies by day in time" }
  }),
  kept({
    ...{ name: "hotline_directives_by_day", clause: "S4-I5a", done: "directedAtMs", minutes: 60 },
    title: { zh: "白天工作指令及时率", en: "Directives by day in time" }
  }),
  kept({
    ...{ name: "hotline_replies_by_night", clause: "S4-I5b", done: "repliedAtMs", minutes: 60 },
    title: { zh: "夜间来电答复及时率", en: "Replies by night in time" }
  }),
  kept({
    ...{ name: "hotline_directives_by_night", clause: "S4-I5b", done: "directedAtMs", minutes: 120 },
    title: { zh: "夜间工作指令及时率", en: "Directives by night in time" }
  })
]
