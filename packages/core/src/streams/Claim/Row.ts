/** What is known of a claim, and the total fold that derives it. */
import type { Fact } from "../../log/Fact.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { type Dimensions, named, unnamed, withFindings } from "../Dimensions.ts"
import { happened } from "../Precedence.ts"
import { data, type Event, type Liable } from "./Event.ts"
import { type Moment, sequence } from "./Sequence.ts"

/** One claim. Instants are ms UTC, amounts 分; null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "claim"
  readonly claim: "guarantee" | "customer" | null
  readonly submittedAtMs: number | null
  readonly claimedFen: number | null
  readonly decidedAtMs: number | null
  readonly accepted: boolean | null
  readonly allowedFen: number | null
  /** The first payment; `paidFen` sums them all. */
  readonly paidAtMs: number | null
  readonly paidFen: number
  readonly oldPartDueAtMs: number | null
  readonly oldPartReturnedAtMs: number | null
  readonly reviewedAtMs: number | null
  readonly liable: Liable | null
  readonly opinionAtMs: number | null
  readonly noticeAtMs: number | null
  readonly supplier: string | null
  readonly confirmedAtMs: number | null
  readonly financeAtMs: number | null
  /** The first deduction; `deductedFen` sums them all. */
  readonly deductedAtMs: number | null
  readonly deductedFen: number
  /** What was paid without what was recovered. */
  readonly netFen: number
}

/** A claim's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "claim",
  key: "claim",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ claim: null, submittedAtMs: null, claimedFen: null, decidedAtMs: null, accepted: null, allowedFen: null },
  ...{ paidAtMs: null, paidFen: 0, oldPartDueAtMs: null, oldPartReturnedAtMs: null },
  ...{ reviewedAtMs: null, liable: null, opinionAtMs: null, noticeAtMs: null, supplier: null },
  ...{ confirmedAtMs: null, financeAtMs: null, deductedAtMs: null, deductedFen: 0, netFen: 0 }
}

const net = (row: Row): Row => ({ ...row, netFen: row.paidFen - row.deductedFen })

/** Takes the first word on something; another is a finding. */
const first = (row: Row, field: Moment, finding: string, atMs: number, said: Partial<Row>): Row =>
  row[field] === null ? { ...happened(sequence, row, field, atMs), ...said } : withFindings(row, finding)

const apply = (row: Row, { atMs }: Fact, stated: Event): Row => {
  const at = (field: Moment): Row => happened(sequence, row, field, atMs)
  switch (stated.type) {
    case "Submitted": {
      const { claim, fen } = stated.data
      return first(row, "submittedAtMs", "submitted-again", atMs, { claim, claimedFen: fen })
    }
    case "Decided": {
      const { accepted, fen } = stated.data
      return first(row, "decidedAtMs", "decided-again", atMs, { accepted, allowedFen: fen })
    }
    case "Paid":
      return net({ ...at("paidAtMs"), paidFen: row.paidFen + stated.data.fen })
    case "OldPartDue":
      return at("oldPartDueAtMs")
    case "OldPartReturned":
      return at("oldPartReturnedAtMs")
    case "Reviewed":
      return first(row, "reviewedAtMs", "reviewed-again", atMs, { liable: stated.data.liable })
    case "OpinionGiven":
      return at("opinionAtMs")
    case "NoticeIssued":
      return first(row, "noticeAtMs", "notice-again", atMs, { supplier: stated.data.supplier })
    case "NoticeConfirmed":
      return at("confirmedAtMs")
    case "SentToFinance":
      return at("financeAtMs")
    case "Deducted":
      return net({ ...at("deductedAtMs"), deductedFen: row.deductedFen + stated.data.fen })
  }
}

/** The fold. Total: every fact, in any order, gives a row; what should have come before becomes a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}
