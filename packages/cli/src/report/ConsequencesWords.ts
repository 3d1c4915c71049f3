/** The words of the report on consequences. */
import type { Title } from "@servicebook/core"

const word = (zh: string, en: string): Title.Title => ({ zh, en })

/** Headings, and what is to become of each line. */
export const words = {
  what: word("处置", "What"),
  period: word("期间", "Period"),
  who: word("对象", "For"),
  measure: word("措施", "Measure"),
  amount: word("金额（元）", "Yuan"),
  basis: word("所据", "Rests on"),
  proposal: word("建议", "Proposal"),
  because: word("说明", "Why"),
  propose: word("待建议", "to propose"),
  stands: word("已有建议", "stands"),
  "not-configured": word("缺金额", "amount missing"),
  "take-back": word("须撤回", "take back"),
  open: word("无从判断", "nobody can say"),
  unruled: word(
    "现行规则未采用处置规则（takes.consequences），无后果",
    "the rules in force take no rule of consequences (takes.consequences), so nothing follows"
  ),
  nothing: word("无后果", "nothing follows"),
  pay: word("绩效工资", "Performance pay"),
  "no-longer-follows": word("事实已变，不再成立", "no longer follows"),
  "another-amount": word("金额已变", "another amount follows"),
  twice: word("重复建议", "proposed twice"),
  undone: word("已另行冲回，尚未注明", "undone by another, which is not noted"),
  needless: word("无须冲回", "undoes what stands or is over"),
  withdrawal: word("撤回", "to be withdrawn"),
  reversal: word("另行建议冲回", "to be undone by another proposal"),
  under: word("冲回建议", "undone by"),
  cut: word("按上限扣减前", "before the cap"),
  ruling: word("依据决策表", "Table"),
  proposed: word("已建议", "proposed"),
  approved: word("已批准", "approved"),
  rejected: word("已驳回", "rejected"),
  withdrawn: word("已撤回", "withdrawn"),
  "carried-out": word("已执行", "carried out"),
  reversed: word("已冲回", "reversed")
} as const

/** The words of an explanation. */
export const explanationWords = {
  title: word("后果说明", "Why these consequences"),
  incidents: word("违规（按月计次）", "Offences by the month"),
  follows: word("由此得出", "What follows"),
  proceedings: word("建议的经过", "How the proposals went"),
  course: word("各事实得知后的变化", "What each fact changed"),
  none: word("无", "none"),
  nth: word("次", "No."),
  at: word("时间", "When"),
  month: word("月", "Month"),
  offence: word("行为", "Offence"),
  group: word("类别", "Group"),
  case: word("案件", "Case"),
  stream: word("记录", "Record"),
  aside: word("不计入的原因", "Why it does not count"),
  voided: word("已作废", "voided"),
  "not-established": word("未认定", "not established"),
  "before-in-force": word("制度施行前", "before the rules were in force"),
  "beside-ladder": word("不属阶梯处罚", "not of the ladder"),
  "no-customer": word("无相应客诉", "no customer's case behind it"),
  "same-case": word("同案已计一次", "counted once for the same case"),
  reverses: word("冲回", "Undoes"),
  head: word("已知位置", "Known up to")
} as const
