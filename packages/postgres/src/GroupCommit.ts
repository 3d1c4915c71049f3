/**
 * Group commit: while a commit of this process is on its way, appends that come wait for its end and then go together as
 * the next. A transaction costs the same for many appends as for one, so that the log keeps up with however many come;
 * who comes alone waits for nobody.
 */
import type { EventLog } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import type { SqlClient } from "effect/sql"
import type { StoreFailed } from "./Failure.ts"

/** Writes a batch as one commit; a bound (ms) ends it that long waits for somebody else's lock. */
export type Write = (
  items: ReadonlyArray<EventLog.Append>,
  lockTimeoutMs?: number
) => Effect.Effect<ReadonlyArray<EventLog.Outcome>, StoreFailed>

type Answer = Effect.Effect<EventLog.Outcome, StoreFailed>

/** An append that waits. */
interface Waiting {
  readonly item: EventLog.Append
  readonly answer: Deferred.Deferred<EventLog.Outcome, StoreFailed>
}

/** Appends that go together, at the clock and with the services of the first. */
interface Group {
  readonly members: Array<Waiting>
  readonly context: Context.Context<never>
  /** How many still wait for their answer. */
  present: number
  underWay?: Fiber.Fiber<void>
}

/** The most appends of a commit: transactions stay short. */
const most = 100

/** A commit that takes longer waits for a stranger, on one stream: appends to others leave without it. */
const patience = "20 millis"

/** A group that waits so long for a lock is undone and its members go one by one: one of them meets a stranger. */
const lockTimeoutMs = 50

const clockOf = (context: Context.Context<never>): Clock.Clock => Context.get(context, Clock.Clock)

const alone = (write: Write, item: EventLog.Append): Answer =>
  Effect.map(write([item]), ([one]) => one as EventLog.Outcome)

/** Answers everybody who waits still, by the place in the group; what is no answer yet, each works out for himself. */
const settle = ({ members }: Group, answerOf: (place: number) => Answer): void => {
  // A copy: whoever is answered before the group is said to be under way leaves it.
  for (const [place, { answer }] of [...members].entries()) Deferred.doneUnsafe(answer, answerOf(place))
}

/** Writes a group as one commit. What one of them brings along shall not fail the others: each then goes by itself. */
const together = (write: Write, group: Group): Effect.Effect<void> => {
  const items = group.members.map(({ item }) => item)
  const separately = () => settle(group, (place) => alone(write, items[place] as EventLog.Append))
  return (items.length === 1 ? write(items) : write(items, lockTimeoutMs)).pipe(
    Effect.map((outcomes) => settle(group, (place) => Effect.succeed(outcomes[place] as EventLog.Outcome))),
    Effect.catch((failure) =>
      Effect.sync(() => {
        // Whether they were written is open, and stays so for each of them.
        if (failure.outcome === "unknown") settle(group, () => Effect.fail(failure))
        else separately()
      })
    ),
    Effect.catchDefect(() => Effect.sync(separately)),
    // A pool that is closed interrupts what runs on it: nobody is left waiting.
    Effect.ensuring(Effect.sync(() => settle(group, () => Effect.interrupt)))
  )
}

/** Appends items as they come, each with its own outcome. */
export class GroupCommit {
  private waiting: Group | undefined
  private underway = 0
  private readonly sql: SqlClient.SqlClient
  private readonly write: Write

  constructor(sql: SqlClient.SqlClient, write: Write) {
    this.sql = sql
    this.write = write
  }

  /** Appends one item, in the company of others where there are any. */
  append(item: EventLog.Append): Answer {
    return Effect.uninterruptibleMask((restore) =>
      Effect.withFiber((fiber) => {
        const context = fiber.context as Context.Context<never>
        const isOwn = Context.getOrUndefined(context, this.sql.transactionService) !== undefined
        const first = this.waiting
        // Within the caller's own transaction it is the caller who commits; and recordedAt is by the caller's clock.
        if (isOwn || (first !== undefined && clockOf(first.context) !== clockOf(context))) {
          return restore(alone(this.write, item))
        }
        if (this.underway > 0) return this.wait(item, context, restore)
        this.underway++
        return Effect.ensuring(restore(alone(this.write, item)), this.ended)
      })
    )
  }

  private readonly ended = Effect.sync(() => {
    this.underway--
    this.depart()
  })

  private depart(): void {
    const group = this.waiting
    this.waiting = undefined
    if (group === undefined || group.members.length === 0) return
    this.underway++
    group.underWay = Effect.runForkWith(group.context)(Effect.ensuring(together(this.write, group), this.ended))
  }

  private wait(item: EventLog.Append, context: Context.Context<never>, restore: (answer: Answer) => Answer): Answer {
    const group = this.waiting ?? this.gather(context)
    const one: Waiting = { item, answer: Deferred.makeUnsafe() }
    group.present++
    if (group.members.push(one) === most) this.depart()
    return Effect.onInterrupt(restore(Deferred.await(one.answer)), () => Effect.sync(() => this.leave(group, one)))
  }

  /** A new group. It leaves at the latest when the patience of its first member ends, which is real time under any clock. */
  private gather(context: Context.Context<never>): Group {
    const group: Group = { members: [], context, present: 0 }
    this.waiting = group
    const late = Effect.sync(() => this.waiting === group && this.depart())
    const clock = Clock.Clock.defaultValue()
    Effect.runFork(Effect.provideService(Effect.andThen(Effect.sleep(patience), late), Clock.Clock, clock))
    return group
  }

  /** Who is interrupted before the departure writes nothing; a group that everybody left is cancelled. */
  private leave(group: Group, one: Waiting): void {
    group.present--
    if (group.underWay === undefined) group.members.splice(group.members.indexOf(one), 1)
    else if (group.present === 0) group.underWay.interruptUnsafe()
  }
}
