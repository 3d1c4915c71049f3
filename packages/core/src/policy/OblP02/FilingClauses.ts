/** The clauses of OBL-P-02 that ask for something period by period, in our own words. */
import type { Clause } from "../../rules/Clause.ts"

/** A clause of OBL-P-02. */
export const clause = (section: string, id: string, zh: string, en: string): Clause => ({
  id,
  document: "OBL-P-02",
  section,
  rule: { zh, en }
})

/** Next year's targets. */
export const targetsSet: Clause = clause(
  "3.1.3",
  "S0-3.1.3a",
  "管理者代表在十二月订立下一年度的服务目标",
  "in December the management representative sets the service targets of the next year"
)

/** Logs, survey, scores and slips, in the document's order. */
export const periodically: ReadonlyArray<Clause> = [
  clause(
    "3.2.1",
    "S0-3.2.1b",
    "上一周的工作日志在周一上传网点数据库",
    "on Monday last week's work logs are uploaded to the outlets' database"
  ),
  clause(
    "3.2.2",
    "S0-3.2.2e",
    "回访人员用一周时间做完对上周记录的调查",
    "follow-up staff complete the survey of last week's records within a week"
  ),
  clause(
    "3.2.3",
    "S0-3.2.3c",
    "供销部在月末之前把个人结果送行政部核算薪酬",
    "before the month ends supply and marketing sends the personal results to administration for pay"
  ),
  clause(
    "3.2.8",
    "S0-3.2.8",
    "服务人员按月寄回顾客签字的服务记录单归档",
    "service staff mail the slips that customers signed back for filing every month"
  )
]
