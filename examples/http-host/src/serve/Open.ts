/**
 * Streams of changes that are open. Each holds a connection for hours, and all clients share those of the host: each client may
 * have only so many.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { type Unavailable, unavailable } from "../api/Problem.ts"

const tooMany = (most: number) =>
  unavailable(
    "TooManyStreams",
    `此客户端已开 ${most} 条变更流；请先关闭不用的，或一条流关注多项。`,
    `this client has ${most} streams of changes open; close those that nobody reads, or watch several things in one`,
    { most }
  )

/** The streams of all clients, of which each has at most `most`. */
export class Open {
  private readonly all = new Map<string, number>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  /** Refuses a client that has as many as it may. */
  room(client: string): Effect.Effect<void, Unavailable> {
    return Effect.suspend(() => (this.of(client) < this.most ? Effect.void : Effect.fail(tooMany(this.most))))
  }

  /** The stream, which counts as open from its first pull to its end, however it ends. */
  counted<A, E, R>(client: string, stream: Stream.Stream<A, E, R>): Stream.Stream<A, E, R> {
    const begin = Effect.acquireRelease(
      Effect.sync(() => this.add(client, 1)),
      () => Effect.sync(() => this.add(client, -1))
    )
    return Stream.unwrap(Effect.as(begin, stream)) as Stream.Stream<A, E, R>
  }

  private of(client: string): number {
    return this.all.get(client) ?? 0
  }

  private add(client: string, more: number): void {
    const now = this.of(client) + more
    if (now === 0) this.all.delete(client)
    else this.all.set(client, now)
  }
}
