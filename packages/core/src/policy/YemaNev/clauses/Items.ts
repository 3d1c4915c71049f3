/** Yema NEV, 6.1.4: the table of service items. In our own words. */
import {
  act,
  type Carried,
  clauseOf,
  command,
  deadline,
  type Entry,
  event,
  goal,
  kpi,
  reading,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("yema-nev")

const row = (item: string, types: Entry["types"], zh: string, en: string, carried: Carried): Entry =>
  clause([`6.1.4 表 ${item}`, `S4-I${item}`], types, zh, en, carried)

const held = (...names: ReadonlyArray<string>) => names.flatMap((name) => [kpi(name), goal(name)])

/** The clauses in the document's order. */
export const items: ReadonlyArray<Entry> = [
  clause(
    ["6.1.4 表", "S4-I0"],
    ["scoring table"],
    "服务项目表的表头：序号、服务项目、服务指标",
    "header of the table of service items: number, item, indicator",
    ruled(...["urgent_parts_sent_in_time", "mis_shipment_rate", "old_part_recovery_rate"].map(goal))
  ),
  row(
    "1",
    ["target", "deadline"],
    "三包急件在货款到达后一个工作日内发出，特殊情况除外",
    "urgent parts under guarantee leave within one working day of the arrival of their payment, special cases excepted",
    ruled(
      ...[deadline("urgent_parts_sent_in_time"), goal("urgent_parts_sent_in_time"), act("PartsOrder.exempt")],
      ...[reading("urgent_parts_sent_in_time.workingDay"), event("PartsOrder.PaymentArrived")]
    )
  ),
  row(
    "2",
    ["target", "deadline"],
    "常规配件在货款到达后两个工作日内发出",
    "regular parts leave within two working days of the arrival of their payment",
    ruled(deadline("regular_parts_sent_in_time"), goal("regular_parts_sent_in_time"))
  ),
  row(
    "3",
    ["target", "formula"],
    "三包件发错率低于百分之二",
    "fewer than 2 % of the parts under guarantee are sent wrong",
    ruled(...held("mis_shipment_rate"), command("PartsOrder.recordMisShipment"))
  ),
  row(
    "4",
    ["target", "formula"],
    "月配件需求计划准确率不低于百分之八十",
    "the monthly parts plan is at least 80 % accurate",
    ruled(...held("demand_plan_accuracy"), reading("demand_plan_accuracy.accuracy"), command("PartsSheet.settle"))
  ),
  row(
    "5a",
    ["target", "deadline"],
    "白天：一般质量问题三十分钟内答复，一小时内向服务站或区域经理发出指令",
    "by day: general quality problems are answered within 30 minutes, and station or area manager directed within 1 hour",
    ruled(
      ...["hotline_replies_by_day", "hotline_directives_by_day"].flatMap((name) => [deadline(name), goal(name)]),
      ...[command("Call.reply"), command("Call.direct")]
    )
  ),
  row(
    "5b",
    ["target", "deadline"],
    "夜间：一小时内答复，两小时内发出指令，特殊情况除外",
    "by night: answered within 1 hour and directed within 2, special circumstances excepted",
    ruled(
      ...["hotline_replies_by_night", "hotline_directives_by_night"].flatMap((name) => [deadline(name), goal(name)]),
      ...[act("Call.exempt"), reading("hotline_replies_by_day.exceptions")]
    )
  ),
  row(
    "6",
    ["scoring table"],
    "第六行没有自己的序号和文字，读作第五行的夜间部分",
    "row 6 has no number and text of its own; it is read as the night half of row 5",
    ruled(deadline("hotline_replies_by_night"), deadline("hotline_directives_by_night"))
  ),
  row(
    "7a",
    ["target"],
    "上班时间的来电全部接听",
    "all calls in working hours are answered",
    ruled(...held("calls_answered_rate"))
  ),
  row(
    "7b",
    ["workflow"],
    "其余时间的来电转接到责任人的手机",
    "at other times calls are forwarded to the mobile phone of whoever is responsible",
    ruled(kpi("calls_forwarded_rate"), command("Call.forward"))
  ),
  row(
    "8a",
    ["record", "target"],
    "重大、特大事故和突发事件全部记录在案",
    "all major accidents and emergencies are recorded",
    ruled(command("Incident.report"), kpi("incident_conformance"))
  ),
  row(
    "8b",
    ["deadline", "workflow"],
    "并立即通知部门或公司领导",
    "and department or company leaders are told at once",
    ruled(act("Incident.tellSuperior"), command("Incident.tellSuperior"), kpi("incident_conformance"))
  ),
  row(
    "9",
    ["target"],
    "旧件的回收和索赔达百分之八十，力争百分之八十五",
    "80 % of the old parts are recovered and claimed for, with 85 % to strive for",
    ruled(...held("old_part_recovery_rate", "old_part_claim_rate"), command("Claim.returnOldPart"))
  ),
  row(
    "10",
    ["deadline"],
    "服务站费用当月审核，次月付款",
    "a station's fees are audited in the month and paid in the next",
    ruled(deadline("station_fees_audited"), deadline("station_fees_paid"))
  ),
  row(
    "11",
    ["record", "target"],
    "服务车辆的出勤全部登记",
    "all trips of service vehicles are registered",
    ruled(...held("trips_registered_rate"), command("Callout.registerTrip"))
  ),
  row(
    "12",
    ["target", "formula"],
    "旧件库存的账实差错率低于百分之三",
    "books and stock of old parts differ in fewer than 3 % of the lines",
    ruled(...held("old_part_stock_error_rate"))
  ),
  row(
    "13",
    ["deadline", "record"],
    "一般质量问题：当日十六时前报前一日的质量信息",
    "general problems: by 16:00 the quality information of the day before is reported",
    ruled(deadline("daily_quality_report"), event("Filing.Filed"))
  ),
  row(
    "14",
    ["deadline", "workflow"],
    "批量质量问题：售后服务部确认（以下原文中断）",
    "batch problems: the after-sales department confirms them, and there the text breaks off",
    ruled(
      deadline("batch_problem_reported_in_time"),
      act("QualityProblem.confirmBatch"),
      command("QualityProblem.reportBatch")
    )
  )
]
