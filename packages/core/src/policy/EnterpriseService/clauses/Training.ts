/** Enterprise after-sales policy, chapter 6: training from plan to evaluation. In our own words. */
import { act, clauseOf, command, deadline, type Entry, event, kpi, recorded, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

const session = (item: string, id: string, zh: string, en: string): Entry =>
  clause([item, id], ["record"], zh, en, recorded("Training.SessionHeld"))

/** Training, in the document's order. */
export const training: ReadonlyArray<Entry> = [
  clause(
    ["6.1", "S1-6.1a"],
    ["workflow", "deadline"],
    "依业务需要、岗位技能与客户反馈制定年度培训计划",
    "a plan of training each year, from business needs, skills and customers' feedback",
    ruled(act("Training.plan"), command("Training.setPlan"), deadline("training_plans_set"))
  ),
  clause(
    ["6.1", "S1-6.1b"],
    ["record"],
    "计划写明目标、内容、方式、时间与人员",
    "the plan says objective, content, method, time and persons",
    ruled(command("Training.setPlan"), event("Training.PlanSet"))
  ),
  session("6.2 (1)", "S1-6.2.1", "业务知识培训", "training in the knowledge of the business"),
  session("6.2 (2)", "S1-6.2.2", "技术人员的技能培训", "training of technicians in their skills"),
  session("6.2 (3)", "S1-6.2.3", "服务意识培训", "training in the spirit of service"),
  session("6.3 (1)", "S1-6.3.1", "内部授课、演示与案例", "training within the company: lectures, shows and cases"),
  session("6.3 (2)", "S1-6.3.2", "在线学习", "learning online"),
  session("6.3 (3)", "S1-6.3.3", "现场实操培训", "practice on site"),
  session("6.3 (4)", "S1-6.3.4", "选派参加外部培训", "training outside the company"),
  clause(
    ["6.4 (1)", "S1-6.4.1"],
    ["workflow", "record"],
    "培训后以考试、实操、问卷、客户反馈等评估效果",
    "after a training its effect is evaluated by exam, practice, questionnaire or customers' feedback",
    ruled(command("Training.hold"), command("Training.evaluate"), kpi("training_evaluated_rate"))
  ),
  clause(
    ["6.4 (2)", "S1-6.4.2"],
    ["workflow"],
    "依评估结果调整培训内容与方式",
    "content and way of the training are changed by what the evaluation shows",
    ruled(act("Training.improve"), command("Training.improve"), event("Training.SessionImproved"))
  )
]
