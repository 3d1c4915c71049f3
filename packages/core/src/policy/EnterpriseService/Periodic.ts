/**
 * What returns period by period (enterprise service §4.3.2, §6.1): the assessment of staff, the evaluation of the
 * department, the plan of training. The text names no day; as read each is done before its period is over.
 */
import type { Obligation } from "../../judge/Obligation.ts"
import type { Reading } from "../../rules/Reading.ts"
import { companyCalendar, dueByEnd, usualRisk } from "../Deadlines.ts"

const dueBy = (clause: string): Reading => ({
  name: "assessedBy",
  title: { zh: "考核的截止", en: "by when an assessment is made" },
  clause,
  because: {
    zh: "文件只说每期一次，按字面须在本期之内",
    en: "the text says once each period, which by its words is within the period"
  },
  default: "ownPeriod",
  choices: {
    ownPeriod: { title: { zh: "本期末", en: "the end of its own period" } },
    nextPeriod: { title: { zh: "下期末", en: "the end of the next" } }
  }
})

const assessed = (
  clause: string,
  every: "month" | "quarter",
  stated: Pick<Obligation, "name" | "title" | "rule" | "paper">
): Obligation => ({
  ...stated,
  clauses: [clause],
  every,
  due: {
    choose: "assessedBy",
    of: {
      ownPeriod: { by: "period-end", of: "own", roll: "none" },
      nextPeriod: { by: "period-end", of: "next", roll: "none" }
    }
  },
  calendar: companyCalendar,
  risk: usualRisk,
  readings: [dueBy(clause)]
})

/** After-sales staff are assessed each month. */
export const staffAssessments: Obligation = assessed("S1-4.3.2a", "month", {
  name: "staff_assessments_made",
  title: { zh: "售后人员月度考核", en: "Monthly assessment of staff" },
  rule: { zh: "每月考核售后人员一次", en: "staff are assessed once each month" },
  paper: "staff-assessment"
})

/** The company evaluates the after-sales department each quarter. */
export const departmentEvaluations: Obligation = assessed("S1-4.3.2b", "quarter", {
  name: "department_evaluations_made",
  title: { zh: "售后部门季度评估", en: "Quarterly evaluation of the department" },
  rule: { zh: "每季评估售后服务部门一次", en: "the after-sales department is evaluated once each quarter" },
  paper: "department-evaluation"
})

/** The plan of training is set each year. */
export const trainingPlans: Obligation = dueByEnd(
  {
    name: "training_plans_set",
    title: { zh: "年度培训计划", en: "Yearly plan of training" },
    rule: { zh: "每年制定培训计划，最迟当年年底", en: "a plan of training each year, at the latest by its end" },
    clauses: ["S1-6.1a"],
    paper: "training-plan",
    every: "year"
  },
  "own"
)

/** In the document's order. */
export const obligations: ReadonlyArray<Obligation> = [staffAssessments, departmentEvaluations, trainingPlans]
