/**
 * A dealer's people, as the suite of consequences needs them: who reports offences and losses, who voids them on appeal, and
 * who does what the consequences ask for: proposes, approves, carries out, takes back. Everything goes through commands.
 */
import {
  Conduct,
  Consequences,
  EventLog,
  FtmsCs,
  type Head,
  Loss,
  type Measure,
  Proposal,
  type Recorded,
  type Stream,
  Transact,
  Window
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** The general manager, who decides. */
export const manager: Recorded.Actor = { id: "M-1", roles: ["general-manager"] }
/** Customer relations, who report, propose and carry out. */
export const relations: Recorded.Actor = { id: "R-1", roles: ["customer-relations"] }
/** Administration, who carry out nothing of this document. */
export const administration: Recorded.Actor = { id: "A-1", roles: ["administration"] }

/** The month of the suite. */
export const may: Window.Window = Result.getOrThrow(Window.parse("2026-05", "Asia/Shanghai"))

const lost = ["sales_first", "sales_second", "after_sales_second", "accessories_crew_second", "other_second"]

/** Amounts (fen) for what the document lost, none of them round. */
export const parameters: { readonly [parameter: string]: number } = Object.fromEntries(
  lost.map((name, at) => [`${name}_fen`, 10_001 + at])
)

/** A measure of the document by its name. */
export const measureOf = (name: string | null): Measure.Measure => {
  const found = FtmsCs.measures.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no such measure: ${name}`)
  return found
}

/** An offence: whose, on which day of May, of which group, about which case. */
export interface Offence {
  readonly id: string
  readonly staff: string
  readonly day: number
  readonly group: string
  readonly case: string
}

/** A rework: what it cost (fen), on which day of May, who caused it and who led. */
export interface Rework {
  readonly id: string
  readonly day: number
  readonly fen: number
  readonly culprit: string
  readonly leader: string
}

/** What can be voided: its category and id. */
export type Voidable = readonly [category: "Conduct" | "Loss", id: string]

/** Something to be done about a proposal: who does it, by which command. */
export interface Task {
  readonly id: string
  readonly actor: Recorded.Actor
  readonly command: (state: Proposal.State, order: Transact.Order) => Transact.Decision<Proposal.Refusal>
  readonly subjects: ReadonlyArray<string>
}

const dayOf = (day: number): string => `2026-05-${String(day).padStart(2, "0")}T02:00:00.000Z`

const task = (id: string, actor: Recorded.Actor, command: Task["command"], who?: string): Task => ({
  ...{ id, actor, command },
  subjects: who === undefined ? [] : [who]
})

/** The next step of a proposal that stands; none where it is done, or only recommended. */
const onwards = (id: string, { effect, state }: Proposal.Row): ReadonlyArray<Task> => {
  if (state === "proposed") return [task(id, manager, Proposal.approve)]
  return state === "approved" && effect === "carried-out" ? [task(id, relations, Proposal.carryOut)] : []
}

/** The next step of taking a proposal back. */
const backwards = ({ by, id, key, row, under }: Consequences.Reversal, fresh: () => string): ReadonlyArray<Task> => {
  if (by === "withdrawal") return [task(id, manager, Proposal.withdraw("no-longer-follows"))]
  if (under?.row.state === "carried-out") return [task(id, relations, Proposal.reverse(under.id))]
  if (under !== null) return onwards(under.id, under.row)
  const money = row.fen === null ? {} : { fen: row.fen }
  const said = { measure: measureOf(row.measure), basis: { on: "consequence", key } as const, ...money, reverses: id }
  return [task(fresh(), relations, Proposal.propose(said), Consequences.whose(key))]
}

/** The people at work on one log. Their orders have keys of their own, the same for the same acts on another log. */
export class Dealer {
  /** The log that they write. */
  readonly log: EventLog.EventLogShape
  private orders = 0
  private proposals = 0

  constructor(log: EventLog.EventLogShape) {
    this.log = log
  }

  private readonly order = (actor: Recorded.Actor, occurredAt?: string, subjects: ReadonlyArray<string> = []) => ({
    ...{ actor, key: `order-${this.orders++}`, subjects },
    ...(occurredAt === undefined ? {} : { occurredAt })
  })

  private readonly run = <State, E>(
    stream: Stream.Stream<State>,
    id: string,
    order: Transact.Order,
    decide: (state: State, order: Transact.Order) => Transact.Decision<E>
  ) => Effect.provideService(Transact.execute(stream, id, order, decide), EventLog.EventLog, this.log)

  /** Reports an offence; customer relations find that it was so. */
  readonly report = ({ case: about, day, group, id, staff }: Offence) =>
    Effect.gen({ self: this }, function* () {
      const order = this.order(relations, dayOf(day), [`staff:${staff}`, `case:${about}`])
      yield* this.run(Conduct.stream, id, order, Conduct.report({ offence: "process-breach", proof: "E-1", group }))
      yield* this.run(Conduct.stream, id, this.order(relations), Conduct.establish)
    })

  /** Reports what a rework cost. */
  readonly lose = ({ culprit, day, fen, id, leader }: Rework) =>
    this.run(
      Loss.stream,
      id,
      this.order(relations, dayOf(day)),
      Loss.report({ cause: "rework", fen, culprits: [culprit], leader })
    )

  /** Voids a report on appeal. */
  readonly appeal = ([category, id]: Voidable) =>
    category === "Conduct"
      ? this.run(Conduct.stream, id, this.order(manager), Conduct.voidReport("appeal"))
      : this.run(Loss.stream, id, this.order(manager), Loss.voidReport("appeal"))

  /** Takes a voiding back, where one stands: it was so after all. */
  readonly restore = ([category, id]: Voidable) =>
    Effect.gen({ self: this }, function* () {
      const events = yield* this.log.read({ category, id })
      const voiding = events.findLast(({ body }) => body.type === "Voided")
      if (voiding === undefined || events.some(({ body }) => body.concerns === voiding.body.id)) return
      const { actor, key } = this.order(manager)
      const said = { type: "Retracted", schemaVersion: 1, data: {}, concerns: voiding.body.id, actor, subjects: [] }
      const event = { ...said, occurredAt: voiding.body.occurredAt, source: { system: "", key } }
      yield* this.log.append({ stream: { category, id }, expected: "any", events: [event] })
    })

  /** What follows in May as known at a head; the newest without one. */
  readonly follows = (head?: Head.Head) =>
    Effect.gen({ self: this }, function* () {
      const known = head ?? (yield* this.log.head())
      return yield* FtmsCs.drawn(this.log, { window: may, head: known, parameters })
    })

  /** What is to be done now, by what follows and the proposals there are. */
  readonly tasks = Effect.gen({ self: this }, function* () {
    const { compared } = yield* this.follows()
    const fresh = () => `P-${String(this.proposals++).padStart(4, "0")}`
    const rows = new Map((yield* this.rows()).map(({ id, row }) => [id, row]))
    return [
      ...compared.reverse.flatMap((one) => backwards(one, fresh)),
      ...compared.stands.flatMap(({ id }) => onwards(id, rows.get(id) as Proposal.Row)),
      ...compared.propose.map(({ amount, key, measure, who }) => {
        const money = amount.is === "fen" ? { fen: amount.fen } : {}
        const said = { measure: measureOf(measure), basis: { on: "consequence", key } as const, ...money }
        return task(fresh(), relations, Proposal.propose(said), who)
      })
    ]
  })

  /** Does something about a proposal. */
  readonly act = ({ actor, command, id, subjects }: Task) =>
    this.run(Proposal.stream, id, this.order(actor, undefined, subjects), command)

  /** Does all that is to be done, until nothing is. */
  readonly settle = Effect.gen({ self: this }, function* () {
    for (let round = 0; round < 12; round++) {
      const tasks = yield* this.tasks
      if (tasks.length === 0) return
      yield* Effect.forEach(tasks, this.act)
    }
    throw new Error("the people never come to an end")
  })

  /** The proposals there are. */
  readonly rows = () =>
    Effect.gen({ self: this }, function* () {
      const { atMs, position } = yield* this.log.head()
      const all = { kind: "proposal", anchor: "proposedAtMs", fromMs: 0, untilMs: atMs, cutMs: atMs, head: position }
      const found = yield* this.log.rows(all)
      return found.map(({ row, stream }) => ({ id: stream.id, row: row as Proposal.Row }))
    })

  /** The money (fen) that was taken of somebody by what was carried out, less what was given back. */
  readonly balance = (who: string) =>
    Effect.map(this.rows(), (all) =>
      all
        .filter(({ row }) => row.carriedOutAtMs !== null && `staff:${row.staff}` === who)
        .reduce((sum, { row }) => sum + (row.reverses === null ? 1 : -1) * (row.fen ?? 0), 0)
    )
}
