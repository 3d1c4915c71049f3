/**
 * The port of consumers: where checkpoints and leases are kept. A checkpoint says up to which position a shard was
 * handled; a lease says who handles it, until when by the store's clock, and under which token. A token is given out
 * once, so that a store refuses what comes late from a former owner. `Consumer.ts` holds the work on top.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { AlreadySaved, ConsumerRunning, LeaseLost, ShardsDiffer } from "./ConsumerRefusal.ts"
import type { StoreFailed } from "./Refusal.ts"

/** A shard lent to an owner. */
export interface Lease {
  readonly consumer: string
  readonly shard: number
  readonly owner: string
  /** Rises with every claim of the shard. */
  readonly token: number
  /** The checkpoint found at the claim. */
  readonly checkpoint: number
}

/** What a save moves over: the shard's events at positions in (`after`, `through`]. */
export interface Progress {
  readonly after: number
  readonly through: number
}

/** A lease with the position up to which its owner has looked: at or behind it, nothing is left to handle. */
export interface Held {
  readonly lease: Lease
  readonly looked: number
}

/** How a shard stands, for operators. */
export interface ShardState {
  readonly consumer: string
  readonly shard: number
  readonly of: number
  readonly checkpoint: number
  /** Who has it, and until when (ms, UTC) unless renewed; absent when nobody has. A lease that has ended is still told. */
  readonly lease?: { readonly owner: string; readonly untilMs: number; readonly isLive: boolean }
  /** Why it stands still, and since when (ms, UTC); absent once a batch was saved again. */
  readonly trouble?: { readonly what: string; readonly sinceMs: number }
}

/** The operations of the keeper of consumers. It belongs to one tenant, as a log does. */
export interface ConsumersShape {
  /** Makes a consumer known with so many shards, all of them to begin after a position. Changes nothing when it is known. */
  readonly open: (consumer: string, of: number, after: number) => Effect.Effect<void, ShardsDiffer | StoreFailed>
  /** Says that an owner takes part for so long (ms), and returns all who do, sorted. */
  readonly meet: (consumer: string, owner: string, forMs: number) => Effect.Effect<ReadonlyArray<string>, StoreFailed>
  /** Lends up to `most` shards that nobody has or whose lease has ended, for so long (ms). */
  readonly claim: (
    consumer: string,
    owner: string,
    forMs: number,
    most: number
  ) => Effect.Effect<ReadonlyArray<Lease>, StoreFailed>
  /** Prolongs leases by so long (ms) from now, and saves how far their owners have looked; returns those not lost. */
  readonly renew: (held: ReadonlyArray<Held>, forMs: number) => Effect.Effect<ReadonlyArray<Lease>, StoreFailed>
  /**
   * Saves that a batch was handled. Run inside a transaction of the same database, it is done or undone with it. Refused
   * when the lease was lost, and when the checkpoint is beyond `after`: then a save that seemed to fail had been done.
   */
  readonly save: (lease: Lease, progress: Progress) => Effect.Effect<void, LeaseLost | AlreadySaved | StoreFailed>
  /** Notes why a shard stands still; the instant of the first note stays. Nothing when the lease was lost. */
  readonly note: (lease: Lease, what: string) => Effect.Effect<void, StoreFailed>
  /** Gives a shard back, with how far its owner has looked. Nothing when the lease was lost. */
  readonly release: (held: Held) => Effect.Effect<void, StoreFailed>
  /** Says that an owner takes part no more. */
  readonly leave: (consumer: string, owner: string) => Effect.Effect<void, StoreFailed>
  /** How the shards stand: of one consumer, or of all, in order. */
  readonly list: (consumer?: string) => Effect.Effect<ReadonlyArray<ShardState>, StoreFailed>
  /** Forgets a consumer with its checkpoints, so that it can begin anew; refused while somebody runs it. */
  readonly forget: (consumer: string) => Effect.Effect<void, ConsumerRunning | StoreFailed>
}

/** The keeper of the consumers of one log. */
export class Consumers extends Context.Service<Consumers, ConsumersShape>()("@servicebook/core/Consumers") {}
