/**
 * Custody: a customer's device in our hands, by its receipt (设备收条), one stream a receipt. A receipt is open until the
 * device is back with the customer and the receipt back with us; then it goes to the dispatcher and the office.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { AlreadyStated, event, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { happened, type Precedence } from "./Precedence.ts"
import { type StepRefusal, steps } from "./Step.ts"

/**
 * Data of the events of a custody, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  Taken: Schema.Struct({ device: Name }),
  /** The device is back with the customer. */
  Returned: Nothing,
  /** The customer gave the receipt back (service flow 1). */
  ReceiptRecovered: Nothing,
  /** The receipt is with the dispatcher (service flow 3). */
  ReceiptHandedOver: Nothing,
  /** The office processed the receipt (service flow 3). */
  ReceiptProcessed: Nothing
} as const

/** An event of a custody, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One receipt. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "custody"
  readonly device: string | null
  readonly takenAtMs: number | null
  readonly returnedAtMs: number | null
  readonly recoveredAtMs: number | null
  readonly handedOverAtMs: number | null
  readonly processedAtMs: number | null
}

/** A custody's state is its row; none before the first fact. */
export type State = Row | undefined

/** The instants of a custody's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

/** What must come before what with a device and its receipt. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  {
    earlier: "takenAtMs",
    later: "returnedAtMs",
    finding: "returned-before-taken",
    clause: "S3-F1b",
    title: { zh: "先收取设备，再交还", en: "a device is taken before it is returned" }
  },
  {
    earlier: "returnedAtMs",
    later: "recoveredAtMs",
    finding: "recovered-before-return",
    clause: "S3-F1b",
    title: { zh: "交还设备，再收回收条", en: "the device is returned before its receipt is recovered" }
  },
  {
    earlier: "recoveredAtMs",
    later: "handedOverAtMs",
    finding: "handed-over-before-recovery",
    clause: "S3-F3c",
    title: { zh: "先收回收条，再交调度员", en: "the receipt is recovered before the dispatcher gets it" }
  },
  {
    earlier: "handedOverAtMs",
    later: "processedAtMs",
    finding: "processed-before-hand-over",
    clause: "S3-F3c",
    title: {
      zh: "收条先交调度员，再由办公室处理",
      en: "the dispatcher gets the receipt before the office processes it"
    }
  }
]

const fresh: Row = {
  kind: "custody",
  key: "custody",
  evidence: "events",
  findings: [],
  ...unnamed,
  device: null,
  takenAtMs: null,
  returnedAtMs: null,
  recoveredAtMs: null,
  handedOverAtMs: null,
  processedAtMs: null
}

const moments: { readonly [T in keyof typeof data]: Moment } = {
  Taken: "takenAtMs",
  Returned: "returnedAtMs",
  ReceiptRecovered: "recoveredAtMs",
  ReceiptHandedOver: "handedOverAtMs",
  ReceiptProcessed: "processedAtMs"
}

const apply = (row: Row, { atMs }: Fact, stated: Event): Row => {
  const next = happened(sequence, row, moments[stated.type], atMs)
  if (stated.type !== "Taken") return next
  return row.takenAtMs === null ? { ...next, device: stated.data.device } : withFindings(row, "taken-again")
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of receipts; a window owns one by the taking or the return of the device. */
export const rows: RowKind = rowKind<Row>({
  kind: "custody",
  anchors: ["takenAtMs", "returnedAtMs"],
  fields: {
    ...dimensionFields,
    device: "text",
    takenAtMs: "instant",
    returnedAtMs: "instant",
    recoveredAtMs: "instant",
    handedOverAtMs: "instant",
    processedAtMs: "instant"
  }
})

/** The stream of one receipt. */
export const stream: Stream<State> = {
  category: "Custody",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a custody may refuse. */
export type Refusal = AlreadyStated | StepRefusal
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "custody"

const step = steps<Row, Moment>({ of, first: "take" }, sequence)
const once = (act: string, type: Exclude<keyof typeof data, "Taken">): Decide =>
  step({ act, sets: moments[type] }, () => event(type))

/** Takes the device against a receipt. */
export const take =
  (device: string): Decide =>
  (state) => {
    if (state === undefined || state.takenAtMs === null) return event("Taken", { device })
    return state.device === device
      ? nothing
      : Result.fail(new AlreadyStated({ of, act: "taken", stated: String(state.device) }))
  }

/** Gives the device back to the customer. */
export const giveBack: Decide = once("give back", "Returned")

/** The customer gives the receipt back. */
export const recover: Decide = once("recover the receipt", "ReceiptRecovered")

/** The receipt goes to the dispatcher. */
export const handOver: Decide = once("hand over the receipt", "ReceiptHandedOver")

/** The office processes the receipt. */
export const settle: Decide = once("process the receipt", "ReceiptProcessed")
