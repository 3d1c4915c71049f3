/** The yearly targets of OBL-P-02 §3.1.2, in our own words. Where the text has lost a figure, the clause says so. */
import type { Clause } from "../../rules/Clause.ts"
import { clause } from "./ClauseOf.ts"

/** The targets in the document's order. */
export const targetClauses: ReadonlyArray<Clause> = [
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
  clause(
    "3.1.2",
    "S0-3.1.2e",
    "年度目标：定期巡检率（原文数值缺失）",
    "yearly target: the periodic inspection rate (the figure is lost in the text)"
  ),
  clause(
    "3.1.2",
    "S0-3.1.2f",
    "年度目标：配件供应及时率不少于百分之九十七",
    "yearly target: parts are supplied in time in at least 97 per cent"
  )
]
