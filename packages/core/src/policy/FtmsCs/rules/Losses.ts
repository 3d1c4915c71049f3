/** The rules of losses (FTMS §5.2, §5.3), and of eligibility (§11.4). */
import type { Rule } from "../../../judge/Consequences.ts"

/** Rework costs (§5.2). */
export const rework: Rule = {
  name: "rework",
  title: { zh: "返工费用分担", en: "Rework costs" },
  rule: {
    zh: "组长二成、当事人八成，几名当事人均分，组长即当事人则全部自负，分毫不差",
    en: "a fifth to the leader, the rest to whoever caused it in equal parts; all of it where they are one; to the fen"
  },
  clauses: ["S2-5.2f"],
  tables: [],
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
  tables: [],
  parameters: [],
  readings: []
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
  tables: [],
  parameters: [],
  readings: []
}
