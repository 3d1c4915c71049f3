/**
 * Lines before what takes one at a time: orders on one stream wait for one another here, rather than to lose the race at the
 * store and begin anew. A line is there as long as somebody stands in it; how many may stand, the limits around requests say.
 */
import * as Effect from "effect/Effect"
import * as Semaphore from "effect/Semaphore"

interface Line {
  readonly turn: Semaphore.Semaphore
  standing: number
}

/** Lines by the names of what they stand before. */
export class Lines {
  private readonly all = new Map<string, Line>()

  /** How many lines there are. */
  get size(): number {
    return this.all.size
  }

  /** Does work when all that came before it in the line is done. Work that is given up leaves the line, whether it has begun or not. */
  stand<A, E, R>(name: string, work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> {
    return Effect.acquireUseRelease(
      Effect.sync(() => this.enter(name)),
      ({ turn }) => turn.withPermit(work),
      (line) => Effect.sync(() => this.leave(name, line))
    )
  }

  private enter(name: string): Line {
    const line = this.all.get(name) ?? { turn: Semaphore.makeUnsafe(1), standing: 0 }
    this.all.set(name, line)
    line.standing++
    return line
  }

  private leave(name: string, line: Line): void {
    line.standing--
    if (line.standing === 0) this.all.delete(name)
  }
}
