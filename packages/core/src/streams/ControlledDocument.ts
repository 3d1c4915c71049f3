/**
 * Documents under control: one stream an edition of a document, on its way from the draft over review, countersignature,
 * examination and validation to the approval with its effective date. What it refers to is checked when it is revised.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { happened, type Precedence } from "./Precedence.ts"
import { type StepRefusal, steps } from "./Step.ts"

/**
 * Data of the events of a document, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /** `document` and `edition` as the house cites them. */
  Drafted: Schema.Struct({ document: Name, edition: Name }),
  /** What it refers to was looked through: dated references stay as they are, of undated ones the newest holds. */
  ReferencesChecked: Nothing,
  /** By the department it belongs to. */
  Reviewed: Nothing,
  Countersigned: Nothing,
  Examined: Nothing,
  Validated: Nothing,
  /** In force from then on. */
  Approved: Schema.Struct({ effectiveFrom: Instant })
} as const

/** An event of a document, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One edition. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "document"
  readonly document: string | null
  readonly edition: string | null
  readonly draftedAtMs: number | null
  readonly referencesAtMs: number | null
  readonly reviewedAtMs: number | null
  readonly countersignedAtMs: number | null
  readonly examinedAtMs: number | null
  readonly validatedAtMs: number | null
  readonly approvedAtMs: number | null
  readonly approvedBy: string | null
  readonly effectiveAtMs: number | null
}

/** A document's state is its row; none before the first fact. */
export type State = Row | undefined

/** The instants of a document's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

const step = (
  [earlier, later]: readonly [Moment, Moment],
  finding: string,
  zh: string,
  en: string
): Precedence<Moment> => ({ earlier, later, finding, clause: "S4-5.2x", title: { zh, en } })

/** The six steps of the sign-off block, in their order. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  step(
    ["draftedAtMs", "reviewedAtMs"],
    "reviewed-before-draft",
    "先编写，再审核",
    "it is drafted before it is reviewed"
  ),
  step(
    ["reviewedAtMs", "countersignedAtMs"],
    "countersigned-before-review",
    "先审核，再会签",
    "it is reviewed before it is countersigned"
  ),
  step(
    ["countersignedAtMs", "examinedAtMs"],
    "examined-before-countersignature",
    "先会签，再审查",
    "it is countersigned before it is examined"
  ),
  step(
    ["examinedAtMs", "validatedAtMs"],
    "validated-before-examination",
    "先审查，再审定",
    "it is examined before it is validated"
  ),
  step(
    ["validatedAtMs", "approvedAtMs"],
    "approved-before-validation",
    "先审定，再批准",
    "it is validated before it is approved"
  )
]

const fresh: Row = {
  kind: "document",
  key: "document",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ document: null, edition: null, draftedAtMs: null, referencesAtMs: null, reviewedAtMs: null },
  ...{ countersignedAtMs: null, examinedAtMs: null, validatedAtMs: null },
  ...{ approvedAtMs: null, approvedBy: null, effectiveAtMs: null }
}

const moments = {
  Drafted: "draftedAtMs",
  ReferencesChecked: "referencesAtMs",
  Reviewed: "reviewedAtMs",
  Countersigned: "countersignedAtMs",
  Examined: "examinedAtMs",
  Validated: "validatedAtMs",
  Approved: "approvedAtMs"
} as const satisfies { readonly [T in keyof typeof data]: Moment }

const apply = (row: Row, { actor, atMs }: Fact, stated: Event): Row => {
  const field = moments[stated.type]
  if (row[field] !== null) return withFindings(row, "signed-again")
  const next = happened(sequence, row, field, atMs)
  if (stated.type === "Drafted") return { ...next, ...stated.data }
  if (stated.type !== "Approved") return next
  return { ...next, approvedBy: actor.id, effectiveAtMs: toMs(stated.data.effectiveFrom) }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of documents by their draft and by when they come into force. */
export const rows: RowKind = rowKind<Row>({
  kind: "document",
  anchors: ["draftedAtMs", "effectiveAtMs"],
  fields: {
    ...dimensionFields,
    document: "text",
    edition: "text",
    draftedAtMs: "instant",
    referencesAtMs: "instant",
    reviewedAtMs: "instant",
    countersignedAtMs: "instant",
    examinedAtMs: "instant",
    validatedAtMs: "instant",
    approvedAtMs: "instant",
    approvedBy: "text",
    effectiveAtMs: "instant"
  }
})

/** The stream of one edition of a document. */
export const stream: Stream<State> = {
  category: "ControlledDocument",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a document may refuse. */
export type Refusal = AlreadyStated | StepRefusal
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "document"
const sign = steps<Row, Moment>({ of, first: "draft" }, sequence)
const once = (act: string, type: keyof typeof data): Decide => sign({ act, sets: moments[type] }, () => event(type))

/** Drafts the edition. */
export const draft =
  (command: (typeof data.Drafted)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.draftedAtMs === null) return event("Drafted", { ...command })
    return state.document === command.document && state.edition === command.edition
      ? nothing
      : Result.fail(new AlreadyStated({ of, act: "drafted", stated: `${state.document} ${state.edition}` }))
  }

/** Looks through what the document refers to (Yema 3). */
export const checkReferences: Decide = once("check the references", "ReferencesChecked")

/** The department it belongs to reviews it. */
export const review: Decide = once("review", "Reviewed")

/** Those concerned countersign it. */
export const countersign: Decide = once("countersign", "Countersigned")

/** It is examined. */
export const examine: Decide = once("examine", "Examined")

/** It is validated. */
export const validate: Decide = once("validate", "Validated")

/** It is approved, with the date from which it is in force. */
export const approve = (effectiveFrom: string): Decide =>
  sign({ act: "approve", sets: "approvedAtMs" }, () => event("Approved", { effectiveFrom }))
