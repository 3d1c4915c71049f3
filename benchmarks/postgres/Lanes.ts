/**
 * Bulk loading: batches of a thousand appends, several on the way at once, every stream in one lane.
 */
import type { EventLog, Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { spreadOf } from "./History.ts"

/** Appends that one transaction writes. */
export const batchSize = 1_000

const refused = (outcomes: ReadonlyArray<EventLog.Outcome>): Refusal.ItemRefusal | undefined => {
  for (const one of outcomes) if (one.outcome === "refused") return one.refusal
  return undefined
}

const write = (log: EventLog.EventLogShape, items: ReadonlyArray<EventLog.Append>) =>
  Effect.gen(function* () {
    for (let from = 0; from < items.length; from += batchSize) {
      const refusal = refused(yield* log.appendBatch(items.slice(from, from + batchSize)))
      if (refusal !== undefined) return yield* Effect.die(new Error(refusal.message))
    }
  })

/** Parts of about the same size; the appends of a stream stay together and in order. */
export const parted = <A extends EventLog.Append>(all: Iterable<A>, lanes: number): ReadonlyArray<ReadonlyArray<A>> => {
  const parts = Array.from({ length: lanes }, (): Array<A> => [])
  for (const one of all) parts[spreadOf(one.stream, lanes)]?.push(one)
  return parts
}

/** Appends all parts at once, each in its own order. */
export const appendAll = (log: EventLog.EventLogShape, parts: ReadonlyArray<ReadonlyArray<EventLog.Append>>) =>
  Effect.forEach(parts, (part) => write(log, part), { concurrency: "unbounded", discard: true })
