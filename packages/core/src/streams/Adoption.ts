/**
 * Adoption: the editions of a company's own rules as they were approved. One stream is one company's rules; each edition
 * is in force from an instant until its successor takes its place or it is withdrawn, and none is ever edited.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, marked, reserved } from "../log/Common.ts"
import { sha256Hex } from "../log/EventId.ts"
import type { Fact } from "../log/Fact.ts"
import { canonicalText, Name, Payload } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { fromMs, Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/** The id of the stream: a log holds the books of one company. */
export const company = "company"

const Sha256 = Schema.String.check(
  Schema.isPattern(/^[0-9a-f]{64}$/, { message: "应为十六进制的 SHA-256 / expected a SHA-256 in hexadecimal" })
)

/**
 * Data of the events of an adoption, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** An edition, whole, with the SHA-256 of its canonical text. It binds windows that begin no earlier than `from`. */
  Adopted: Schema.Struct({
    code: Name,
    edition: Name,
    from: Instant,
    sha256: Sha256,
    content: Payload,
    preparedBy: Schema.optionalKey(Name)
  }),
  /** From this instant on no edition is in force. */
  Withdrawn: Schema.Struct({ from: Instant })
} as const

/** An event of an adoption, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One edition; `text` is its content as canonical JSON. It decides for windows that begin in [`fromAtMs`, `untilAtMs`) (ms UTC; null: without an end). */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "adoption"
  readonly code: string
  readonly edition: string
  readonly sha256: string
  readonly fromAtMs: number
  readonly untilAtMs: number | null
  readonly adoptedAtMs: number
  readonly adoptedBy: string
  readonly preparedBy: string | null
  readonly text: string
}

/** The editions in the order in which they were adopted. */
export type State = ReadonlyArray<Row>

const ended = (row: Row, untilMs: number): Row =>
  row.untilAtMs !== null && row.untilAtMs <= untilMs ? row : { ...row, untilAtMs: Math.max(row.fromAtMs, untilMs) }

const irregular = (state: State, row: Row): ReadonlyArray<string> => [
  ...(sha256Hex(row.text) === row.sha256 ? [] : ["content-differs"]),
  ...(row.preparedBy === row.adoptedBy ? ["approved-by-author"] : []),
  ...(state.some((one) => sameEdition(one, row)) ? ["adopted-again"] : []),
  ...(state.some(({ fromAtMs }) => fromAtMs >= row.fromAtMs) ? ["out-of-order"] : [])
]

const adopted = (state: State, fact: Fact, stated: (typeof data.Adopted)["Type"]): State => {
  const row: Row = {
    kind: "adoption",
    key: String(state.length + 1),
    evidence: "events",
    findings: [],
    ...named(unnamed, fact),
    code: stated.code,
    edition: stated.edition,
    sha256: stated.sha256,
    fromAtMs: toMs(stated.from),
    untilAtMs: null,
    adoptedAtMs: fact.atMs,
    adoptedBy: fact.actor.id,
    preparedBy: stated.preparedBy ?? null,
    text: canonicalText(stated.content)
  }
  return [
    ...state.map((one) => ended(one, row.fromAtMs)),
    withFindings(row, ...irregular(state, row), ...fact.findings)
  ]
}

const apply = (state: State, fact: Fact, stated: Event): State => {
  switch (stated.type) {
    case "Adopted":
      return adopted(state, fact, stated.data)
    case "Withdrawn":
      return state.map((one) => ended(one, toMs(stated.data.from)))
  }
}

/** The fold. Total: what was adopted last takes the place of all before, from its own instant on. */
export const evolve = (state: State, fact: Fact): State =>
  fact.type in data ? apply(state, fact, fact as unknown as Event) : state

/** The rows of editions by the instant from which they are in force. */
export const rows: RowKind = rowKind<Row>({
  kind: "adoption",
  anchors: ["fromAtMs"],
  fields: {
    ...dimensionFields,
    code: "text",
    edition: "text",
    sha256: "text",
    fromAtMs: "instant",
    untilAtMs: "instant",
    adoptedAtMs: "instant",
    adoptedBy: "text",
    preparedBy: "text",
    text: "text"
  }
})

/** Who may put rules in force: as with the year's objectives, the general manager approves what another has prepared. */
export const authorities = {
  adopt: { act: "adopt rules", needs: [Role.generalManager], clause: "S0-2.2" }
} as const satisfies Record<string, Authority>

/** The stream of one company's rules. */
export const stream: Stream<State> = {
  category: "Adoption",
  events: reserved(marked(eventTypes(data), { Adopted: { computed: true } }), {
    Adopted: [authorities.adopt],
    Withdrawn: [authorities.adopt]
  }),
  rowKinds: [rows],
  initial: [],
  evolve,
  rows: (state) => state
}

/** The edition was adopted with other content, or has ended: a rule in force is not edited. */
export class EditionStands extends Schema.TaggedError<EditionStands>()("EditionStands", {
  code: Schema.String,
  edition: Schema.String,
  sha256: Schema.String
}) {
  override get message(): string {
    const { code, edition, sha256 } = this
    return `${code} ${edition} 版已采用（SHA-256 ${sha256}），不得改动；请另起版次与生效日期。 / edition ${edition} of ${code} was adopted already (SHA-256 ${sha256}) and is not edited; give it a new edition and date`
  }
}

/** A successor would be in force no later than an edition that was adopted before it. */
export class NotLater extends Schema.TaggedError<NotLater>()("NotLater", {
  edition: Schema.String,
  from: Schema.String
}) {
  override get message(): string {
    return `${this.edition} 版自 ${this.from} 起生效；后继版次须在其后生效。 / edition ${this.edition} is in force from ${this.from} on; a successor takes a later date`
  }
}

/** Who prepared the rules would approve them too. */
export class ApprovedByAuthor extends Schema.TaggedError<ApprovedByAuthor>()("ApprovedByAuthor", {
  actor: Schema.String,
  clause: Schema.String
}) {
  override get message(): string {
    return `${this.actor} 为编制人，不能同时批准（${this.clause}）；请由他人批准。 / ${this.actor} prepared the rules and may not approve them too (${this.clause}); let another approve them`
  }
}

/** What decisions on an adoption may refuse. */
export type Refusal = AlreadyStated | EditionStands | NotLater | ApprovedByAuthor | NotStated | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

/** An edition to be adopted; its SHA-256 is worked out here. */
export type Edition = Omit<(typeof data.Adopted)["Type"], "sha256">

const sameEdition = (a: Pick<Row, "code" | "edition">, b: Pick<Row, "code" | "edition">): boolean =>
  a.code === b.code && a.edition === b.edition

/** Puts an edition in force. Adopted with the same content it decides nothing; other content takes another edition and a later date. */
export const adopt =
  (edition: Edition): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.adopt, order.actor), (): Decision<Refusal> => {
      const sha256 = sha256Hex(canonicalText(edition.content))
      const known = state.findLast((one) => sameEdition(one, edition))
      const last = state.findLast(({ fromAtMs }) => fromAtMs >= toMs(edition.from))
      if (known !== undefined && known.sha256 === sha256 && !isWithdrawn(state)) return nothing
      if (known !== undefined) return Result.fail(new EditionStands(known))
      if (edition.preparedBy === order.actor.id) {
        return Result.fail(new ApprovedByAuthor({ actor: order.actor.id, clause: authorities.adopt.clause }))
      }
      if (last !== undefined) {
        return Result.fail(new NotLater({ edition: last.edition, from: fromMs(last.fromAtMs) }))
      }
      return event("Adopted", { ...edition, sha256 })
    })

const isWithdrawn = (state: State): boolean => state.at(-1)?.untilAtMs !== null

/** Ends the edition in force without a successor: the documents hold as they stand again. Ended already as of the same instant it decides nothing; another instant is refused. */
export const withdraw =
  (command: (typeof data.Withdrawn)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.adopt, order.actor), (): Decision<Refusal> => {
      const last = state.at(-1)
      if (last === undefined) return Result.fail(new NotStated({ of: "adoption", first: "adopt" }))
      if (last.untilAtMs === null) return event("Withdrawn", { ...command })
      if (last.untilAtMs === Math.max(last.fromAtMs, toMs(command.from))) return nothing
      return Result.fail(new AlreadyStated({ of: "adoption", act: "withdrawn", stated: fromMs(last.untilAtMs) }))
    })
