/** What OBL-P-02 asks for period by period: next year's targets, work logs, the survey, scores, slips; in the document's order. */
import type { Obligation } from "../../judge/Obligation.ts"
import { dueByEnd, dueOnDay } from "../Deadlines.ts"
import { slipsMailedBack } from "./SlipsMailedBack.ts"
import { weeklyData } from "./WeeklyData.ts"

/** Next year's targets: drafted in December of the year that the filing names (§3.1.3). */
export const nextYearsTargets: Obligation = dueByEnd(
  {
    name: "next_years_targets_set",
    title: { zh: "次年目标制定", en: "Next year's targets" },
    rule: { zh: "每年十二月内制定次年目标", en: "each year, within December, those of the year after" },
    clauses: ["S0-3.1.3a"],
    paper: "next-years-targets",
    every: "year"
  },
  "own",
  31
)

/** Work logs of a week: uploaded by Monday of the next (§3.2.1). */
export const workLogs: Obligation = dueOnDay(
  {
    name: "work_logs_uploaded",
    title: { zh: "工作日志每周上传", en: "Work logs" },
    rule: { zh: "每周的日志于次周周一上传", en: "each week, by Monday of the next week" },
    clauses: ["S0-3.2.1b"],
    paper: "work-logs",
    every: "week"
  },
  "S0-3.2.1b",
  1
)

/** The survey about a week: completed before the next week is over, Sunday included (§3.2.2). */
export const weeklySurvey: Obligation = dueByEnd(
  {
    name: "weekly_survey_completed",
    title: { zh: "每周满意度调查完成", en: "Weekly satisfaction survey" },
    rule: { zh: "对上周记录的调查于本周内完成", en: "each week's records, before the next week is over" },
    clauses: ["S0-3.2.2e"],
    paper: "satisfaction-survey",
    every: "week"
  },
  "next"
)

/** Personal scores of a month: sent to administration before the month is over (§3.2.3). */
export const monthlyScores: Obligation = dueByEnd(
  {
    name: "monthly_scores_sent",
    title: { zh: "个人月度分值报送", en: "Personal scores" },
    rule: { zh: "每月结束之前报送行政部", en: "each month, to administration before it is over" },
    clauses: ["S0-3.2.3c"],
    paper: "personal-scores",
    every: "month"
  },
  "own",
  7
)

/** The obligations in the document's order. */
export const obligations: ReadonlyArray<Obligation> = [
  nextYearsTargets,
  workLogs,
  weeklyData,
  weeklySurvey,
  monthlyScores,
  slipsMailedBack
]
