/**
 * How the host ends: it is not ready any more and takes no new work, what runs may end, streams are cut, and then server and
 * store are closed, in the order against that of their opening.
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Life } from "./Life.ts"
import { Limits } from "./Limits.ts"
import { Settings } from "./Settings.ts"

/** Waits until nothing runs, as long as the settings allow. */
const quiet = Effect.gen(function* () {
  const { shutdown } = yield* Settings
  const { inside } = yield* Limits
  const waiting = Effect.gen(function* () {
    while (inside() > 0) yield* Effect.sleep("20 millis")
  })
  yield* Effect.timeoutOrElse(waiting, {
    duration: shutdown,
    orElse: () => Effect.annotateLogs(Effect.logWarning("stopped while requests ran"), { running: inside() })
  })
})

/** To be opened after the server, so that it is closed before. */
export const layer: Layer.Layer<never, never, Life | Limits | Settings> = Layer.effectDiscard(
  Effect.acquireRelease(Life, (life) =>
    Effect.gen(function* () {
      yield* Effect.logInfo("stopping")
      yield* life.end
      yield* quiet
    })
  )
)
