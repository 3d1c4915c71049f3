/** What the deadlines of the policies share: the company's calendar, when something is at risk, and how due days roll. */
import type { DueDay, Obligation } from "../judge/Obligation.ts"
import type { Reading } from "../rules/Reading.ts"
import type { Roll } from "../time/Limit.ts"

/** The id of the calendar by which the company's deadlines go; whoever uses the policies publishes one under it. */
export const companyCalendar = "company"

/** No document says when a thing is at risk: three quarters of its time is the usual warning. */
export const usualRisk = "3/4"

/** What becomes of a due day that is not worked. */
export const rollReading = (clause: string): Reading => ({
  name: "roll",
  title: { zh: "到期日非工作日时", en: "a due day that is not worked" },
  clause,
  because: {
    zh: "文件未规定遇假顺延，按民法典第二百零三条顺延至次一工作日",
    en: "the document is silent; Civil Code art. 203 lets the next working day take its place"
  },
  default: "following",
  choices: {
    following: { title: { zh: "顺延至次一工作日", en: "the next working day takes its place" } },
    none: { title: { zh: "不顺延", en: "it stays as it is" } }
  }
})

const dayAfter = (day: number, roll: Roll): DueDay => ({ by: "day-after-period", day, roll })

type Stated = Pick<Obligation, "name" | "title" | "rule" | "clauses" | "paper" | "every">

/** An obligation due on a day after its period (1 is the first), rolling by reading. */
export const dueOnDay = (stated: Stated, clause: string, day: number): Obligation => ({
  ...stated,
  due: { choose: "roll", of: { following: dayAfter(day, "following"), none: dayAfter(day, "none") } },
  calendar: companyCalendar,
  risk: usualRisk,
  readings: [rollReading(clause)]
})

/** An obligation that must be met before its own period or the next one is over, be the last day worked or not. */
export const dueByEnd = (stated: Stated, of: "own" | "next", opensDays?: number): Obligation => ({
  ...stated,
  due: { by: "period-end", of, roll: "none" },
  ...(opensDays === undefined ? {} : { opensDays }),
  calendar: companyCalendar,
  risk: usualRisk,
  readings: []
})
