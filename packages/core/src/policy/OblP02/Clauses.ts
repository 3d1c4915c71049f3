/** The clauses of OBL-P-02 that figures of this pack carry out, in our own words. Ids are those of the clause register. */
import type { Clause } from "../../rules/Clause.ts"

const clause = (section: string, id: string, zh: string, en: string): Clause => ({
  id,
  document: "OBL-P-02",
  section,
  rule: { zh, en }
})

/** The clauses in the document's order. */
export const clauses: ReadonlyArray<Clause> = [
  clause(
    "3.1.2",
    "S0-3.1.2a",
    "年度目标：投诉率必须小于百分之一",
    "yearly target: the complaint rate is below one per cent"
  ),
  clause(
    "3.1.2",
    "S0-3.1.2b",
    "年度目标：投诉解决率（原文数值缺失）",
    "yearly target: the complaint resolution rate (the figure is lost in the text)"
  ),
  clause(
    "3.1.2",
    "S0-3.1.2c",
    "年度目标：顾客满意率不少于百分之九十五",
    "yearly target: the satisfaction rate is at least 95 per cent"
  ),
  clause(
    "3.1.2",
    "S0-3.1.2d",
    "年度目标：一次维修合格率不少于百分之九十八",
    "yearly target: the first-time repair rate is at least 98 per cent"
  ),
  clause(
    "3.1.4 a",
    "S0-3.1.4a",
    "投诉解决率等于已解决的投诉除以投诉次数，由供销部统计",
    "resolved complaints over complaints; compiled by supply and marketing"
  ),
  clause(
    "3.1.4 b",
    "S0-3.1.4b0",
    "投诉率与满意率由回访人员统计",
    "complaint rate and satisfaction rate are compiled by follow-up staff"
  ),
  clause(
    "3.1.4 b",
    "S0-3.1.4b1",
    "投诉率等于投诉次数除以年度在用产品数量",
    "complaints over the year's installed base"
  ),
  clause(
    "3.1.4 b",
    "S0-3.1.4b2",
    "满意率等于各类满意单数除以派工单总数与年度产品数量之和",
    "satisfied slips of all kinds over dispatch orders plus the year's product quantity"
  ),
  clause(
    "3.1.4 c",
    "S0-3.1.4c",
    "一次维修合格率等于一次修好的次数除以维修总次数，由供销部统计",
    "repairs right the first time over all repairs; compiled by supply and marketing"
  ),
  clause("3.2.1", "S0-3.2.1a", "一线服务人员每个工作日填写工作日志", "front-line staff log every working day"),
  clause("3.2.1", "S0-3.2.1b", "上周日志须在周一上传", "the logs of a week are uploaded on the Monday after it"),
  clause(
    "3.2.2",
    "S0-3.2.2c",
    "每周随机抽取日志中三成的人员，作满意度调查",
    "each week three tenths of the staff in the logs are drawn for the survey"
  ),
  clause(
    "3.2.2",
    "S0-3.2.2d",
    "调查五个方面：及时、培训指导、专业技术、态度、语言形象",
    "the survey asks for five items: in time, training, skill, attitude, language and appearance"
  ),
  clause(
    "3.2.2",
    "S0-3.2.2e",
    "对一周记录的调查，须在其后一周内完成",
    "the records of a week are surveyed within the week after it"
  ),
  clause(
    "3.2.2",
    "S0-3.2.2f",
    "一月之内调查须覆盖全体人员（原文比例缺失）",
    "within a month the survey covers the staff (the share is lost in the text)"
  ),
  clause("3.2.3", "S0-3.2.3a", "每周满分二十五分", "a week has at most 25 points"),
  clause("3.2.3", "S0-3.2.3b", "每月满分一百分", "a month has at most 100 points"),
  clause("3.2.4", "S0-3.2.4a", "供销部按季汇总绩效", "supply and marketing gather the results each quarter"),
  clause(
    "3.2.4",
    "S0-3.2.4b",
    "按季评选受奖励的服务人员（原文定语缺失）",
    "each quarter staff are chosen for a reward (the attribute is lost in the text)"
  ),
  clause(
    "3.2.4",
    "S0-3.2.4c",
    "长期排名落后者，可罚款、换岗或解聘",
    "who ranks low for long may be fined, moved or dismissed"
  ),
  clause("3.2.5", "S0-3.2.5a", "部门分数按季汇总评优", "the scores of departments are gathered each quarter for merit"),
  clause("3.2.5", "S0-3.2.5b", "部门月分为其人员月分的平均", "a department's month is the mean of its persons' months"),
  clause(
    "3.2.9",
    "S0-3.2.9",
    "对回访结果有争议时，以顾客盖章的记录为准",
    "when staff dispute a call-back, the record the customer stamped prevails"
  )
]
