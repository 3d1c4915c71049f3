/** Commitments and targets, the part on the dispatch order: aftercare, report, documents. In our own words. */
import { act, clauseOf, command, deadline, type Entry, event, kpi, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("commitments-targets")

/** The clauses in the document's order. */
export const dispatch: ReadonlyArray<Entry> = [
  clause(
    ["流程 善后", "S3-F1a"],
    ["workflow", "record"],
    "向客户说明处理办法并写在派工单上，由客户填写反馈栏",
    "the solution is explained to the customer and written on the dispatch order, and the customer fills in the feedback",
    ruled(command("Settlement.explainSolution"), command("Settlement.giveOpinion"), kpi("settlement_conformance"))
  ),
  clause(
    ["流程 善后", "S3-F1b"],
    ["workflow"],
    "有费用则收款并开收据；归还设备时收回设备收条；告辞",
    "charges are collected and receipted, the receipt for a device is taken back with its return, and leave is taken",
    ruled(
      ...["Settlement.pay", "Settlement.issueReceipt", "Custody.giveBack", "Custody.recover"].map(command),
      ...["open_device_receipts", "custody_conformance", "settlement_conformance"].map(kpi)
    )
  ),
  clause(
    ["流程 反馈", "S3-F2"],
    ["workflow"],
    "回公司后向调度员反馈，由调度员登记派工记录",
    "back at the company the dispatcher is told, and enters it in the dispatch record",
    ruled(
      act("Settlement.register"),
      command("Settlement.reportBack"),
      command("Settlement.register"),
      kpi("settlement_conformance"),
      event("ServiceOrder.Served")
    )
  ),
  clause(
    ["流程 资料回收", "S3-F3a"],
    ["workflow", "role"],
    "派工单交调度员，然后由（读作回访）人员统一保管",
    "dispatch orders go to the dispatcher and are then kept by the (as read) follow-up staff",
    ruled(
      act("Settlement.dispatcher"),
      act("Settlement.follow-up"),
      command("Settlement.handOver"),
      kpi("orders_outstanding"),
      kpi("settlement_conformance"),
      event("ServiceOrder.SlipFiled")
    )
  ),
  clause(
    ["流程 资料回收", "S3-F3b"],
    ["deadline", "workflow"],
    "按派工单（读作回访）并如实登记；出现投诉须在四小时内上报分管（读作领导）",
    "orders are (as read) followed up and truly recorded; a complaint is reported to the (as read) leader in charge within four hours",
    ruled(deadline("complaint_reported_in_time"), kpi("complaint_reported_in_time"), event("Case.Escalated"))
  ),
  clause(
    ["流程 资料回收", "S3-F3c"],
    ["record", "deadline"],
    "（读作回访）记录每周统计；收回的设备收条经调度员交办公室",
    "the (as read) follow-up records are counted every week; receipts of devices go through the dispatcher to the office",
    ruled(
      deadline("follow_up_statistics_filed"),
      command("Custody.handOver"),
      command("Custody.settle"),
      kpi("custody_conformance")
    )
  )
]
