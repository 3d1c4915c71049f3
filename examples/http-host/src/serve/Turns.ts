/**
 * Turns at what is a lot of work: only so much is worked on at once, in all and of one tenant, and of those who wait the
 * clients take turns. So one client with a thousand questions is told to come again, and holds nobody else up.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"

/** Who waits: a client of a tenant; without one the tenant's own work, of which nothing is refused. */
export interface Who {
  readonly tenant: string
  readonly client: string | undefined
}

/** How much is worked on at once, in all and of one tenant, and how much one client may have going on or waiting. */
export interface Room {
  readonly inAll: number
  readonly ofTenant: number
  readonly ofClient: number
}

interface Place {
  readonly tenant: string
  readonly client: string
  /** Who has the smallest is next. The places of one client follow one another, those of several lie side by side. */
  readonly round: number
  readonly begun: Deferred.Deferred<void>
}

/** Turns within bounds. What is refused for want of room fails with what `refused` says. */
export class Turns<E> {
  private readonly waiting = new Set<Place>()
  private readonly working = new Set<Place>()
  private round = 0
  private readonly room: Room
  private readonly refused: E

  constructor(room: Room, refused: E) {
    this.room = room
    this.refused = refused
  }

  /** Does work when it is its turn. Work that is given up gives up its place, whether it has begun or not. */
  take<A, F, R>(who: Who, work: Effect.Effect<A, F, R>): Effect.Effect<A, E | F, R> {
    return Effect.acquireUseRelease(
      Effect.suspend(() => this.enter(who)),
      ({ begun }) => Effect.andThen(Deferred.await(begun), work),
      (place) => Effect.sync(() => this.leave(place))
    )
  }

  private enter({ client: name, tenant }: Who): Effect.Effect<Place, E> {
    const client = JSON.stringify([tenant, name])
    const own = [...this.waiting, ...this.working].filter((one) => one.client === client)
    if (name !== undefined && own.length >= this.room.ofClient) return Effect.fail(this.refused)
    const round = Math.max(this.round, ...own.map((one) => one.round + 1))
    const place: Place = { tenant, client, round, begun: Deferred.makeUnsafe() }
    this.waiting.add(place)
    this.begin()
    return Effect.succeed(place)
  }

  private leave(place: Place): void {
    this.waiting.delete(place)
    this.working.delete(place)
    this.begin()
  }

  /** Whoever may begin begins. */
  private begin(): void {
    while (this.working.size < this.room.inAll) {
      const next = this.next()
      if (next === undefined) return
      this.round = next.round
      this.waiting.delete(next)
      this.working.add(next)
      Deferred.doneUnsafe(next.begun, Effect.void)
    }
  }

  private next(): Place | undefined {
    const isFull = (tenant: string) =>
      [...this.working].filter((one) => one.tenant === tenant).length >= this.room.ofTenant
    let first: Place | undefined
    for (const place of this.waiting)
      if ((first === undefined || place.round < first.round) && !isFull(place.tenant)) first = place
    return first
  }
}
