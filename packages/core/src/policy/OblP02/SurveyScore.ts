/**
 * The score of the weekly survey (OBL-P-02 §3.2.2 to §3.2.5): answers make a person's week, weeks a person's month, persons
 * the month of a department or of all, months the window. A nested mean, never the mean of all answers.
 */
import * as Kpi from "../../count/Kpi.ts"
import { lagDays } from "../../judge/Score/Months.ts"
import { answers } from "./SurveyOperands.ts"
import { readings } from "./SurveyScoreReadings.ts"

/** The months of a window, the persons of a month, the weeks of a person: how each are joined, the last by reading. */
const by = (weeks: Kpi.Join): Kpi.Formula => ({
  kind: "nested",
  of: [answers],
  joins: [{ make: "mean" }, { make: "mean" }, weeks]
})

/** A department's month is the mean over its persons: the text's quotient of sum and mean is the headcount. */
export const surveyScore: Kpi.Declaration = Kpi.byReading(
  {
    name: "survey_score",
    title: { zh: "售后服务满意度得分", en: "Score of the service survey" },
    rule: {
      zh: "一周为所访顾客评分的平均（满分二十五），月分满分一百，部门为人员的平均，季度为各月的平均",
      en: "a week is the mean of what its customers said, of 25; a month is of 100, a department the mean of its persons, a quarter the mean of its months"
    },
    clauses: ["S0-3.2.2d", "S0-3.2.3a", "S0-3.2.3b", "S0-3.2.4a", "S0-3.2.5a", "S0-3.2.5b", "S0-3.2.9"],
    cut: {
      choose: "weekToMonth",
      of: {
        surveyClosedIn: "window-end",
        isoThursday: { after: { days: lagDays("isoThursday") } },
        weekStart: { after: { days: lagDays("weekStart") } },
        weekEnd: { after: { days: lagDays("weekEnd") } }
      }
    },
    display: "number",
    judged: ["month", "quarter", "year"],
    readings
  },
  "combine",
  {
    normalisedMean: by({ make: "mean", times: "100/25" }),
    cappedSum: by({ make: "sum", atMost: "100" }),
    literalSum: by({ make: "sum" })
  }
)
