/**
 * Quality problems (Yema 5.2 a, 5.4, 5.5 a, service item 14): the order of their steps, those still open, and how far the
 * vehicles of an approved batch rectification or recall have been put right.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import * as Conformance from "../../judge/Conformance.ts"
import * as QualityProblem from "../../streams/QualityProblem.ts"

/** The check, as data. */
export const qualityCheck: Conformance.Check = Conformance.check<QualityProblem.Row>({
  name: "quality_problem_conformance",
  title: { zh: "质量问题处理合规率", en: "Quality problem conformance" },
  rule: {
    zh: "区间内反馈的质量问题中，已经过的每一步都按次序办理者所占比例；未到的步骤不计",
    en: "of the quality problems of the window, the share that kept every step they have come past; steps still ahead do not count"
  },
  ...{ rows: "quality-problem", cases: { zh: "质量问题", en: "quality problems" }, anchor: "reportedAtMs" },
  ...{ among: { all: [] }, exclusions: [] },
  steps: QualityProblem.sequence.map((one) => Conformance.ordered(one))
})

/** The share of the problems that break no step. */
export const qualityConformance: Kpi.Declaration = Conformance.share(qualityCheck)

/** Problems whose improvement was not found effective by the cut. */
export const qualityProblemsOpen: Kpi.Declaration = Kpi.stock(
  {
    name: "quality_problems_open",
    title: { zh: "未关闭质量问题", en: "Quality problems open" },
    rule: {
      zh: "截止时已反馈而改进尚未验证有效的质量问题",
      en: "quality problems reported by the cut whose improvement was not found effective"
    },
    clauses: ["S4-5.2a"],
    better: "lower"
  },
  [
    operand<QualityProblem.Row>({
      ...{
        name: "problems",
        title: { zh: "未关闭问题", en: "open problems" },
        rows: "quality-problem",
        exclusions: []
      },
      ...{ select: { standing: "reportedAtMs" }, among: { not: { is: ["state", "closed"] } } }
    })
  ]
)

const vehicles = (name: string, field: "rectifiedUnits" | "affected") =>
  operand<QualityProblem.Row>({
    ...{ name, title: { zh: "车辆", en: "vehicles" }, rows: "quality-problem", exclusions: [] },
    ...{ select: { anchor: "approvedAtMs" }, among: { known: "affected" }, value: { field } }
  })

/** Vehicles put right by the cut over vehicles affected, of what was approved in the window. */
export const rectificationCompletion: Kpi.Declaration = Kpi.ratio(
  {
    name: "rectification_completion",
    title: { zh: "批量整改及召回完成率", en: "Rectification completion" },
    rule: {
      zh: "区间内批准的批量整改与召回中，最新已整改车辆占涉及车辆的比例",
      en: "of the vehicles affected by the batch rectifications and recalls approved in the window, the share put right by now"
    },
    ...{ clauses: ["S4-5.4"], cut: "latest" }
  },
  [vehicles("rectified", "rectifiedUnits")],
  [vehicles("affected", "affected")]
)
