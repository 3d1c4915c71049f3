/** OBL-P-02 §3.1.1 to §3.1.3: the yearly targets and how they come into force. In our own words. */
import {
  act,
  clauseOf,
  command,
  deadline,
  type Entry,
  event,
  goal,
  kpi,
  notFormalised,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("OBL-P-02")

/** The clauses in the document's order. */
export const targets: ReadonlyArray<Entry> = [
  clause(
    ["3.1.1", "S0-3.1.1"],
    ["target"],
    "公司的长期服务目标（原文内容缺失）",
    "the company's long-term service target (its content is lost in the text)",
    notFormalised(
      "内容已缺失，任何补写都只是猜测；公司如有长期目标，可像其他目标一样拟定和批准",
      "its content is lost, and whatever filled the place would be a guess; a company that has a long-term target drafts and approves it like any other"
    )
  ),
  clause(
    ["3.1.2", "S0-3.1.2a"],
    ["target"],
    "年度目标：投诉率必须小于百分之一",
    "yearly target: the complaint rate is below one per cent",
    ruled(goal("complaint_rate"), kpi("complaint_rate"))
  ),
  clause(
    ["3.1.2", "S0-3.1.2b"],
    ["target"],
    "年度目标：投诉解决率（原文数值缺失，读作百分之百）",
    "yearly target: the complaint resolution rate (the figure is lost in the text and read as 100 per cent)",
    ruled(goal("complaint_resolution_rate"), kpi("complaint_resolution_rate"))
  ),
  clause(
    ["3.1.2", "S0-3.1.2c"],
    ["target"],
    "年度目标：顾客满意率不少于百分之九十五",
    "yearly target: the satisfaction rate is at least 95 per cent",
    ruled(goal("satisfaction_rate"), kpi("satisfaction_rate"))
  ),
  clause(
    ["3.1.2", "S0-3.1.2d"],
    ["target"],
    "年度目标：一次维修合格率不少于百分之九十八",
    "yearly target: the first-time repair rate is at least 98 per cent",
    ruled(goal("first_time_repair_rate"), kpi("first_time_repair_rate"))
  ),
  clause(
    ["3.1.2", "S0-3.1.2e"],
    ["target"],
    "年度目标：定期巡检率（原文数值缺失，读作百分之百）",
    "yearly target: the inspection rate (the figure is lost in the text and read as 100 per cent)",
    ruled(goal("inspection_rate"), kpi("inspection_rate"))
  ),
  clause(
    ["3.1.2", "S0-3.1.2f"],
    ["target"],
    "年度目标：配件供应及时率不少于百分之九十七",
    "yearly target: at least 97 per cent of parts are supplied in time",
    ruled(goal("parts_on_time_rate"), kpi("parts_on_time_rate"))
  ),
  clause(
    ["3.1.3", "S0-3.1.3a"],
    ["deadline", "workflow"],
    "管理者代表每年十二月拟定下一年的目标",
    "in December of each year the management representative sets the targets of the next",
    ruled(deadline("next_years_targets_set"), event("Target.Drafted"))
  ),
  clause(
    ["3.1.3", "S0-3.1.3b"],
    ["approval", "workflow"],
    "目标经总经理批准后下发各部门",
    "the targets are approved by the general manager and then issued to every department",
    ruled(
      act("Target.approve"),
      ...["submit", "approve", "issue", "receive"].map((name) => command(`Target.${name}`)),
      event("Target.Published")
    )
  )
]
