/**
 * Satisfaction as a mean score (Yema 6.1.3, row 10): not the share of the satisfied, which OBL-P-02 asks for. The text has
 * both "mean score" and a percent sign; it is read as 95 of 100 points. Surveys have 25, of which that is 23.75.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Survey.ts"

/** The mean of the scores of the surveys answered in the window, of 25. */
export const satisfactionScore: Kpi.Declaration = Kpi.mean(
  {
    name: "satisfaction_score",
    title: { zh: "顾客满意度平均分", en: "Mean satisfaction score" },
    rule: {
      zh: "区间内答复的回访的平均分，满分二十五；一百分制的九十五分即二十三点七五分。是平均分，不是满意者的占比",
      en: "the mean score of the surveys answered in the window, of 25 points: 95 of 100 is 23.75 of 25. A mean, and not the share of the satisfied"
    },
    clauses: ["S4-T10"],
    display: "number"
  },
  [
    operand<Row>({
      name: "answers",
      title: { zh: "答复", en: "answers" },
      rows: "survey",
      select: { anchor: "answeredAtMs" },
      among: { all: [] },
      exclusions: [],
      value: { field: "score" }
    })
  ]
)
