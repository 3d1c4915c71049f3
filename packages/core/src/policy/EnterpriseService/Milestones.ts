/** Milestones of work done together (enterprise service §3.2.2, §3.3.1): met by the instant they were due at, and overdue. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/TaskPlan.ts"

/** Milestones reached in time over milestones due in the window; one that was moved is due at the new instant. */
export const milestonesMet: Kpi.Declaration = Kpi.share(
  {
    name: "milestones_met",
    title: { zh: "时间节点达成率", en: "Milestones met" },
    rule: {
      zh: "区间内到期的时间节点中，到期前（含）完成者所占比例",
      en: "of the milestones due in the window, the share reached at or before the instant they were due at"
    },
    clauses: ["S1-3.2.2b", "S1-3.3.1a"]
  },
  [
    operand<Row>({
      name: "milestones",
      title: { zh: "到期的时间节点", en: "milestones due" },
      rows: "milestone",
      select: { anchor: "dueAtMs" },
      among: { known: "setAtMs" },
      exclusions: [],
      having: { within: ["dueAtMs", "reachedAtMs"], atMost: { hours: 0 } }
    })
  ]
)

/** Milestones past their instant and not reached. */
export const milestonesOverdue: Kpi.Declaration = Kpi.stock(
  {
    name: "milestones_overdue",
    title: { zh: "逾期时间节点", en: "Milestones overdue" },
    rule: { zh: "截止前已到期而尚未完成的时间节点", en: "milestones due before the cut and not reached at it" },
    clauses: ["S1-3.3.1a"],
    better: "lower"
  },
  [
    operand<Row>({
      name: "milestones",
      title: { zh: "逾期时间节点", en: "milestones overdue" },
      rows: "milestone",
      select: { standing: "dueAtMs" },
      among: { all: [{ known: "setAtMs" }, { not: { known: "reachedAtMs" } }] },
      exclusions: []
    })
  ]
)
