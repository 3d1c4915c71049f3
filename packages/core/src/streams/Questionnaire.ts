/**
 * Questionnaires by version: which factors a check looks at, and what each weighs. One stream is one version; a check names
 * the version it went by, so that a new one moves nothing that was checked before.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { AlreadyStated, event, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { Index } from "./ExternalScore.ts"

/** A factor with its weight. Weights are whole and need not add up to anything: they are taken by their sum. */
export const Factor = Schema.Struct({ factor: Name, weight: Schema.Int.check(Schema.isGreaterThan(0)) })
/** The type of {@link Factor}. */
export type Factor = typeof Factor.Type

/**
 * Data of the events of a questionnaire, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** In force from the event's instant. `version` is how checks name it. */
  Issued: Schema.Struct({ index: Index, version: Name, factors: Schema.Array(Factor) })
} as const

/** An event of a questionnaire, as data by type. */
export type Event = { readonly type: "Issued"; readonly data: (typeof data.Issued)["Type"] }

/** One version. `factors` and `weights` stand in the same order. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "questionnaire"
  readonly index: Index
  readonly version: string
  readonly issuedAtMs: number
  readonly factors: ReadonlyArray<string>
  readonly weights: ReadonlyArray<string>
}

/** A version's state is its row; none before it is issued. */
export type State = Row | undefined

const issued = (state: State, fact: Fact, { factors, index, version }: (typeof data.Issued)["Type"]): Row => {
  if (state !== undefined) return withFindings(state, "issued-again")
  return {
    ...{ kind: "questionnaire", key: "questionnaire", evidence: "events", findings: [] },
    ...unnamed,
    ...{ index, version, issuedAtMs: fact.atMs },
    factors: factors.map(({ factor }) => factor),
    weights: factors.map(({ weight }) => String(weight))
  }
}

/** The fold. Total: the first issue stands, another is a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const next = fact.type in data ? issued(state, fact, (fact as unknown as Event).data) : state
  return next === undefined ? undefined : withFindings(named(next, fact), ...fact.findings)
}

/** The rows of questionnaires by the instant from which they are in force. */
export const rows: RowKind = rowKind<Row>({
  kind: "questionnaire",
  anchors: ["issuedAtMs"],
  fields: {
    ...dimensionFields,
    index: "text",
    version: "text",
    issuedAtMs: "instant",
    factors: "texts",
    weights: "texts"
  }
})

/** Who takes a new standard in. */
export const authorities = {
  issue: { act: "issue a questionnaire", needs: [Role.customerRelations], clause: "S2-11.1n" }
} as const satisfies Record<string, Authority>

/** The stream of one version of a questionnaire. */
export const stream: Stream<State> = {
  category: "Questionnaire",
  events: reserved(eventTypes(data), {
    Issued: [authorities.issue]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a questionnaire may refuse. */
export type Refusal = AlreadyStated | NotAuthorised

/** Puts a version in force. Another content takes another version. */
export const issue =
  (command: (typeof data.Issued)["Type"]) =>
  (state: State, order: Order): Decision<Refusal> =>
    Result.flatMap(guard(authorities.issue, order.actor), (): Decision<Refusal> => {
      if (state === undefined) return event("Issued", { ...command })
      const same = command.factors.map(({ factor, weight }) => `${factor}=${weight}`).join()
      const known = state.factors.map((factor, at) => `${factor}=${state.weights[at]}`).join()
      if (state.index === command.index && state.version === command.version && same === known) return nothing
      return Result.fail(new AlreadyStated({ of: "questionnaire", act: "issued", stated: state.version }))
    })
