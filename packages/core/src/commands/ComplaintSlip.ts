/** What may be ordered on a complaint slip. */
import { Nothing } from "../log/Recorded.ts"
import * as ComplaintSlip from "../streams/ComplaintSlip.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = ComplaintSlip

/** The commands of {@link ComplaintSlip.stream}. Person, department and case are subjects of the order that issues it. */
export const all = commands(
  ComplaintSlip.stream,
  { zh: "投诉单", en: "Complaint slip" },
  {
    issue: command({
      title: { zh: "签发", en: "Issue" },
      input: data.Issued,
      authority: authorities.issue,
      decide: ComplaintSlip.issue
    }),
    appeal: command({ title: { zh: "申诉", en: "Appeal" }, input: data.AppealFiled, decide: ComplaintSlip.appeal }),
    forward: command({
      title: { zh: "转呈申诉", en: "Pass the appeal on" },
      input: Nothing,
      authority: authorities.forward,
      decide: () => ComplaintSlip.forward
    }),
    voidOnAppeal: command({
      title: { zh: "准予申诉并作废", en: "Grant the appeal" },
      input: Nothing,
      authority: authorities.rule,
      decide: () => ComplaintSlip.voidOnAppeal
    }),
    rejectAppeal: command({
      title: { zh: "驳回申诉", en: "Reject the appeal" },
      input: Nothing,
      authority: authorities.rule,
      decide: () => ComplaintSlip.rejectAppeal
    }),
    handle: command({
      title: { zh: "处理完毕", en: "Handle" },
      input: Nothing,
      authority: authorities.handle,
      decide: () => ComplaintSlip.handle
    }),
    reply: command({
      title: { zh: "回复结果", en: "Reply the result" },
      input: data.ResultReplied,
      authority: authorities.handle,
      decide: ({ result }) => ComplaintSlip.reply(result)
    }),
    submitMeasure: command({
      title: { zh: "提交改善措施", en: "Submit the measure" },
      input: data.MeasureSubmitted,
      authority: authorities.handle,
      decide: ({ measure }) => ComplaintSlip.submitMeasure(measure)
    }),
    check: command({
      title: { zh: "检核", en: "Check" },
      input: data.Checked,
      authority: authorities.check,
      decide: ({ passed }) => ComplaintSlip.check(passed)
    }),
    recordCare: command({
      title: { zh: "记录客户关怀", en: "Record care" },
      input: data.CareRecorded,
      authority: authorities.check,
      decide: ({ care }) => ComplaintSlip.recordCare(care)
    })
  }
)
