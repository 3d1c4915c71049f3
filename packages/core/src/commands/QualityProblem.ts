/** What may be ordered on a quality problem. */
import { Nothing } from "../log/Recorded.ts"
import * as QualityProblem from "../streams/QualityProblem.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = QualityProblem

/** The commands of {@link QualityProblem.stream}. */
export const all = commands(
  QualityProblem.stream,
  { zh: "质量问题", en: "Quality problem" },
  {
    report: command({ title: { zh: "上报", en: "Report" }, input: data.Reported, decide: QualityProblem.report }),
    confirm: command({
      title: { zh: "确认", en: "Confirm" },
      input: Nothing,
      authority: authorities.confirm,
      decide: () => QualityProblem.confirm
    }),
    analyse: command({
      title: { zh: "分析原因", en: "Say what caused it" },
      input: data.CauseAnalysed,
      authority: authorities.confirm,
      decide: ({ cause }) => QualityProblem.analyse(cause)
    }),
    assign: command({
      title: { zh: "指定责任方", en: "Name who answers for it" },
      input: data.ResponsibilityAssigned,
      authority: authorities.assign,
      decide: ({ to }) => QualityProblem.assign(to)
    }),
    plan: command({ title: { zh: "制定改进计划", en: "Plan" }, input: Nothing, decide: () => QualityProblem.plan }),
    issueTechnicalPlan: command({
      title: { zh: "下发技术方案", en: "Issue the technical plan" },
      input: Nothing,
      authority: authorities.issueTechnicalPlan,
      decide: () => QualityProblem.issueTechnicalPlan
    }),
    improve: command({
      title: { zh: "实施改进", en: "Improve" },
      input: Nothing,
      decide: () => QualityProblem.improve
    }),
    verify: command({
      title: { zh: "验证改进", en: "Verify the improvement" },
      input: data.ImprovementVerified,
      authority: authorities.verify,
      decide: ({ effective }) => QualityProblem.verify(effective)
    }),
    confirmBatch: command({
      title: { zh: "确认批量问题", en: "Confirm a batch" },
      input: Nothing,
      authority: authorities.confirmBatch,
      decide: () => QualityProblem.confirmBatch
    }),
    reportBatch: command({
      title: { zh: "上报批量问题", en: "Report the batch" },
      input: Nothing,
      decide: () => QualityProblem.reportBatch
    }),
    proposeRectification: command({
      title: { zh: "提出整改或召回", en: "Propose a rectification" },
      input: data.RectificationProposed,
      decide: QualityProblem.proposeRectification
    }),
    approveRectification: command({
      title: { zh: "批准整改或召回", en: "Approve the rectification" },
      input: Nothing,
      authority: authorities.approveRectification,
      decide: () => QualityProblem.approveRectification
    }),
    rectify: command({
      title: { zh: "登记整改车辆", en: "Rectify a vehicle" },
      input: data.VehicleRectified,
      decide: ({ vehicle }) => QualityProblem.rectify(vehicle)
    })
  }
)
