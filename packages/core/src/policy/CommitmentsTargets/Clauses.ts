/** The clauses of the commitments and targets that deadlines of this pack carry out, in our own words. Ids are those of the clause register. */
import type { Clause } from "../../rules/Clause.ts"

const clause = (section: string, id: string, zh: string, en: string): Clause => ({
  id,
  document: "COMMITMENTS-TARGETS",
  section,
  rule: { zh, en }
})

/** The clauses in the document's order. */
export const clauses: ReadonlyArray<Clause> = [
  clause(
    "F3",
    "S3-F3b",
    "回访中出现的投诉须在四小时之内报告主管负责人",
    "a complaint that comes up in follow-up is reported to the superior in charge within four hours"
  ),
  clause("F3", "S3-F3c", "回访记录逐周汇总", "the follow-up records are tallied week by week"),
  clause(
    "F4",
    "S3-F4b",
    "电话派工记录按季报送，期限为次季首月二日",
    "telephone dispatch records are handed in each quarter, on the second day of the next one"
  ),
  clause(
    "F4",
    "S3-F4c",
    "派工单按月整理报送，期限为次月二日",
    "dispatch orders are sorted and handed in each month, on the second day of the next one"
  ),
  clause(
    "F4",
    "S3-F4d",
    "返修设备收条按月整理报送，期限为次月二日",
    "receipts of equipment taken in for repair are handed in each month, on the second day of the next one"
  ),
  clause(
    "F4",
    "S3-F4e",
    "回访记录按月报送，期限为次月二日",
    "follow-up records are handed in each month, on the second day of the next one"
  ),
  clause(
    "F4",
    "S3-F4f",
    "回访统计表按周报送，期限为次周周二",
    "the table of follow-up statistics is handed in each week, on Tuesday of the next one"
  )
]
