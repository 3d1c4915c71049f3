/** What may be ordered on the way of a case, from request to archive (enterprise after-sales policy, chapter 3). */
import * as Schema from "effect/Schema"
import { Nothing } from "../../log/Recorded.ts"
import * as Case from "../../streams/Case.ts"
import { command } from "../Command.ts"

const { data } = Case

/** The customer is named among the order's subjects. */
const Request = Schema.Struct({
  class: data.Registered.fields.class,
  channel: Case.Channel,
  ...data.Classified.fields
})

/** The commands of the way. */
export const course = {
  take: command({
    title: { zh: "受理需求", en: "Take a request" },
    input: Request,
    authority: Case.authorities.take,
    decide: Case.take
  }),
  classify: command({
    title: { zh: "分类", en: "Classify" },
    input: data.Classified,
    authority: Case.authorities.classify,
    decide: Case.classify
  }),
  submit: command({
    title: { zh: "提交经理", en: "Submit to the manager" },
    input: Nothing,
    authority: Case.authorities.submit,
    decide: () => Case.submit
  }),
  assess: command({
    title: { zh: "评估", en: "Assess" },
    input: data.Assessed,
    authority: Case.authorities.assess,
    decide: Case.assess
  }),
  allocate: command({
    title: { zh: "分配", en: "Allocate" },
    input: Nothing,
    authority: Case.authorities.allocate,
    decide: () => Case.allocate
  }),
  inform: command({
    title: { zh: "告知进展", en: "Tell the progress" },
    input: data.ProgressTold,
    authority: Case.authorities.inform,
    decide: ({ progress }) => Case.inform(progress)
  }),
  contact: command({
    title: { zh: "联系客户", en: "Contact the customer" },
    input: Nothing,
    decide: () => Case.contact
  }),
  reportDifficulty: command({
    title: { zh: "上报困难", en: "Report a difficulty" },
    input: data.DifficultyReported,
    decide: ({ cause }) => Case.reportDifficulty(cause)
  }),
  settleDifficulty: command({
    title: { zh: "解决困难", en: "Settle the difficulty" },
    input: data.DifficultySettled,
    authority: Case.authorities.settleDifficulty,
    decide: ({ outcome }) => Case.settleDifficulty(outcome)
  }),
  review: command({
    title: { zh: "复核结果", en: "Review the result" },
    input: data.Verified,
    authority: Case.authorities.review,
    decide: ({ passed }) => Case.review(passed)
  }),
  tellResult: command({
    title: { zh: "告知结果", en: "Tell the result" },
    input: Nothing,
    authority: Case.authorities.tellResult,
    decide: () => Case.tellResult
  }),
  accept: command({
    title: { zh: "记录客户验收", en: "Record the customer's acceptance" },
    input: data.Confirmed,
    authority: Case.authorities.accept,
    decide: ({ satisfied }) => Case.accept(satisfied)
  }),
  closeAccepted: command({
    title: { zh: "验收后关闭", en: "Close what is accepted" },
    input: data.Closed,
    decide: ({ cause }) => Case.closeAccepted(cause)
  }),
  terminate: command({
    title: { zh: "不满意而终止", en: "End without satisfaction" },
    input: data.Terminated,
    authority: Case.authorities.terminate,
    decide: ({ cause }) => Case.terminate(cause)
  }),
  followUp: command({
    title: { zh: "处理后回访", en: "Follow up" },
    input: data.FollowedUp,
    authority: Case.authorities.followUp,
    decide: Case.followUp
  }),
  archive: command({
    title: { zh: "归档", en: "Archive" },
    input: data.Archived,
    authority: Case.authorities.archive,
    decide: ({ parts }) => Case.archive(parts)
  }),
  assignResponsibility: command({
    title: { zh: "认定责任方", en: "Assign responsibility" },
    input: data.ResponsibilityAssigned,
    authority: Case.authorities.assignResponsibility,
    decide: ({ party }) => Case.assignResponsibility(party)
  }),
  suspend: command({
    title: { zh: "因不可抗力中止", en: "Suspend the clocks" },
    input: Nothing,
    authority: Case.authorities.suspend,
    decide: () => Case.suspend
  }),
  resume: command({
    title: { zh: "恢复计时", en: "Resume" },
    input: Nothing,
    authority: Case.authorities.suspend,
    decide: () => Case.resume
  })
}
