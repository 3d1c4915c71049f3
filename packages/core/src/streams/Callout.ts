/**
 * Callouts: going out to a customer, a rescue with its zone or another trip of a service vehicle. One stream a callout:
 * asked for, a vehicle sent and its trip registered, arrived, completed, or cancelled.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { AlreadyStated, event, nothing, WrongState } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { happened, type Precedence } from "./Precedence.ts"
import { type StepRefusal, steps } from "./Step.ts"

/**
 * The zone of a rescue, as whoever takes the call decides it; it is never derived from a distance, because the zones of a
 * document may overlap or leave gaps.
 */
export const Zone = Schema.Literals(["urban", "county", "region", "province", "outside-province"])
/** The type of {@link Zone}. */
export type Zone = typeof Zone.Type

/**
 * Data of the events of a callout, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /** The customer asked for help; a rescue names its zone, other trips have none. */
  Requested: Schema.Struct({ zone: Schema.optionalKey(Zone) }),
  /** A service vehicle, an opaque token, was sent out for it. */
  VehicleSent: Schema.Struct({ vehicle: Name }),
  /** The vehicle's trip stands in the trip register. */
  TripRegistered: Nothing,
  Arrived: Nothing,
  Completed: Nothing,
  Cancelled: Schema.Struct({ cause: Name })
} as const

/** An event of a callout, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One callout. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "callout"
  readonly zone: Zone | null
  readonly vehicle: string | null
  readonly requestedAtMs: number | null
  readonly sentAtMs: number | null
  readonly registeredAtMs: number | null
  readonly arrivedAtMs: number | null
  readonly completedAtMs: number | null
  readonly cancelledAtMs: number | null
  readonly cancelledBecause: string | null
}

/** A callout's state is its row; none before the first fact. */
export type State = Row | undefined

/** The instants of a callout's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

/** What must come before what. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  {
    earlier: "requestedAtMs",
    later: "arrivedAtMs",
    finding: "arrived-before-request",
    clause: "S4-T3",
    title: { zh: "先有求援，再到达", en: "help is asked for before anybody arrives" }
  },
  {
    earlier: "arrivedAtMs",
    later: "completedAtMs",
    finding: "completed-before-arrival",
    clause: "S4-T3",
    title: { zh: "先到达，再完成", en: "somebody arrives before the job is done" }
  },
  {
    earlier: "sentAtMs",
    later: "registeredAtMs",
    finding: "registered-before-trip",
    clause: "S4-I11",
    title: { zh: "先派车，再登记出勤", en: "a vehicle is sent before its trip is registered" }
  }
]

const fresh: Row = {
  kind: "callout",
  key: "callout",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ zone: null, vehicle: null, requestedAtMs: null, sentAtMs: null, registeredAtMs: null },
  ...{ arrivedAtMs: null, completedAtMs: null, cancelledAtMs: null, cancelledBecause: null }
}

const apply = (row: Row, { atMs }: Fact, stated: Event): Row => {
  const at = (field: Moment): Row => happened(sequence, row, field, atMs)
  switch (stated.type) {
    case "Requested": {
      if (row.requestedAtMs !== null) return withFindings(row, "requested-again")
      return { ...at("requestedAtMs"), zone: stated.data.zone ?? null }
    }
    case "VehicleSent": {
      if (row.sentAtMs !== null) return withFindings(row, "sent-again")
      return { ...at("sentAtMs"), vehicle: stated.data.vehicle }
    }
    case "TripRegistered":
      return at("registeredAtMs")
    case "Arrived":
      return at("arrivedAtMs")
    case "Completed":
      return at("completedAtMs")
    case "Cancelled":
      return { ...at("cancelledAtMs"), cancelledBecause: row.cancelledBecause ?? stated.data.cause }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of callouts; a window owns one by the request, the sending of the vehicle, or the arrival. */
export const rows: RowKind = rowKind<Row>({
  kind: "callout",
  anchors: ["requestedAtMs", "sentAtMs", "arrivedAtMs"],
  fields: {
    ...dimensionFields,
    zone: "text",
    vehicle: "text",
    requestedAtMs: "instant",
    sentAtMs: "instant",
    registeredAtMs: "instant",
    arrivedAtMs: "instant",
    completedAtMs: "instant",
    cancelledAtMs: "instant",
    cancelledBecause: "text"
  }
})

/** The stream of one callout. */
export const stream: Stream<State> = {
  category: "Callout",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a callout may refuse. */
export type Refusal = AlreadyStated | WrongState | StepRefusal
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "callout"
const step = steps<Row, Moment>({ of, first: "request" }, sequence)

/** Takes the request, with the zone where it is a rescue. */
export const request =
  (command: (typeof data.Requested)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.requestedAtMs === null) return event("Requested", { ...command })
    return state.zone === (command.zone ?? null)
      ? nothing
      : Result.fail(new AlreadyStated({ of, act: "requested", stated: String(state.zone) }))
  }

/** Sends a service vehicle. */
export const sendVehicle = (vehicle: string): Decide =>
  step({ act: "send a vehicle", sets: "sentAtMs" }, ({ cancelledAtMs }) =>
    cancelledAtMs === null
      ? event("VehicleSent", { vehicle })
      : Result.fail(new WrongState({ of, act: "send a vehicle", state: "cancelled", needs: "open" }))
  )

/** Enters the vehicle's trip into the register. */
export const registerTrip: Decide = step({ act: "register the trip", sets: "registeredAtMs" }, () =>
  event("TripRegistered")
)

/** Somebody is with the customer. */
export const arrive: Decide = step({ act: "arrive", sets: "arrivedAtMs" }, () => event("Arrived"))

/** The job is done. */
export const complete: Decide = step({ act: "complete", sets: "completedAtMs" }, () => event("Completed"))

/** Cancels what nobody has arrived for. */
export const cancel = (cause: string): Decide =>
  step({ act: "cancel", sets: "cancelledAtMs" }, ({ arrivedAtMs }) =>
    arrivedAtMs === null
      ? event("Cancelled", { cause })
      : Result.fail(new WrongState({ of, act: "cancel", state: "arrived at", needs: "open" }))
  )
