/** OBL-P-02 §3.1.4: the formulas and who compiles them. In our own words. */
import { clauseOf, type Entry, kpi, recorded, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("OBL-P-02")

/** The clauses in the document's order. */
export const formulas: ReadonlyArray<Entry> = [
  clause(
    ["3.1.4 a", "S0-3.1.4a"],
    ["formula", "role"],
    "投诉解决率等于已解决的投诉除以投诉次数，由供销部统计",
    "resolved complaints over complaints; compiled by supply and marketing",
    ruled(kpi("complaint_resolution_rate"))
  ),
  clause(
    ["3.1.4 b", "S0-3.1.4b0"],
    ["role"],
    "投诉率与满意率由回访人员统计",
    "complaint rate and satisfaction rate are compiled by follow-up staff",
    recorded("Publication.FigurePublished")
  ),
  clause(
    ["3.1.4 b", "S0-3.1.4b1"],
    ["formula"],
    "投诉率等于投诉次数除以年度在用产品数量",
    "complaints over the year's installed base",
    ruled(kpi("complaint_rate"))
  ),
  clause(
    ["3.1.4 b", "S0-3.1.4b2"],
    ["formula"],
    "满意率等于各类满意单数除以派工单总数与年度产品数量之和",
    "satisfied slips of all kinds over dispatch orders plus the year's product quantity",
    ruled(kpi("satisfaction_rate"), kpi("satisfaction_coverage"))
  ),
  clause(
    ["3.1.4 c", "S0-3.1.4c"],
    ["formula", "role"],
    "一次维修合格率等于一次修好的次数除以维修总次数，由供销部统计",
    "repairs right the first time over all repairs; compiled by supply and marketing",
    ruled(kpi("first_time_repair_rate"))
  ),
  clause(
    ["3.1.4 d", "S0-3.1.4d1"],
    ["formula", "role"],
    "定期巡检率由供销部统计；公式未给出，读作按期完成的巡检除以应做的巡检",
    "the inspection rate, compiled by supply and marketing; no formula is given, and it is read as inspections done in time over those due",
    ruled(kpi("inspection_rate"))
  ),
  clause(
    ["3.1.4 d", "S0-3.1.4d2"],
    ["formula"],
    "配件及时率由供销部统计；公式未给出，读作按期供应的配件除以应供应的配件",
    "the rate of parts in time, compiled by supply and marketing; no formula is given, and it is read as parts supplied in time over those due",
    ruled(kpi("parts_on_time_rate"))
  )
]
