/** The words of the reports on policies: how clauses are carried, and by what kinds of things. */
import { Awaited, type Damage, type Goal, type Parameter, type Policy, type Title } from "@servicebook/core"
import { type Language, say } from "../text/Language.ts"

const word = (zh: string, en: string): Title.Title => ({ zh, en })

/** How clauses are carried. */
export const ways: { readonly [way in Policy.Carried["as"]]: Title.Title } = {
  ruled: word("已落实", "ruled"),
  recorded: word("已留存", "kept as a record"),
  "not-formalised": word("不形式化", "not formalised"),
  pending: word("待建", "pending")
}

/** The kinds of things that carry clauses. */
export const kinds: { readonly [kind in Policy.PointerKind]: Title.Title } = {
  kpi: word("指标", "indicator"),
  reading: word("解读", "reading"),
  goal: word("目标要求", "goal"),
  act: word("权限", "authority"),
  command: word("命令", "command"),
  event: word("事件", "event"),
  deadline: word("期限", "deadline"),
  sampling: word("抽样", "sampling"),
  table: word("评分表", "table"),
  ranking: word("排名", "ranking"),
  consequence: word("后果", "consequence"),
  measure: word("奖惩措施", "measure")
}

/** Where a number comes from: of a goal, of a parameter, or of a company's binding. */
export const sources: {
  readonly [source in Goal.Goal["source"] | Parameter.Parameter["source"] | "decided"]: Title.Title
} = {
  clause: word("条款所定", "clause"),
  reconstructed: word("推定", "reconstructed"),
  company: word("公司所定", "company"),
  standard: word("标准所定", "standard"),
  assumed: word("假定", "assumed"),
  decided: word("已决定", "decided"),
  unbound: word("未填写", "unbound")
}

/** How sure the reading of a damaged place is. */
export const confidences: { readonly [confidence in Damage.Damage["confidence"]]: Title.Title } = {
  high: word("把握大", "high"),
  medium: word("把握中等", "medium"),
  low: word("把握小", "low")
}

/** The headings of the tables. */
export const headings = {
  document: word("文件", "Document"),
  total: word("合计", "Total"),
  general: word("文件之外", "Beside the documents"),
  title: word("名称", "Title"),
  name: word("名称", "Name"),
  clauses: word("条款数", "Clauses"),
  damages: word("文本缺损", "Damaged places"),
  clause: word("条款", "Clause"),
  place: word("位置", "Place"),
  how: word("方式", "How"),
  by: word("落实于", "Carried by"),
  rule: word("规则", "Rule"),
  types: word("类型", "Types"),
  awaits: word("等待", "Waits for"),
  because: word("理由", "Reason"),
  words: word("原文", "Words"),
  defect: word("缺损", "Defect"),
  readAs: word("读作", "Read as"),
  orAs: word("或读作", "Or as"),
  signOff: word("须由文件主管确认", "to be confirmed by the owner of the document"),
  edition: word("版次", "Edition"),
  goal: word("目标要求", "Goal"),
  change: word("变更", "Change"),
  from: word("生效", "In force from"),
  until: word("失效", "Until"),
  adopted: word("自有规则", "Own rules"),
  binding: word("取值", "Binding"),
  reading: word("解读", "Reading"),
  own: word("自有指标", "Own indicator"),
  takes: word("采用", "Takes"),
  taken: word("采用", "taken")
} as const

/** What carries a clause, in words. */
export const pointers = (carried: Policy.Carried, language: Language): string =>
  "by" in carried ? carried.by.map(({ name, to }) => `${say(kinds[to], language)} ${name}`).join("; ") : ""

/** What a pending clause waits for, in words. */
export const awaits = (carried: Policy.Carried, language: Language): string =>
  carried.as === "pending" ? carried.awaits.map((name) => say(Awaited.awaited[name], language)).join("; ") : ""
