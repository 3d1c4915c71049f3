/**
 * Supervision of the service, one stream a check by the group: who was in it and whom they represent, the records looked
 * through, the calls listened to, the customers visited, and the findings (enterprise after-sales policy §4.1).
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { Rating } from "./Assessment.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/** Whom a member of the group represents; each must be there. */
export const Represents = Schema.Literals(["after-sales", "department", "customer"])

/**
 * Data of the events of a check, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  Held: Schema.Struct({ group: Schema.Array(Schema.Struct({ member: Name, represents: Represents })) }),
  /** A record of the service was looked through. */
  RecordChecked: Schema.Struct({
    record: Name,
    is: Schema.Literals(["call", "mail", "customer-file", "other"]),
    complete: Schema.Boolean,
    accurate: Schema.Boolean
  }),
  CallMonitored: Schema.Struct({ call: Name, skill: Rating, attitude: Rating }),
  CustomerVisited: Schema.Struct({ result: Name }),
  /** What was found wanting, by the clause that asks for it. */
  FindingRecorded: Schema.Struct({ clause: Name, about: Name })
} as const

/** An event of a check, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One check. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "supervision"
  readonly heldAtMs: number | null
  readonly members: ReadonlyArray<string>
  /** Who of those that must be represented is not. */
  readonly absent: ReadonlyArray<string>
  readonly records: number
  /** The calls listened to, sorted. */
  readonly calls: ReadonlyArray<string>
  readonly visits: number
  /** Each as `clause about`, sorted. */
  readonly found: ReadonlyArray<string>
}

/** One record looked through; who keeps it is a dimension. */
export interface Checked extends AnyRow, Dimensions {
  readonly kind: "record-check"
  readonly is: (typeof data.RecordChecked)["Type"]["is"]
  readonly checkedAtMs: number
  readonly complete: boolean
  readonly accurate: boolean
}

/** A check with the records looked through; none before the first fact. */
export type State = { readonly check: Row; readonly records: ReadonlyArray<Checked> } | undefined

const fresh: Row = {
  ...{ kind: "supervision", key: "supervision", evidence: "events", findings: [], ...unnamed },
  ...{ heldAtMs: null, members: [], absent: [], records: 0, calls: [], visits: 0, found: [] }
}

type Group = (typeof data.Held)["Type"]["group"]

const absentOf = (group: Group): ReadonlyArray<string> =>
  Represents.literals.filter((one) => !group.some(({ represents }) => represents === one))

const held = (row: Row, { atMs }: Fact, group: Group): Row => {
  if (row.heldAtMs !== null) return withFindings(row, "held-again")
  const absent = absentOf(group)
  const known = { ...row, heldAtMs: atMs, members: group.map(({ member }) => member).sort(), absent }
  return absent.length === 0 ? known : withFindings(known, "group-incomplete")
}

const looked = (records: ReadonlyArray<Checked>, fact: Fact, said: (typeof data.RecordChecked)["Type"]) => {
  const { accurate, complete, is, record } = said
  const checked: Checked = {
    ...{ kind: "record-check", key: record, evidence: "events", findings: fact.findings, ...named(unnamed, fact) },
    ...{ is, checkedAtMs: fact.atMs, complete, accurate }
  }
  const at = records.findIndex(({ key }) => key === record)
  const known = records[at]
  return known === undefined ? [...records, checked] : records.with(at, withFindings(known, "checked-again"))
}

const apply = ({ check, records }: NonNullable<State>, fact: Fact, stated: Event): NonNullable<State> => {
  switch (stated.type) {
    case "Held":
      return { check: held(check, fact, stated.data.group), records }
    case "RecordChecked": {
      const all = looked(records, fact, stated.data)
      return { check: { ...check, records: all.length }, records: all }
    }
    case "CallMonitored":
      return { check: { ...check, calls: [...new Set([...check.calls, stated.data.call])].sort() }, records }
    case "CustomerVisited":
      return { check: { ...check, visits: check.visits + 1 }, records }
    case "FindingRecorded": {
      const found = [...new Set([...check.found, `${stated.data.clause} ${stated.data.about}`])].sort()
      return { check: { ...check, found }, records }
    }
  }
}

/** The fold. Total: what was looked at without a check that was held is kept. */
export const evolve = (state: State, fact: Fact): State => {
  const known = state ?? { check: fresh, records: [] }
  // Whom a record concerns is a matter of that record.
  const check = fact.type === "RecordChecked" ? known.check : named(known.check, fact)
  const next = fact.type in data ? apply({ ...known, check }, fact, fact as unknown as Event) : { ...known, check }
  return fact.findings.length === 0 ? next : { ...next, check: withFindings(next.check, ...fact.findings) }
}

/** The rows of checks; a window owns one by when it was held. */
export const rows: RowKind = rowKind<Row>({
  kind: "supervision",
  anchors: ["heldAtMs"],
  fields: {
    ...dimensionFields,
    heldAtMs: "instant",
    members: "texts",
    absent: "texts",
    records: "number",
    calls: "texts",
    visits: "number",
    found: "texts"
  }
})

/** The rows of records looked through; a window owns one by when that was. */
export const recordRows: RowKind = rowKind<Checked>({
  kind: "record-check",
  anchors: ["checkedAtMs"],
  fields: { ...dimensionFields, is: "text", checkedAtMs: "instant", complete: "boolean", accurate: "boolean" }
})

/** The stream of one check. */
export const stream: Stream<State> = {
  category: "Supervision",
  events: eventTypes(data),
  rowKinds: [rows, recordRows],
  initial: undefined,
  evolve,
  rows: (state) => (state === undefined ? [] : [state.check, ...state.records])
}

/** Somebody is not represented in the group; says who. */
export class GroupIncomplete extends Schema.TaggedError<GroupIncomplete>()("GroupIncomplete", {
  absent: Schema.Array(Schema.String),
  clause: Schema.String
}) {
  override get message(): string {
    const absent = this.absent.join(", ")
    return `监督小组缺少 ${absent} 的代表（${this.clause}）；请补齐成员。 / the group lacks a member for ${absent} (${this.clause}); name one`
  }
}

/** What decisions on a check may refuse. */
export type Refusal = AlreadyStated | NotStated | GroupIncomplete
type Decide = (state: State, order: Order) => Decision<Refusal>

/** The group checks: head of after-sales, departments and customers are represented (§4.1.1). */
export const hold =
  (group: Group): Decide =>
  (state) => {
    const members = group.map(({ member }) => member).sort()
    const absent = absentOf(group)
    if (absent.length > 0) return Result.fail(new GroupIncomplete({ absent, clause: "S1-4.1.1a" }))
    if (state === undefined || state.check.heldAtMs === null) return event("Held", { group })
    if (state.check.members.join() === members.join()) return nothing
    return Result.fail(new AlreadyStated({ of: "check", act: "held", stated: state.check.members.join(", ") }))
  }

const during = (decide: (state: NonNullable<State>) => Decision<Refusal>): Decide => {
  const first = Result.fail(new NotStated({ of: "check", first: "hold" }))
  return (state) => (state === undefined || state.check.heldAtMs === null ? first : decide(state))
}

/** Looks a record through (§4.1.2). A record is looked through once in a check. */
export const checkRecord = (command: (typeof data.RecordChecked)["Type"]): Decide =>
  during(({ records }) => {
    const known = records.find(({ key }) => key === command.record)
    if (known === undefined) return event("RecordChecked", { ...command })
    if (known.complete === command.complete && known.accurate === command.accurate) return nothing
    return Result.fail(new AlreadyStated({ of: "record", act: "checked", stated: command.record }))
  })

/** Listens to a call and marks skill and attitude (§4.1.2). */
export const monitorCall = (command: (typeof data.CallMonitored)["Type"]): Decide =>
  during(({ check }) => (check.calls.includes(command.call) ? nothing : event("CallMonitored", { ...command })))

/** Notes what was found wanting, by clause (§4.1.1, §4.1.2). */
export const find = (command: (typeof data.FindingRecorded)["Type"]): Decide =>
  during(({ check }) =>
    check.found.includes(`${command.clause} ${command.about}`) ? nothing : event("FindingRecorded", { ...command })
  )
