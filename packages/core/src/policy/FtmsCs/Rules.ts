/** The rules of consequences of the dealer's customer satisfaction, as data: what each draws, by which clauses, read how. */
import type { Rule } from "../../judge/Consequences.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Title } from "../../rules/Title.ts"

type Choices = { readonly [choice: string]: Title }

const reading = (name: string, clause: string, title: Title, because: Title, choices: Choices): Reading => ({
  ...{ name, title, clause, because },
  default: Object.keys(choices)[0] ?? "",
  choices: Object.fromEntries(Object.entries(choices).map(([choice, one]) => [choice, { title: one }]))
})

const month = reading(
  "month",
  "S2-5.2h",
  { zh: "违规属于哪个月", en: "which month an offence belongs to" },
  { zh: "文件只写以月为单位，按行为发生之日", en: "the text says by the month alone; it is that of the deed" },
  {
    occurred: { zh: "行为发生", en: "when it happened" },
    registered: { zh: "客诉登记", en: "when the complaint was registered" },
    decided: { zh: "认定", en: "when it was established" }
  }
)

const period = reading(
  "period",
  "S2-5.2h",
  { zh: "次数的计算期间", en: "within what offences are counted" },
  { zh: "以月为单位，每月一日重新起算", en: "by the month, anew from each first" },
  {
    calendarMonth: { zh: "自然月", en: "the month of the calendar" },
    rolling30: { zh: "连续三十日", en: "thirty days back from each" }
  }
)

/** Offences and the ladder (§5.2, §5.4). */
export const offences: Rule = {
  name: "offences",
  title: { zh: "违规处罚", en: "Offences" },
  rule: {
    zh: "按人按月计次，一人一案只计一次；作废的不计，其后各次前移",
    en: "counted by person and month, once a person and case; what is void falls out, and what came after it moves up"
  },
  clauses: ["S2-5.2a", "S2-5.2h", "S2-5.2i", "S2-5.4a", "S2-5.4b"],
  parameters: [
    {
      name: "capFen",
      title: { zh: "每人每月扣款上限（可不设）", en: "the most that anybody pays in a month, where there is a cap" },
      unit: "fen",
      source: "unbound",
      clause: "S2-5.2a"
    }
  ],
  readings: [month, period]
}

/** The month's commission (§5.2). */
export const commission: Rule = {
  name: "commission",
  title: { zh: "扣除施工提成", en: "Commission withheld" },
  rule: {
    zh: "精品组长与技师当月有违规的，扣除当月施工提成",
    en: "of accessories leaders and technicians with an offence in the month"
  },
  clauses: ["S2-5.2f"],
  parameters: [],
  readings: []
}

/** Rework costs (§5.2). */
export const rework: Rule = {
  name: "rework",
  title: { zh: "返工费用分担", en: "Rework costs" },
  rule: {
    zh: "组长二成、当事人八成，几名当事人均分，组长即当事人则全部自负，分毫不差",
    en: "a fifth to the leader, the rest to whoever caused it in equal parts; all of it where they are one; to the fen"
  },
  clauses: ["S2-5.2f"],
  parameters: [],
  readings: []
}

/** Direct complaints with a major loss (§5.3). */
export const majorLoss: Rule = {
  name: "major_loss",
  title: { zh: "重大损失", en: "Major losses" },
  rule: {
    zh: "客户直接向厂家投诉且总经理认定损失重大，责任人与领导当月绩效工资为零",
    en: "a complaint straight to the manufacturer whose loss the general manager found major takes the month's performance pay of whoever caused it and of their leader"
  },
  clauses: ["S2-5.3a"],
  parameters: [],
  readings: []
}

/** Monthly phone surveys (§6). */
export const phone: Rule = {
  name: "phone_survey",
  title: { zh: "月度电访", en: "Phone survey" },
  rule: {
    zh: "按成绩与两项平均的比较，查表得奖罚",
    en: "rewards and penalties by the tables, from the score against both averages"
  },
  clauses: ["S2-6.0", "S2-6.1", "S2-6.2", "S2-6.3", "S2-6.n1", "S2-7.1n"],
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

/** Mystery visits and performance pay (§8). */
export const mysteryPay: Rule = {
  name: "mystery_pay",
  title: { zh: "神秘顾客与绩效工资", en: "Mystery visits and pay" },
  rule: {
    zh: "当月得分率查表得系数；当月没有访问则不适用系数，并记为未按规定进行",
    en: "the coefficient by the month's score; without a visit there is none, and the visit is missing"
  },
  clauses: ["S2-8.2", "S2-8.3", "S2-8.4", "S2-8.5"],
  parameters: [],
  readings: [
    reading(
      "visits",
      "S2-8.2",
      { zh: "一月几次访问怎样合并", en: "several visits in a month" },
      { zh: "公式写所有考核点，合并计算", en: "the formula says all check points, so they are pooled" },
      {
        pooled: { zh: "考核点合并", en: "points pooled" },
        mean: { zh: "各次得分率平均", en: "the mean of the scores" },
        last: { zh: "最后一次", en: "the last one" }
      }
    ),
    reading(
      "tierEdges",
      "S2-8.4",
      { zh: "分界分数归哪一档", en: "to which tier an edge belongs" },
      { zh: "表中写明含，各档右闭", en: "the table says that the number is inside, so tiers are closed on the right" },
      {
        rightClosed: { zh: "归下一档（右闭）", en: "to the tier below" },
        leftClosed: { zh: "归上一档（左闭）", en: "to the tier above" }
      }
    )
  ]
}

/** Eligibility struck out (§11.4). */
export const eligibility: Rule = {
  name: "eligibility",
  title: { zh: "考核资格", en: "Eligibility" },
  rule: {
    zh: "总经理取消资格的部门，当期没有奖励；处罚不受影响",
    en: "a department that the general manager struck out has no rewards in the period; penalties remain"
  },
  clauses: ["S2-11.4"],
  parameters: [],
  readings: []
}

/** All, in the document's order. */
export const rules: ReadonlyArray<Rule> = [
  offences,
  commission,
  rework,
  majorLoss,
  phone,
  interview,
  mysteryPay,
  eligibility
]
