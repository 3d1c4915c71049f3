/**
 * Spot checks: somebody looks at how service is given, factor by factor, and counts check points won and lost: mystery
 * visitors once and again, customer relations day by day. One stream is one check. It finds and records, nothing more.
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

const Points = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** The check points of one factor: won, lost, and those that did not apply, which count for neither. */
export const Counted = Schema.Struct({ factor: Name, scored: Points, lost: Points, notApplicable: Points })
/** The type of {@link Counted}. */
export type Counted = typeof Counted.Type

/**
 * Data of the events of a check, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  /** `area`: what is looked at; `questionnaire`: the version that the points are of. */
  Done: Schema.Struct({
    by: Schema.Literals(["mystery-visitor", "customer-relations"]),
    area: Schema.Literals(["sales", "service"]),
    questionnaire: Name,
    factors: Schema.Array(Counted)
  })
} as const

/** An event of a check, as data by type. */
export type Event = { readonly type: "Done"; readonly data: (typeof data.Done)["Type"] }

/** What the rows of a check share. */
interface Checked extends AnyRow, Dimensions {
  readonly checkedAtMs: number
  readonly by: "mystery-visitor" | "customer-relations"
  readonly area: "sales" | "service"
  readonly questionnaire: string
  readonly scored: number
  readonly lost: number
  /** `scored` and `lost` together. */
  readonly points: number
  readonly notApplicable: number
}

/** A check as a whole. */
export interface Row extends Checked {
  readonly kind: "spot-check"
}

/** One of its factors; `key` is the factor. */
export interface FactorRow extends Checked {
  readonly kind: "checked-factor"
  readonly factor: string
}

/** A check with its factors; none before it is done. */
export type State = { readonly check: Row; readonly factors: ReadonlyArray<FactorRow> } | undefined

const sum = (all: ReadonlyArray<Counted>, of: "scored" | "lost" | "notApplicable"): number =>
  all.reduce((total, one) => total + one[of], 0)

const counted = (all: ReadonlyArray<Counted>) => {
  const [scored, lost] = [sum(all, "scored"), sum(all, "lost")]
  return { scored, lost, points: scored + lost, notApplicable: sum(all, "notApplicable") }
}

const done = (state: State, fact: Fact, { area, by, factors, questionnaire }: (typeof data.Done)["Type"]): State => {
  if (state !== undefined) return { ...state, check: withFindings(state.check, "done-again") }
  const names = [...new Set(factors.map(({ factor }) => factor))]
  const codes = [...fact.findings, ...(names.length < factors.length ? ["factor-twice"] : [])]
  const shared = {
    ...{ evidence: "events" as const, findings: [...new Set(codes)].sort(), ...named(unnamed, fact) },
    ...{ checkedAtMs: fact.atMs, by, area, questionnaire }
  }
  return {
    check: { kind: "spot-check", key: "spot-check", ...shared, ...counted(factors) },
    factors: names.map((factor) => ({
      ...{ kind: "checked-factor" as const, key: factor, ...shared },
      ...counted(factors.filter((one) => one.factor === factor)),
      factor
    }))
  }
}

/** The fold. Total: the first check stands, another in the same stream is a finding. */
export const evolve = (state: State, fact: Fact): State => {
  if (fact.type in data) return done(state, fact, (fact as unknown as Event).data)
  return state === undefined ? undefined : { ...state, check: withFindings(named(state.check, fact), ...fact.findings) }
}

const fields = {
  ...dimensionFields,
  checkedAtMs: "instant",
  by: "text",
  area: "text",
  questionnaire: "text",
  scored: "number",
  lost: "number",
  points: "number",
  notApplicable: "number"
} as const

/** The rows of whole checks by their instant. */
export const rows: RowKind = rowKind<Row>({ kind: "spot-check", anchors: ["checkedAtMs"], fields })

/** The rows of their factors. */
export const factorRows: RowKind = rowKind<FactorRow>({
  kind: "checked-factor",
  anchors: ["checkedAtMs"],
  fields: { ...fields, factor: "text" }
})

/** Who records checks: they find and record, and decide nothing (FTMS §11.3). */
export const authorities = {
  record: { act: "record a spot check", needs: [Role.inspector, Role.customerRelations], clause: "S2-11.3b" }
} as const satisfies Record<string, Authority>

/** The stream of one check. */
export const stream: Stream<State> = {
  category: "SpotCheck",
  events: reserved(eventTypes(data), {
    Done: [authorities.record]
  }),
  rowKinds: [rows, factorRows],
  initial: undefined,
  evolve,
  rows: (state) => (state === undefined ? [] : [state.check, ...state.factors])
}

/** What decisions on a check may refuse. */
export type Refusal = AlreadyStated | NotAuthorised

/** Records a check. The same again decides nothing. */
export const record =
  (command: (typeof data.Done)["Type"]) =>
  (state: State, order: Order): Decision<Refusal> =>
    Result.flatMap(guard(authorities.record, order.actor), (): Decision<Refusal> => {
      if (state === undefined) return event("Done", { ...command })
      const { area, by, questionnaire, ...known } = state.check
      const { lost, notApplicable, scored } = counted(command.factors)
      const same = area === command.area && by === command.by && questionnaire === command.questionnaire
      if (same && known.scored === scored && known.lost === lost && known.notApplicable === notApplicable)
        return nothing
      return Result.fail(new AlreadyStated({ of: "spot check", act: "done", stated: `${scored}/${scored + lost}` }))
    })
