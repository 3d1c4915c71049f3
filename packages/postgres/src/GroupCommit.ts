/**
 * Group commit: while a commit of this process is on its way, appends that come wait for its end and then go together as
 * the next. A transaction costs the same for many appends as for one, so that the log keeps up with however many come;
 * who comes alone waits for nobody.
 */
import type { EventLog } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import type { StoreFailed } from "./Failure.ts"

/** Writes a batch as one commit. */
export type Write = (
  items: ReadonlyArray<EventLog.Append>
) => Effect.Effect<ReadonlyArray<EventLog.Outcome>, StoreFailed>

type Answer = Effect.Effect<EventLog.Outcome, StoreFailed>

/** An append that waits, with the services of its caller. */
interface Waiting {
  readonly item: EventLog.Append
  readonly context: Context.Context<never>
  readonly answer: Deferred.Deferred<EventLog.Outcome, StoreFailed>
}

/** The most appends of a commit: transactions stay short. */
const most = 100

/** A commit that takes longer waits for a stranger, on one stream: appends to others leave without it. */
const patience = "20 millis"

/** Answers everybody of a group, by the place in it. */
const settle = (group: ReadonlyArray<Waiting>, answerOf: (place: number) => Answer) =>
  Effect.sync(() => {
    for (const [place, { answer }] of group.entries()) Deferred.doneUnsafe(answer, answerOf(place))
  })

const alone = (write: Write, item: EventLog.Append): Answer =>
  Effect.map(write([item]), ([one]) => one as EventLog.Outcome)

/** Writes a group as one commit. What one of them brings along shall not fail the others: each then goes by itself. */
const together = (write: Write, group: ReadonlyArray<Waiting>): Effect.Effect<void> => {
  const separately = Effect.suspend(() =>
    Effect.forEach(group, ({ answer, item }) => Deferred.complete(answer, alone(write, item)), {
      concurrency: "unbounded",
      discard: true
    })
  )
  return write(group.map(({ item }) => item)).pipe(
    Effect.flatMap((outcomes) => settle(group, (place) => Effect.succeed(outcomes[place] as EventLog.Outcome))),
    // Whether they were written is open, and stays so for each of them.
    Effect.catch((failure) => (failure.outcome === "unknown" ? settle(group, () => Effect.fail(failure)) : separately)),
    Effect.catchDefect(() => separately)
  )
}

/** Appends items as they come, each with its own outcome. */
export class GroupCommit {
  private waiting: Array<Waiting> = []
  private underway = 0
  private readonly sql: SqlClient.SqlClient
  private readonly write: Write

  constructor(sql: SqlClient.SqlClient, write: Write) {
    this.sql = sql
    this.write = write
  }

  /** Appends one item, in the company of others where there are any. */
  append(item: EventLog.Append): Answer {
    return Effect.withFiber((fiber) => {
      // Within the caller's own transaction it is the caller who commits.
      if (Context.getOrUndefined(fiber.context, this.sql.transactionService) !== undefined)
        return alone(this.write, item)
      if (this.underway > 0) return this.wait(item, fiber.context as Context.Context<never>)
      this.underway++
      return Effect.ensuring(alone(this.write, item), this.ended)
    })
  }

  private readonly ended = Effect.sync(() => {
    this.underway--
    this.depart()
  })

  private depart(): void {
    const group = this.waiting
    const [first] = group
    if (first === undefined) return
    this.waiting = []
    this.underway++
    Effect.runForkWith(first.context)(Effect.ensuring(together(this.write, group), this.ended))
  }

  private wait(item: EventLog.Append, context: Context.Context<never>): Answer {
    const one: Waiting = { item, context, answer: Deferred.makeUnsafe() }
    const group = this.waiting
    if (group.push(one) === 1) this.hurry(group, context)
    if (group.length === most) this.depart()
    // Who is interrupted before the departure writes nothing.
    const leave = Effect.sync(() => {
      if (this.waiting === group) group.splice(group.indexOf(one), 1)
    })
    return Effect.onInterrupt(Deferred.await(one.answer), () => leave)
  }

  private hurry(group: ReadonlyArray<Waiting>, context: Context.Context<never>): void {
    const late = Effect.sync(() => this.waiting === group && this.depart())
    Effect.runForkWith(context)(Effect.andThen(Effect.sleep(patience), late))
  }
}
