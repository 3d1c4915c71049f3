/**
 * Customer files: which fields of a customer's file are filled, one stream a customer. The contents stay in the vault; the
 * books know field names alone.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { Field, organisation, personal } from "./CustomerFile/Fields.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

export { Field, groups, organisation, personal } from "./CustomerFile/Fields.ts"

/**
 * Data of the events of a file, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  Opened: Schema.Struct({ customer: Schema.Literals(["private", "organisation"]) }),
  FieldsFilled: Schema.Struct({ fields: Schema.Array(Field) }),
  /** No longer known, as after an erasure. */
  FieldsCleared: Schema.Struct({ fields: Schema.Array(Field) })
} as const

/** An event of a file, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One file. `required`: how many basic fields a file of its kind has; `filled`: how many of these are filled. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "customer-file"
  readonly openedAtMs: number | null
  readonly customerKind: string | null
  /** All that are filled, sorted. */
  readonly fields: ReadonlyArray<string>
  readonly filled: number
  readonly required: number
}

/** A file's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "customer-file",
  key: "customer-file",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ openedAtMs: null, customerKind: null, fields: [], filled: 0, required: 0 }
}

const basicOf = (row: Row): ReadonlyArray<string> => {
  if (row.customerKind === null) return []
  return row.customerKind === "private" ? personal : organisation
}

const counted = (row: Row): Row => {
  const basic = basicOf(row)
  return { ...row, required: basic.length, filled: basic.filter((field) => row.fields.includes(field)).length }
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Opened":
      if (row.openedAtMs !== null) return withFindings(row, "opened-again")
      return { ...row, openedAtMs: fact.atMs, customerKind: stated.data.customer }
    case "FieldsFilled":
      return { ...row, fields: [...new Set([...row.fields, ...stated.data.fields])].sort() }
    case "FieldsCleared":
      return { ...row, fields: row.fields.filter((field) => !stated.data.fields.some((one) => one === field)) }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = counted(fact.type in data ? apply(row, fact, fact as unknown as Event) : row)
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of files by when they were opened. */
export const rows: RowKind = rowKind<Row>({
  kind: "customer-file",
  anchors: ["openedAtMs"],
  fields: {
    ...dimensionFields,
    openedAtMs: "instant",
    customerKind: "text",
    fields: "texts",
    filled: "number",
    required: "number"
  }
})

/** The stream of one customer's file. */
export const stream: Stream<State> = {
  category: "CustomerFile",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a file may refuse. */
export type Refusal = AlreadyStated | NotStated
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Opens the file of a customer. */
export const open =
  (customer: "private" | "organisation"): Decide =>
  (state) => {
    if (state === undefined || state.openedAtMs === null) return event("Opened", { customer })
    if (state.customerKind === customer) return nothing
    return Result.fail(new AlreadyStated({ of: "customer file", act: "opened", stated: `${state.customerKind}` }))
  }

const opened =
  (decide: (row: Row) => Decision<Refusal>): Decide =>
  (state) =>
    state === undefined || state.openedAtMs === null
      ? Result.fail(new NotStated({ of: "customer file", first: "open" }))
      : decide(state)

/** Says that fields are filled; only those that are not yet are recorded. All staff help (FTMS §9.1). */
export const fill = (fields: ReadonlyArray<Field>): Decide =>
  opened((row) => {
    const fresh = fields.filter((field) => !row.fields.includes(field))
    return fresh.length === 0 ? nothing : event("FieldsFilled", { fields: fresh })
  })

/** Says that fields are no longer known. */
export const clear = (fields: ReadonlyArray<Field>): Decide =>
  opened((row) => {
    const known = fields.filter((field) => row.fields.includes(field))
    return known.length === 0 ? nothing : event("FieldsCleared", { fields: known })
  })
