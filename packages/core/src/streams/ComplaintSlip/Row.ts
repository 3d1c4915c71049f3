/** What is known of a complaint slip: its row, the order of its steps, and the fold that notes what came out of order. */
import type { Fact } from "../../log/Fact.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "../Dimensions.ts"
import { happened, type Precedence } from "../Precedence.ts"
import { data, type Event } from "./Event.ts"

/** One slip as its last round stands. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "complaint-slip"
  readonly state: "issued" | "appealed" | "void" | "handled" | "answered" | "closed"
  readonly issuedAtMs: number | null
  readonly grounds: string | null
  /** The id of the event that issued it. */
  readonly issue: string | null
  readonly appealedAtMs: number | null
  readonly appealedBy: string | null
  readonly forwardedAtMs: number | null
  readonly rejectedAtMs: number | null
  /** When the voiding was decided; it acts at the issue. */
  readonly voidDecidedAtMs: number | null
  readonly handledAtMs: number | null
  readonly repliedAtMs: number | null
  readonly measureAtMs: number | null
  /** When both the result and the measure were there. */
  readonly answeredAtMs: number | null
  readonly checkedAtMs: number | null
  readonly passed: boolean | null
  readonly careAtMs: number | null
  /** How often a check sent it back. */
  readonly returns: number
}

/** A slip's state is its row; none before the first fact. */
export type State = Row | undefined

/** The instants of a slip's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

/** The fields of the row. */
export const fields = {
  ...dimensionFields,
  state: "text",
  issuedAtMs: "instant",
  grounds: "text",
  issue: "text",
  appealedAtMs: "instant",
  appealedBy: "text",
  forwardedAtMs: "instant",
  rejectedAtMs: "instant",
  voidDecidedAtMs: "instant",
  handledAtMs: "instant",
  repliedAtMs: "instant",
  measureAtMs: "instant",
  answeredAtMs: "instant",
  checkedAtMs: "instant",
  passed: "boolean",
  careAtMs: "instant",
  returns: "number"
} as const

const before = (
  [earlier, later]: readonly [Moment, Moment],
  finding: string,
  clause: string,
  zh: string,
  en: string
): Precedence<Moment> => ({ earlier, later, finding, clause, title: { zh, en } })

/** What must come before what. Result and measure may come in either order. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  before(
    ["appealedAtMs", "forwardedAtMs"],
    "forwarded-before-appeal",
    "S2-5.1c",
    "先有申诉，再提报",
    "there is an appeal before it is passed on"
  ),
  before(
    ["forwardedAtMs", "rejectedAtMs"],
    "rejected-before-forwarded",
    "S2-5.1c",
    "申诉经主管提报后再裁决",
    "an appeal is passed on before it is ruled on"
  ),
  before(
    ["issuedAtMs", "handledAtMs"],
    "handled-before-issue",
    "S2-5.1a",
    "先下发抱怨单，再处理",
    "the slip is issued before it is handled"
  ),
  before(
    ["handledAtMs", "repliedAtMs"],
    "replied-before-handled",
    "S2-5.1e",
    "先处理完毕，再回复结果",
    "the handling is finished before its result is replied"
  ),
  before(
    ["answeredAtMs", "checkedAtMs"],
    "checked-before-answer",
    "S2-5.1f",
    "结果与改善措施齐备后再检核",
    "result and measure are there before they are checked"
  )
]

const round = {
  ...{ handledAtMs: null, repliedAtMs: null, measureAtMs: null, answeredAtMs: null },
  ...{ checkedAtMs: null, passed: null }
} as const

const fresh: Row = {
  kind: "complaint-slip",
  key: "complaint-slip",
  evidence: "events",
  findings: [],
  ...unnamed,
  state: "issued",
  ...{ issuedAtMs: null, grounds: null, issue: null },
  ...{ appealedAtMs: null, appealedBy: null, forwardedAtMs: null, rejectedAtMs: null, voidDecidedAtMs: null },
  ...round,
  careAtMs: null,
  returns: 0
}

const isAppealOpen = (row: Row): boolean => row.appealedAtMs !== null && row.rejectedAtMs === null

const stateOf = (row: Row): Row["state"] => {
  if (row.voidDecidedAtMs !== null) return "void"
  if (row.passed === true) return "closed"
  if (row.answeredAtMs !== null) return "answered"
  if (row.handledAtMs !== null) return "handled"
  return isAppealOpen(row) ? "appealed" : "issued"
}

const answered = (row: Row): Row =>
  row.repliedAtMs === null || row.measureAtMs === null
    ? row
    : { ...row, answeredAtMs: Math.max(row.repliedAtMs, row.measureAtMs) }

const checked = (row: Row, fact: Fact, passed: boolean): Row => {
  const next = happened(sequence, row, "checkedAtMs", fact.atMs)
  return passed ? { ...next, passed } : { ...next, ...round, returns: row.returns + 1 }
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  const at = (field: Moment): Row => happened(sequence, row, field, fact.atMs)
  switch (stated.type) {
    case "Issued":
      if (row.issuedAtMs !== null) return withFindings(row, "issued-again")
      return { ...at("issuedAtMs"), grounds: stated.data.grounds, issue: fact.id }
    case "AppealFiled":
      return { ...at("appealedAtMs"), appealedBy: row.appealedBy ?? stated.data.by }
    case "AppealForwarded":
      return at("forwardedAtMs")
    case "AppealRejected":
      return at("rejectedAtMs")
    case "Voided":
      return { ...row, voidDecidedAtMs: row.voidDecidedAtMs ?? fact.occurredAtMs }
    case "Handled":
      return isAppealOpen(row) ? withFindings(at("handledAtMs"), "handled-under-appeal") : at("handledAtMs")
    case "ResultReplied":
      return answered(at("repliedAtMs"))
    case "MeasureSubmitted":
      return answered(at("measureAtMs"))
    case "Checked":
      return checked(row, fact, stated.data.passed)
    case "CareRecorded":
      return at("careAtMs")
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  const stated = { ...next, state: stateOf(next) }
  return fact.findings.length === 0 ? stated : withFindings(stated, ...fact.findings)
}
