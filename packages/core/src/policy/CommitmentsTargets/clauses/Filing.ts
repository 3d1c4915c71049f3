/** Commitments and targets, the part on the archive: what is handed in, and when. In our own words. */
import { act, clauseOf, command, deadline, type Entry, event, kpi, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("commitments-targets")

/** The clauses in the document's order. */
export const filing: ReadonlyArray<Entry> = [
  clause(
    ["流程 存档", "S3-F4a"],
    ["retention", "role"],
    "全流程资料由调度员整理上交办公室存档",
    "the dispatcher sorts all documents of the service and hands them to the office, which archives them",
    ruled(
      ...["Settlement.office", "Settlement.archive"].map(act),
      ...["Settlement.handOver", "Settlement.archive"].map(command),
      ...["orders_outstanding", "orders_unarchived", "settlement_conformance"].map(kpi)
    )
  ),
  clause(
    ["流程 存档", "S3-F4b"],
    ["deadline", "record"],
    "电话派工记录每季度上交，期限为下季度首月二日",
    "records of dispatches by telephone are handed in every quarter, on the 2nd of the first month of the next",
    ruled(deadline("telephone_dispatch_filed"), event("Filing.Filed"))
  ),
  clause(
    ["流程 存档", "S3-F4c"],
    ["deadline", "record"],
    "派工单完工即交（读作回访）人员，每月整理，下月二日上交",
    "dispatch orders go to the (as read) follow-up staff when the job ends, are sorted monthly and handed in on the 2nd of the next month",
    ruled(
      deadline("dispatch_orders_filed"),
      event("Filing.Filed"),
      command("Settlement.handOver"),
      kpi("settlement_conformance")
    )
  ),
  clause(
    ["流程 存档", "S3-F4d"],
    ["deadline", "record"],
    "返修收条在每次返修结束后交调度员，下月二日上交",
    "receipts of return repairs go to the dispatcher after each, and are handed in on the 2nd of the next month",
    ruled(deadline("device_receipts_filed"), event("Filing.Filed"))
  ),
  clause(
    ["流程 存档", "S3-F4e"],
    ["deadline", "record"],
    "（读作回访）记录每月上交，期限为下月二日",
    "the (as read) follow-up records are handed in every month, on the 2nd of the next",
    ruled(deadline("follow_up_records_filed"), event("Filing.Filed"))
  ),
  clause(
    ["流程 存档", "S3-F4f"],
    ["deadline", "record"],
    "（读作回访）记录统计表每周上交，期限为下周星期二",
    "the statistics of the (as read) follow-up records are handed in every week, on Tuesday of the next",
    ruled(deadline("follow_up_statistics_filed"), event("Filing.Filed"))
  )
]
