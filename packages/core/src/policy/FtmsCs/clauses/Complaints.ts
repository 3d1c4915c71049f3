/** FTMS §5.1: the complaint slip from its issue to its check. In our own words. */
import { act, clauseOf, command, deadline, type Entry, event, kpi, reading, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("ftms-cs")

/** The clauses in the document's order. */
export const complaints: ReadonlyArray<Entry> = [
  clause(
    ["五 1", "S2-5.1a"],
    ["workflow", "record"],
    "回访得知客户不满，客关部登记并向当事人的部门主管下发抱怨单",
    "where a call-back shows a dissatisfied customer, customer relations records it and issues a slip to the head of the department concerned",
    ruled(act("ComplaintSlip.issue"), command("ComplaintSlip.issue"), event("ComplaintSlip.Issued"))
  ),
  clause(
    ["五 1", "S2-5.1b"],
    ["workflow"],
    "部门主管负责解决客诉并提出改善措施",
    "the head of the department solves it and says what will be done better",
    ruled(act("ComplaintSlip.handle"), command("ComplaintSlip.handle"), command("ComplaintSlip.submitMeasure"))
  ),
  clause(
    ["五 1", "S2-5.1c"],
    ["workflow"],
    "当事人有异议可申诉，由主管提报总经理裁决",
    "whoever is concerned may appeal; the head of the department passes it on, and the general manager rules",
    ruled(
      ...["ComplaintSlip.appeal", "ComplaintSlip.forward", "ComplaintSlip.rejectAppeal"].map(command),
      act("ComplaintSlip.forward"),
      act("ComplaintSlip.rule")
    )
  ),
  clause(
    ["五 1", "S2-5.1d"],
    ["approval", "state"],
    "申诉成立则抱怨单作废，须总经理签字",
    "a slip whose appeal is granted is void, which takes the general manager's signature",
    ruled(
      act("ComplaintSlip.rule"),
      command("ComplaintSlip.voidOnAppeal"),
      command("Case.voidOnAppeal"),
      command("Loss.voidReport")
    )
  ),
  clause(
    ["五 1", "S2-5.1e"],
    ["deadline", "workflow"],
    "无异议或申诉不成立即行处理，处理完毕一日之内回复结果并提交改善措施",
    "without an appeal, or after one that failed, it is handled at once; result and measure follow within a day of the end of the handling",
    ruled(
      deadline("slip_answered_in_time"),
      kpi("slip_answered_in_time"),
      reading("slip_answered_in_time.replyDay"),
      command("ComplaintSlip.reply")
    )
  ),
  clause(
    ["五 1", "S2-5.1f"],
    ["workflow", "record"],
    "客关部检核结果、登记并维系关系",
    "customer relations checks the result, records it and mends the relationship",
    ruled(act("ComplaintSlip.check"), command("ComplaintSlip.check"), command("ComplaintSlip.recordCare"))
  )
]
