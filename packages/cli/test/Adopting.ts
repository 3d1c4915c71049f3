// Books in memory on which the pack of the example is adopted, and by whom.
import { readFileSync } from "node:fs"
import { type EventLog, Export, Memory, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type quarterLines, tenant } from "./Books.ts"
import { rules } from "./Run.ts"

/** The text of the pack. */
export const text = readFileSync(rules, "utf8")
/** Who approves it, told in English. */
export const manager = ["--actor", "S-0001", "--role", "general-manager", "--lang", "en"]
/** When it was approved: before it is in force. */
export const december = ["--at", "2024-12-20T10:00:00+08:00"]

/** A log in memory that holds the lines of an export. */
export const booksOf = async (lines: typeof quarterLines): Promise<EventLog.EventLogShape> => {
  const log = Memory.make({ tenant, streams: Streams.all })
  const told = await Effect.runPromise(lines)
  await Effect.runPromise(log.restore(told.map((line, at) => Result.getOrThrow(Export.parse(line, at + 1)))))
  return log
}
