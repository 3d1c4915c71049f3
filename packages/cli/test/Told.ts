// A history told line by line, as an export in a file: when (Shanghai), which stream, what, what it said, about whom.
import { Export, Memory, type Recorded, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { write } from "./Run.ts"

/** One line: `["2026-02-02 10:00", "WorkLog/T-1", "Uploaded"]`. */
export type Line = readonly [
  when: string,
  stream: string,
  type: string,
  data?: Recorded.Payload,
  subjects?: ReadonlyArray<string>
]

/** Writes the export and tells its place; every fact is recorded when it happens. */
export const told = (name: string, lines: ReadonlyArray<Line>): Promise<string> =>
  Effect.gen(function* () {
    const log = Memory.make({ tenant: "told", streams: Streams.all })
    for (const [index, [when, stream, type, data = {}, subjects = []]] of lines.entries()) {
      const [category = "", id = ""] = stream.split("/")
      const occurredAt = new Date(`${when.replace(" ", "T")}:00+08:00`).toISOString()
      yield* TestClock.setTime(Date.parse(occurredAt))
      const source = { system: "", key: `line-${index}` }
      const schemaVersion = Streams.all.get(category)?.events[type]?.schemaVersion ?? 1
      const event = { type, schemaVersion, occurredAt, source, actor: { id: "S-1", roles: [] }, subjects, data }
      yield* log.append({ stream: { category, id }, expected: "any", events: [event] })
    }
    const events = yield* Stream.runCollect(log.readAll())
    return write(name, events.map((event) => `${Export.line(event)}\n`).join(""))
  }).pipe(Effect.provide(TestClock.layer()), Effect.runPromise)
