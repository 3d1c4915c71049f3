/**
 * Regulations of the company: drafted, signed, in force from a day, and added to. One stream is one document; the law of the
 * books is plain data elsewhere, this says since when it binds anybody.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, marked, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a regulation, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /** `document` as policies are coded; `edition` names what was drafted. */
  Drafted: Schema.Struct({ document: Name, edition: Name }),
  /** Signed, in force from then on. */
  Signed: Schema.Struct({ edition: Name, from: Instant }),
  /** A clause added for what was not settled. */
  ClauseAdded: Schema.Struct({ clause: Name })
} as const

/** An event of a regulation, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One regulation. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "regulation"
  readonly document: string | null
  /** The edition drafted last, and the one signed last. */
  readonly drafted: string | null
  readonly edition: string | null
  readonly draftedAtMs: number | null
  readonly signedAtMs: number | null
  readonly signedBy: string | null
  /** Since when it has been in force, whatever the edition. */
  readonly fromAtMs: number | null
  readonly added: ReadonlyArray<string>
}

/** A regulation's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "regulation",
  key: "regulation",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ document: null, drafted: null, edition: null, draftedAtMs: null },
  ...{ signedAtMs: null, signedBy: null, fromAtMs: null, added: [] }
}

const signed = (row: Row, fact: Fact, { edition, from }: (typeof data.Signed)["Type"]): Row => {
  const known = row.drafted === edition ? row : withFindings(row, "signed-before-draft")
  const fromAtMs = Math.min(known.fromAtMs ?? Number.POSITIVE_INFINITY, toMs(from))
  return { ...known, edition, signedAtMs: fact.atMs, signedBy: fact.actor.id, fromAtMs }
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Drafted": {
      const { document, edition } = stated.data
      return { ...row, document: row.document ?? document, drafted: edition, draftedAtMs: fact.atMs }
    }
    case "Signed":
      return signed(row, fact, stated.data)
    case "ClauseAdded":
      return { ...row, added: [...new Set([...row.added, stated.data.clause])].sort() }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of regulations by the instant since which they have been in force. */
export const rows: RowKind = rowKind<Row>({
  kind: "regulation",
  anchors: ["fromAtMs"],
  fields: {
    ...dimensionFields,
    document: "text",
    drafted: "text",
    edition: "text",
    draftedAtMs: "instant",
    signedAtMs: "instant",
    signedBy: "text",
    fromAtMs: "instant",
    added: "texts"
  }
})

/** Who drafts and who signs. */
export const authorities = {
  draft: { act: "draft a regulation", needs: [Role.customerRelations, Role.generalManager], clause: "S2-12.1" },
  sign: { act: "sign a regulation", needs: [Role.generalManager], clause: "S2-12.5" }
} as const satisfies Record<string, Authority>

/** The stream of one regulation. */
export const stream: Stream<State> = {
  category: "Regulation",
  events: reserved(marked(eventTypes(data), { Signed: { computed: true, decidesOn: ["Drafted"] } }), {
    Drafted: [authorities.draft],
    Signed: [authorities.sign],
    ClauseAdded: [authorities.sign]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a regulation may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "regulation"

/** Drafts an edition. */
export const draft =
  (command: (typeof data.Drafted)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.draft, order.actor), (): Decision<Refusal> => {
      if (state?.document != null && state.document !== command.document)
        return Result.fail(new AlreadyStated({ of, act: "drafted", stated: state.document }))
      return state?.drafted === command.edition ? nothing : event("Drafted", { ...command })
    })

/** Signs the edition that was drafted last: it is in force from then on, and nothing else changes it. */
export const sign =
  (from: string): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.sign, order.actor), (): Decision<Refusal> => {
      if (state === undefined || state.drafted === null) return Result.fail(new NotStated({ of, first: "draft" }))
      return state.edition === state.drafted ? nothing : event("Signed", { edition: state.drafted, from })
    })

/** Adds a clause for what was not settled. */
export const addClause =
  (clause: string): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.sign, order.actor), (): Decision<Refusal> => {
      if (state === undefined || state.drafted === null) return Result.fail(new NotStated({ of, first: "draft" }))
      return state.added.includes(clause) ? nothing : event("ClauseAdded", { clause })
    })
