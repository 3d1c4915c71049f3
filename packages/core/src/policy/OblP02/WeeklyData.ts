/**
 * The data that follow-up staff compile every week (OBL-P-02 §3.2.2). The text names no day; the service flow hands its
 * weekly statistics in by Tuesday of the next week, and that day is taken here too.
 */
import type { Obligation } from "../../judge/Obligation.ts"
import { dueOnDay } from "../Deadlines.ts"

/** The data of a week: compiled by Tuesday of the next, a day that is not worked rolling over by reading. */
export const weeklyData: Obligation = dueOnDay(
  {
    name: "weekly_data_compiled",
    title: { zh: "回访人员每周统计数据", en: "Weekly data compiled" },
    rule: { zh: "每周的数据于次周周二前（含）统计", en: "each week, by Tuesday of the next week" },
    clauses: ["S0-3.2.2b"],
    paper: "weekly-data",
    every: "week"
  },
  "S0-3.2.2b",
  2
)
