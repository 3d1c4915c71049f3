/** FTMS: signs and words that are gone, numbers run together, and parts that are missing. */
import type { Damage } from "../../../rules/Damage.ts"
import type { Title } from "../../../rules/Title.ts"

const plusGone: Title = { zh: "加号缺失", en: "the plus sign is gone" }
const letterGone: Title = { zh: "字母缺失", en: "a letter is gone" }
const chartGone: Title = { zh: "流程图缺失", en: "the chart is gone" }
const noReading: Title = { zh: "不作推测", en: "nothing is assumed" }

/** The damaged places in the document's order. */
export const damagedWords: ReadonlyArray<Damage> = [
  {
    clause: "S2-7.1n",
    quote: "电访成绩面访成绩",
    defect: plusGone,
    reading: { zh: "两项考核的结果相加", en: "what follows from both is added up" },
    alternatives: [{ zh: "两项得分之和", en: "the sum of the two scores" }],
    confidence: "medium",
    needsSignOff: true
  },
  {
    clause: "S2-7.2",
    quote: "高于奖高于奖高于奖",
    defect: { zh: "表头读法不明", en: "the heading can be read in two ways" },
    reading: { zh: "名次达到即奖", en: "the rank alone is rewarded" },
    alternatives: [{ zh: "名次达到且高于平均才奖", en: "the rank, where the score is above the averages too" }],
    confidence: "medium",
    needsSignOff: true
  },
  {
    clause: "S2-7.5n",
    quote: "CS综合成绩=SSICSI",
    defect: plusGone,
    reading: { zh: "两项之和", en: "the sum of the two" },
    alternatives: [{ zh: "两项的平均，名次相同", en: "their mean, which ranks alike" }],
    confidence: "high",
    needsSignOff: true
  },
  {
    clause: "S2-8.2",
    quote: "得分考核点数量所有失分",
    defect: plusGone,
    reading: { zh: "得分点与失分点之和", en: "points won and points lost together" },
    alternatives: [],
    confidence: "high",
    needsSignOff: false
  },
  {
    clause: "S2-8.4",
    quote: "×0.67075(含75)",
    defect: { zh: "上一行的系数与下一行的得分连写", en: "the factor of one row runs into the score of the next" },
    reading: {
      zh: "系数零点六；七十至七十五，含七十五；以下各档皆右闭",
      en: "the factor 0.6, then 70 to 75 with 75; every tier is closed on the right"
    },
    alternatives: [{ zh: "六十、七十归上一档", en: "60 and 70 belong to the tier above" }],
    confidence: "medium",
    needsSignOff: true
  },
  {
    clause: "S2-8.4",
    quote: "85以上正常绩效",
    defect: { zh: "八十五同时属于两档", en: "85 stands in two rows" },
    reading: { zh: "含八十五的一行优先，八十五为零点九", en: "the row that names it prevails: 0.9 at 85" },
    alternatives: [{ zh: "八十五照发", en: "the whole pay at 85" }],
    confidence: "medium",
    needsSignOff: true
  },
  {
    clause: "S2-9.1a",
    quote: "EMAIL、FA、",
    defect: letterGone,
    reading: { zh: "传真", en: "fax" },
    alternatives: [],
    confidence: "high",
    needsSignOff: false
  },
  {
    clause: "S2-9.1c",
    quote: "颜色、SF、",
    defect: letterGone,
    reading: { zh: "规格代码", en: "the suffix code of the specification" },
    alternatives: [],
    confidence: "medium",
    needsSignOff: false
  },
  ...(["S2-9.2", "S2-11.2"] as const).map(
    (clause): Damage => ({
      clause,
      quote: clause === "S2-9.2" ? "客户信息基础管理流程" : "业务监督考核流程",
      defect: chartGone,
      reading: noReading,
      alternatives: [],
      confidence: "low",
      needsSignOff: true
    })
  ),
  {
    clause: "S2-9.4",
    quote: "（见附件4）",
    defect: { zh: "附件缺失", en: "the attachment is gone" },
    reading: noReading,
    alternatives: [],
    confidence: "low",
    needsSignOff: true
  },
  {
    clause: "S2-10.0",
    quote: "十一、销售和服务",
    defect: { zh: "第十章缺失", en: "part ten is missing" },
    reading: noReading,
    alternatives: [{ zh: "编号有误，并无第十章", en: "the numbers are wrong, and there is no part ten" }],
    confidence: "low",
    needsSignOff: true
  }
]
