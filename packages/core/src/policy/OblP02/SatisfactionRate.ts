/**
 * Customer satisfaction rate (OBL-P-02 §3.1.4 b): satisfied slips over dispatch orders plus products delivered. An
 * order without an answer stays in the denominator; a delivery order counts with its product, once.
 */
import * as Kpi from "../../count/Kpi.ts"
import type { Choosable, Operand } from "../../count/Operand.ts"
import { demonstrationReading, installedBase } from "./InstalledBase.ts"
import { satisfied, unanswered } from "./SatisfactionEvidence.ts"
import { deliveries, orders, visits } from "./SatisfactionOperands.ts"
import { readings } from "./SatisfactionReadings.ts"

const jobs = (of: (jobs: Operand) => Kpi.Formula): Choosable<Kpi.Formula> => ({
  choose: "unit",
  of: { order: of(orders), visit: of(visits) }
})

const slips = (operand: Operand): Operand => {
  const { having: _, ...rest } = operand
  return { ...rest, name: `satisfied_${operand.name}`, among: { all: [operand.among, satisfied] } }
}

const byDeliveries = jobs((job) => ({ kind: "share", of: [job, deliveries] }))

/** Satisfied slips over dispatch orders plus product quantity. */
export const satisfactionRate: Kpi.Declaration = Kpi.byReading(
  {
    name: "satisfaction_rate",
    title: { zh: "顾客满意率", en: "Customer satisfaction rate" },
    rule: {
      zh: "满意的派工单与交付单之和，除以派工单数与交付产品量之和；未作答者留在分母中",
      en: "satisfied dispatch orders and deliveries over all dispatch orders and deliveries; those without an answer stay in the denominator"
    },
    clauses: ["S0-3.1.4b2", "S0-3.2.9"],
    readings,
    beside: [{ nonResponse: "excludeFromDenominator" }, { satisfiedLevels: "withBasically" }]
  },
  "productQuantity",
  {
    deliveredInWindow: byDeliveries,
    annualDelivered: byDeliveries,
    installedBase: jobs((job) => ({
      kind: "ratio",
      over: [slips(job), slips(deliveries)],
      under: [job, installedBase]
    }))
  }
)

/** How many of the dispatch orders and deliveries have an answer at all: to be read beside the satisfaction rate. */
export const satisfactionCoverage: Kpi.Declaration = Kpi.share(
  {
    name: "satisfaction_coverage",
    title: { zh: "满意度作答率", en: "Satisfaction coverage" },
    rule: {
      zh: "派工单与交付单中，已有满意度答复的比例",
      en: "of the dispatch orders and deliveries, the share that has an answer"
    },
    clauses: ["S0-3.1.4b2"],
    readings: [demonstrationReading]
  },
  [orders, deliveries].map((operand) => ({
    ...operand,
    exclusions: operand.exclusions.filter(({ reason }) => reason !== unanswered.reason),
    having: { known: "satisfaction" }
  }))
)
