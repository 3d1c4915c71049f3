/**
 * An import of a CSV file into the embedded database, from bytes to row versions, against inserting the rows of the events
 * it makes by hand.
 */
import { EventLog, Memory, type Recorded, Streams } from "@servicebook/core"
import { Import, Mapping } from "@servicebook/intake"
import { PgEventLog } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { compare, print } from "./Measure.ts"
import { byHand } from "./Writing.ts"

const cases = 4_000
const activities = ["opened", "taken", "answered", "solved", "closed"]

const mapping = `schema: servicebook/mapping/1
system: bench
input: {format: csv}
case: "{case}"
activity: "{what}"
times:
  at: {from: "{at}", zone: Asia/Shanghai, formats: "YYYY-MM-DD hh:mm:ss"}
time: at
streams: {Case: "{case}"}
activities:
  opened:
    - event: Case.Registered
      data: {class: complaint}
  taken:
    - event: Case.Assigned
  answered:
    - event: Case.Answered
  solved:
    - event: Case.Resolved
      data: {cause: done}
  closed:
    - event: Case.Closed
      data: {cause: done}
otherwise: reject
`

const two = (n: number): string => String(n).padStart(2, "0")

/** The cases of a year, five rows each, an hour apart. */
const file = (): Uint8Array => {
  const rows = ["case,what,at"]
  for (let n = 0; n < cases; n++) {
    const day = `2025-${two((n % 12) + 1)}-${two((n % 28) + 1)}`
    activities.forEach((what, hour) => {
      rows.push(`C-${n},${what},${day} ${two(9 + hour)}:${two(n % 60)}:00`)
    })
  }
  return new TextEncoder().encode(rows.join("\n"))
}

const importInto = (bytes: Uint8Array) =>
  Import.run({
    source: { bytes: Stream.make(bytes), batch: "bench" },
    mapping: Result.getOrThrow(Mapping.parse(mapping))
  }).pipe(Effect.provide(FileSystem.layerNoop({})))

const eventsOf = (bytes: Uint8Array): Promise<ReadonlyArray<Recorded.Recorded>> =>
  Effect.runPromise(
    Effect.gen(function* () {
      yield* importInto(bytes)
      return yield* Stream.runCollect((yield* EventLog.EventLog).readAll())
    }).pipe(Effect.provide(Memory.layer({ tenant: "bench", streams: Streams.all })))
  )

/** Imports twenty thousand rows; both sides start an empty database. */
export const importing = async (): Promise<void> => {
  const bytes = file()
  const recorded = await eventsOf(bytes)
  print(`${cases * activities.length} rows make ${recorded.length} events`)
  const log = PgEventLog.layerPglite({ tenant: "bench", streams: Streams.all })
  await compare(
    "import",
    3,
    { name: "start and insert the event rows by hand", act: () => Effect.runPromise(byHand(recorded)) },
    { name: "start and import the file", act: () => Effect.runPromise(Effect.provide(importInto(bytes), log)) }
  )
}
