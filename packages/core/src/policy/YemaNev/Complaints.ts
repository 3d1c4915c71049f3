/**
 * Complaints of the Yema standard (6.1.3 a): none is wanted. A complaint is what 4.1 says it is; whoever keeps no definitions
 * takes the reading by class.
 */
import type { Condition } from "../../count/Condition.ts"
import * as Kpi from "../../count/Kpi.ts"
import { type FieldOf, type InstantOf, type Operand, operand } from "../../count/Operand.ts"
import type { Reading } from "../../rules/Reading.ts"
import type { Title } from "../../rules/Title.ts"
import type { Row } from "../../streams/Case.ts"
import { byDefinition, definitionReading, duplicate, voided, voidReading } from "../OblP02/Complaints.ts"

type CaseCondition = Condition<FieldOf<Row>, InstantOf<Row>>

const definition: Reading = {
  ...definitionReading,
  clause: "S4-4.1",
  because: {
    zh: "本规范 4.1 自有定义：对质量不满、向公司或媒体表达并要求处理",
    en: "4.1 has a definition of its own: dissatisfied with quality, told the company or the media, and asking for a remedy"
  },
  default: "s4"
}

/** The readings of what a complaint is. */
export const readings: ReadonlyArray<Reading> = [definition, voidReading]

type Complaints = Operand<FieldOf<Row>, InstantOf<Row>> & { readonly rows: "case" }

/** Complaints, those meant by `among`, of which a window owns those that `select` says. */
export const complaints = (title: Title, among: CaseCondition, select: Complaints["select"]): Complaints => ({
  name: "complaints",
  title,
  rows: "case",
  select,
  among: { all: [byDefinition, among] },
  exclusions: [duplicate, voided]
})

/** Complaints of the window. */
export const complaintsReceived: Kpi.Declaration = Kpi.count(
  {
    name: "complaints_received",
    title: { zh: "顾客投诉数", en: "Complaints received" },
    rule: {
      zh: "区间内成为投诉的案件数；重开不另计",
      en: "the cases that became complaints in the window; reopenings are not counted again"
    },
    clauses: ["S4-6.1.3a"],
    better: "lower",
    readings
  },
  [operand<Row>(complaints({ zh: "投诉", en: "complaints" }, { all: [] }, { anchor: "complaintAtMs" }))]
)

/** Complaints that are not closed at the cut: what a mean over closed ones never shows. */
export const complaintsOpen: Kpi.Declaration = Kpi.stock(
  {
    name: "complaints_open",
    title: { zh: "未关闭投诉数", en: "Complaints open" },
    rule: {
      zh: "截止时仍未关闭且未撤回的投诉；平均处理天数看不到它们，故一并列出",
      en: "complaints neither closed nor taken back at the cut; the mean days of closed ones do not show them"
    },
    clauses: ["S4-T1", "S4-T2"],
    better: "lower",
    readings
  },
  [
    operand<Row>(
      complaints(
        { zh: "未关闭投诉", en: "open complaints" },
        { not: { any: [{ known: "closedAtMs" }, { known: "withdrawnAtMs" }] } },
        { standing: "complaintAtMs" }
      )
    )
  ]
)
