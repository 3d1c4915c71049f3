/** What the survey's score counts: the answers of customers, each of one person and one work week (OBL-P-02 §3.2.2, §3.2.9). */
import { always } from "../../count/Condition.ts"
import { type Operand, operand } from "../../count/Operand.ts"
import { owningDay } from "../../judge/Score/Months.ts"
import type { Row } from "../../streams/Survey.ts"

const exclusions: Parameters<typeof operand<Row>>[0]["exclusions"] = [
  {
    reason: "not-answered",
    title: { zh: "未得到答复", en: "nobody answered" },
    when: { not: { any: [{ known: "answeredAtMs" }, { known: "score" }] } }
  },
  {
    reason: "no-points",
    title: { zh: "未评分", en: "no points were given" },
    when: { not: { any: [{ known: "points" }, { known: "score" }] } }
  },
  {
    reason: "overruled",
    title: { zh: "以盖章记录为准而其无评分", en: "the stamped record prevails and has no points" },
    when: { not: { known: "score" } }
  },
  {
    reason: "no-staff",
    title: { zh: "未写明人员", en: "nobody is named" },
    when: { not: { known: "staff" } }
  }
]

/** Surveys by the day by which a month owns their work week, kept apart by month, person and week; those without points are left out. */
export const answers: Operand = operand<Row>({
  name: "answers",
  title: { zh: "顾客评分", en: "answers of customers" },
  rows: "survey",
  select: {
    choose: "weekToMonth",
    of: {
      surveyClosedIn: { anchor: "weekAtMs", shiftDays: owningDay.surveyClosedIn },
      isoThursday: { anchor: "weekAtMs", shiftDays: owningDay.isoThursday },
      weekStart: { anchor: "weekAtMs" },
      weekEnd: { anchor: "weekAtMs", shiftDays: owningDay.weekEnd }
    }
  },
  among: always,
  exclusions,
  value: { field: "score" },
  path: [{ owner: "month" }, { field: "staff" }, { field: "weekAtMs" }]
})
