/**
 * The import of the kill campaign: repairs of another system, made up, and what imports them. Run again from the start, it
 * goes on from there.
 */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { EventLog } from "@servicebook/core"
import { Import, Mapping, type Report } from "@servicebook/intake"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { root } from "../Workspace.ts"

const statuses = ["Fixed", "Repairable", "End of life", "Unknown"]

/** An export of so many rows; two events a row. */
export const rows = (count: number): string => {
  const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + (n % 700))).toISOString().slice(0, 10)
  const lines = Array.from(
    { length: count },
    (_, n) => `r-${n},${statuses[n % statuses.length]},${day(n)},group-${n % 17},kettle-${n % 5},BE`
  )
  return ["id,repair_status,event_date,group_identifier,product_category,country", ...lines, ""].join("\n")
}

/** The instant (ms, UTC) at which the import is recorded, whenever it is run: so that two runs give the same bytes. */
const recordedAtMs = Date.UTC(2026, 1, 10)

const standing = (clock: Clock.Clock): Clock.Clock => ({
  currentTimeMillisUnsafe: () => recordedAtMs,
  currentTimeMillis: Effect.succeed(recordedAtMs),
  currentTimeNanosUnsafe: () => BigInt(recordedAtMs) * 1_000_000n,
  currentTimeNanos: Effect.succeed(BigInt(recordedAtMs) * 1_000_000n),
  monotonicTimeNanosUnsafe: () => clock.monotonicTimeNanosUnsafe(),
  monotonicTimeNanos: clock.monotonicTimeNanos,
  sleep: (duration) => clock.sleep(duration)
})

/** Imports an export into a log. */
export const into = (log: EventLog.EventLogShape, text: string): Effect.Effect<Report.Report, Import.Failure> => {
  const yaml = readFileSync(join(root, "packages/intake/mappings/openrepair.yaml"), "utf8")
  const source = { bytes: Stream.make(new TextEncoder().encode(text)), batch: "campaign" }
  const run = Import.run({ source, mapping: Result.getOrThrow(Mapping.parse(yaml)), batchRows: 250 })
  const layer = Layer.merge(Layer.succeed(EventLog.EventLog, log), FileSystem.layerNoop({}))
  return Clock.clockWith((clock) => Effect.provideService(Effect.provide(run, layer), Clock.Clock, standing(clock)))
}
