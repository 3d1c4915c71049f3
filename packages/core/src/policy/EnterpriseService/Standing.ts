/** What still stands at the cut and should be looked after: difficulties not settled, incidents not reviewed. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row as Case } from "../../streams/Case.ts"
import type { Row as Incident } from "../../streams/Incident.ts"

/** Cases with a difficulty that the manager has not settled (§3.3.2). */
export const difficultiesOpen: Kpi.Declaration = Kpi.stock(
  {
    name: "difficulties_open",
    title: { zh: "待协调的困难", en: "Difficulties open" },
    rule: { zh: "截止时已汇报而尚未协调解决的困难", en: "difficulties reported and not settled at the cut" },
    clauses: ["S1-3.3.2"],
    better: "lower"
  },
  [
    operand<Case>({
      name: "cases",
      title: { zh: "有困难的案件", en: "cases with a difficulty" },
      rows: "case",
      select: { standing: "difficultyAtMs" },
      among: { all: [] },
      exclusions: []
    })
  ]
)

/** Incidents finished and not reviewed (§7.3.1). The text gives no time for the review, and breaks off. */
export const incidentsUnreviewed: Kpi.Declaration = Kpi.stock(
  {
    name: "incidents_unreviewed",
    title: { zh: "待总结的应急事件", en: "Incidents not reviewed" },
    rule: { zh: "截止时已处理完毕而尚未总结的应急事件", en: "incidents finished and not reviewed at the cut" },
    clauses: ["S1-7.3.1"],
    better: "lower"
  },
  [
    operand<Incident>({
      name: "incidents",
      title: { zh: "待总结的事件", en: "incidents not reviewed" },
      rows: "incident",
      select: { standing: "finishedAtMs" },
      among: { not: { known: "reviewedAtMs" } },
      exclusions: []
    })
  ]
)
