/**
 * Surveys: one follow-up of one job or case, from the draw to the answer and, when staff dispute it, the settlement.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type EventTypes, eventType, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { CivilDate, monday as mondayOf, ofInstant, parse, startMs } from "../time/CivilDate.ts"
import { defaultZone } from "../time/Window.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { Satisfaction } from "./Satisfaction.ts"
import { Items, itemNames, Points, pointsOf } from "./Survey/Items.ts"

export { Items, itemNames, perItem, pointsOf } from "./Survey/Items.ts"

/**
 * Data of the events of a survey, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** `week` is the Monday of the work week asked about, from version 2 on. */
  Drawn: Schema.Struct({ sample: Schema.optionalKey(Name), week: Schema.optionalKey(CivilDate) }),
  Attempted: Schema.Struct({ reached: Schema.Boolean }),
  /** The customer's answer: satisfaction, and from version 2 on the five items of 5 points. Version 1 kept their sum, `points`, alone. */
  Answered: Schema.Struct({
    satisfaction: Schema.optionalKey(Satisfaction),
    points: Schema.optionalKey(Points),
    items: Schema.optionalKey(Items)
  }),
  Abandoned: Schema.Struct({ cause: Name }),
  Disputed: Schema.Struct({ by: Name }),
  /** The dispute is settled: the customer's stamped record, with its items where it has them, or the answer prevails (OBL-P-02 §3.2.9). */
  Settled: Schema.Struct({ prevails: Schema.Literals(["slip", "answer"]), items: Schema.optionalKey(Items) })
} as const

/** An event of a survey, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One survey. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "survey"
  readonly drawnAtMs: number
  readonly sample: string | null
  /** The Monday of the work week asked about, where the draw names it. */
  readonly week: string | null
  /** Where the Monday of that week begins in Asia/Shanghai; where the draw names no week, it is the one before the draw's. */
  readonly weekAtMs: number
  readonly attempts: number
  readonly answeredAtMs: number | null
  readonly satisfaction: typeof Satisfaction.Type | null
  /** What the customer answered, of 25. */
  readonly points: number | null
  readonly timeliness: number | null
  readonly guidance: number | null
  readonly skill: number | null
  readonly attitude: number | null
  readonly bearing: number | null
  /** What counts, of 25: the points, or those of the stamped record where that prevails; null where there are none. */
  readonly score: number | null
  readonly abandonedAtMs: number | null
  readonly disputedAtMs: number | null
  readonly settledFor: "slip" | "answer" | null
}

/** A survey's state is its row; none before the first fact. */
export type State = Row | undefined

const weekAt = (drawnAtMs: number, week: string | null): number => {
  const stated = week === null ? undefined : parse(week)
  const monday = mondayOf(stated ?? (ofInstant(drawnAtMs, defaultZone) as number))
  return startMs(stated === undefined ? monday - 7 : monday, defaultZone) as number
}

const fresh = (fact: Fact): Row => ({
  kind: "survey",
  key: "survey",
  evidence: "events",
  findings: [],
  ...unnamed,
  drawnAtMs: fact.atMs,
  sample: null,
  week: null,
  weekAtMs: weekAt(fact.atMs, null),
  attempts: 0,
  answeredAtMs: null,
  satisfaction: null,
  points: null,
  timeliness: null,
  guidance: null,
  skill: null,
  attitude: null,
  bearing: null,
  score: null,
  abandonedAtMs: null,
  disputedAtMs: null,
  settledFor: null
})

const unasked = { timeliness: null, guidance: null, skill: null, attitude: null, bearing: null }

const answered = (row: Row, fact: Fact, stated: (typeof data.Answered)["Type"]): Row => {
  const points = pointsOf(stated)
  const next: Row = {
    ...row,
    answeredAtMs: row.answeredAtMs ?? fact.atMs,
    satisfaction: stated.satisfaction ?? null,
    points,
    ...(stated.items ?? unasked),
    score: row.settledFor === "slip" ? row.score : points
  }
  const differs = stated.items !== undefined && stated.points !== undefined && stated.points !== points
  const whole = differs ? withFindings(next, "points-differ-from-items") : next
  return row.answeredAtMs === null ? whole : withFindings(whole, "answered-again")
}

/** A stamped record without items leaves nothing to score: the disputed answer counts no more, and nothing is guessed. */
const settled = (row: Row, { prevails, items }: (typeof data.Settled)["Type"]): Row => ({
  ...row,
  settledFor: prevails,
  score: prevails === "slip" ? pointsOf({ ...(items === undefined ? {} : { items }) }) : row.points
})

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Drawn": {
      const { sample = null, week = null } = stated.data
      return { ...row, drawnAtMs: fact.atMs, sample, week, weekAtMs: weekAt(fact.atMs, week) }
    }
    case "Attempted":
      return { ...row, attempts: row.attempts + 1 }
    case "Answered":
      return answered(row, fact, stated.data)
    case "Abandoned":
      return { ...row, abandonedAtMs: row.abandonedAtMs ?? fact.atMs }
    case "Disputed":
      return { ...row, disputedAtMs: row.disputedAtMs ?? fact.atMs }
    case "Settled":
      return settled(row, stated.data)
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh(fact), fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of surveys; a window owns one by its draw, its answer or the work week it asks about. */
export const rows: RowKind = rowKind<Row>({
  kind: "survey",
  anchors: ["drawnAtMs", "answeredAtMs", "weekAtMs"],
  fields: {
    ...dimensionFields,
    drawnAtMs: "instant",
    sample: "text",
    week: "text",
    weekAtMs: "instant",
    attempts: "number",
    answeredAtMs: "instant",
    satisfaction: "text",
    points: "number",
    timeliness: "number",
    guidance: "number",
    skill: "number",
    attitude: "number",
    bearing: "number",
    score: "number",
    abandonedAtMs: "instant",
    disputedAtMs: "instant",
    settledFor: "text"
  }
})

/** Version 2 only adds fields that may be missing, so that data of version 1 is read as it stands. */
const second = <A>(schema: Schema.Codec<A, A>): EventTypes[string] => ({
  ...eventType(schema),
  schemaVersion: 2,
  upcast: (stated) => stated
})

/** Who may do what with a survey, each with its clause. */
export const authorities = {
  answer: { act: "record an answer", needs: [Role.followUp, Role.customerRelations], clause: "S0-2.4" },
  settle: { act: "settle a dispute", needs: [Role.managementRepresentative], clause: "S0-3.2.9" }
} as const satisfies Record<string, Authority>

/** The stream of one survey. */
export const stream: Stream<State> = {
  category: "Survey",
  fold: 3,
  events: reserved(
    {
      ...eventTypes(data),
      Drawn: second(data.Drawn),
      Answered: second(data.Answered),
      Settled: second(data.Settled)
    },
    {
      Answered: [authorities.answer],
      Settled: [authorities.settle]
    }
  ),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a survey may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

const drawn =
  (decide: (row: Row, order: Order) => Decision<Refusal>): Decide =>
  (state, order) =>
    state === undefined ? Result.fail(new NotStated({ of: "survey", first: "draw" })) : decide(state, order)

/** Draws the survey. Drawn once, it decides nothing. */
export const draw =
  (command: (typeof data.Drawn)["Type"]): Decide =>
  (state) =>
    state === undefined ? event("Drawn", { ...command }) : nothing

/** Records the customer's answer; follow-up staff do so (OBL-P-02 §2.4). */
export const answer = (command: (typeof data.Answered)["Type"]): Decide =>
  drawn((row, order) =>
    Result.flatMap(guard(authorities.answer, order.actor), (): Decision<Refusal> => {
      if (row.answeredAtMs === null) return event("Answered", { ...command })
      const items = command.items === undefined || itemNames.every((name) => row[name] === command.items?.[name])
      const same = items && row.satisfaction === (command.satisfaction ?? null) && row.points === pointsOf(command)
      return same
        ? nothing
        : Result.fail(new AlreadyStated({ of: "survey", act: "answered", stated: String(row.satisfaction) }))
    })
  )

/** Gives the survey up. */
export const abandon = (cause: string): Decide =>
  drawn((row) => {
    if (row.abandonedAtMs !== null) return nothing
    return row.answeredAtMs === null
      ? event("Abandoned", { cause })
      : Result.fail(new WrongState({ of: "survey", act: "abandon", state: "answered", needs: "unanswered" }))
  })

/** Staff dispute the answer. */
export const dispute = (by: string): Decide =>
  drawn((row) => (row.disputedAtMs === null ? event("Disputed", { by }) : nothing))

/** Settles a dispute; the stamped record prevails where there is one, with the items it shows (OBL-P-02 §3.2.9). */
export const settle = (prevails: "slip" | "answer", items?: Items): Decide =>
  drawn((row, order) =>
    Result.flatMap(guard(authorities.settle, order.actor), (): Decision<Refusal> => {
      const shown = prevails === "slip" && items !== undefined ? { items: { ...items } } : {}
      if (row.settledFor === prevails && (prevails === "answer" || row.score === pointsOf(shown))) return nothing
      if (row.disputedAtMs !== null) return event("Settled", { prevails, ...shown })
      return Result.fail(new WrongState({ of: "survey", act: "settle", state: "undisputed", needs: "disputed" }))
    })
  )
