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
  nothing: word("无后果", "nothing follows")
} as const
