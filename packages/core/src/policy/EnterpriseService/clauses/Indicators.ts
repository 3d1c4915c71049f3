/** Enterprise after-sales policy, chapter 4, the indicators; every number is left open. In our own words. */
import { clauseOf, command, deadline, type Entry, event, kpi, reading, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

const limited = (name: string) => [deadline(name), kpi(name), reading(`${name}.forceMajeure`)]

/** The indicators, in the document's order. */
export const indicators: ReadonlyArray<Entry> = [
  clause(
    ["4.2 (1)", "S1-4.2.1"],
    ["target", "formula"],
    "客户满意度经回访等收集，应达到所定百分比以上（含）；百分比留空",
    "satisfaction, collected by call-backs, is at or above a percentage that is left open",
    ruled(kpi("follow_up_satisfaction"), reading("follow_up_satisfaction.satisfied"), command("Target.draft"))
  ),
  clause(
    ["4.2 (2)", "S1-4.2.2"],
    ["target", "formula"],
    "问题解决率应达到所定百分比以上（含）；百分比留空",
    "the rate of problems solved is at or above a percentage that is left open",
    ruled(
      kpi("problem_solve_rate"),
      reading("problem_solve_rate.solved"),
      reading("problem_solve_rate.withdrawn"),
      command("Target.draft")
    )
  ),
  clause(
    ["4.2 (3)", "S1-4.2.3a"],
    ["target", "deadline"],
    "接到反馈后在所定分钟内响应；分钟数留空",
    "a response within so many minutes of the customer's contact; the number is left open",
    ruled(...limited("response_in_time"), reading("response_in_time.responseClock"), event("Case.Answered"))
  ),
  clause(
    ["4.2 (3)", "S1-4.2.3b"],
    ["target", "deadline"],
    "紧急问题在所定分钟内与客户取得联系；自收到起算，分钟数留空",
    "for urgent problems the customer is reached within so many minutes, from receipt as read; the number is left open",
    ruled(...limited("urgent_contact_in_time"), command("Case.contact"))
  ),
  clause(
    ["4.2 (4)", "S1-4.2.4a"],
    ["target", "deadline"],
    "一般问题自分配起不超过所定工作日；工作日数留空",
    "general problems take no more than so many working days from their assignment; the number is left open",
    ruled(...limited("general_handled_in_time"), kpi("receive_to_assign"))
  ),
  clause(
    ["4.2 (4)", "S1-4.2.4b"],
    ["target", "deadline"],
    "复杂问题不超过所定工作日；工作日数留空",
    "complex problems take no more than so many working days; the number is left open",
    ruled(...limited("complex_handled_in_time"), command("Case.assess"))
  ),
  clause(
    ["4.2 (5)", "S1-4.2.5"],
    ["qualitative", "penalty"],
    "服务态度由客户评价与监督考核，不得争吵、推诿",
    "attitude is judged by customers and supervision; no quarrels, no passing the buck",
    ruled(
      kpi("conduct_incidents"),
      reading("conduct_incidents.offences"),
      command("Conduct.report"),
      command("Supervision.monitorCall")
    )
  )
]
