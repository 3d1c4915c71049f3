/**
 * Handling in time (enterprise service §4.2.4): working days from the first assignment to the result that stands, rounds
 * included; general and complex problems have limits of their own, which the text leaves open. A problem that is assessed
 * anew is under the other limit, from the same start.
 */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Row } from "../../streams/Case.ts"
import { companyCalendar, usualRisk } from "../Deadlines.ts"
import { duplicate, forceMajeureReading, suspended, suspensions, withdrawn } from "./Problems.ts"

interface Kind {
  readonly complexity: NonNullable<Row["complexity"]>
  readonly clause: string
  readonly zh: string
  readonly en: string
}

const handled = ({ clause, complexity, en, zh }: Kind): Deadline => {
  const parameter = `${complexity}Days`
  return deadline<Row>({
    name: `${complexity}_handled_in_time`,
    title: { zh: `${zh}处理及时率`, en: `${en} problems handled in time` },
    rule: {
      zh: `区间内分配的${zh}中，自首次分配起在规定工作日内提交的处理结果至今有效者所占比例；分配当日不计，工作日数由公司定`,
      en: `of the ${en.toLowerCase()} problems assigned in the window, the share whose standing result came within the working days that the company sets, the day of the first assignment not counted`
    },
    clauses: [clause, "S1-3.3.1a"],
    rows: "case",
    among: { is: ["complexity", complexity] },
    exemptions: [duplicate, withdrawn, suspended],
    from: "assignedAtMs",
    done: "resolvedAtMs",
    limit: { workingDays: { parameter }, calendar: companyCalendar },
    matures: { days: 60 },
    pauses: suspensions,
    statistic: "every-case",
    risk: usualRisk,
    holder: "assignee",
    parameters: [
      {
        name: parameter,
        title: { zh: `${zh}处理工作日数`, en: `working days for ${en.toLowerCase()} problems` },
        unit: "days",
        source: "unbound",
        clause
      }
    ],
    readings: [forceMajeureReading]
  })
}

/** General problems; what the text once calls simple is the same class. */
export const generalHandledInTime: Deadline = handled({
  complexity: "general",
  clause: "S1-4.2.4a",
  zh: "一般问题",
  en: "General"
})

/** Complex problems: with several departments, until the last of them is done. */
export const complexHandledInTime: Deadline = handled({
  complexity: "complex",
  clause: "S1-4.2.4b",
  zh: "复杂问题",
  en: "Complex"
})
