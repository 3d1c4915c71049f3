// What a log remembers of streams is a guess: of events that were given up, or that a server lost, it must make no rows.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { type EventLog, Instant, Recorded, RowSource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { PgEventLog } from "../../src/index.ts"
import { database } from "../server.ts"
import { all, newLog, parked } from "./Session.ts"

const { append, event, ref } = Sample

/** The rows of a log, and those of a refolding of its events. */
const bothRows = (log: EventLog.EventLogShape) =>
  Effect.gen(function* () {
    const events = yield* all(log)
    const query = { fromMs: 0, untilMs: Instant.FOREVER, cutMs: Instant.FOREVER, head: (yield* log.head()).position }
    const asked = { ...query, kind: "parcel", anchor: "openedAtMs" }
    const texts = (rows: ReadonlyArray<RowSource.FoundRow>) => rows.map((row) => Recorded.canonicalText(row)).sort()
    return {
      found: texts(yield* log.rows(asked)),
      refolded: texts(yield* RowSource.fromEvents(log.streams, events).rows(asked))
    }
  })

layer(database(), { timeout: "60 seconds", excludeTestServices: true })("a stream as it was remembered", (it) => {
  const opened = (title: string, minute: number) => event(title, "Opened", { title }, minute)

  for (const minute of [0, 5]) {
    it.effect(
      `with an event that was given up makes no rows when another came in its place, ${minute} minutes later`,
      () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const other = yield* PgEventLog.make({ tenant: log.tenant, streams: log.streams })
          const end = yield* parked(log.append(append("p", "absent", opened("given up", 0))))
          yield* end("rollback")
          yield* other.append(append("p", "absent", opened("came instead", minute)))
          yield* log.append(append("p", "any", event("w", "Weighed", { grams: 1 }, 9)))
          expect((yield* log.read(ref("p"))).map(({ body }) => body.source.key)).toEqual(["came instead", "w"])
          const { found, refolded } = yield* bothRows(log)
          expect(found).toEqual(refolded)
          yield* log.append(append("p", "any", event("v", "Weighed", { grams: 2 }, 10)))
        })
    )
  }

  it.effect("that is not there at all any more is read anew", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const end = yield* parked(log.append(append("p", "absent", opened("given up", 0))))
      yield* end("rollback")
      expect(yield* log.append(append("p", "absent", opened("again", 0)))).toMatchObject({ outcome: "appended" })
      expect(yield* log.append(append("p", 1, event("w", "Weighed", { grams: 1 }, 9)))).toMatchObject({
        outcome: "appended"
      })
      const { found, refolded } = yield* bothRows(log)
      expect(found).toEqual(refolded)
    })
  )
})
