/**
 * Brings the rows of a log under the rules of the software that opens it: when it meets a kind of row, or a fold, that the
 * stored rows do not know. Of many that open it at once one derives, and the others wait for it.
 */
import * as Effect from "effect/Effect"
import type { SqlError } from "effect/sql"
import type { StoreFailed } from "./Failure.ts"
import type { WrittenByNewer } from "./Newer.ts"
import { pause } from "./Pause.ts"
import { derive } from "./Rebuild.ts"
import { unruled } from "./Rules.ts"
import type { Place } from "./Write.ts"

/** How often the rules are looked up while another process derives the rows. */
const lookMs = 200

/** Brings the stored rows of a log under the rules of its streams. Does nothing where they are already. */
export const ensureRules = (place: Place): Effect.Effect<void, SqlError.SqlError | StoreFailed | WrittenByNewer> =>
  Effect.gen(function* () {
    while ((yield* unruled(place)).length > 0) {
      yield* Effect.catchTags(derive(place), {
        RebuildRunning: () => pause(lookMs),
        RebuildOvertaken: () => pause(lookMs)
      })
    }
  })
