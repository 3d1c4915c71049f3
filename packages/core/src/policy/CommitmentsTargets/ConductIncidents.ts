/**
 * Incidents of misconduct (commitments and targets, outlets 5): how many happened in the window and were not voided. What is
 * forbidden by name are quarrels and brawls with customers; the target is none.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Conduct.ts"

const clause = "S3-N5a"

const offences: Reading = {
  name: "offences",
  title: { zh: "计入哪些行为", en: "which conduct counts" },
  clause,
  because: {
    zh: "文件只明令禁止与顾客争执、斗殴",
    en: "the text forbids quarrels and brawls with customers by name, and only asks that the rules be kept"
  },
  default: "forbidden",
  choices: {
    forbidden: { title: { zh: "争执与斗殴", en: "quarrels and brawls" } },
    all: { title: { zh: "一切失当行为", en: "whatever was reported" } }
  }
}

/** Quarrels and brawls of the window. */
export const conductIncidents: Kpi.Declaration = Kpi.count(
  {
    name: "conduct_incidents",
    title: { zh: "行为违规次数", en: "Incidents of misconduct" },
    rule: {
      zh: "区间内与顾客争执或斗殴的次数，撤销者除外",
      en: "quarrels and brawls with customers in the window, without those voided"
    },
    clauses: [clause],
    readings: [offences],
    better: "lower"
  },
  [
    operand<Row>({
      name: "incidents",
      title: { zh: "行为违规", en: "incidents" },
      rows: "conduct",
      select: { anchor: "happenedAtMs" },
      among: {
        choose: "offences",
        of: { forbidden: { oneOf: ["offence", ["quarrel", "brawl"]] }, all: { all: [] } }
      },
      exclusions: [{ reason: "voided", title: { zh: "已撤销", en: "voided" }, when: { known: "voidDecidedAtMs" } }]
    })
  ]
)
