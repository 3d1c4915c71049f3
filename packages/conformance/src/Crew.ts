/**
 * A crew for the suites: processes that share the work of one consumer and may die at any moment, and a ledger that sees
 * every handling and complains of what must not be.
 */
import {
  Consumer,
  type ConsumerRefusal,
  Consumers,
  type EventLog,
  Recorded,
  type Refusal,
  Shard
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"

/** The lease (ms) of a crew. */
export const leaseMs = 30_000

/** What was handled, as it happened. */
export class Ledger {
  /** Every handling of an event, in its order. */
  readonly handled: Array<{ readonly owner: string; readonly shard: number; readonly event: Recorded.Recorded }> = []
  /** What must not happen and did. */
  readonly complaints: Array<string> = []
  private readonly versions = new Map<string, number>()
  private readonly busy = new Map<number, string>()
  private readonly of: number

  constructor(of: number) {
    this.of = of
  }

  /** Fails with the complaints, if there are any. */
  readonly verdict: Effect.Effect<void, Error> = Effect.suspend(() =>
    this.complaints.length === 0 ? Effect.void : Effect.fail(new Error(this.complaints.slice(0, 5).join("; ")))
  )

  /** Whether every one of these events was handled. */
  has(events: ReadonlyArray<Recorded.Recorded>): boolean {
    const positions = new Set(this.handled.map(({ event }) => event.position))
    return events.every(({ position }) => positions.has(position))
  }

  /** Begins the handling of a shard by an owner. */
  enter(owner: string, shard: number): void {
    const other = this.busy.get(shard)
    if (other !== undefined) this.complaints.push(`${owner} and ${other} are at shard ${shard} at once`)
    this.busy.set(shard, owner)
  }

  /** Ends it. */
  exit(owner: string, shard: number): void {
    if (this.busy.get(shard) === owner) this.busy.delete(shard)
  }

  /** Notes an event: each stream's events come first in the order of their versions, and in their shard. */
  note(owner: string, shard: number, event: Recorded.Recorded): void {
    const { stream, version } = event.body
    const key = Recorded.streamKey(stream)
    const known = this.versions.get(key) ?? 0
    if (version > known + 1) this.complaints.push(`${key} jumps from ${known} to ${version}`)
    if (Shard.shardOf(stream, this.of) !== shard) this.complaints.push(`${key} is not of shard ${shard}`)
    this.versions.set(key, Math.max(known, version))
    this.handled.push({ owner, shard, event })
  }

  /** Holds checkpoints against what was handled: none covers an event that was not. */
  covers(shards: ReadonlyArray<Consumers.ShardState>, events: ReadonlyArray<Recorded.Recorded>): void {
    const seen = new Set(this.handled.map(({ event }) => event.position))
    for (const { checkpoint, shard } of shards) {
      for (const { body, position } of events) {
        if (position <= checkpoint && Shard.shardOf(body.stream, this.of) === shard && !seen.has(position)) {
          this.complaints.push(
            `the checkpoint ${checkpoint} of shard ${shard} covers ${position}, which nobody handled`
          )
        }
      }
    }
  }
}

/** A handling that notes its events one by one, so that a death may come between two. */
export const noting =
  (ledger: Ledger, owner: string, fails: () => boolean = () => false) =>
  ({ events, shard: { index } }: Consumer.Delivery): Effect.Effect<void, Error> =>
    Effect.acquireUseRelease(
      Effect.sync(() => ledger.enter(owner, index)),
      () =>
        Effect.forEach(events, (event) =>
          Effect.andThen(
            Effect.yieldNow,
            Effect.suspend(() =>
              fails()
                ? Effect.fail(new Error("failed on purpose"))
                : Effect.sync(() => ledger.note(owner, index, event))
            )
          )
        ),
      () => Effect.sync(() => ledger.exit(owner, index))
    )

/** How a member of a crew ends. */
export interface Member {
  readonly owner: string
  /** Ends it in good order. */
  readonly stop: Effect.Effect<void>
  /** Ends it as a kill does: nothing is given back. */
  readonly kill: Effect.Effect<void>
  /** What it ended with. */
  readonly fiber: Fiber.Fiber<never, ConsumerRefusal.ShardsDiffer | Refusal.CheckpointAhead | Refusal.StoreFailed>
}

/** Starts a member. */
export const start = <R>(
  options: Omit<Consumer.Options<Error, R>, "consumer" | "leaseMs">
): Effect.Effect<Member, never, EventLog.EventLog | Consumers.Consumers | Scope.Scope | R> =>
  Effect.gen(function* () {
    const keeper = yield* Consumers.Consumers
    let isDead = false
    const own: Consumers.ConsumersShape = {
      ...keeper,
      release: (held) => Effect.suspend(() => (isDead ? Effect.void : keeper.release(held))),
      leave: (...names) => Effect.suspend(() => (isDead ? Effect.void : keeper.leave(...names)))
    }
    const fiber = yield* Consumer.run({
      again: { firstMs: 1_000, mostMs: 4_000 },
      ...options,
      consumer: "crew",
      leaseMs
    }).pipe(Effect.provideService(Consumers.Consumers, own), Effect.forkScoped)
    const die = Effect.sync(() => {
      isDead = true
    })
    return {
      owner: options.owner,
      fiber,
      stop: Fiber.interrupt(fiber),
      kill: Effect.andThen(die, Fiber.interrupt(fiber))
    }
  })
