/**
 * Consumers: processes that share the work on a log. Each takes part under a name of its own, holds its fair share of
 * the shards by leases, and handles their events in order, at least once. A process that dies loses its leases; one that
 * joins is given shards by the others, between two batches. Nothing is skipped: a shard whose batch fails stands still.
 */
import type * as Cause from "effect/Cause"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as FiberMap from "effect/FiberMap"
import type { ShardsDiffer } from "./ConsumerRefusal.ts"
import { type Delivery, type Job, nameOf, Tenure, work } from "./ConsumerShard.ts"
import { Consumers, type ConsumersShape, type ShardState } from "./Consumers.ts"
import { EventLog } from "./EventLog.ts"
import { countStoreFailure, noteLag } from "./Measures.ts"
import type { CheckpointAhead, StoreFailed } from "./Refusal.ts"
import { check } from "./Shard.ts"
import { elapsedMs } from "./Wakeup.ts"

export type { Delivery } from "./ConsumerShard.ts"

/** What a consumer does, and under which names. */
export interface Options<E, R> {
  /** The name under which checkpoints are kept: the same in all processes that share the work. */
  readonly consumer: string
  /** The name of this run, another one for every start of a process: host, process id and instant, or a random one. */
  readonly owner: string
  /** Into how many shards the log is cut; fixed at the first use. */
  readonly shards: number
  /** Handles events in order. It may be interrupted, and be given the same events again. */
  readonly handle: (delivery: Delivery) => Effect.Effect<void, E, R>
  readonly categories?: ReadonlyArray<string>
  /** The position after which the consumer begins at its first use; the start of the log when left out. */
  readonly after?: number
  /** The most events of one delivery; 100 when left out. */
  readonly most?: number
  /** How long (ms) a process may be silent before others take its shards; 15,000 when left out. */
  readonly leaseMs?: number
  /** How long (ms) to wait before a failed delivery is tried again, at first and at most; 100 and 30,000 when left out. */
  readonly again?: Job<E, R>["again"]
  /** What the listing says of a failure; its name alone when left out, because its words may be about people. */
  readonly describe?: (cause: Cause.Cause<E>) => string
}

interface Member<E, R> {
  readonly consumer: string
  readonly owner: string
  readonly leaseMs: number
  readonly job: Job<E, R>
  readonly held: Map<number, Tenure>
  readonly fibers: FiberMap.FiberMap<number>
  /** What ends them all: a checkpoint of another history. */
  readonly broken: Deferred.Deferred<never, CheckpointAhead>
}

/** How many of the shards an owner is to hold when these take part: all are given out, and nobody has two more than another. */
export const share = (owners: ReadonlyArray<string>, owner: string, of: number): number => {
  const rank = [...owners].sort().indexOf(owner)
  return rank === -1 ? 0 : Math.floor(of / owners.length) + (rank < of % owners.length ? 1 : 0)
}

/** Works on a shard until it is stopped or lost, and gives it back. */
const tenant = <E, R>({ broken, held, job }: Member<E, R>, tenure: Tenure): Effect.Effect<void, never, R> => {
  const { consumer, shard } = tenure.lease
  const end = Effect.suspend(() => {
    if (held.get(shard) === tenure) held.delete(shard)
    const back = job.consumers.release({ lease: tenure.lease, looked: tenure.looked })
    return Effect.andThen(noteLag(consumer, shard, 0), tenure.isLost ? Effect.void : Effect.ignore(back))
  })
  return work(job, tenure).pipe(
    Effect.tapError((failure) =>
      failure._tag === "CheckpointAhead"
        ? Effect.andThen(Effect.ignore(job.consumers.note(tenure.lease, failure._tag)), Deferred.fail(broken, failure))
        : Effect.void
    ),
    // What else ends a shard (its lease is lost, its store failed) is mended by claiming it anew.
    Effect.exit,
    Effect.ensuring(end),
    Effect.asVoid
  )
}

/** Prolongs the leases and leaves alone what was lost; tells how far behind the shards are. */
const prolong = <E, R>({ consumer, fibers, held, job, leaseMs }: Member<E, R>) =>
  Effect.gen(function* () {
    const all = [...held.values()]
    if (all.length === 0) return
    const nowMs = yield* elapsedMs
    const kept = new Set((yield* job.consumers.renew(all, leaseMs)).map(({ token }) => token))
    const { settled } = yield* job.log.tip
    for (const tenure of all) {
      const { shard, token } = tenure.lease
      if (held.get(shard) !== tenure) continue
      if (kept.has(token)) {
        tenure.validUntilMs = nowMs + leaseMs
        yield* noteLag(consumer, shard, Math.max(0, settled - tenure.looked))
      } else {
        tenure.isLost = true
        yield* FiberMap.remove(fibers, shard)
      }
    }
  })

/** Takes shards and begins to work on them; an interruption comes before or after, so that none is held without being worked on. */
const take = <E, R>(member: Member<E, R>, most: number) =>
  Effect.uninterruptibleMask((restore) =>
    Effect.gen(function* () {
      const { consumer, fibers, held, job, leaseMs, owner } = member
      const nowMs = yield* elapsedMs
      for (const lease of yield* restore(job.consumers.claim(consumer, owner, leaseMs, most))) {
        const tenure = new Tenure(lease, nowMs + leaseMs)
        held.set(lease.shard, tenure)
        yield* FiberMap.run(fibers, lease.shard, tenant(member, tenure))
      }
    })
  )

/** One round: say that we are here, keep what we have, give up what is too much, take what is missing. */
const round = <E, R>(member: Member<E, R>) =>
  Effect.gen(function* () {
    const { consumer, held, job, leaseMs, owner } = member
    const owners = yield* job.consumers.meet(consumer, owner, leaseMs)
    yield* prolong(member)
    const due = share(owners, owner, job.of)
    const staying = [...held.values()].filter(({ isStopping }) => !isStopping)
    for (const { stop } of staying.slice(due)) yield* Deferred.succeed(stop, undefined)
    if (held.size < due) yield* take(member, due - held.size)
  })

const rounds = <E, R>(member: Member<E, R>): Effect.Effect<never, never, R> =>
  round(member).pipe(
    Effect.timeoutOption(member.leaseMs),
    Effect.catch(({ operation }) => countStoreFailure(operation)),
    Effect.andThen(Effect.sleep(member.leaseMs / 3)),
    Effect.forever
  )

const jobOf = <E, R>(log: EventLog["Service"], consumers: ConsumersShape, options: Options<E, R>): Job<E, R> => {
  const {
    again = { firstMs: 100, mostMs: 30_000 },
    categories,
    describe = nameOf,
    handle,
    most = 100,
    shards
  } = options
  return {
    log,
    consumers,
    of: shards,
    most,
    handle,
    describe,
    again,
    ...(categories === undefined ? {} : { categories })
  }
}

/**
 * Takes part in a consumer until interrupted; then the batch at hand is interrupted and the shards are given back. Fails
 * when the consumer is known with other shards or a checkpoint lies beyond the log, and when the store cannot be reached
 * at the start; later on it is tried again and again.
 */
export const run = <E, R>(
  options: Options<E, R>
): Effect.Effect<never, ShardsDiffer | CheckpointAhead | StoreFailed, EventLog | Consumers | R> =>
  Effect.gen(function* () {
    const { after = 0, consumer, leaseMs = 15_000, owner, shards } = options
    check({ index: 0, of: shards })
    const consumers = yield* Consumers
    const job = jobOf(yield* EventLog, consumers, options)
    yield* consumers.open(consumer, shards, after)
    yield* Effect.addFinalizer(() => Effect.ignore(consumers.leave(consumer, owner)))
    const fibers = yield* FiberMap.make<number>()
    const broken = yield* Deferred.make<never, CheckpointAhead>()
    const member = { consumer, owner, leaseMs, job, held: new Map<number, Tenure>(), fibers, broken }
    return yield* Effect.raceFirst(rounds(member), Deferred.await(broken))
  }).pipe(Effect.scoped)

/** How a shard stands, and how many positions it is behind the settled end of the log. */
export interface Standing extends ShardState {
  readonly lag: number
}

/** How the shards of a consumer stand, or those of all consumers. */
export const standing = (
  consumer?: string
): Effect.Effect<ReadonlyArray<Standing>, StoreFailed, EventLog | Consumers> =>
  Effect.gen(function* () {
    const shards = yield* (yield* Consumers).list(consumer)
    const { settled } = yield* (yield* EventLog).tip
    return shards.map((shard) => ({ ...shard, lag: Math.max(0, settled - shard.checkpoint) }))
  })
