/**
 * Work that many ask for at once, done once: whoever asks while it goes on waits for the same, and what came of it is kept
 * for as long as there is room. It is given up when nobody waits for it any more.
 */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"

/** Something made, with how much room it takes. */
export interface Made<A> {
  readonly value: A
  readonly size: number
}

interface Running<A> {
  readonly fiber: Fiber.Fiber<A, unknown>
  waiting: number
}

/** Things by their names, of which all together take no more room than `most`. */
export class Shared<A> {
  /** How often something was made. */
  made = 0
  private readonly kept = new Map<string, Made<A>>()
  private readonly running = new Map<string, Running<A>>()
  private room: number
  private readonly scope: Scope.Scope

  constructor(scope: Scope.Scope, most: number) {
    this.scope = scope
    this.room = most
  }

  /** The thing of a name, which `make` makes if it is not there. The name must say all that it depends on. */
  get<E, R>(name: string, make: Effect.Effect<Made<A>, E, R>): Effect.Effect<A, E, R> {
    return Effect.uninterruptibleMask((restore) =>
      Effect.gen({ self: this }, function* () {
        const known = this.kept.get(name)
        if (known !== undefined) return this.keep(name, known).value
        const running = this.running.get(name) ?? (yield* this.begin(name, make))
        running.waiting++
        const wait = restore(Fiber.join(running.fiber as Fiber.Fiber<A, E>))
        return yield* Effect.ensuring(
          wait,
          Effect.suspend(() => this.leave(name, running))
        )
      })
    )
  }

  private begin<E, R>(name: string, make: Effect.Effect<Made<A>, E, R>) {
    const work = Effect.map(make, (one) => this.keep(name, one).value)
    return Effect.map(Effect.forkIn(Effect.interruptible(work), this.scope), (fiber) => {
      const running: Running<A> = { fiber, waiting: 0 }
      this.running.set(name, running)
      this.made++
      return running
    })
  }

  private leave(name: string, running: Running<A>): Effect.Effect<void> {
    running.waiting--
    if (running.waiting > 0) return Effect.void
    this.running.delete(name)
    return Fiber.interrupt(running.fiber)
  }

  /** Keeps something as the newest, and lets the oldest go where there is no room. */
  private keep(name: string, one: Made<A>): Made<A> {
    this.room += this.kept.get(name)?.size ?? 0
    this.kept.delete(name)
    this.kept.set(name, one)
    this.room -= one.size
    for (const [oldest, { size }] of this.kept) {
      if (this.room >= 0) break
      this.kept.delete(oldest)
      this.room += size
    }
    return one
  }
}
