/**
 * The installed base: one delivered product, its delivery slip and its time in service; or an opening count of units
 * delivered before the books began. Rows: each delivery, and each stretch in service.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { FOREVER, Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { CalledBack, calledBack, type Heard, heardFields, SlipSigned, slipSigned, unheard } from "./Satisfaction.ts"

/** Who a unit serves: a customer, or ourselves as a demonstration unit. */
export const Use = Schema.Literals(["customer", "demonstration"])
/** Why a unit left service. */
export const RetirementCause = Schema.Literals(["scrapped", "exported", "returned"])

/**
 * Data of the events of a unit, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  Delivered: Schema.Struct({ use: Use }),
  DeliverySlipSigned: SlipSigned,
  DeliveryCalledBack: CalledBack,
  /** The file of the customer who received it was made. */
  CustomerFileCreated: Nothing,
  /** It is under guarantee until this instant, excluded. */
  GuaranteeGiven: Schema.Struct({ until: Instant }),
  Retired: Schema.Struct({ cause: RetirementCause }),
  /** An opening balance or a recount: so many units were in service at that instant. It replaces an earlier count of the stream. */
  Counted: Schema.Struct({ units: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)), use: Use })
} as const

/** An event of a unit, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

type UseType = typeof Use.Type

/** One delivery of a unit with what the customer said of it. */
export interface Delivery extends AnyRow, Dimensions, Heard {
  readonly kind: "delivery"
  readonly use: UseType
  readonly deliveredAtMs: number
  /** When the customer's file was made, null while there is none. */
  readonly fileAtMs: number | null
}

/** One stretch in service: `units` is 1, or the number an opening count gives. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "in-service"
  readonly use: UseType
  /** 1, or what a count says. */
  readonly units: number
  /** When it was delivered or counted. */
  readonly enteredAtMs: number
  /** When it was retired, or a later count took its place. */
  readonly leftAtMs: number | null
  readonly leftBy: string | null
  /** Until when a guarantee was given, and until when it is in service under it: no longer than either lasts; null: never. */
  readonly guaranteeUntilAtMs: number | null
  readonly coveredUntilAtMs: number | null
}

/** Deliveries and stretches in the order in which they began; dimensions last named. */
export interface State {
  readonly deliveries: ReadonlyArray<Delivery>
  readonly stretches: ReadonlyArray<Row>
}

const findingsOf = (fact: Fact, ...codes: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...fact.findings, ...codes].sort()

const stretch = (state: State, fact: Fact, use: UseType, units: number, evidence: AnyRow["evidence"]): Row => ({
  kind: "in-service",
  key: String(state.stretches.length + 1),
  evidence,
  findings: findingsOf(fact),
  ...named(unnamed, fact),
  use,
  units,
  enteredAtMs: fact.atMs,
  leftAtMs: null,
  leftBy: null,
  guaranteeUntilAtMs: null,
  coveredUntilAtMs: null
})

const covered = (row: Row): Row => {
  const { enteredAtMs, guaranteeUntilAtMs, leftAtMs } = row
  if (guaranteeUntilAtMs === null) return row
  return { ...row, coveredUntilAtMs: Math.max(enteredAtMs, Math.min(guaranteeUntilAtMs, leftAtMs ?? FOREVER)) }
}

const mapLast = <A>(items: ReadonlyArray<A>, change: (item: A) => A): ReadonlyArray<A> =>
  items.map((item, index) => (index === items.length - 1 ? change(item) : item))

const left = (state: State, fact: Fact, cause: string): State => ({
  ...state,
  stretches: mapLast(state.stretches, (row) =>
    row.leftAtMs === null ? covered({ ...row, leftAtMs: fact.atMs, leftBy: cause }) : withFindings(row, "retired-again")
  )
})

/** The guarantee of the stretch that began last; given again, the later word counts. */
const guaranteed = (state: State, until: string): State => ({
  ...state,
  stretches: mapLast(state.stretches, (row) => covered({ ...row, guaranteeUntilAtMs: toMs(until) }))
})

const delivered = (state: State, fact: Fact, use: UseType): State => {
  const running = state.stretches.at(-1)
  const findings =
    running !== undefined && running.leftAtMs === null
      ? findingsOf(fact, "delivered-while-in-service")
      : findingsOf(fact)
  const delivery: Delivery = {
    kind: "delivery",
    key: String(state.deliveries.length + 1),
    evidence: "events",
    findings,
    ...named(unnamed, fact),
    ...unheard,
    use,
    deliveredAtMs: fact.atMs,
    fileAtMs: null
  }
  const deliveries = [...state.deliveries, delivery]
  if (running !== undefined && running.leftAtMs === null) return { ...state, deliveries }
  return { deliveries, stretches: [...state.stretches, stretch(state, fact, use, 1, "events")] }
}

const apply = (state: State, fact: Fact, stated: Event): State => {
  switch (stated.type) {
    case "Delivered":
      return delivered(state, fact, stated.data.use)
    case "DeliverySlipSigned":
      return { ...state, deliveries: mapLast(state.deliveries, (row) => slipSigned(row, stated.data, fact.atMs)) }
    case "DeliveryCalledBack":
      return { ...state, deliveries: mapLast(state.deliveries, (row) => calledBack(row, stated.data, fact.atMs)) }
    case "CustomerFileCreated":
      return {
        ...state,
        deliveries: mapLast(state.deliveries, (row) => ({ ...row, fileAtMs: row.fileAtMs ?? fact.atMs }))
      }
    case "GuaranteeGiven":
      return guaranteed(state, stated.data.until)
    case "Retired":
      return left(state, fact, stated.data.cause)
    case "Counted": {
      const ended = state.stretches.at(-1)?.leftAtMs === null ? left(state, fact, "recounted") : state
      return {
        ...ended,
        stretches: [...ended.stretches, stretch(ended, fact, stated.data.use, stated.data.units, "snapshot")]
      }
    }
  }
}

/** The fold. Total: a retirement without delivery, or a slip without one, changes no row. */
export const evolve = (state: State, fact: Fact): State =>
  fact.type in data ? apply(state, fact, fact as unknown as Event) : state

/** The rows of deliveries; a window owns one by its instant. */
export const deliveryRows: RowKind = rowKind<Delivery>({
  kind: "delivery",
  anchors: ["deliveredAtMs"],
  fields: {
    ...dimensionFields,
    ...heardFields,
    use: "text",
    deliveredAtMs: "instant",
    fileAtMs: "instant"
  }
})
/** The rows of stretches in service; stocks are measured over them, and a window owns one by its end too. */
export const rows: RowKind = rowKind<Row>({
  kind: "in-service",
  anchors: ["enteredAtMs", "leftAtMs"],
  fields: {
    ...dimensionFields,
    use: "text",
    units: "number",
    enteredAtMs: "instant",
    leftAtMs: "instant",
    leftBy: "text",
    guaranteeUntilAtMs: "instant",
    coveredUntilAtMs: "instant"
  }
})

/** The stream of one unit, or of one opening count. */
export const stream: Stream<State> = {
  category: "Unit",
  fold: 2,
  events: eventTypes(data),
  rowKinds: [deliveryRows, rows],
  initial: { deliveries: [], stretches: [] },
  evolve,
  rows: (state) => [...state.deliveries, ...state.stretches]
}

/** What decisions on a unit may refuse. */
export type Refusal = AlreadyStated | NotStated
type Decide = (state: State, order: Order) => Decision<Refusal>

const running = (state: State): Row | undefined => state.stretches.findLast((row) => row.leftAtMs === null)

/** Delivers the unit. Repeated while it is in service it decides nothing. */
export const deliver =
  (command: { readonly use: UseType }): Decide =>
  (state) => {
    const row = running(state)
    if (row === undefined) return event("Delivered", command)
    return row.use === command.use
      ? nothing
      : Result.fail(new AlreadyStated({ of: "unit", act: "delivered", stated: row.use }))
  }

/** The customer signed the delivery slip. */
export const signSlip =
  (command: SlipSigned): Decide =>
  (state) => {
    const delivery = state.deliveries.at(-1)
    if (delivery === undefined) return Result.fail(new NotStated({ of: "unit", first: "deliver" }))
    return delivery.slip === command.slip ? nothing : event("DeliverySlipSigned", { ...command })
  }

/** Takes the unit out of service. */
export const retire =
  (cause: typeof RetirementCause.Type): Decide =>
  (state) => {
    if (state.stretches.length === 0) return Result.fail(new NotStated({ of: "unit", first: "deliver" }))
    return running(state) === undefined ? nothing : event("Retired", { cause })
  }

const delivery =
  (decide: (row: Delivery) => Decision<Refusal>): Decide =>
  ({ deliveries }) => {
    const last = deliveries.at(-1)
    return last === undefined ? Result.fail(new NotStated({ of: "unit", first: "deliver" })) : decide(last)
  }

/** Makes the file of the customer who received it. */
export const createCustomerFile: Decide = delivery(({ fileAtMs }) =>
  fileAtMs === null ? event("CustomerFileCreated") : nothing
)

/** Gives a guarantee until an instant, excluded. */
export const giveGuarantee =
  (until: string): Decide =>
  ({ stretches }) => {
    const last = stretches.at(-1)
    if (last === undefined) return Result.fail(new NotStated({ of: "unit", first: "deliver" }))
    return last.guaranteeUntilAtMs === toMs(until) ? nothing : event("GuaranteeGiven", { until })
  }
