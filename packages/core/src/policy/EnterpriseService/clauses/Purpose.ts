/** Enterprise after-sales policy, frame and chapter 1: purpose, scope, principles. In our own words. */
import {
  act,
  clauseOf,
  command,
  deadline,
  type Entry,
  event,
  kpi,
  notFormalised,
  recorded,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

/** The clauses in the document's order. */
export const purpose: ReadonlyArray<Entry> = [
  clause(
    ["0.1", "S1-0.1"],
    ["qualitative"],
    "发布网页的说明：全文十页，只见前五页",
    "a note of the publishing page: of ten pages the first five are shown",
    notFormalised(
      "说明文本来源与缺页，不是规则；缺页见损坏登记",
      "it tells where the text comes from and that pages are missing, which the damages keep"
    )
  ),
  clause(
    ["1.1", "S1-1.1"],
    ["qualitative"],
    "目的：规范售后流程，提高质量与满意度，维护形象",
    "purpose: after-sales work in good order, better service, content customers, a good name",
    notFormalised("说明目的，由其余条款落实", "it states the purpose, which the other clauses carry out")
  ),
  clause(
    ["1.2", "S1-1.2"],
    ["qualitative", "role"],
    "适用于涉及售后的所有部门、岗位与人员",
    "it holds for all departments, posts and people that have to do with after-sales",
    notFormalised(
      "说明适用范围；各行为的角色由相应条款规定",
      "it states the scope; the clauses on each act say which role it takes"
    )
  ),
  clause(
    ["1.3 (1)", "S1-1.3.1"],
    ["qualitative"],
    "原则一：客户至上，以客户满意为目标",
    "principle 1: the customer first, whose satisfaction is the aim",
    recorded("Supervision.FindingRecorded")
  ),
  clause(
    ["1.3 (2)", "S1-1.3.2"],
    ["qualitative"],
    "原则二：及时响应，不拖延",
    "principle 2: a prompt response, without delay",
    ruled(deadline("response_in_time"), kpi("response_in_time"), event("Case.Answered"))
  ),
  clause(
    ["1.3 (3)", "S1-1.3.3"],
    ["qualitative"],
    "原则三：人员专业、高效",
    "principle 3: staff who know their trade and work well",
    recorded("Training.SessionEvaluated")
  ),
  clause(
    ["1.3 (4)", "S1-1.3.4"],
    ["qualitative", "penalty"],
    "原则四：对问题明确责任主体并追究责任",
    "principle 4: for each problem it is said who is answerable, and that party is held to it",
    ruled(act("Case.assignResponsibility"), command("Case.assignResponsibility"), event("Case.ResponsibilityAssigned"))
  )
]
