/**
 * Mystery visits (FTMS §8, §11.1): the points won over those won and lost, pooled over the visits of the window; points that
 * did not apply count for neither. A window without a visit has no score, and the visit that had to be made is missing.
 */
import * as Kpi from "../../count/Kpi.ts"
import { type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/SpotCheck.ts"

const visits = (name: string, zh: string, en: string, field?: "scored" | "points"): Operand =>
  operand<Row>({
    name,
    title: { zh, en },
    rows: "spot-check",
    select: { anchor: "checkedAtMs" },
    among: { is: ["by", "mystery-visitor"] },
    exclusions: [],
    ...(field === undefined ? {} : { value: { field } })
  })

/** Points won over points won and lost. By `area` it is the score of sales or of service. */
export const mysteryScoreRate: Kpi.Declaration = Kpi.ratio(
  {
    name: "mystery_score_rate",
    title: { zh: "神秘顾客得分率", en: "Mystery visitors' score" },
    rule: {
      zh: "区间内神秘顾客访问的得分点数除以得分点数与失分点数之和；不适用的点不计",
      en: "check points won over those won and lost in the mystery visits of the window; points that do not apply are left out"
    },
    clauses: ["S2-8.2", "S2-8.1", "S2-11.1c"]
  },
  [visits("scored", "得分点", "points won", "scored")],
  [visits("points", "得分点与失分点", "points won and lost", "points")]
)

/** How many visits there were; a month needs one. */
export const mysteryVisits: Kpi.Declaration = Kpi.count(
  {
    name: "mystery_visits",
    title: { zh: "神秘顾客访问次数", en: "Mystery visits" },
    rule: {
      zh: "区间内神秘顾客访问的次数；每月至少一次",
      en: "the mystery visits of the window; one a month at least"
    },
    clauses: ["S2-8.3", "S2-11.1a"],
    judged: ["month"]
  },
  [visits("visits", "神秘顾客访问", "mystery visits")]
)
