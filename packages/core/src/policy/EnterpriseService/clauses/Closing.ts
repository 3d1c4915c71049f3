/** Enterprise after-sales policy, chapter 3, from the result to the archive. In our own words. */
import { act, clauseOf, command, deadline, type Entry, event, kpi, recorded, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

/** Result, follow-up and archive, in the document's order. */
export const closing: ReadonlyArray<Entry> = [
  clause(
    ["3.4 (1)", "S1-3.4.1"],
    ["workflow", "approval"],
    "结果交专员审核；审核人不得是处理人",
    "the specialist reviews the result, and is not who handled it",
    ruled(act("Case.review"), command("Case.review"), event("Case.Verified"))
  ),
  clause(
    ["3.4 (2)", "S1-3.4.2a"],
    ["workflow"],
    "专员向客户说明处理、结果与注意事项，并确认是否满意",
    "the specialist tells the customer handling, result and what to mind, and asks whether that satisfies",
    ruled(
      ...["tellResult", "accept"].flatMap((name) => [act(`Case.${name}`), command(`Case.${name}`)]),
      event("Case.ResultTold")
    )
  ),
  clause(
    ["3.4 (2)", "S1-3.4.2b"],
    ["workflow"],
    "不满意则查明原因再次处理，直至满意；读法补充：经理可终结并如实登记",
    "a customer who is not satisfied has it handled again until satisfied; added by reading: the manager may end it, visibly",
    ruled(
      act("Case.terminate"),
      ...["accept", "closeAccepted", "terminate"].map((name) => command(`Case.${name}`)),
      kpi("reopen_rate")
    )
  ),
  clause(
    ["3.5 (1)", "S1-3.5.1"],
    ["deadline", "workflow"],
    "处理完毕后在规定时间内回访；时间未写明",
    "after the handling the customer is called back within a set time, which is not given",
    ruled(
      deadline("follow_up_in_time"),
      act("Case.followUp"),
      command("Case.followUp"),
      kpi("follow_up_in_time"),
      kpi("follow_up_satisfaction")
    )
  ),
  clause(
    ["3.5 (2)", "S1-3.5.2"],
    ["workflow", "record"],
    "记录回访，将意见转交部门，并跟踪改进的落实",
    "call-backs are recorded, opinions passed on, and improvements followed until they are in place",
    ruled(
      ...["raise", "forward", "implement", "verify"].map((name) => command(`Improvement.${name}`)),
      kpi("improvements_verified_rate"),
      event("Case.FollowedUp")
    )
  ),
  clause(
    ["3.6 (1)", "S1-3.6.1"],
    ["record"],
    "档案含客户信息、问题记录、处理过程与结果、回访记录",
    "a file holds the customer's data, the problem, its handling and result, and the call-back",
    ruled(command("Case.archive"), kpi("files_complete"), event("Case.Archived"))
  ),
  clause(
    ["3.6 (2)", "S1-3.6.2a"],
    ["retention", "record"],
    "定期整理归档，保证完整准确；周期与保存期未写明",
    "files are put in order and archived, complete and accurate; neither how often nor how long is given",
    ruled(command("Case.archive"), kpi("files_complete"))
  ),
  clause(
    ["3.6 (2)", "S1-3.6.2b"],
    ["qualitative"],
    "用档案数据作统计分析，支持研发、销售与服务改进",
    "what the files hold is counted, for research, sales and better service",
    recorded("Publication.FigurePublished")
  )
]
