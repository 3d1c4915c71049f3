/** FTMS, parts one to four: purpose, scope, terms, duties, principles. In our own words. */
import { act, clauseOf, command, type Entry, notFormalised, recorded, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("ftms-cs")
const noRule = notFormalised(
  "只说明目的或原则，没有可计算的内容",
  "it states a purpose or a principle and nothing that could be computed"
)

/** The clauses in the document's order. */
export const purpose: ReadonlyArray<Entry> = [
  clause(
    ["首页", "S2-0.1"],
    ["qualitative"],
    "发布网站的页头与广告，不属于制度正文",
    "the page furniture and advertisements of the publishing site, which are no part of the rules",
    notFormalised("不是制度的内容", "it is not part of the rules")
  ),
  clause(
    ["一 1", "S2-1.1a"],
    ["qualitative"],
    "目的之一是提高满意度、树立良好形象",
    "one purpose is more satisfaction and a good name",
    noRule
  ),
  clause(
    ["一 1", "S2-1.1b"],
    ["qualitative"],
    "目的之二是规范流程，提高在厂家的排名",
    "another is orderly work and a better place in the manufacturer's ranking",
    recorded("ExternalScore.Published")
  ),
  clause(
    ["一 1", "S2-1.1c"],
    ["qualitative"],
    "目的之三是各项业务持续发展",
    "the third is that all business goes on to grow",
    noRule
  ),
  clause(
    ["一 2", "S2-1.2"],
    ["role"],
    "适用于全体员工",
    "it holds for all staff",
    notFormalised("适用范围即全体人员，不作区分", "everybody is meant, so that there is nothing to tell apart")
  ),
  clause(
    ["一 3", "S2-1.3"],
    ["role", "approval"],
    "由客关部解释和修改；与第十二条合读，客关部起草，总经理签字",
    "customer relations interprets and amends it; read with part twelve, it drafts and the general manager signs",
    ruled(act("Regulation.draft"), command("Regulation.draft"))
  ),
  clause(
    ["二", "S2-2.1"],
    ["definition"],
    "满意度分为销售满意度与售后满意度",
    "satisfaction is that with sales and that with service",
    recorded("ExternalScore.Published", "Questionnaire.Issued")
  ),
  clause(
    ["三", "S2-3.1"],
    ["role"],
    "客关部监督、管理、改善销售与售后流程，并处理客诉",
    "customer relations supervises and improves the processes of sales and service, and looks after complaints",
    ruled(act("ComplaintSlip.issue"), act("ComplaintSlip.check"), act("SpotCheck.record"))
  ),
  clause(
    ["三", "S2-3.2"],
    ["role"],
    "各部门积极配合客关部的监督",
    "all departments take part in its supervision",
    ruled(act("Eligibility.report"), command("Eligibility.report"))
  ),
  clause(
    ["四", "S2-4.1"],
    ["qualitative"],
    "公平公正、效率优先、客户至上、业务为主四项原则",
    "four principles: fairness, efficiency, the customer and the business come first, each in its way",
    noRule
  )
]
