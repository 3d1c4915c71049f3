/** Improvement meetings (FTMS §11.3): one a month at least, with all parties, on the strength of the report of the checks. */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Meeting.ts"
import { improvementParties, improvementTopic } from "./Parts.ts"

/** The meetings of the window that count. */
export const improvementMeetings: Kpi.Declaration = Kpi.count(
  {
    name: "improvement_meetings",
    title: { zh: "改善会议次数", en: "Improvement meetings" },
    rule: {
      zh: "区间内依据检查报告、由业务部门、相关部门与客关部共同召开的改善会议次数；每月至少一次",
      en: "improvement meetings held in the window on a report and by all three parties; one a month at least"
    },
    clauses: ["S2-11.3c"],
    judged: ["month"]
  },
  [
    operand<Row>({
      name: "meetings",
      title: { zh: "改善会议", en: "improvement meetings" },
      rows: "meeting",
      select: { anchor: "heldAtMs" },
      among: { is: ["topic", improvementTopic] },
      exclusions: [
        {
          reason: "without-report",
          title: { zh: "未依据检查报告", en: "not on a report" },
          when: { not: { known: "report" } }
        },
        {
          reason: "without-parties",
          title: { zh: "参加部门不足", en: "a party was missing" },
          when: { not: { atLeast: ["parties", improvementParties] } }
        }
      ]
    })
  ]
)
