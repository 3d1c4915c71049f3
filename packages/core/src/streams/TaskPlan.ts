/**
 * The plan of a piece of work done together, one stream a plan: milestones, each a department's duty with the instant by
 * which it is due (enterprise after-sales policy §3.2.2). Met or missed is judged by the rows, not stored.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a plan, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  MilestoneSet: Schema.Struct({ milestone: Name, department: Name, duty: Name, due: Instant }),
  /** It is due at another instant; which one judges it, and how often it moved is kept. */
  MilestoneMoved: Schema.Struct({ milestone: Name, due: Instant }),
  MilestoneReached: Schema.Struct({ milestone: Name })
} as const

/** An event of a plan, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One milestone. Instants are ms UTC, null while the thing has not happened; the dimension `department` has the duty. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "milestone"
  readonly duty: string | null
  readonly setAtMs: number | null
  readonly dueAtMs: number | null
  readonly moves: number
  readonly reachedAtMs: number | null
}

/** The milestones of a plan in the order in which they were first heard of. */
export type State = ReadonlyArray<Row>

const fresh = (key: string, fact: Fact): Row => ({
  ...{ kind: "milestone", key, evidence: "events", findings: [], ...named(unnamed, fact) },
  ...{ duty: null, setAtMs: null, dueAtMs: null, moves: 0, reachedAtMs: null }
})

const apply = (row: Row, { atMs }: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "MilestoneSet": {
      if (row.setAtMs !== null) return withFindings(row, "set-again")
      const { department, due, duty } = stated.data
      return { ...row, department, duty, setAtMs: atMs, dueAtMs: row.dueAtMs ?? toMs(due) }
    }
    case "MilestoneMoved":
      return { ...row, dueAtMs: toMs(stated.data.due), moves: row.moves + 1 }
    case "MilestoneReached": {
      const known = row.setAtMs === null ? withFindings(row, "reached-before-set") : row
      return { ...known, reachedAtMs: row.reachedAtMs ?? atMs }
    }
  }
}

/** The fold. Total: a milestone that is moved or reached without having been set is kept. */
export const evolve = (state: State, fact: Fact): State => {
  if (!(fact.type in data)) return state
  const stated = fact as unknown as Event
  const at = state.findIndex(({ key }) => key === stated.data.milestone)
  const known = state[at] ?? fresh(stated.data.milestone, fact)
  const next = withFindings(apply(known, fact, stated), ...fact.findings)
  return at < 0 ? [...state, next] : state.with(at, next)
}

/** The rows of milestones; a window owns one by the instant at which it is due. */
export const rows: RowKind = rowKind<Row>({
  kind: "milestone",
  anchors: ["dueAtMs", "setAtMs"],
  fields: {
    ...dimensionFields,
    duty: "text",
    setAtMs: "instant",
    dueAtMs: "instant",
    moves: "number",
    reachedAtMs: "instant"
  }
})

/** Who plans; whoever has the duty says that it is done. */
export const authorities = {
  plan: { act: "plan work done together", needs: [Role.afterSalesManager], clause: "S1-3.2.2b" }
} as const satisfies Record<string, Authority>

/** The stream of one plan. */
export const stream: Stream<State> = {
  category: "TaskPlan",
  events: reserved(eventTypes(data), {
    MilestoneSet: [authorities.plan],
    MilestoneMoved: [authorities.plan]
  }),
  rowKinds: [rows],
  initial: [],
  evolve,
  rows: (state) => state
}

/** What decisions on a plan may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>
type Milestone = (typeof data.MilestoneSet)["Type"]

const of = "milestone"
const found = (state: State, milestone: string): Row | undefined => state.find(({ key }) => key === milestone)

const isSet = (row: Row | undefined, { department, due, duty }: Milestone): boolean =>
  row !== undefined &&
  row.department === department &&
  row.duty === duty &&
  (row.moves > 0 || row.dueAtMs === toMs(due))

/** Sets the milestones of the departments; those that stand already are not set again, nor changed by it. */
export const lay =
  (milestones: ReadonlyArray<Milestone>): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.plan, order.actor), (): Decision<Refusal> => {
      const other = milestones.find((one) => {
        const known = found(state, one.milestone)
        return known !== undefined && known.setAtMs !== null && !isSet(known, one)
      })
      if (other !== undefined) {
        return Result.fail(new AlreadyStated({ of, act: "set", stated: `${other.milestone}` }))
      }
      const fresh = milestones.filter(({ milestone }) => (found(state, milestone)?.setAtMs ?? null) === null)
      return Result.succeed(fresh.map((one) => ({ type: "MilestoneSet", data: { ...one } })))
    })

const standing = (state: State, milestone: string, decide: (row: Row) => Decision<Refusal>): Decision<Refusal> => {
  const row = found(state, milestone)
  return row === undefined || row.setAtMs === null ? Result.fail(new NotStated({ of, first: "set" })) : decide(row)
}

/** Moves the instant by which it is due. */
export const move =
  (command: (typeof data.MilestoneMoved)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.plan, order.actor), () =>
      standing(state, command.milestone, ({ dueAtMs }) =>
        dueAtMs === toMs(command.due) ? nothing : event("MilestoneMoved", { ...command })
      )
    )

/** The duty is done (§3.3.1). */
export const reach =
  (milestone: string): Decide =>
  (state) =>
    standing(state, milestone, ({ reachedAtMs }) =>
      reachedAtMs === null ? event("MilestoneReached", { milestone }) : nothing
    )
