/** What is known of a quality problem, and the total fold that derives it. */
import type { Fact } from "../../log/Fact.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { type Dimensions, named, unnamed, withFindings } from "../Dimensions.ts"
import { happened } from "../Precedence.ts"
import { data, type Event, type Grade, type Rectification, type Source } from "./Event.ts"
import { type Moment, sequence } from "./Sequence.ts"

/** One problem. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "quality-problem"
  /** How far it has come: the last of its stages; closed when an improvement was found effective. */
  readonly state: "reported" | "confirmed" | "analysed" | "assigned" | "planned" | "improved" | "ineffective" | "closed"
  readonly source: typeof Source.Type | null
  readonly grade: typeof Grade.Type | null
  readonly reportedAtMs: number | null
  readonly confirmedAtMs: number | null
  readonly analysedAtMs: number | null
  readonly cause: string | null
  readonly assignedAtMs: number | null
  readonly liable: string | null
  readonly planAtMs: number | null
  readonly technicalPlanAtMs: number | null
  readonly implementedAtMs: number | null
  readonly verifiedAtMs: number | null
  readonly effective: boolean | null
  readonly batchConfirmedAtMs: number | null
  readonly batchReportedAtMs: number | null
  readonly rectification: typeof Rectification.Type | null
  /** How many vehicles are to be put right. */
  readonly affected: number | null
  readonly proposedAtMs: number | null
  readonly approvedAtMs: number | null
  /** When the first vehicle was put right. */
  readonly executedAtMs: number | null
  /** The vehicles put right, sorted, each once. */
  readonly rectified: ReadonlyArray<string>
  /** How many they are, of those affected: more than these count as all. */
  readonly rectifiedUnits: number
}

/** A problem's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "quality-problem",
  key: "quality-problem",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ state: "reported", source: null, grade: null, reportedAtMs: null, confirmedAtMs: null },
  ...{ analysedAtMs: null, cause: null, assignedAtMs: null, liable: null, planAtMs: null, technicalPlanAtMs: null },
  ...{ implementedAtMs: null, verifiedAtMs: null, effective: null, batchConfirmedAtMs: null, batchReportedAtMs: null },
  ...{ rectification: null, affected: null, proposedAtMs: null, approvedAtMs: null, executedAtMs: null },
  ...{ rectified: [], rectifiedUnits: 0 }
}

const stateOf = (row: Row): Row["state"] => {
  if (row.effective !== null) return row.effective ? "closed" : "ineffective"
  if (row.implementedAtMs !== null) return "improved"
  if (row.planAtMs !== null) return "planned"
  if (row.assignedAtMs !== null) return "assigned"
  if (row.analysedAtMs !== null) return "analysed"
  return row.confirmedAtMs === null ? "reported" : "confirmed"
}

const counted = (row: Row): Row => {
  const { affected, rectified } = row
  const next = { ...row, rectifiedUnits: Math.min(rectified.length, affected ?? 0) }
  return affected !== null && rectified.length > affected ? withFindings(next, "more-than-affected") : next
}

/** Takes the first word on something; another is a finding. */
const first = (row: Row, field: Moment, finding: string, atMs: number, said: Partial<Row>): Row =>
  row[field] === null ? { ...happened(sequence, row, field, atMs), ...said } : withFindings(row, finding)

/** An improvement without effect may be made and verified anew: the last verification counts. */
const verified = (row: Row, atMs: number, effective: boolean): Row =>
  row.effective === true
    ? withFindings(row, "verified-again")
    : { ...happened(sequence, row, "verifiedAtMs", atMs), verifiedAtMs: atMs, effective }

const apply = (row: Row, { atMs }: Fact, stated: Event): Row => {
  const at = (field: Moment): Row => happened(sequence, row, field, atMs)
  switch (stated.type) {
    case "Reported":
      return first(row, "reportedAtMs", "reported-again", atMs, { ...stated.data })
    case "Confirmed":
      return at("confirmedAtMs")
    case "CauseAnalysed":
      return first(row, "analysedAtMs", "analysed-again", atMs, { cause: stated.data.cause })
    case "ResponsibilityAssigned":
      return first(row, "assignedAtMs", "assigned-again", atMs, { liable: stated.data.to })
    case "ImprovementPlanned":
      return at("planAtMs")
    case "TechnicalPlanIssued":
      return at("technicalPlanAtMs")
    case "ImprovementMade":
      return at("implementedAtMs")
    case "ImprovementVerified":
      return verified(row, atMs, stated.data.effective)
    case "BatchConfirmed":
      return at("batchConfirmedAtMs")
    case "BatchReported":
      return at("batchReportedAtMs")
    case "RectificationProposed": {
      const { kind, vehicles } = stated.data
      return counted(first(row, "proposedAtMs", "proposed-again", atMs, { rectification: kind, affected: vehicles }))
    }
    case "RectificationApproved":
      return at("approvedAtMs")
    case "VehicleRectified": {
      const rectified = [...new Set([...row.rectified, stated.data.vehicle])].sort()
      return counted({ ...at("executedAtMs"), rectified })
    }
  }
}

/** The fold. Total: every fact, in any order, gives a row; what should have come before becomes a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  const staged = { ...next, state: stateOf(next) }
  return fact.findings.length === 0 ? staged : withFindings(staged, ...fact.findings)
}
