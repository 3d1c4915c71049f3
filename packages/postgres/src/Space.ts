/**
 * Room on the disk. PGlite does not come back from a write for which there is none: it waits for ever and heeds no signal.
 * So a log in a folder looks first, and refuses while the disk is nearly full.
 */
import { statfs } from "node:fs/promises"
import { type Consumers, type EventLog, Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { messageOf, type StoreFailed } from "./Failure.ts"
import { withRemedy } from "./Remedy.ts"

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
      const problem = withRemedy(
        `${folder}: 磁盘剩余 ${free} MiB，至少需要 ${needed} MiB / ${folder}: disk free ${free} MiB < ${needed} MiB`,
        { zh: "请腾出空间", en: "free some room" }
      )
      return Effect.fail(failed(operation, problem))
    }
  )

/** The log of a folder, which looks for room before it writes. */
export const guarded = <Log extends EventLog.EventLogShape>(log: Log, folder: string, least?: number): Log => ({
  ...log,
  append: (request) => Effect.andThen(enough(folder, "append", least), log.append(request)),
  appendBatch: (items) => Effect.andThen(enough(folder, "append", least), log.appendBatch(items)),
  restore: (events) => Effect.andThen(enough(folder, "restore", least), log.restore(events)),
  rowsBySource: (head) =>
    Effect.matchEffect(enough(folder, "rows", least), {
      onFailure: () => Effect.undefined,
      onSuccess: () => log.rowsBySource?.(head) ?? Effect.undefined
    })
})

/** The keeper of consumers of a folder, which looks for room before it writes. */
export const guardedKeeper = (
  keeper: Consumers.ConsumersShape,
  folder: string,
  least?: number
): Consumers.ConsumersShape => {
  const first = <A, E>(operation: string, effect: Effect.Effect<A, E>) =>
    Effect.andThen(enough(folder, operation, least), effect)
  return {
    ...keeper,
    open: (...asked) => first("consumer.open", keeper.open(...asked)),
    meet: (...asked) => first("consumer.meet", keeper.meet(...asked)),
    claim: (...asked) => first("consumer.claim", keeper.claim(...asked)),
    renew: (...asked) => first("consumer.renew", keeper.renew(...asked)),
    save: (...asked) => first("consumer.save", keeper.save(...asked)),
    note: (...asked) => first("consumer.note", keeper.note(...asked)),
    release: (...asked) => first("consumer.release", keeper.release(...asked)),
    leave: (...asked) => first("consumer.leave", keeper.leave(...asked)),
    forget: (...asked) => first("consumer.forget", keeper.forget(...asked))
  }
}
