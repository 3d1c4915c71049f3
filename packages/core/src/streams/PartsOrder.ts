/**
 * Orders of spare parts 配件: lines of a part, a quantity and a promise, and what was shipped of each. Rows are the lines;
 * a line is supplied when its whole quantity has been shipped.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/** Pieces, so few that the sum of all shipments of a line stays exact. */
const Pieces = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1_000_000_000 }))

/**
 * One line of an order. The part is an opaque token; promised is the last instant in time, for a day its last millisecond.
 * A line without a promise is due in no window.
 */
export const Line = Schema.Struct({
  line: Name,
  part: Name,
  quantity: Pieces,
  promisedAt: Schema.optionalKey(Instant)
})
/** The type of {@link Line}. */
export interface Line extends Schema.Schema.Type<typeof Line> {}

/** Who cancelled a line. */
export const CancelledBy = Schema.Literals(["customer", "company"])

/**
 * Data of the events of a parts order, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** Ordered; said again with other lines, these are added. */
  Ordered: Schema.Struct({ lines: Schema.Array(Line).check(Schema.isMinLength(1)) }),
  /** Pieces of a line left the store with a shipment; the same shipment brings a line once. */
  Shipped: Schema.Struct({ line: Name, shipment: Name, quantity: Pieces }),
  LineCancelled: Schema.Struct({ line: Name, by: CancelledBy })
} as const

/** An event of a parts order, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One line of a parts order. Instants are ms UTC, quantities pieces; null while the thing is not known. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "parts-line"
  /** The order, by the id of its stream. */
  readonly partsOrder: string
  readonly part: string | null
  readonly quantity: number | null
  readonly orderedAtMs: number | null
  readonly promisedAtMs: number | null
  /** Shipments that brought pieces of the line, each once. */
  readonly shipments: number
  readonly shippedQuantity: number
  /** Of the quantity, what was shipped up to the promise. */
  readonly quantityInTime: number
  readonly firstShippedAtMs: number | null
  /** When the pieces shipped first came to the quantity. */
  readonly shippedInFullAtMs: number | null
  readonly cancelledAtMs: number | null
  readonly cancelledBy: "customer" | "company" | null
}

interface Shipment {
  readonly shipment: string
  readonly atMs: number
  readonly quantity: number
}

/** The lines of an order with their shipments, in the order in which they are first heard of. */
export type State = ReadonlyArray<{ readonly row: Row; readonly sent: ReadonlyArray<Shipment> }>
type Kept = State[number]

const fresh = (fact: Fact, line: string): Kept => ({
  row: {
    kind: "parts-line",
    key: line,
    evidence: "events",
    findings: ["not-ordered"],
    ...unnamed,
    partsOrder: fact.event.body.stream.id,
    part: null,
    quantity: null,
    orderedAtMs: null,
    promisedAtMs: null,
    shipments: 0,
    shippedQuantity: 0,
    quantityInTime: 0,
    firstShippedAtMs: null,
    shippedInFullAtMs: null,
    cancelledAtMs: null,
    cancelledBy: null
  },
  sent: []
})

/** What the shipments so far come to under what is known of the line. */
const settled = ({ row, sent }: Kept): Kept => {
  let [shippedQuantity, inTime] = [0, 0]
  let shippedInFullAtMs: number | null = null
  for (const { atMs, quantity } of sent) {
    shippedQuantity += quantity
    if (row.promisedAtMs !== null && atMs <= row.promisedAtMs) inTime += quantity
    if (row.quantity !== null && shippedQuantity >= row.quantity) shippedInFullAtMs ??= atMs
  }
  const next: Row = {
    ...row,
    shipments: sent.length,
    shippedQuantity,
    quantityInTime: Math.min(inTime, row.quantity ?? 0),
    firstShippedAtMs: sent[0]?.atMs ?? null,
    shippedInFullAtMs
  }
  const isTooMuch = row.quantity !== null && shippedQuantity > row.quantity
  return { row: isTooMuch ? withFindings(next, "shipped-too-many") : next, sent }
}

const ordered = (kept: Kept, fact: Fact, { part, promisedAt, quantity }: Line, isNew: boolean): Kept => {
  const { row, sent } = kept
  if (row.quantity !== null) return { row: withFindings(row, "ordered-again"), sent }
  const known: Row = {
    ...row,
    findings: row.findings.filter((code) => code !== "not-ordered"),
    ...{ part, quantity, orderedAtMs: fact.atMs },
    promisedAtMs: promisedAt === undefined ? null : toMs(promisedAt)
  }
  const odd = [...(isNew ? [] : ["facts-before-order"]), ...(promisedAt === undefined ? ["no-promise"] : [])]
  return settled({ row: withFindings(known, ...odd), sent })
}

const shipped = ({ row, sent }: Kept, fact: Fact, { quantity, shipment }: (typeof data.Shipped)["Type"]): Kept => {
  if (sent.some((one) => one.shipment === shipment)) return { row: withFindings(row, "shipped-again"), sent }
  const late = row.cancelledAtMs === null ? [] : ["shipped-after-cancellation"]
  return settled({ row: withFindings(row, ...late), sent: [...sent, { shipment, atMs: fact.atMs, quantity }] })
}

const cancelled = ({ row, sent }: Kept, fact: Fact, by: typeof CancelledBy.Type): Kept => ({
  row: row.cancelledAtMs === null ? { ...row, cancelledAtMs: fact.atMs, cancelledBy: by } : row,
  sent
})

/** Changes one line, which is made when it is not known yet; the fact's subjects and findings are the line's too. */
const onLine = (state: State, fact: Fact, line: string, change: (kept: Kept, isNew: boolean) => Kept): State => {
  const index = state.findIndex(({ row }) => row.key === line)
  const before = state[index] ?? fresh(fact, line)
  const { row, sent } = change({ ...before, row: named(before.row, fact) }, index === -1)
  const after = { row: withFindings(row, ...fact.findings), sent }
  return index === -1 ? [...state, after] : state.with(index, after)
}

const apply = (state: State, fact: Fact, stated: Event): State => {
  switch (stated.type) {
    case "Ordered":
      return stated.data.lines.reduce(
        (lines, line) => onLine(lines, fact, line.line, (kept, isNew) => ordered(kept, fact, line, isNew)),
        state
      )
    case "Shipped":
      return onLine(state, fact, stated.data.line, (kept) => shipped(kept, fact, stated.data))
    case "LineCancelled":
      return onLine(state, fact, stated.data.line, (kept) => cancelled(kept, fact, stated.data.by))
  }
}

/** The fold. Total: what is shipped of a line that nobody ordered is a row with that finding. */
export const evolve = (state: State, fact: Fact): State =>
  fact.type in data ? apply(state, fact, fact as unknown as Event) : state

/** The rows of lines; a window owns one by its promise or its order. */
export const rows: RowKind = rowKind<Row>({
  kind: "parts-line",
  anchors: ["promisedAtMs", "orderedAtMs"],
  fields: {
    ...dimensionFields,
    partsOrder: "text",
    part: "text",
    quantity: "number",
    orderedAtMs: "instant",
    promisedAtMs: "instant",
    shipments: "number",
    shippedQuantity: "number",
    quantityInTime: "number",
    firstShippedAtMs: "instant",
    shippedInFullAtMs: "instant",
    cancelledAtMs: "instant",
    cancelledBy: "text"
  }
})

/** The stream of one parts order. */
export const stream: Stream<State> = {
  category: "PartsOrder",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: [],
  evolve,
  rows: (state) => state.map(({ row }) => row)
}

/** Who may do what with a parts order: supply and marketing carries out this objective, so it promises and cancels. */
export const authorities = {
  order: { act: "take an order of parts", needs: [Role.supplyAndMarketing], clause: "S0-2.6" },
  cancel: { act: "cancel a line of parts", needs: [Role.supplyAndMarketing], clause: "S0-2.6" }
} as const satisfies Record<string, Authority>

/** What decisions on a parts order may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

const lineIn = (state: State, line: string): Kept | undefined =>
  state.find(({ row }) => row.key === line && row.quantity !== null)

const isSame = ({ row }: Kept, { part, promisedAt, quantity }: Line): boolean =>
  row.part === part &&
  row.quantity === quantity &&
  row.promisedAtMs === (promisedAt === undefined ? null : toMs(promisedAt))

/** Takes an order, or more lines of it; supply and marketing does so (OBL-P-02 §2.6). Known lines decide nothing. */
export const order =
  (command: (typeof data.Ordered)["Type"]): Decide =>
  (state, { actor }) =>
    Result.flatMap(guard(authorities.order, actor), (): Decision<Refusal> => {
      const fresh: Array<Line> = []
      for (const line of command.lines) {
        const known = lineIn(state, line.line)
        if (known === undefined) fresh.push(line)
        else if (!isSame(known, line)) {
          return Result.fail(
            new AlreadyStated({ of: "line", act: "ordered", stated: `${line.line}: ${known.row.part}` })
          )
        }
      }
      return fresh.length === 0 ? nothing : event("Ordered", { lines: fresh })
    })

const onOrdered =
  (line: string, decide: (kept: Kept, order: Order) => Decision<Refusal>): Decide =>
  (state, order) => {
    const kept = lineIn(state, line)
    return kept === undefined ? Result.fail(new NotStated({ of: "line", first: "order" })) : decide(kept, order)
  }

/** Ships pieces of a line, no more than are open. The same shipment said again decides nothing. */
export const ship = (command: (typeof data.Shipped)["Type"]): Decide =>
  onOrdered(command.line, ({ row, sent }) => {
    const known = sent.find(({ shipment }) => shipment === command.shipment)
    if (known !== undefined) {
      return known.quantity === command.quantity
        ? nothing
        : Result.fail(new AlreadyStated({ of: "line", act: "shipped", stated: `${known.quantity}` }))
    }
    const open = row.cancelledAtMs === null ? (row.quantity ?? 0) - row.shippedQuantity : 0
    if (command.quantity <= open) return event("Shipped", { ...command })
    const state = row.cancelledAtMs === null ? `open for ${open}` : "cancelled"
    return Result.fail(new WrongState({ of: "line", act: "ship", state, needs: `open for ${command.quantity}` }))
  })

/** Cancels what is open of a line; supply and marketing records it, whoever wished it (OBL-P-02 §2.6). */
export const cancelLine = (command: (typeof data.LineCancelled)["Type"]): Decide =>
  onOrdered(command.line, ({ row }, { actor }) =>
    Result.flatMap(guard(authorities.cancel, actor), (): Decision<Refusal> => {
      if (row.cancelledAtMs !== null) return nothing
      if (row.shippedInFullAtMs === null) return event("LineCancelled", { ...command })
      return Result.fail(new WrongState({ of: "line", act: "cancel", state: "shipped in full", needs: "open" }))
    })
  )
