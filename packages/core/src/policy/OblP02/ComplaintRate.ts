/**
 * Complaint rate (OBL-P-02 §3.1.4 b): complaints of the window over the installed base. Every complaint counts, also
 * several of one customer; a reopening is no new complaint. The target is a year's, and no month is annualised.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Row } from "../../streams/Case.ts"
import { byDefinition, definitionReading, duplicate, voided, voidReading } from "./Complaints.ts"
import { baseReading, demonstrationReading, installedBase } from "./InstalledBase.ts"

const repeatAsNew: Reading = {
  name: "repeatAsNew",
  title: { zh: "同一故障再次投诉", en: "another complaint on the same matter" },
  clause: "S0-3.1.4b1",
  because: { zh: "“次数”按记录计", en: "the clause counts occurrences" },
  default: "counted",
  choices: {
    counted: { title: { zh: "计为新投诉", en: "counts as a new one" } },
    excluded: { title: { zh: "不另计", en: "belongs to the first" } }
  }
}

const complaints = operand<Row>({
  name: "complaints",
  title: { zh: "投诉次数", en: "complaints" },
  rows: "case",
  select: { anchor: "complaintAtMs" },
  among: byDefinition,
  exclusions: [
    duplicate,
    voided,
    {
      reason: "repeat",
      title: { zh: "重复投诉", en: "repeats an earlier case" },
      when: { choose: "repeatAsNew", of: { counted: { any: [] }, excluded: { known: "repeatOf" } } }
    }
  ]
})

/** Complaints over the installed base. */
export const complaintRate: Kpi.Declaration = Kpi.ratio(
  {
    name: "complaint_rate",
    title: { zh: "投诉率", en: "Complaint rate" },
    rule: {
      zh: "区间内的投诉次数除以在用产品的日均数量；重开不另计，月度数值不折算成年度",
      en: "complaints of the window over the mean number of units in service; reopenings are not counted again, and no month is annualised"
    },
    clauses: ["S0-3.1.4b1"],
    better: "lower",
    judged: ["year", "year-to-date", "rolling-year"],
    readings: [baseReading, demonstrationReading, repeatAsNew, voidReading, definitionReading],
    beside: [{ base: "openClose" }, { base: "closing" }]
  },
  [complaints],
  [installedBase]
)
