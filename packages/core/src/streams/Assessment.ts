/**
 * Assessments, one stream a person and period: heads of departments by their department's score, follow-up staff by the
 * management representative alone, who is independent of the department whose work they check (OBL-P-02 §3.2.5, §3.2.6),
 * service staff each month and their department each quarter (enterprise after-sales policy §4.3).
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { type Actor, Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { AlreadyStated, event, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { Fraction } from "./Fraction.ts"

/** So many points of so many. No document gives a scale, so the rating brings its own. */
export const Rating = Schema.Struct({
  points: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  of: Schema.Int.check(Schema.isGreaterThan(0))
})

/**
 * Data of the events of an assessment, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** The head of a department, both named by the subjects; `score`: the department's in the window, of 100, as `n/d`. */
  HeadAssessed: Schema.Struct({ window: Name, score: Fraction, result: Name }),
  /** Follow-up staff; `callsInTime`: the share of calls answered in time as `n/d`, missing while no limit is configured. */
  FollowUpAssessed: Schema.Struct({
    window: Name,
    attitude: Rating,
    callsInTime: Schema.optionalKey(Fraction),
    result: Name
  }),
  /** One of the staff in a month: measured and judged parts, each with a scale of its own, and what it rests on. */
  StaffAssessed: Schema.Struct({
    window: Name,
    quantitative: Rating,
    qualitative: Rating,
    evidence: Schema.Array(Name),
    result: Name
  }),
  /** A department in a quarter, with what is learnt from it. */
  DepartmentEvaluated: Schema.Struct({ window: Name, result: Name, lessons: Name })
} as const

/** An event of an assessment, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One assessment. Fractions are `n/d`; what its kind does not have is null. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "assessment"
  readonly assesses: "department-head" | "follow-up" | "staff" | "department" | null
  readonly assessedAtMs: number | null
  readonly assessedBy: string | null
  readonly window: string | null
  readonly score: string | null
  readonly attitudePoints: number | null
  readonly attitudeOf: number | null
  readonly callsInTime: string | null
  readonly quantitativePoints: number | null
  readonly quantitativeOf: number | null
  readonly qualitativePoints: number | null
  readonly qualitativeOf: number | null
  /** What it rests on, sorted. */
  readonly restsOn: ReadonlyArray<string>
  readonly result: string | null
}

/** An assessment's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "assessment",
  key: "assessment",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ assesses: null, assessedAtMs: null, assessedBy: null, window: null, score: null },
  ...{ attitudePoints: null, attitudeOf: null, callsInTime: null },
  ...{ quantitativePoints: null, quantitativeOf: null, qualitativePoints: null, qualitativeOf: null },
  ...{ restsOn: [], result: null }
}

/** Who answers for the assessed work may not assess those who check it. */
const isDependent = ({ roles }: Actor): boolean => roles.includes(Role.supplyAndMarketing)

const partsOf = ({ evidence, qualitative, quantitative }: (typeof data.StaffAssessed)["Type"]) => ({
  ...{ quantitativePoints: quantitative.points, quantitativeOf: quantitative.of },
  ...{ qualitativePoints: qualitative.points, qualitativeOf: qualitative.of },
  restsOn: [...new Set(evidence)].sort()
})

/** What an event says, as rows keep it. */
const said = ({ data: stated, type }: Event) => {
  const { result, window } = stated
  if (type === "HeadAssessed") return { assesses: "department-head" as const, window, score: stated.score, result }
  if (type === "DepartmentEvaluated") return { assesses: "department" as const, window, result }
  if (type === "StaffAssessed") return { assesses: "staff" as const, window, ...partsOf(stated), result }
  const { attitude, callsInTime = null } = stated
  const rating = { attitudePoints: attitude.points, attitudeOf: attitude.of, callsInTime }
  return { assesses: "follow-up" as const, window, ...rating, result }
}

const assessed = (row: Row, fact: Fact, stated: Event): Row => {
  if (row.assessedAtMs !== null) return withFindings(row, "assessed-again")
  const next = { ...row, assessedAtMs: fact.atMs, assessedBy: fact.actor.id, ...said(stated) }
  const isOpen = stated.type === "FollowUpAssessed" && isDependent(fact.actor)
  return isOpen ? withFindings(next, "assessor-not-independent") : next
}

/** The fold. Total: the first assessment stands, another is a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? assessed(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of assessments; a window owns one by when it was made. */
export const rows: RowKind = rowKind<Row>({
  kind: "assessment",
  anchors: ["assessedAtMs"],
  fields: {
    ...dimensionFields,
    assesses: "text",
    assessedAtMs: "instant",
    assessedBy: "text",
    window: "text",
    score: "text",
    attitudePoints: "number",
    attitudeOf: "number",
    callsInTime: "text",
    quantitativePoints: "number",
    quantitativeOf: "number",
    qualitativePoints: "number",
    qualitativeOf: "number",
    restsOn: "texts",
    result: "text"
  }
})

/** Who assesses whom. */
export const authorities = {
  head: {
    act: "assess the head of a department",
    needs: [Role.generalManager, Role.managementRepresentative],
    clause: "S0-3.2.5c"
  },
  followUp: { act: "assess follow-up staff", needs: [Role.managementRepresentative], clause: "S0-3.2.6" },
  staff: { act: "assess service staff", needs: [Role.afterSalesManager], clause: "S1-4.3.2a" },
  department: {
    act: "evaluate the department",
    needs: [Role.generalManager, Role.managementRepresentative],
    clause: "S1-4.3.2b"
  }
} as const satisfies Record<string, Authority>

/** The stream of one assessment. */
export const stream: Stream<State> = {
  category: "Assessment",
  events: reserved(eventTypes(data), {
    HeadAssessed: [authorities.head],
    FollowUpAssessed: [authorities.followUp],
    StaffAssessed: [authorities.staff],
    DepartmentEvaluated: [authorities.department]
  }),
  rowKinds: [rows],
  // Rows of fold 1 knew nothing of staff and departments.
  fold: 2,
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** The assessor belongs to the department whose work follow-up staff check. */
export class NotIndependent extends Schema.TaggedError<NotIndependent>()("NotIndependent", {
  actor: Schema.String,
  clause: Schema.String
}) {
  override get message(): string {
    const { actor, clause } = this
    return `${actor} 属于供销部，不能考核回访人员（${clause}）。 / ${actor} belongs to supply and marketing and may not assess follow-up staff (${clause})`
  }
}

/** What decisions on an assessment may refuse. */
export type Refusal = AlreadyStated | NotAuthorised | NotIndependent
type Decide = (state: State, order: Order) => Decision<Refusal>

const once = (state: State, stated: Event): Decision<Refusal> => {
  if (state === undefined || state.assessedAtMs === null) return event(stated.type, { ...stated.data })
  const isSaid = Object.entries(said(stated)).every(([field, value]) => `${state[field as keyof Row]}` === `${value}`)
  if (isSaid) return nothing
  return Result.fail(new AlreadyStated({ of: "assessment", act: "made", stated: `${state.window} ${state.result}` }))
}

/** General manager or management representative assess a department's head by its score, which must be given (§3.2.5). */
export const assessHead =
  (command: (typeof data.HeadAssessed)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.head, order.actor), () => once(state, { type: "HeadAssessed", data: command }))

/** The management representative, being independent of supply and marketing, assesses follow-up staff (§3.2.6). */
export const assessFollowUp =
  (command: (typeof data.FollowUpAssessed)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.followUp, order.actor), (actor): Decision<Refusal> => {
      if (isDependent(actor)) return Result.fail(new NotIndependent({ actor: actor.id, clause: "S0-3.2.6" }))
      return once(state, { type: "FollowUpAssessed", data: command })
    })

/** The department assesses its staff each month, by what was measured and what was judged (enterprise service §4.3). */
export const assessStaff =
  (command: (typeof data.StaffAssessed)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.staff, order.actor), () => once(state, { type: "StaffAssessed", data: command }))

/** The company evaluates the department each quarter (enterprise service §4.3); who does so the text does not say. */
export const evaluateDepartment =
  (command: (typeof data.DepartmentEvaluated)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.department, order.actor), () =>
      once(state, { type: "DepartmentEvaluated", data: command })
    )
