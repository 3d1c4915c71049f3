/** The clauses of OBL-P-02 that figures and deadlines of this pack carry out, in our own words. Ids are those of the clause register. */
import type { Clause } from "../../rules/Clause.ts"
import { clause, periodically, targetsSet } from "./FilingClauses.ts"

/** The clauses in the document's order. */
export const clauses: ReadonlyArray<Clause> = [
  clause(
    "3.1.2",
    "S0-3.1.2a",
    "年度目标：投诉率必须小于百分之一",
    "yearly target: the complaint rate is below one per cent"
  ),
  clause(
    "3.1.2",
    "S0-3.1.2b",
    "年度目标：投诉解决率（原文数值缺失）",
    "yearly target: the complaint resolution rate (the figure is lost in the text)"
  ),
  clause(
    "3.1.2",
    "S0-3.1.2c",
    "年度目标：顾客满意率不少于百分之九十五",
    "yearly target: the satisfaction rate is at least 95 per cent"
  ),
  clause(
    "3.1.2",
    "S0-3.1.2d",
    "年度目标：一次维修合格率不少于百分之九十八",
    "yearly target: the first-time repair rate is at least 98 per cent"
  ),
  targetsSet,
  clause(
    "3.1.4 a",
    "S0-3.1.4a",
    "投诉解决率等于已解决的投诉除以投诉次数，由供销部统计",
    "resolved complaints over complaints; compiled by supply and marketing"
  ),
  clause(
    "3.1.4 b",
    "S0-3.1.4b0",
    "投诉率与满意率由回访人员统计",
    "complaint rate and satisfaction rate are compiled by follow-up staff"
  ),
  clause(
    "3.1.4 b",
    "S0-3.1.4b1",
    "投诉率等于投诉次数除以年度在用产品数量",
    "complaints over the year's installed base"
  ),
  clause(
    "3.1.4 b",
    "S0-3.1.4b2",
    "满意率等于各类满意单数除以派工单总数与年度产品数量之和",
    "satisfied slips of all kinds over dispatch orders plus the year's product quantity"
  ),
  clause(
    "3.1.4 c",
    "S0-3.1.4c",
    "一次维修合格率等于一次修好的次数除以维修总次数，由供销部统计",
    "repairs right the first time over all repairs; compiled by supply and marketing"
  ),
  ...periodically,
  clause(
    "3.2.9",
    "S0-3.2.9",
    "对回访结果有争议时，以顾客盖章的记录为准",
    "when staff dispute a call-back, the record the customer stamped prevails"
  )
]
