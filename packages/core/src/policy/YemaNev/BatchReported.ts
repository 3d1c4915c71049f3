/**
 * Batch quality problems reported (Yema service item 14). The text breaks off after the confirmation by the after-sales
 * department: that the time runs from there is certain, how many hours it gives is lost, so nothing is assumed.
 */
import { type Deadline, deadline } from "../../judge/Deadline.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Row } from "../../streams/QualityProblem.ts"
import { usualRisk } from "../Deadlines.ts"

const clause = "S4-I14"

const hours: Parameter = {
  name: "batchReportHours",
  title: { zh: "批量问题上报时限（小时）", en: "hours within which a batch problem is reported" },
  unit: "hours",
  source: "unbound",
  clause
}

/** Batch problems reported within the hours that the company names. */
export const batchReported: Deadline = deadline<Row>({
  name: "batch_problem_reported_in_time",
  title: { zh: "批量质量问题上报及时率", en: "Batch problems reported in time" },
  rule: {
    zh: "区间内售后服务部确认的批量质量问题中，在时限内上报者所占比例；时限原文已失，由公司规定",
    en: "of the batch problems that the after-sales department confirmed in the window, the share reported within the limit, which the text lost and the company states"
  },
  ...{ clauses: [clause], rows: "quality-problem", among: { all: [] }, exemptions: [] },
  ...{ from: "batchConfirmedAtMs", done: "batchReportedAtMs", limit: { hours: { parameter: hours.name } } },
  ...{ matures: { days: 7 }, statistic: "every-case", risk: usualRisk, parameters: [hours], readings: [] }
})
