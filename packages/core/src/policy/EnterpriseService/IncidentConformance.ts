/**
 * Conformance of incidents (enterprise service §7.2, §7.3): the order from report to review, who leads the team, and what
 * each class asks for before it is finished. "At once" and "quickly" have no number: they are kept as instants.
 */
import type * as Kpi from "../../count/Kpi.ts"
import * as Conformance from "../../judge/Conformance.ts"
import * as Incident from "../../streams/Incident.ts"
import { further, type Step } from "./IncidentSteps.ts"

/** The check, as data. */
export const incidentCheck: Conformance.Check = Conformance.check<Incident.Row>({
  name: "incident_conformance",
  title: { zh: "应急处理合规率", en: "Incident conformance" },
  rule: {
    zh: "区间内报告的应急事件中，已经过的每一步均合规者所占比例；未到的步骤不计",
    en: "of the incidents reported in the window, the share that kept every step they have come past; steps still ahead do not count"
  },
  rows: "incident",
  cases: { zh: "报告的应急事件", en: "incidents reported" },
  anchor: "reportedAtMs",
  among: { all: [] },
  exclusions: [],
  steps: [...Incident.sequence.map((one): Step => Conformance.ordered(one)), ...further]
})

/** The share of the incidents that break no step. */
export const incidentConformance: Kpi.Declaration = Conformance.share(incidentCheck)
