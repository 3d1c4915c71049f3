// The import through the lanes of a server: what one lane gives in memory, also when it was stopped and gone on with.
import { EventLog, Memory, OblP02, Recorded, Scorecard, Streams, Window } from "@servicebook/core"
import { Import, Mapping, type Reject } from "@servicebook/intake"
import { PgEventLog, Server } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { expect, it } from "vitest"
import { newDatabase, optionsOf } from "./Databases.ts"
import * as Desk from "./Desk.ts"

const mapping = Result.getOrThrow(Mapping.parse(Desk.mapping))
const window = Result.getOrThrow(Window.parse("2025-01"))
const tenant = "t"

const into = (log: EventLog.EventLogShape, text: string, more: Partial<Import.Options> = {}) =>
  Effect.gen(function* () {
    const rejects: Array<Reject.Reject> = []
    const report = yield* Import.run({
      source: { bytes: Stream.make(new TextEncoder().encode(text)), batch: "b" },
      mapping,
      onReject: (reject) => Effect.sync(() => void rejects.push(reject)),
      ...more
    }).pipe(Effect.provide(Layer.mergeAll(Layer.succeed(EventLog.EventLog, log), FileSystem.layerNoop({}))))
    return { report, rejects }
  })

/** The events of every stream in their order without what each log gives its own way, and a figure. */
const kept = (log: EventLog.EventLogShape) =>
  Effect.gen(function* () {
    const streams: { [stream: string]: Array<unknown> } = {}
    for (const { body } of yield* Stream.runCollect(log.readAll())) {
      const { id: _, recordedAt: __, tenant: ___, ...fact } = body
      const own = streams[Recorded.streamKey(body.stream)] ?? []
      streams[Recorded.streamKey(body.stream)] = [...own, fact]
    }
    const head = yield* log.head()
    const { figure } = yield* Scorecard.score(log, OblP02.complaintResolutionRate, { window, head })
    return { streams, figure: [figure.numerator, figure.denominator] }
  })

/** Stops an import after so many batches were answered. */
const stopped = (log: EventLog.EventLogShape, text: string, after: number, options: Partial<Import.Options>) =>
  Effect.gen(function* () {
    let answered = 0
    const counting: EventLog.EventLogShape = {
      ...log,
      appendBatch: (items) => Effect.tap(log.appendBatch(items), () => Effect.sync(() => void answered++))
    }
    const fiber = yield* Effect.forkChild(into(counting, text, options))
    while (answered < after && fiber.pollUnsafe() === undefined) yield* Effect.sleep(1)
    yield* Fiber.interrupt(fiber)
  })

it("gives the same on a server, whatever its lanes and batches, and however often it was stopped", {
  timeout: 240_000
}, async () => {
  const database = await newDatabase()
  const property = fc.asyncProperty(
    fc.record({
      cases: fc.integer({ min: 1, max: 200 }),
      lanes: fc.integer({ min: 1, max: 6 }),
      batchRows: fc.integer({ min: 5, max: 60 }),
      after: fc.nat(6)
    }),
    ({ after, cases, ...options }) =>
      Effect.gen(function* () {
        const text = Desk.rows(cases)
        const memory = Memory.make({ tenant, streams: Streams.all })
        const expected = yield* into(memory, text)
        for (const often of [0, 1]) {
          const log = yield* PgEventLog.make({ tenant: crypto.randomUUID(), streams: Streams.all })
          expect(log.lanes).toBe(4)
          for (let n = 0; n < often; n++) yield* stopped(log, text, after, options)
          const found = yield* into(log, text, options)
          if (often === 0) expect(found).toEqual(expected)
          else expect(found.rejects).toEqual(expected.rejects)
          expect(yield* kept(log)).toEqual(yield* kept(memory))
        }
      }).pipe(
        Effect.provide(Server.layer({ ...optionsOf(database), maxConnections: 6 }), { local: true }),
        Effect.runPromise
      )
  )
  await fc.assert(property, { numRuns: 12 })
})
