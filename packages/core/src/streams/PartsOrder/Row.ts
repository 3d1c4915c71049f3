/** What is known of the lines of a parts order, and the total fold that derives it. */
import type { Fact } from "../../log/Fact.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { toMs } from "../../time/Instant.ts"
import { type Dimensions, named, unnamed, withFindings } from "../Dimensions.ts"
import { type CancelledBy, data, type Event, type Line, type Urgency } from "./Event.ts"

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
  readonly urgency: typeof Urgency.Type | null
  readonly guarantee: boolean | null
  readonly paidAtMs: number | null
  readonly exemptedAtMs: number | null
  readonly exemptedBecause: string | null
  readonly exemptedBy: string | null
  readonly misShippedAtMs: number | null
}

interface Shipment {
  readonly shipment: string
  readonly atMs: number
  readonly quantity: number
}

/** The lines of an order with their shipments, in the order in which they are first heard of. */
export type State = ReadonlyArray<{ readonly row: Row; readonly sent: ReadonlyArray<Shipment> }>
/** One line with its shipments. */
export type Kept = State[number]

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
    cancelledBy: null,
    ...{ urgency: null, guarantee: null, paidAtMs: null },
    ...{ exemptedAtMs: null, exemptedBecause: null, exemptedBy: null, misShippedAtMs: null }
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

const ordered = (kept: Kept, fact: Fact, line: Line, isNew: boolean): Kept => {
  const { row, sent } = kept
  const { part, promisedAt, quantity, urgency = null, guarantee = null } = line
  if (row.quantity !== null) return { row: withFindings(row, "ordered-again"), sent }
  const known: Row = {
    ...row,
    findings: row.findings.filter((code) => code !== "not-ordered"),
    ...{ part, quantity, orderedAtMs: fact.atMs, urgency, guarantee },
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

const exempted = ({ row, sent }: Kept, { actor, atMs }: Fact, reason: string): Kept => ({
  row:
    row.exemptedAtMs === null
      ? { ...row, exemptedAtMs: atMs, exemptedBecause: reason, exemptedBy: actor.id }
      : withFindings(row, "exempted-again"),
  sent
})

/** The first time of something that happens to a line. */
const first = ({ row, sent }: Kept, field: "paidAtMs" | "misShippedAtMs", atMs: number): Kept => ({
  row: { ...row, [field]: row[field] ?? atMs },
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
    case "PaymentArrived":
      return onLine(state, fact, stated.data.line, (kept) => first(kept, "paidAtMs", fact.atMs))
    case "Exempted":
      return onLine(state, fact, stated.data.line, (kept) => exempted(kept, fact, stated.data.reason))
    case "MisShipped":
      return onLine(state, fact, stated.data.line, (kept) => first(kept, "misShippedAtMs", fact.atMs))
  }
}

/** The fold. Total: what is shipped of a line that nobody ordered is a row with that finding. */
export const evolve = (state: State, fact: Fact): State =>
  fact.type in data ? apply(state, fact, fact as unknown as Event) : state
