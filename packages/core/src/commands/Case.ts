/** What may be ordered on a customer's case. */
import { Nothing } from "../log/Recorded.ts"
import * as Case from "../streams/Case.ts"
import { course } from "./Case/Course.ts"
import { command, commands } from "./Command.ts"

const { data } = Case

/** The commands of {@link Case.stream}. */
export const all = commands(
  Case.stream,
  { zh: "客户案件", en: "Customer's case" },
  {
    register: command({ title: { zh: "登记来件", en: "Register" }, input: data.Registered, decide: Case.register }),
    hear: command({
      title: { zh: "受理申诉", en: "Hear a grievance" },
      input: data.GrievanceHeard,
      decide: ({ by }) => Case.hear(by)
    }),
    passOn: command({
      title: { zh: "转交主管部门", en: "Pass on to the owner of complaints" },
      input: data.PassedOn,
      decide: Case.passOn
    }),
    reclassify: command({ title: { zh: "改类", en: "Reclassify" }, input: data.Reclassified, decide: Case.reclassify }),
    assign: command({
      title: { zh: "指派", en: "Assign" },
      input: Nothing,
      authority: Case.authorities.assign,
      decide: () => Case.assign
    }),
    answer: command({ title: { zh: "答复客户", en: "Answer" }, input: Nothing, decide: () => Case.answer }),
    resolve: command({
      title: { zh: "宣告解决", en: "Resolve" },
      input: data.Resolved,
      decide: ({ cause }) => Case.resolve(cause)
    }),
    verify: command({
      title: { zh: "检核结果", en: "Verify the result" },
      input: data.Verified,
      authority: Case.authorities.verify,
      decide: ({ passed }) => Case.verify(passed)
    }),
    confirm: command({
      title: { zh: "客户确认", en: "Confirm" },
      input: data.Confirmed,
      decide: ({ satisfied }) => Case.confirm(satisfied)
    }),
    close: command({
      title: { zh: "关闭", en: "Close" },
      input: data.Closed,
      decide: ({ cause }) => Case.close(cause)
    }),
    reopen: command({
      title: { zh: "重新打开", en: "Reopen" },
      input: data.Reopened,
      decide: ({ cause }) => Case.reopen(cause)
    }),
    withdraw: command({
      title: { zh: "客户撤回", en: "Withdraw" },
      input: data.Withdrawn,
      decide: ({ cause }) => Case.withdraw(cause)
    }),
    fileAppeal: command({
      title: { zh: "提出申诉", en: "File an appeal" },
      input: data.AppealFiled,
      decide: Case.fileAppeal
    }),
    voidOnAppeal: command({
      title: { zh: "申诉作废", en: "Void on appeal" },
      input: Nothing,
      authority: Case.authorities.void,
      decide: () => Case.voidOnAppeal
    }),
    markDuplicate: command({
      title: { zh: "标记重复", en: "Mark as duplicate" },
      input: data.MarkedDuplicate,
      authority: Case.authorities.markDuplicate,
      decide: ({ of }) => Case.markDuplicate(of)
    }),
    ...course
  }
)
