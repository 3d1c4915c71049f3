/** The clauses of OBL-P-02 §3.2.1 to §3.2.5, work logs, weekly sample, survey and ranking, in our own words. */
import type { Clause } from "../../rules/Clause.ts"

/** A clause of OBL-P-02: its section, its id in the register, and what it asks in both languages. */
export const clause = (section: string, id: string, zh: string, en: string): Clause => ({
  id,
  document: "OBL-P-02",
  section,
  rule: { zh, en }
})

/** The clauses in the document's order. */
export const surveyClauses: ReadonlyArray<Clause> = [
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
  clause("3.2.5", "S0-3.2.5b", "部门月分为其人员月分的平均", "a department's month is the mean of its persons' months")
]
