/**
 * Mean days in which complaints were handled (Yema 6.1.3, rows 1 and 2). Days are elapsed time; a case belongs to the window of
 * its closing, and one long case breaks nothing by itself.
 */
import type { Condition } from "../../count/Condition.ts"
import * as Kpi from "../../count/Kpi.ts"
import { type FieldOf, type InstantOf, operand } from "../../count/Operand.ts"
import type { Title } from "../../rules/Title.ts"
import type { Row } from "../../streams/Case.ts"
import { complaints, readings } from "./Complaints.ts"

type CaseCondition = Condition<FieldOf<Row>, InstantOf<Row>>

const major: CaseCondition = { oneOf: ["severity", ["major", "extra-major"]] }

const handlingDays = (name: string, clause: string, title: Title, among: CaseCondition, rule: Title) =>
  Kpi.mean({ name, title, rule, clauses: [clause], better: "lower", display: "days", readings }, [
    operand<Row>({
      ...complaints(title, { all: [{ known: "complaintAtMs" }, among] }, { anchor: "closedAtMs" }),
      value: { elapsed: ["complaintAtMs", "closedAtMs"] }
    })
  ])

/** Mean days in which ordinary complaints closed in the window were handled; one without a severity is ordinary. */
export const ordinaryComplaintDays: Kpi.Declaration = handlingDays(
  "complaint_days_ordinary",
  "S4-T1",
  { zh: "一般问题投诉处理平均天数", en: "Mean days of ordinary complaints" },
  { not: major },
  {
    zh: "区间内关闭的一般投诉，自成为投诉至关闭的平均时间；未关闭者不进入平均值",
    en: "of the ordinary complaints closed in the window, the mean time from their becoming one to their closing; open ones never enter it"
  }
)

/** The same for complaints of severity `major` or `extra-major`; the grades are not defined. */
export const majorComplaintDays: Kpi.Declaration = handlingDays(
  "complaint_days_major",
  "S4-T2",
  { zh: "重（特）大问题投诉处理平均天数", en: "Mean days of major complaints" },
  major,
  {
    zh: "区间内关闭的重大及特大投诉，自成为投诉至关闭的平均时间；未关闭者不进入平均值",
    en: "of the complaints closed in the window that are major or graver, the mean time from their becoming one to their closing; open ones never enter it"
  }
)
