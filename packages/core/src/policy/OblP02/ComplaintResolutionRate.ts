/**
 * Complaint resolution rate (OBL-P-02 §3.1.4 a). Of the complaints that became complaints in the window, those that
 * stand resolved at the cut. A complaint reopened before the cut is unresolved; a window without complaints has no rate.
 */
import * as Kpi from "../../count/Kpi.ts"
import { type Operand, operand } from "../../count/Operand.ts"
import type { Row } from "../../streams/Case.ts"
import { readings, unreachableTries } from "./ComplaintResolutionReadings.ts"
import { solved, withdrawn } from "./ComplaintResolved.ts"
import { byDefinition, duplicate, voided } from "./Complaints.ts"

const received: Omit<Parameters<typeof operand<Row>>[0], "select" | "name" | "title"> = {
  rows: "case",
  among: byDefinition,
  exclusions: [duplicate, voided, withdrawn]
}

const complaints: Operand = operand<Row>({
  ...received,
  name: "complaints",
  title: { zh: "投诉次数", en: "complaints" },
  select: { anchor: "complaintAtMs" },
  having: solved
})

const solvedInWindow: Operand = operand<Row>({
  ...received,
  name: "solved",
  title: { zh: "区间内解决数", en: "resolved in the window" },
  select: {
    choose: "resolvedCriterion",
    of: {
      handlerDone: { anchor: "resolvedAtMs" },
      verified: { anchor: "verifiedAtMs" },
      customerConfirmed: { anchor: "confirmedAtMs" }
    }
  },
  among: { all: [byDefinition, { known: "complaintAtMs" }] }
})

/** Resolved complaints over complaints. */
export const complaintResolutionRate: Kpi.Declaration = Kpi.byReading(
  {
    name: "complaint_resolution_rate",
    title: { zh: "投诉解决率", en: "Complaint resolution rate" },
    rule: {
      zh: "区间内成为投诉的案件中，截止时已解决者所占比例；截止前重开视为未解决",
      en: "of the complaints of the window, the share that stands resolved at the cut; one reopened before it is not resolved"
    },
    clauses: ["S0-3.1.4a"],
    parameters: [unreachableTries],
    readings,
    beside: [{ resolvedCriterion: "handlerDone" }, { attribution: "flow" }]
  },
  "attribution",
  {
    cohort: { kind: "share", of: [complaints] },
    flow: { kind: "ratio", over: [solvedInWindow], under: [complaints] }
  }
)
