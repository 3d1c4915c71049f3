/** Yema NEV, 6.1.1 to 6.1.3: principles and the table of targets. In our own words. */
import {
  type Carried,
  clauseOf,
  type Entry,
  event,
  goal,
  kpi,
  notFormalised,
  type Pointer,
  reading,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("yema-nev")

const row = (number: number, types: Entry["types"], zh: string, en: string, carried: Carried): Entry =>
  clause([`6.1.3 表 ${number}`, `S4-T${number}`], types, zh, en, carried)

const held = (...names: ReadonlyArray<string>) => names.flatMap((name) => [kpi(name), goal(name)])

const rescue = (number: number, zh: string, en: string, name: string, ...more: ReadonlyArray<Pointer>): Entry =>
  row(number, ["target", "deadline"], `救援时间：${zh}`, `rescue: ${en}`, ruled(...held(name), ...more))

/** The clauses in the document's order. */
export const targets: ReadonlyArray<Entry> = [
  clause(
    ["6.1.1", "S4-6.1.1"],
    ["qualitative"],
    "理念：反应快，服务增值而高效，让顾客满意",
    "concept: quick response, service of value and efficiency, satisfied customers",
    notFormalised("一种态度，没有可核对的要求", "an attitude, with nothing in it that could be checked")
  ),
  clause(
    ["6.1.2", "S4-6.1.2"],
    ["qualitative"],
    "原则：为顾客着想、省时省钱、标准化、依规处理纠纷、投诉优先、信息准确及时",
    "principles: the customer's view, little time and cost, standards, disputes by the rules, complaints first, prompt and accurate information",
    notFormalised(
      "六条原则由人遵循；投诉的先后由其更短的期限体现",
      "six principles for people to follow; that complaints come first shows in their shorter limits"
    )
  ),
  clause(
    ["6.1.3 a", "S4-6.1.3a"],
    ["target"],
    "目标分解到部门、服务站和人员；顾客投诉为零，顾客退货为零",
    "targets are broken down to departments, stations and persons; no complaints and no vehicles returned",
    ruled(...held("complaints_received", "vehicles_returned"), event("Decomposition.PartAssigned"))
  ),
  clause(
    ["6.1.3 表", "S4-T0"],
    ["scoring table"],
    "目标分解表的表头：序号、指标、目标值",
    "header of the table of targets: number, indicator, value",
    ruled(
      ...["complaint_days_ordinary", "customer_file_rate", "satisfaction_score", "net_claim_cost_per_vehicle"].map(goal)
    )
  ),
  row(
    1,
    ["target", "deadline"],
    "一般问题投诉平均三天内处理完",
    "ordinary complaints are handled in 3 days on average",
    ruled(...held("complaint_days_ordinary"), kpi("complaints_open"))
  ),
  row(
    2,
    ["target", "deadline"],
    "重大、特大问题投诉平均一天内处理完",
    "major and graver complaints are handled in 1 day on average",
    ruled(...held("complaint_days_major"), kpi("complaints_open"))
  ),
  rescue(
    3,
    "市区四小时内（次序存疑）",
    "in town within 4 hours; the order of the three limits is disputed",
    "rescue_urban_in_time",
    reading("rescue_urban_in_time.rescueLimits")
  ),
  rescue(
    4,
    "市区县五十公里内三小时内（次序存疑）",
    "in the counties of the town, up to 50 km, within 3 hours; the order is disputed",
    "rescue_county_in_time"
  ),
  rescue(
    5,
    "地域（里程原文已失）以上两小时内（次序存疑）",
    "in the region, above a distance that is lost, within 2 hours; the order is disputed",
    "rescue_region_in_time",
    reading("rescue_region_in_time.rescueLimits")
  ),
  rescue(6, "省内一百公里内平均一天", "in the province, up to 100 km, 1 day on average", "rescue_days_province"),
  rescue(
    7,
    "省外一百公里以上平均两天",
    "outside the province, from 100 km on, 2 days on average",
    "rescue_days_outside_province"
  ),
  row(
    8,
    ["target"],
    "终端客户档案建立率百分之九十七",
    "97 % of end customers have a file",
    ruled(...held("customer_file_rate"), reading("customer_file_rate.unit"))
  ),
  row(
    9,
    ["target"],
    "终端客户定期回访率百分之九十八",
    "98 % of the periodic follow-ups of end customers are made",
    ruled(...held("follow_up_rate"), reading("follow_up_rate.done"))
  ),
  row(
    10,
    ["target"],
    "顾客满意度平均分达百分制九十五分",
    "the mean score of satisfaction is 95 of 100",
    ruled(...held("satisfaction_score"))
  ),
  row(
    11,
    ["target"],
    "一次性修复合格率按车辆计算为百分之百",
    "by vehicle, all are repaired right the first time",
    ruled(...held("first_time_repair_rate_by_vehicle"), reading("first_time_repair_rate.unit"))
  ),
  row(12, ["qualitative", "target"], "服务站形象美观", "stations look attractive", {
    as: "recorded",
    by: [event("Outlet.Inspected")],
    because: {
      zh: "是否美观由检查人判断，没有数值；检查的结论按网点留存",
      en: "whether a station is attractive is for whoever inspects it to judge and has no number; the finding is kept with the outlet"
    }
  }),
  row(
    13,
    ["target", "formula"],
    "售后净索赔控制在每辆五百元",
    "net claims are kept to 500 yuan a vehicle",
    ruled(...held("net_claim_cost_per_vehicle"), reading("net_claim_cost_per_vehicle.vehicles"))
  ),
  clause(
    ["6.1.3 b", "S4-6.1.3b"],
    ["role", "qualitative"],
    "按各阶段实际完善组织机构和服务平台，设配件、信息、技术、索赔四个部门",
    "the organisation and its platform are built up as each stage asks, with sections for parts, information, technology and claims",
    notFormalised(
      "组织怎样设置由管理层决定；部门是事件中的维度",
      "how it is organised is for the management to decide; departments are a dimension of events"
    )
  )
]
