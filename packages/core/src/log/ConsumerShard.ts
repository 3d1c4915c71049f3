/**
 * One shard in the hands of one owner: its events in order, batch after batch, each handled until it succeeds and then
 * saved. It ends when it is told to stop, between batches, and at once when the lease has run out.
 */
import * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { type AlreadySaved, LeaseLost } from "./ConsumerRefusal.ts"
import type { ConsumersShape, Lease } from "./Consumers.ts"
import type { Batch, EventLogShape } from "./EventLog.ts"
import { countRefused, inSpan, noteLag } from "./Measures.ts"
import type { Recorded } from "./Recorded.ts"
import type { CheckpointAhead, StoreFailed } from "./Refusal.ts"
import type { Shard } from "./Shard.ts"
import { elapsedMs } from "./Wakeup.ts"

/** Events to handle: those of a shard at positions in (`after`, `through`], in order, at least one. */
export interface Delivery {
  readonly shard: Shard
  readonly events: ReadonlyArray<Recorded>
  readonly after: number
  readonly through: number
  /**
   * Saves the checkpoint, for who writes to the same database: as the last step inside the transaction of the writes, so
   * that both are done or neither, exactly once. Let its refusals fail the transaction. Without it, the checkpoint is
   * saved after the handling has succeeded.
   */
  readonly save: Effect.Effect<void, LeaseLost | AlreadySaved | StoreFailed>
}

/** What an owner does with each of its shards. */
export interface Job<E, R> {
  readonly log: EventLogShape
  readonly consumers: ConsumersShape
  readonly of: number
  readonly most: number
  readonly categories?: ReadonlyArray<string>
  readonly handle: (delivery: Delivery) => Effect.Effect<void, E, R>
  /** The words for a failure in the listing of operators. */
  readonly describe: (cause: Cause.Cause<E>) => string
  /** How long (ms) to wait before a failed batch is tried again: at first, and at most. */
  readonly again: { readonly firstMs: number; readonly mostMs: number }
}

/** A shard held: its lease, how far it was looked at, and until when the lease lasts by our own clock. */
export class Tenure {
  readonly lease: Lease
  readonly stop = Deferred.makeUnsafe<void>()
  looked: number
  validUntilMs: number
  isLost = false

  constructor(lease: Lease, validUntilMs: number) {
    this.lease = lease
    this.looked = lease.checkpoint
    this.validUntilMs = validUntilMs
  }

  /** Whether it is to be given back as soon as the batch at hand is done. */
  get isStopping(): boolean {
    return Deferred.isDoneUnsafe(this.stop)
  }
}

const patient = Schedule.min([Schedule.exponential("50 millis"), Schedule.spaced("5 seconds")])

const lost = ({ consumer, owner, shard }: Lease): LeaseLost => new LeaseLost({ consumer, owner, shard })

/** Ends with `LeaseLost` when the lease has run out by our own clock: somebody else may have the shard now. */
const expiry = (tenure: Tenure): Effect.Effect<never, LeaseLost> =>
  Effect.gen(function* () {
    while (true) {
      const leftMs = tenure.validUntilMs - (yield* elapsedMs)
      if (leftMs <= 0) return yield* lost(tenure.lease)
      yield* Effect.sleep(leftMs)
    }
  })

/** The name of a failure and nothing it says, because what a host's errors say may be about people. */
export const nameOf = (cause: Cause.Cause<unknown>): string => {
  const failure = Cause.squash(cause) as { readonly _tag?: unknown; readonly name?: unknown } | null | undefined
  const name = failure?._tag ?? failure?.name
  return typeof name === "string" ? name : "failure"
}

/** What became of one handling of a batch, and of its save: not tried, done inside the handling, or found done before. */
interface Handled<E> {
  readonly exit: Exit.Exit<void, E>
  readonly saved: "not" | "inside" | "before"
  readonly save: Delivery["save"]
}

/** Names a failure in the span, which ends without it: what it says may be about people. */
const named = (exit: Exit.Exit<void, unknown>): Effect.Effect<void> =>
  Exit.isSuccess(exit) ? Effect.void : Effect.annotateCurrentSpan("failure", nameOf(exit.cause))

/** Handles a batch once. */
const attempt = <E, R>(
  job: Job<E, R>,
  tenure: Tenure,
  { after, events, through }: Batch
): Effect.Effect<Handled<E>, LeaseLost, R> =>
  Effect.gen(function* () {
    const { consumer, shard: index } = tenure.lease
    let saved: Handled<E>["saved"] = "not"
    const seen = (refusal: LeaseLost | AlreadySaved | StoreFailed) =>
      Effect.sync(() => {
        if (refusal._tag === "LeaseLost") tenure.isLost = true
        if (refusal._tag === "AlreadySaved") saved = "before"
      })
    const done = Effect.sync(() => {
      saved = "inside"
    })
    const save = job.consumers.save(tenure.lease, { after, through }).pipe(Effect.tapError(seen), Effect.tap(done))
    const exit = yield* Effect.suspend(() =>
      job.handle({ shard: { index, of: job.of }, events, after, through, save })
    ).pipe(
      Effect.exit,
      Effect.tap(named),
      inSpan("consumer.handle", { consumer, shard: index, events: events.length, after, through })
    )
    if (tenure.isLost) return yield* lost(tenure.lease)
    return { exit, saved, save }
  })

/** Saves what was handled, however long the store takes; that it was done before is as good. */
const settle = (save: Delivery["save"]): Effect.Effect<void, LeaseLost | StoreFailed> =>
  Effect.retry(save, { schedule: patient, while: ({ _tag }) => _tag === "StoreFailed" }).pipe(
    Effect.catchTag("AlreadySaved", () => Effect.void)
  )

/** Handles a batch until it succeeds and is saved; false when it was given up because the shard is to be given back. */
const handle = <E, R>(job: Job<E, R>, tenure: Tenure, batch: Batch) =>
  Effect.gen(function* () {
    const { consumer, shard } = tenure.lease
    for (let waitMs = job.again.firstMs; ; waitMs = Math.min(waitMs * 2, job.again.mostMs)) {
      const { exit, save, saved } = yield* attempt(job, tenure, batch)
      if (saved === "before") return true
      if (Exit.isSuccess(exit)) {
        if (saved === "not") yield* settle(save)
        return true
      }
      yield* countRefused(consumer, shard)
      yield* Effect.ignore(job.consumers.note(tenure.lease, job.describe(exit.cause)))
      const told = yield* Effect.timeoutOption(Deferred.await(tenure.stop), waitMs)
      if (Option.isSome(told)) return false
    }
  })

const pass = <E, R>(job: Job<E, R>, tenure: Tenure, batch: Batch) =>
  Effect.gen(function* () {
    const isDone = batch.events.length === 0 || (yield* handle(job, tenure, batch))
    if (!isDone) return false
    tenure.looked = batch.through
    yield* noteLag(tenure.lease.consumer, tenure.lease.shard, Math.max(0, batch.head - batch.through))
    return !tenure.isStopping
  })

/** Works on a shard from its checkpoint until it is told to stop. */
export const work = <E, R>(
  job: Job<E, R>,
  tenure: Tenure
): Effect.Effect<void, LeaseLost | CheckpointAhead | StoreFailed, R> => {
  const { checkpoint, shard } = tenure.lease
  const { categories, log, most, of } = job
  const from = {
    after: checkpoint,
    most,
    shard: { index: shard, of },
    ...(categories === undefined ? {} : { categories })
  }
  const through = log.follow(from).pipe(
    Stream.interruptWhen(Deferred.await(tenure.stop)),
    Stream.runForEachWhile((batch) => pass(job, tenure, batch))
  )
  return Effect.raceFirst(through, expiry(tenure))
}
