/**
 * How much is taken on: so many requests at once, so many waiting, each for so long; beyond that the host says that it
 * is busy, within a second, rather than to answer everybody late. Streams of changes are not counted: they wait for what others do.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import { type Unavailable, unavailable } from "../api/Problem.ts"
import { Life } from "./Life.ts"
import { Settings } from "./Settings.ts"

/** What is said to whom there is no room for. */
export const busy = unavailable("Busy", "本服务正忙；请稍后再试。", "this service is busy; try again later")

const late = unavailable(
  "Late",
  "处理超时；若为命令，请用同一幂等键再次提交，以得知是否已写入。",
  "this took too long; if it was a command, send it again with the same key to learn whether it was recorded"
)

/** What is said while the host is being stopped. */
export const ending = unavailable(
  "Ending",
  "本服务正在停止；请改用其他实例。",
  "this service is being stopped; use another one"
)

/** A part of a bound, at least one: what one of several may have of it. */
export const share = (whole: number, parts: number): number => Math.max(1, Math.floor(whole / parts))

/**
 * How long (ms) a refusal waits for each that waits, itself among them, and at most: one alone hardly waits, but a crowd that
 * comes again as soon as it is refused would have the host say no and do nothing else.
 */
const waits = { each: 2, most: 1_000 }

/** The bounds around work, and how much of it is going on. */
export class Limits extends Context.Service<
  Limits,
  {
    readonly within: <A, E, R>(work: Effect.Effect<A, E, R>) => Effect.Effect<A, E | Unavailable, R>
    readonly inside: () => number
  }
>()("@servicebook/http-host/Limits") {
  /** Those of the settings. */
  static readonly layer: Layer.Layer<Limits, never, Settings | Life> = Layer.effect(
    Limits,
    Effect.gen(function* () {
      const { concurrent, queue, timeout } = yield* Settings
      const life = yield* Life
      const turns = Semaphore.makeUnsafe(concurrent)
      let inside = 0
      let refused = 0
      const turnedAway = Effect.acquireUseRelease(
        Effect.sync(() => ++refused),
        (all) => Effect.andThen(Effect.sleep(Math.min(all * waits.each, waits.most)), Effect.fail(busy)),
        () => Effect.sync(() => refused--)
      )
      const counted = <A, E, R>(work: Effect.Effect<A, E, R>) =>
        Effect.acquireUseRelease(
          Effect.sync(() => inside++),
          () => work,
          () => Effect.sync(() => inside--)
        )
      return {
        inside: () => inside,
        within: (work) =>
          Effect.suspend(() => {
            if (life.isEnding()) return Effect.fail(ending)
            if (inside >= concurrent + queue) return turnedAway
            return counted(
              Effect.timeoutOrElse(turns.withPermit(work), { duration: timeout, orElse: () => Effect.fail(late) })
            )
          })
      }
    })
  )
}
