/**
 * Accuracy of the monthly parts demand plan (Yema service item 4). The document gives no formula: by default a line is
 * accurate from a per cent on that the company must name. The readings give the two usual formulas, the weighted one and the
 * lines whose plan was enough. A plan belongs to the window in which its demand was stated.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/PartsSheet.ts"

const clause = "S4-I4"

const lineAccuracy: Parameter = {
  name: "lineAccuracyPercent",
  title: { zh: "一行视为准确的百分比", en: "per cent from which a line is accurate" },
  unit: "percent",
  source: "unbound",
  clause
}

const accuracy: Reading = {
  name: "accuracy",
  title: { zh: "准确率的公式", en: "the formula of accuracy" },
  clause,
  because: {
    zh: "文件未给公式，须由公司选定，此前不出数",
    en: "the document gives none; until the company chooses, there is no figure"
  },
  default: "lines",
  choices: {
    lines: {
      title: { zh: "准确行数占比，界限由公司定", en: "share of accurate lines, from a per cent the company names" }
    },
    weighted: { title: { zh: "一减绝对偏差之和除以实际之和", en: "one less the deviations over the actual demand" } },
    covered: { title: { zh: "计划足够的行数占比", en: "share of lines whose plan was enough" } }
  }
}

const plan = {
  title: { zh: "计划行", en: "plan lines" },
  rows: "sheet-line",
  select: { anchor: "actualAtMs" },
  among: { all: [{ is: ["of", "demand-plan"] }, { known: "statedAtMs" }] }
} as const

const noDemand = {
  reason: "no-demand",
  title: { zh: "当月无需求", en: "no demand" },
  when: { is: ["actual", 0] }
} as const

const lines = operand<Row>({
  ...{ ...plan, name: "lines", exclusions: [noDemand] },
  having: { atLeast: ["accuracyPercent", { parameter: lineAccuracy.name }] }
})
const covered = operand<Row>({ ...plan, name: "lines", exclusions: [], having: { is: ["covered", true] } })
const pieces = (name: string, field: "hit" | "actual") =>
  operand<Row>({ ...plan, name, exclusions: [], value: { field } })

/** How accurate the plans were. */
export const demandPlanAccuracy: Kpi.Declaration = Kpi.byReading(
  {
    name: "demand_plan_accuracy",
    title: { zh: "月配件需求计划准确率", en: "Accuracy of the demand plan" },
    rule: {
      zh: "区间内结出实际需求的月度配件计划，与实际需求相符的程度；公式由公司选定",
      en: "how far the monthly parts plans whose demand was stated in the window agreed with it; the company chooses the formula"
    },
    ...{ clauses: [clause], parameters: [lineAccuracy], readings: [accuracy] }
  },
  "accuracy",
  {
    lines: { kind: "share", of: [lines] },
    weighted: { kind: "ratio", over: [pieces("hits", "hit")], under: [pieces("demand", "actual")] },
    covered: { kind: "share", of: [covered] }
  }
)
