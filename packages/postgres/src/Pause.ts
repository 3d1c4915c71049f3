/** Waiting for a database to come back: by the process's own timer, because a test clock that stands would wait for ever. */
import { setTimeout as wait } from "node:timers/promises"
import * as Effect from "effect/Effect"

/** Waits so many milliseconds; ends at once when interrupted. */
export const pause = (ms: number): Effect.Effect<void> =>
  Effect.promise((signal) => wait(ms, undefined, { signal }).catch(() => {}))
