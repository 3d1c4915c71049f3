/** What may be ordered on an incident. */
import { Nothing } from "../log/Recorded.ts"
import * as Incident from "../streams/Incident.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Incident

/** The commands of {@link Incident.stream}. */
export const all = commands(
  Incident.stream,
  { zh: "突发事件", en: "Incident" },
  {
    report: command({ title: { zh: "上报", en: "Report" }, input: data.Reported, decide: Incident.report }),
    activate: command({
      title: { zh: "启动应急程序", en: "Start the emergency procedure" },
      input: Nothing,
      authority: authorities.activate,
      decide: () => Incident.activate
    }),
    tellSuperior: command({
      title: { zh: "上报上级", en: "Report to the superior" },
      input: data.SuperiorTold,
      authority: authorities.tellSuperior,
      decide: ({ to }) => Incident.tellSuperior(to)
    }),
    formTeam: command({
      title: { zh: "组建小组", en: "Form the team" },
      input: data.TeamFormed,
      authority: authorities.formTeam,
      decide: Incident.formTeam
    }),
    issuePlan: command({
      title: { zh: "下发方案", en: "Issue the plan" },
      input: data.PlanIssued,
      authority: authorities.issuePlan,
      decide: ({ plan }) => Incident.issuePlan(plan)
    }),
    act: command({ title: { zh: "记录措施", en: "Record an action" }, input: data.ActionDone, decide: Incident.act }),
    linkComplaint: command({
      title: { zh: "关联投诉", en: "Link a complaint" },
      input: data.ComplaintLinked,
      decide: ({ case: id }) => Incident.linkComplaint(id)
    }),
    suspendClocks: command({
      title: { zh: "中止计时", en: "Suspend the clocks" },
      input: data.ClocksSuspended,
      authority: authorities.suspendClocks,
      decide: Incident.suspendClocks
    }),
    resumeClocks: command({
      title: { zh: "恢复计时", en: "Let the clocks run again" },
      input: Nothing,
      authority: authorities.suspendClocks,
      decide: () => Incident.resumeClocks
    }),
    finish: command({ title: { zh: "结束", en: "Finish" }, input: Nothing, decide: () => Incident.finish }),
    review: command({
      title: { zh: "复盘", en: "Review" },
      input: data.Reviewed,
      authority: authorities.review,
      decide: ({ lessons }) => Incident.review(lessons)
    })
  }
)
