/**
 * Room on the disk. PGlite does not come back from a write for which there is none: it waits for ever and heeds no signal.
 * So a log in a folder looks first, and refuses while the disk is nearly full.
 */
import { statfs } from "node:fs/promises"
import { type EventLog, Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { messageOf, type StoreFailed } from "./Failure.ts"

/** Free bytes below which a folder is not written to: four segments of PostgreSQL's write-ahead log. */
export const leastFree = 64 * 2 ** 20

const failed = (operation: string, problem: string): StoreFailed =>
  new Refusal.StoreFailed({ operation, outcome: "nothing-written", problem })

/** Fails, with nothing written, when the disk of a folder has fewer free bytes than `least`. */
export const enough = (
  folder: string,
  operation: string,
  least: number = leastFree
): Effect.Effect<void, StoreFailed> =>
  Effect.flatMap(
    Effect.tryPromise({ try: () => statfs(folder), catch: (cause) => failed(operation, messageOf(cause)) }),
    ({ bavail, bsize }) => {
      if (bavail * bsize >= least) return Effect.void
      const [free, needed] = [bavail * bsize, least].map((bytes) => Math.floor(bytes / 2 ** 20))
      const problem = `磁盘剩余 / disk free ${free} MiB < ${needed} MiB (${folder})`
      return Effect.fail(failed(operation, problem))
    }
  )

/** The log of a folder, which looks for room before it writes. */
export const guarded = <Log extends EventLog.EventLogShape>(log: Log, folder: string, least?: number): Log => ({
  ...log,
  append: (request) => Effect.andThen(enough(folder, "append", least), log.append(request)),
  appendBatch: (items) => Effect.andThen(enough(folder, "append", least), log.appendBatch(items)),
  restore: (events) => Effect.andThen(enough(folder, "restore", least), log.restore(events))
})
