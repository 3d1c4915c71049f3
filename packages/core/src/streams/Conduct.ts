/**
 * Conduct: what staff are said to have done against the rules of conduct, one stream an incident: what it was, whom it
 * concerns (the subjects), by what evidence. What turns out wrong is voided; no penalty follows by itself.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type EventTypes, eventType, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * What was done. The first two are what commitments and targets, outlets 5, forbids by name; the last four are those of the
 * dealer's customer satisfaction (FTMS §5.2, §5.4).
 */
export const Offence = Schema.Literals([
  ...(["quarrel", "brawl", "rudeness", "other"] as const),
  ...(["process-breach", "customer-data", "bias", "favouritism"] as const)
])
/** The type of {@link Offence}. */
export type Offence = typeof Offence.Type

/**
 * Data of the events of an incident, by type. These names and shapes are the storage format: they are versioned with care,
 * and every one has a frozen fixture.
 */
export const data = {
  /**
   * It happened at the event's instant; `proof` names what shows it. From version 2 on: the group of staff that the person
   * was of then, who led them, and when the complaint about it was registered.
   */
  Reported: Schema.Struct({
    offence: Offence,
    proof: Name,
    group: Schema.optionalKey(Name),
    leader: Schema.optionalKey(Name),
    registeredAt: Schema.optionalKey(Instant)
  }),
  /** Whoever decides on it found that it was so. */
  Established: Nothing,
  /** It was not so; concerns the report, so it acts at its instant. */
  Voided: Schema.Struct({ cause: Name })
} as const

/** An event of an incident, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One incident. Instants are ms UTC, null while the thing has not happened. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "conduct"
  /** When it happened. */
  readonly happenedAtMs: number | null
  readonly offence: Offence | null
  readonly proof: string | null
  readonly group: string | null
  readonly leader: string | null
  /** When the complaint about it was registered, where that is said. */
  readonly registeredAtMs: number | null
  readonly establishedAtMs: number | null
  readonly reportedBy: string | null
  /** The id of the event that reported it. */
  readonly report: string | null
  /** When the voiding was decided; it acts at the incident. */
  readonly voidDecidedAtMs: number | null
}

/** An incident's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "conduct",
  key: "conduct",
  evidence: "events",
  findings: [],
  ...unnamed,
  happenedAtMs: null,
  offence: null,
  proof: null,
  ...{ group: null, leader: null, registeredAtMs: null, establishedAtMs: null },
  reportedBy: null,
  report: null,
  voidDecidedAtMs: null
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Reported": {
      if (row.happenedAtMs !== null) return withFindings(row, "reported-again")
      const { group = null, leader = null, offence, proof, registeredAt } = stated.data
      const registeredAtMs = registeredAt === undefined ? null : toMs(registeredAt)
      const said = { happenedAtMs: fact.atMs, offence, proof, group, leader, registeredAtMs }
      return { ...row, ...said, reportedBy: fact.actor.id, report: fact.id }
    }
    case "Established":
      return { ...row, establishedAtMs: row.establishedAtMs ?? fact.atMs }
    case "Voided":
      return { ...row, voidDecidedAtMs: row.voidDecidedAtMs ?? fact.occurredAtMs }
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of incidents; a window owns one by when it happened. */
export const rows: RowKind = rowKind<Row>({
  kind: "conduct",
  anchors: ["happenedAtMs"],
  fields: {
    ...dimensionFields,
    happenedAtMs: "instant",
    offence: "text",
    proof: "text",
    group: "text",
    leader: "text",
    registeredAtMs: "instant",
    establishedAtMs: "instant",
    reportedBy: "text",
    report: "text",
    voidDecidedAtMs: "instant"
  }
})

/** Version 2 only adds what may be missing, so that data of version 1 is read as it stands. */
const second: EventTypes[string] = { ...eventType(data.Reported), schemaVersion: 2, upcast: (stated) => stated }

/** Who finds a report true or takes it back; anybody may make one. */
export const authorities = {
  establish: {
    act: "establish an incident",
    needs: [Role.customerRelations, Role.generalManager, Role.managementRepresentative],
    clause: "S2-5.2a"
  },
  void: {
    act: "void a report on conduct",
    needs: [Role.generalManager, Role.managementRepresentative],
    clause: "S3-N5a"
  }
} as const satisfies Record<string, Authority>

/** The stream of one incident. */
export const stream: Stream<State> = {
  category: "Conduct",
  fold: 2,
  events: reserved(
    { ...eventTypes(data, "Voided"), Reported: second },
    {
      Established: [authorities.establish],
      Voided: [authorities.void]
    }
  ),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on an incident may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Reports an incident with what shows it (outlets 5); whom it concerns is among the order's subjects. */
export const report =
  (command: (typeof data.Reported)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.happenedAtMs === null) return event("Reported", { ...command })
    if (state.offence === command.offence && state.proof === command.proof) return nothing
    return Result.fail(new AlreadyStated({ of: "conduct", act: "reported", stated: `${state.offence}` }))
  }

/** Finds that it was so. Established once, it decides nothing. */
export const establish: Decide = (state, order) =>
  Result.flatMap(guard(authorities.establish, order.actor), (): Decision<Refusal> => {
    if (state === undefined || state.report === null) {
      return Result.fail(new NotStated({ of: "conduct", first: "report" }))
    }
    return state.establishedAtMs === null ? event("Established") : nothing
  })

/** Takes the report back: it was not so. Voided once, it decides nothing. */
export const voidReport =
  (cause: string): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.void, order.actor), (): Decision<Refusal> => {
      if (state === undefined || state.report === null) {
        return Result.fail(new NotStated({ of: "conduct", first: "report" }))
      }
      return state.voidDecidedAtMs === null ? event("Voided", { cause }, state.report) : nothing
    })
