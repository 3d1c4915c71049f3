/**
 * Outlets (网点): admitted, run by somebody, with a scope of work, listed in public, closed. Rows: the outlet, and each
 * scope it had with the span in which it held.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, dimensionsOf, named, unnamed, withFindings } from "./Dimensions.ts"
import { OutletWork } from "./OutletWork.ts"

/**
 * Data of the events of an outlet, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  Admitted: Nothing,
  /** Who of the maintenance staff runs it (commitments and targets, outlets 1). */
  ManagerAssigned: Schema.Struct({ manager: Name }),
  /** The kinds of work it takes from now on (outlets 3). */
  ScopeSet: Schema.Struct({ kinds: Schema.Array(OutletWork) }),
  /** Listed in public: in which advertisement or media list (outlets 2). */
  Published: Schema.Struct({ list: Name }),
  /** Taken out of a list. */
  Withdrawn: Schema.Struct({ list: Name }),
  /** Somebody looked at it: one aspect, as its image, and whether it was found in order. */
  Inspected: Schema.Struct({ aspect: Name, passed: Schema.Boolean }),
  Closed: Schema.Struct({ cause: Name })
} as const

/** An event of an outlet, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One outlet. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "outlet"
  /** Since when it is active; a later admission after a closing counts anew. */
  readonly admittedAtMs: number | null
  readonly closedAtMs: number | null
  readonly manager: string | null
  readonly managedAtMs: number | null
  /** The public lists it stands in, sorted. */
  readonly lists: ReadonlyArray<string>
  /** Whether it stands in a list at all. */
  readonly published: boolean
  /** The aspects that were looked at, by what the last look at each found, sorted. */
  readonly inOrder: ReadonlyArray<string>
  readonly defects: ReadonlyArray<string>
}

/** One scope of an outlet. It holds for work that is asked for in [`fromAtMs`, `untilAtMs`). */
export interface Scope extends AnyRow, Dimensions {
  readonly kind: "outlet-scope"
  /** The kinds of work, sorted. */
  readonly kinds: ReadonlyArray<string>
  readonly fromAtMs: number
  readonly untilAtMs: number | null
}

/** An outlet with its scopes in the order in which they came; none before the first fact. */
export type State = { readonly outlet: Row; readonly scopes: ReadonlyArray<Scope> } | undefined

const fresh: Row = {
  kind: "outlet",
  key: "outlet",
  evidence: "events",
  findings: [],
  ...unnamed,
  admittedAtMs: null,
  closedAtMs: null,
  manager: null,
  managedAtMs: null,
  lists: [],
  published: false,
  inOrder: [],
  defects: []
}

const isActive = ({ admittedAtMs, closedAtMs }: Row): boolean => admittedAtMs !== null && closedAtMs === null

const admitted = (row: Row, atMs: number): Row => {
  if (isActive(row)) return withFindings(row, "admitted-again")
  const next = { ...row, admittedAtMs: atMs, closedAtMs: null }
  return row.closedAtMs === null ? next : withFindings(next, "admitted-after-closing")
}

const listed = (row: Row, lists: ReadonlyArray<string>): Row => ({
  ...row,
  lists: [...new Set(lists)].sort(),
  published: lists.length > 0
})

const inspected = (row: Row, { aspect, passed }: (typeof data.Inspected)["Type"]): Row => {
  const without = (all: ReadonlyArray<string>) => all.filter((one) => one !== aspect)
  const [inOrder, defects] = [without(row.inOrder), without(row.defects)]
  return passed
    ? { ...row, inOrder: [...inOrder, aspect].sort(), defects }
    : { ...row, inOrder, defects: [...defects, aspect].sort() }
}

const beforeAdmission = (row: Row, code: string): Row =>
  row.admittedAtMs === null ? withFindings(row, `${code}-before-admission`) : row

const scoped = ({ outlet, scopes }: NonNullable<State>, fact: Fact, kinds: ReadonlyArray<string>): State => {
  const next: Scope = {
    kind: "outlet-scope",
    key: String(scopes.length + 1),
    evidence: "events",
    findings: [],
    ...named({ ...unnamed, ...dimensionsOf(outlet) }, fact),
    kinds: [...new Set(kinds)].sort(),
    fromAtMs: fact.atMs,
    untilAtMs: null
  }
  const before = scopes.map((one) => (one.untilAtMs === null ? { ...one, untilAtMs: fact.atMs } : one))
  return { outlet, scopes: [...before, next] }
}

const apply = (row: Row, fact: Fact, stated: Exclude<Event, { readonly type: "ScopeSet" }>): Row => {
  switch (stated.type) {
    case "Admitted":
      return admitted(row, fact.atMs)
    case "ManagerAssigned":
      return { ...row, manager: stated.data.manager, managedAtMs: fact.atMs }
    case "Published":
      return listed(beforeAdmission(row, "published"), [...row.lists, stated.data.list])
    case "Withdrawn": {
      const { list } = stated.data
      const known = row.lists.includes(list) ? row : withFindings(row, "withdrawn-unpublished")
      return listed(
        known,
        row.lists.filter((one) => one !== list)
      )
    }
    case "Inspected":
      return inspected(row, stated.data)
    case "Closed": {
      if (row.closedAtMs !== null) return withFindings(row, "closed-again")
      return { ...beforeAdmission(row, "closed"), closedAtMs: fact.atMs }
    }
  }
}

/** The fold. Total: every fact, in any order, gives rows. */
export const evolve = (state: State, fact: Fact): State => {
  const known = { outlet: named(state?.outlet ?? fresh, fact), scopes: state?.scopes ?? [] }
  const outlet = fact.findings.length === 0 ? known.outlet : withFindings(known.outlet, ...fact.findings)
  if (!(fact.type in data)) return { ...known, outlet }
  const stated = fact as unknown as Event
  return stated.type === "ScopeSet"
    ? scoped({ ...known, outlet }, fact, stated.data.kinds)
    : { ...known, outlet: apply(outlet, fact, stated) }
}

/** The rows of outlets by their admission. */
export const rows: RowKind = rowKind<Row>({
  kind: "outlet",
  anchors: ["admittedAtMs"],
  fields: {
    ...dimensionFields,
    admittedAtMs: "instant",
    closedAtMs: "instant",
    manager: "text",
    managedAtMs: "instant",
    lists: "texts",
    published: "boolean",
    inOrder: "texts",
    defects: "texts"
  }
})

/** The rows of their scopes. */
export const scopeRows: RowKind = rowKind<Scope>({
  kind: "outlet-scope",
  anchors: ["fromAtMs"],
  fields: { ...dimensionFields, kinds: "texts", fromAtMs: "instant", untilAtMs: "instant" }
})

const management = [Role.afterSalesManager, Role.managementRepresentative]

/** Who may do what with an outlet: the clauses name the acts, and the management of service as those who see to them. */
export const authorities = {
  admit: { act: "admit an outlet", needs: management, clause: "S3-N1" },
  assign: { act: "assign who runs an outlet", needs: management, clause: "S3-N1" },
  scope: { act: "set the scope of an outlet", needs: management, clause: "S3-N3" },
  publish: { act: "list an outlet", needs: [...management, Role.customerRelations], clause: "S3-N2" },
  inspect: { act: "inspect an outlet", needs: management, clause: "S4-5.1b" },
  close: { act: "close an outlet", needs: management, clause: "S3-N1" }
} as const satisfies Record<string, Authority>

/** The stream of one outlet. */
export const stream: Stream<State> = {
  category: "Outlet",
  fold: 2,
  events: reserved(eventTypes(data), {
    Admitted: [authorities.admit],
    ManagerAssigned: [authorities.assign],
    ScopeSet: [authorities.scope],
    Published: [authorities.publish],
    Withdrawn: [authorities.publish],
    Inspected: [authorities.inspect],
    Closed: [authorities.close]
  }),
  rowKinds: [rows, scopeRows],
  initial: undefined,
  evolve,
  rows: (state) => (state === undefined ? [] : [state.outlet, ...state.scopes])
}

/** What decisions on an outlet may refuse. */
export type Refusal = NotStated | WrongState | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

const allowed =
  (authority: Authority, decide: (state: State) => Decision<Refusal>): Decide =>
  (state, order) =>
    Result.flatMap(guard(authority, order.actor), () => decide(state))

const active = (
  authority: Authority,
  decide: (outlet: Row, scopes: ReadonlyArray<Scope>) => Decision<Refusal>
): Decide =>
  allowed(authority, (state) => {
    if (state === undefined) return Result.fail(new NotStated({ of: "outlet", first: "admit" }))
    if (isActive(state.outlet)) return decide(state.outlet, state.scopes)
    const is = state.outlet.closedAtMs === null ? "not admitted" : "closed"
    return Result.fail(new WrongState({ of: "outlet", act: authority.act, state: is, needs: "active" }))
  })

/** Admits the outlet (outlets 1). One that was closed may be admitted anew. */
export const admit: Decide = allowed(authorities.admit, (state) =>
  state !== undefined && isActive(state.outlet) ? nothing : event("Admitted")
)

/** Assigns who of the maintenance staff runs it (outlets 1). */
export const assign = (manager: string): Decide =>
  active(authorities.assign, (row) => (row.manager === manager ? nothing : event("ManagerAssigned", { manager })))

/** Sets the kinds of work it takes (outlets 3). */
export const setScope = (kinds: ReadonlyArray<OutletWork>): Decide =>
  active(authorities.scope, (_, scopes) => {
    const wanted = [...new Set(kinds)].sort()
    const same = scopes.at(-1)?.kinds.join() === wanted.join() && scopes.length > 0
    return same ? nothing : event("ScopeSet", { kinds: wanted })
  })

/** Lists it in public (outlets 2). */
export const publish = (list: string): Decide =>
  active(authorities.publish, ({ lists }) => (lists.includes(list) ? nothing : event("Published", { list })))

/** Takes it out of a list. */
export const withdraw = (list: string): Decide =>
  active(authorities.publish, ({ lists }) => (lists.includes(list) ? event("Withdrawn", { list }) : nothing))

/** Looks at one aspect of it, as its image. What the last look found already decides nothing. */
export const inspect = (aspect: string, passed: boolean): Decide =>
  active(authorities.inspect, (row) =>
    (passed ? row.inOrder : row.defects).includes(aspect) ? nothing : event("Inspected", { aspect, passed })
  )

/** Closes the outlet. Closed once, it decides nothing. */
export const close = (cause: string): Decide =>
  allowed(authorities.close, (state) => {
    if (state === undefined) return Result.fail(new NotStated({ of: "outlet", first: "admit" }))
    return state.outlet.closedAtMs === null ? event("Closed", { cause }) : nothing
  })
