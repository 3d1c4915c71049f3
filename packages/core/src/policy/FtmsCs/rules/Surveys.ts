/** The rules of the manufacturer's surveys (FTMS §6, §7). */
import type { Rule } from "../../../judge/Consequences.ts"
import {
  interviewSales,
  interviewService,
  phoneSurvey,
  phoneSurveyCallBack,
  rankComposite,
  rankSales,
  rankService
} from "../tables/Surveys.ts"
import { reading } from "./Reading.ts"

/** Monthly phone surveys (§6). */
export const phone: Rule = {
  name: "phone_survey",
  title: { zh: "月度电访", en: "Phone survey" },
  rule: {
    zh: "按成绩与两项平均的比较，查表得奖罚",
    en: "rewards and penalties by the tables, from the score against both averages"
  },
  clauses: ["S2-6.0", "S2-6.1", "S2-6.2", "S2-6.3", "S2-6.n1", "S2-7.1n"],
  tables: [phoneSurvey.name, phoneSurveyCallBack.name],
  parameters: [],
  readings: [
    reading(
      "callBack",
      "S2-6.3",
      { zh: "两项指数怎样适用于客关部", en: "how the two indices touch customer relations" },
      { zh: "表中写明按其中每项", en: "the table names either index" },
      {
        perIndex: { zh: "每项各计一次", en: "once for each" },
        once: { zh: "合计一次", en: "once in all" }
      }
    )
  ]
}

/** Quarterly interviews (§7). */
export const interview: Rule = {
  name: "interview",
  title: { zh: "季度面访", en: "Interview" },
  rule: {
    zh: "按两项平均与全国名次查表；同一职务的奖励只取最高一项，罚款照计",
    en: "by both averages and the national rank; of a post's rewards the highest alone, penalties all"
  },
  clauses: ["S2-7.0", "S2-7.1", "S2-7.2", "S2-7.1n", "S2-7.3", "S2-7.4", "S2-7.5", "S2-7.5n", "S2-7.n"],
  tables: [interviewSales, rankSales, interviewService, rankService, rankComposite].map(({ name }) => name),
  parameters: [],
  readings: [
    reading(
      "composite",
      "S2-7.5n",
      { zh: "综合成绩的算法", en: "how the composite is made" },
      { zh: "运算符缺失，读作相加", en: "the operator is lost and read as a sum" },
      { sum: { zh: "两项之和", en: "the sum" }, mean: { zh: "两项平均", en: "the mean" } }
    )
  ]
}
