/**
 * Requests that are still on their way. Each holds one of the host's turns until its body is there, so that one client who
 * sends many slowly would hold up everybody: each may have only so many.
 */
import type { IncomingMessage } from "node:http"
import * as Effect from "effect/Effect"
import type { HttpServerRequest } from "effect/http"
import { type Caller, clientOf } from "../api/Caller.ts"
import type { Unavailable } from "../api/Problem.ts"
import { busy } from "../operate/Limits.ts"

type Message = Pick<IncomingMessage, "complete">

/** The requests of all clients, of which `most` of each may be on their way at once. */
export class Arriving {
  private readonly all = new Map<string, Set<Message>>()
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  /** Does a call of a client, unless too many of the client's are on their way. */
  within<A, E, R>(
    caller: Caller["Service"],
    { source }: HttpServerRequest.HttpServerRequest,
    call: Effect.Effect<A, E, R>
  ): Effect.Effect<A, E | Unavailable, R> {
    const client = clientOf(caller)
    const message = source as Partial<Message> as Message
    return Effect.acquireUseRelease(
      Effect.suspend(() => this.enter(client, message)),
      () => call,
      () => Effect.sync(() => this.leave(client, message))
    )
  }

  private enter(client: string, message: Message): Effect.Effect<void, Unavailable> {
    const own = this.all.get(client) ?? new Set()
    if ([...own].filter(({ complete }) => complete === false).length >= this.most) return Effect.fail(busy)
    this.all.set(client, own.add(message))
    return Effect.void
  }

  private leave(client: string, message: Message): void {
    const own = this.all.get(client)
    own?.delete(message)
    if (own?.size === 0) this.all.delete(client)
  }
}
