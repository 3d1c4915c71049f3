/** What is known of a settlement: its row, and the fold that notes what came out of order. */
import type { Fact } from "../../log/Fact.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "../Dimensions.ts"
import type { OutletWork } from "../OutletWork.ts"
import { happened } from "../Precedence.ts"
import type { Satisfaction } from "../Satisfaction.ts"
import { type Charge, type ContentBy, data, type Event } from "./Event.ts"
import { holding, type Moment, sequence } from "./Sequence.ts"

/** One order's way to its settlement. Instants are ms UTC, null while the thing has not happened; amounts are 分. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "settlement"
  readonly openedAtMs: number
  readonly contentAtMs: number | null
  readonly contentBy: typeof ContentBy.Type | null
  readonly work: OutletWork | null
  /** The last decision. */
  readonly decidedAtMs: number | null
  readonly charge: typeof Charge.Type | null
  readonly criterion: string | null
  readonly chargeFen: number
  readonly servedAtMs: number | null
  readonly onSite: boolean | null
  readonly solutionExplainedAtMs: number | null
  readonly productExplainedAtMs: number | null
  readonly opinionAtMs: number | null
  readonly opinion: Satisfaction | null
  readonly confirmedAtMs: number | null
  readonly paidAtMs: number | null
  /** All payments together. */
  readonly paidFen: number
  readonly receiptAtMs: number | null
  /** All receipts together. */
  readonly receiptFen: number
  /** Paid less what was decided; 0 when they agree. */
  readonly overpaidFen: number
  /** Paid less what receipts say; 0 when they agree. */
  readonly unreceiptedFen: number
  readonly reportedAtMs: number | null
  readonly registeredAtMs: number | null
  readonly dispatcherAtMs: number | null
  readonly followUpAtMs: number | null
  readonly officeAtMs: number | null
  /** When the office acknowledged it; archived from then on. */
  readonly archivedAtMs: number | null
  readonly settledAtMs: number | null
  readonly settledFen: number
}

/** A settlement's state is its row; none before the first fact. */
export type State = Row | undefined

/** The fields of the row. */
export const fields = {
  ...dimensionFields,
  openedAtMs: "instant",
  contentAtMs: "instant",
  contentBy: "text",
  work: "text",
  decidedAtMs: "instant",
  charge: "text",
  criterion: "text",
  chargeFen: "number",
  servedAtMs: "instant",
  onSite: "boolean",
  solutionExplainedAtMs: "instant",
  productExplainedAtMs: "instant",
  opinionAtMs: "instant",
  opinion: "text",
  confirmedAtMs: "instant",
  paidAtMs: "instant",
  paidFen: "number",
  receiptAtMs: "instant",
  receiptFen: "number",
  overpaidFen: "number",
  unreceiptedFen: "number",
  reportedAtMs: "instant",
  registeredAtMs: "instant",
  dispatcherAtMs: "instant",
  followUpAtMs: "instant",
  officeAtMs: "instant",
  archivedAtMs: "instant",
  settledAtMs: "instant",
  settledFen: "number"
} as const

const nothingYet = {
  ...{ contentAtMs: null, contentBy: null, work: null, decidedAtMs: null, charge: null, criterion: null, chargeFen: 0 },
  ...{ servedAtMs: null, onSite: null, solutionExplainedAtMs: null, productExplainedAtMs: null },
  ...{ opinionAtMs: null, opinion: null, confirmedAtMs: null, paidAtMs: null, paidFen: 0 },
  ...{ receiptAtMs: null, receiptFen: 0, overpaidFen: 0, unreceiptedFen: 0 },
  ...{ reportedAtMs: null, registeredAtMs: null, dispatcherAtMs: null, followUpAtMs: null, officeAtMs: null },
  archivedAtMs: null,
  ...{ settledAtMs: null, settledFen: 0 }
} as const

const fresh = (fact: Fact): Row => ({
  kind: "settlement",
  key: "settlement",
  evidence: "events",
  findings: [],
  ...unnamed,
  openedAtMs: fact.atMs,
  ...nothingYet
})

const balanced = (row: Row): Row => ({
  ...row,
  overpaidFen: row.paidFen - row.chargeFen,
  unreceiptedFen: row.paidFen - row.receiptFen
})

const decided = (row: Row, atMs: number, stated: (typeof data.ChargeDecided)["Type"]): Row => {
  const late = row.confirmedAtMs === null ? row : withFindings(row, "decided-after-confirmation")
  const { charge, criterion, fen: chargeFen } = stated
  return balanced({ ...happened(sequence, late, "decidedAtMs", atMs), decidedAtMs: atMs, charge, criterion, chargeFen })
}

const apply = (row: Row, { atMs }: Fact, stated: Event): Row => {
  const at = (field: Moment): Row => happened(sequence, row, field, atMs)
  switch (stated.type) {
    case "ContentStated": {
      if (row.contentAtMs !== null) return withFindings(row, "content-stated-again")
      return { ...at("contentAtMs"), contentBy: stated.data.by, work: stated.data.work }
    }
    case "ChargeDecided":
      return decided(row, atMs, stated.data)
    case "ServiceDone":
      return { ...at("servedAtMs"), onSite: row.onSite ?? stated.data.onSite }
    case "SolutionExplained":
      return at("solutionExplainedAtMs")
    case "ProductExplained":
      return at("productExplainedAtMs")
    case "OpinionGiven":
      return { ...at("opinionAtMs"), opinion: stated.data.satisfaction ?? row.opinion }
    case "ChargeConfirmed":
      return at("confirmedAtMs")
    case "Paid":
      return balanced({ ...at("paidAtMs"), paidFen: row.paidFen + stated.data.fen })
    case "ReceiptIssued":
      return balanced({ ...at("receiptAtMs"), receiptFen: row.receiptFen + stated.data.fen })
    case "ReportedBack":
      return at("reportedAtMs")
    case "RecordRegistered":
      return at("registeredAtMs")
    case "OrderHandedOver":
      return at(holding[stated.data.to])
    case "OrderArchived":
      return at("archivedAtMs")
    case "SettledWithCompany": {
      if (row.settledAtMs !== null) return withFindings(row, "settled-again")
      return { ...at("settledAtMs"), settledFen: stated.data.fen }
    }
  }
}

/** The fold. Total: every fact, in any order, gives a row; what should have come before becomes a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh(fact), fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}
