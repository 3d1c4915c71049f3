/**
 * The dispatch order with its slip: one job for a customer, with one or more visits. Rows: the order, and each visit.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, dimensionsOf, named, unnamed, withFindings } from "./Dimensions.ts"
import { CalledBack, calledBack, type Heard, heardFields, SlipSigned, slipSigned, unheard } from "./Satisfaction.ts"

/** What a dispatch order is for; OBL-P-02 §3.1.4 b names four kinds and leaves the list open. */
export const Work = Schema.Literals(["after-sales", "delivery", "training", "inspection", "other"])
/** The type of {@link Work}. */
export type Work = typeof Work.Type

/**
 * Data of the events of a dispatch order, by type. These names and shapes are the storage format: they are versioned
 * with care, and every one has a frozen fixture.
 */
export const data = {
  Created: Schema.Struct({ work: Work }),
  /** The technician is with the customer; every arrival is a visit. */
  Arrived: Nothing,
  Served: Nothing,
  Cancelled: Schema.Struct({ cause: Name }),
  SlipSigned,
  /** The slip came back to the office (OBL-P-02 §3.2.8). */
  SlipFiled: Schema.Struct({ slip: Name }),
  CalledBack
} as const

/** An event of a dispatch order, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One dispatch order. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions, Heard {
  readonly kind: "order"
  readonly work: Work | null
  readonly createdAtMs: number
  readonly arrivedAtMs: number | null
  readonly visits: number
  readonly servedAtMs: number | null
  readonly cancelledAtMs: number | null
  /** Cancelled, and no technician has arrived, neither before nor after. */
  readonly cancelledBeforeArrival: boolean
  readonly slips: number
  readonly filedAtMs: number | null
}

/** One visit of a dispatch order. */
export interface Visit extends AnyRow, Dimensions, Heard {
  readonly kind: "visit"
  readonly work: Work | null
  readonly arrivedAtMs: number
}

/** An order with its visits; none before the first fact. */
export type State = { readonly order: Row; readonly visits: ReadonlyArray<Visit> } | undefined

const fresh = (fact: Fact): Row => ({
  kind: "order",
  key: "order",
  evidence: "events",
  findings: ["not-created"],
  ...unnamed,
  ...unheard,
  work: null,
  createdAtMs: fact.atMs,
  arrivedAtMs: null,
  visits: 0,
  servedAtMs: null,
  cancelledAtMs: null,
  cancelledBeforeArrival: false,
  slips: 0,
  filedAtMs: null
})

const without = (findings: ReadonlyArray<string>, code: string) => findings.filter((one) => one !== code)

const created = (order: Row, fact: Fact, work: Work): Row => {
  if (order.work !== null) return withFindings(order, "created-again")
  const created = { ...order, work, createdAtMs: fact.atMs, findings: without(order.findings, "not-created") }
  return order.createdAtMs < fact.atMs ? withFindings(created, "facts-before-creation") : created
}

const visit = (order: Row, fact: Fact): Visit => ({
  kind: "visit",
  key: String(order.visits + 1),
  evidence: "events",
  findings: [],
  ...named({ ...unnamed, ...dimensionsOf(order) }, fact),
  ...unheard,
  work: order.work,
  arrivedAtMs: fact.atMs
})

const apply = ({ order, visits }: NonNullable<State>, fact: Fact, stated: Event): NonNullable<State> => {
  const { atMs } = fact
  switch (stated.type) {
    case "Created": {
      const known = created(order, fact, stated.data.work)
      return {
        order: known,
        visits: visits.map((one) => (one.work === known.work ? one : { ...one, work: known.work }))
      }
    }
    case "Arrived": {
      const visited = {
        arrivedAtMs: order.arrivedAtMs ?? atMs,
        visits: order.visits + 1,
        cancelledBeforeArrival: false
      }
      const arrived = { ...order, ...visited }
      const late = order.cancelledBeforeArrival ? withFindings(arrived, "arrived-after-cancellation") : arrived
      return { order: late, visits: [...visits, visit(order, fact)] }
    }
    case "Served":
      return { order: { ...order, servedAtMs: order.servedAtMs ?? atMs }, visits }
    case "Cancelled": {
      const cancelledBeforeArrival = order.arrivedAtMs === null
      return { order: { ...order, cancelledAtMs: order.cancelledAtMs ?? atMs, cancelledBeforeArrival }, visits }
    }
    case "SlipSigned": {
      const key = String(stated.data.visit ?? visits.length)
      const heard = visits.map((one) => (one.key === key ? slipSigned(one, stated.data, atMs) : one))
      return { order: slipSigned({ ...order, slips: order.slips + 1 }, stated.data, atMs), visits: heard }
    }
    case "SlipFiled":
      return { order: { ...order, filedAtMs: order.filedAtMs ?? atMs }, visits }
    case "CalledBack": {
      const last = visits.length - 1
      const heard = visits.map((one, index) => (index === last ? calledBack(one, stated.data, atMs) : one))
      return { order: calledBack(order, stated.data, atMs), visits: heard }
    }
  }
}

/** The fold. Total: every fact, in any order, gives rows. */
export const evolve = (state: State, fact: Fact): State => {
  const order = named(state?.order ?? fresh(fact), fact)
  const known = { order, visits: state?.visits ?? [] }
  const next = fact.type in data ? apply(known, fact, fact as unknown as Event) : known
  return fact.findings.length === 0 ? next : { ...next, order: withFindings(next.order, ...fact.findings) }
}

/** The rows of an order. A window owns an order by its creation, a visit by its arrival. */
export const rows: RowKind = rowKind<Row>({
  kind: "order",
  anchors: ["createdAtMs", "servedAtMs"],
  fields: {
    ...dimensionFields,
    ...heardFields,
    work: "text",
    createdAtMs: "instant",
    arrivedAtMs: "instant",
    visits: "number",
    servedAtMs: "instant",
    cancelledAtMs: "instant",
    cancelledBeforeArrival: "boolean",
    slips: "number",
    filedAtMs: "instant"
  }
})
/** The rows of the visits. */
export const visitRows: RowKind = rowKind<Visit>({
  kind: "visit",
  anchors: ["arrivedAtMs"],
  fields: {
    ...dimensionFields,
    ...heardFields,
    work: "text",
    arrivedAtMs: "instant"
  }
})

/** The stream of one dispatch order. */
export const stream: Stream<State> = {
  category: "ServiceOrder",
  events: eventTypes(data),
  rowKinds: [rows, visitRows],
  initial: undefined,
  evolve,
  rows: (state) => (state === undefined ? [] : [state.order, ...state.visits])
}

/** What decisions on a dispatch order may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Creates the order. Repeated for the same work it decides nothing. */
export const create =
  (command: { readonly work: Work }): Decide =>
  (state) => {
    const work = state?.order.work ?? null
    if (work === null) return event("Created", command)
    return work === command.work
      ? nothing
      : Result.fail(new AlreadyStated({ of: "order", act: "created", stated: work }))
  }

const open =
  (act: string, decide: (order: Row, visits: ReadonlyArray<Visit>) => Decision<Refusal>): Decide =>
  (state) => {
    if (state === undefined) return Result.fail(new NotStated({ of: "order", first: "create" }))
    const { order } = state
    if (order.cancelledAtMs === null || act === "cancel") return decide(order, state.visits)
    return Result.fail(new WrongState({ of: "order", act, state: "cancelled", needs: "not cancelled" }))
  }

/** The technician arrived. Decides nothing while nothing was served since the last arrival: it is the same one. */
export const arrive: Decide = open("arrive", ({ servedAtMs }, visits) => {
  const last = visits.at(-1)
  return last !== undefined && (servedAtMs === null || last.arrivedAtMs >= servedAtMs) ? nothing : event("Arrived")
})

/** The job is done. */
export const serve: Decide = open("serve", (order) => {
  if (order.servedAtMs !== null) return nothing
  return order.visits > 0
    ? event("Served")
    : Result.fail(new WrongState({ of: "order", act: "serve", state: "not visited", needs: "arrived at" }))
})

/** Cancels the order; before the first arrival it then leaves the figures with that reason. */
export const cancel = (cause: string): Decide =>
  open("cancel", (order) => (order.cancelledAtMs === null ? event("Cancelled", { cause }) : nothing))

/** The customer signed the slip. A slip signed once decides nothing new. */
export const signSlip = (command: SlipSigned): Decide =>
  open("sign the slip", (order) => (order.slip === command.slip ? nothing : event("SlipSigned", { ...command })))

/** Follow-up asked the customer. */
export const callBack = (command: CalledBack): Decide =>
  open("call back", (order) =>
    order.calledBackAtMs !== null && order.callbackSatisfaction === command.satisfaction
      ? nothing
      : event("CalledBack", { ...command })
  )
