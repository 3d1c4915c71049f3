/** The words of the tables in both languages; the same concept has the same word everywhere. */
import type { Title } from "@servicebook/core"

const word = (zh: string, en: string): Title.Title => ({ zh, en })

/** Headings and short words by what they stand for. */
export const words = {
  indicator: word("指标", "Indicator"),
  value: word("数值", "Value"),
  fraction: word("分数", "Fraction"),
  target: word("目标", "Target"),
  verdict: word("判定", "Verdict"),
  status: word("状态", "Status"),
  evidence: word("依据", "Evidence"),
  clause: word("条款", "Clause"),
  met: word("达标", "met"),
  missed: word("未达标", "missed"),
  "no-target": word("无目标", "no target"),
  "window-not-judged": word("此类区间不判定", "window not judged"),
  final: word("定稿", "final"),
  provisional: word("暂定", "provisional"),
  undefined: word("无定义", "undefined"),
  "not-configured": word("未配置", "not configured"),
  "not-covered": word("日历未涵盖", "not covered by the calendar"),
  events: word("事件", "events"),
  snapshot: word("期初余额", "opening balances"),
  window: word("区间", "Window"),
  cut: word("截止", "Cut"),
  head: word("已知至", "Known up to"),
  position: word("位置", "Position"),
  rows: word("行", "rows"),
  included: word("计入", "included"),
  counted: word("其中分子", "of these in the numerator"),
  "in-numerator": word("计入分子", "in the numerator"),
  "not-in-numerator": word("未计入分子", "not in the numerator"),
  irrelevant: word("无关", "irrelevant"),
  excluded: word("不计", "excluded"),
  findings: word("存疑", "with findings"),
  occurred: word("发生", "Occurred"),
  recorded: word("记录", "Recorded"),
  type: word("类型", "Type"),
  stream: word("流", "Stream"),
  actor: word("经手", "By"),
  role: word("作用", "Role"),
  used: word("采用", "used"),
  "after-cut": word("截止之后", "after the cut"),
  retracted: word("已撤销", "retracted"),
  record: word("更正记录", "record of a change"),
  event: word("事件", "Event"),
  numerator: word("分子", "Numerator"),
  denominator: word("分母", "Denominator"),
  published: word("已发布", "Published"),
  now: word("现在", "Now"),
  difference: word("差额", "Difference"),
  unexplained: word("未解释", "Unexplained"),
  result: word("结果", "Result"),
  same: word("一致", "ok"),
  differs: word("不一致", "differs"),
  none: word("无", "none")
} as const

/** The name of a word. */
export type Word = keyof typeof words
