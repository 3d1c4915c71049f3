/**
 * How long a figure takes as the log around its window grows: the same two years of a company, with more and more cases,
 * orders and repairs of earlier years in the same log. What lies outside the window must not cost.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { EventLog, Figure, OblP02, Streams, Window } from "@servicebook/core"
import { PgEventLog } from "@servicebook/postgres"
import { type Entry, generate, load } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { latencyOf, print } from "./Measure.ts"

const base = 10_000
const years = 8

const earlier = (text: string): string => `${Number(text.slice(0, 4)) - years}${text.slice(4)}`

/** The same turn years before, of another thing under another key. */
const shifted = (entry: Entry): Entry => ({
  ...entry,
  stream: { ...entry.stream, id: `earlier-${entry.stream.id}` },
  expected: "any",
  events: entry.events.map((event) => ({
    ...event,
    occurredAt: earlier(event.occurredAt),
    source: { ...event.source, key: `earlier-${event.source.key}` },
    data: JSON.parse(
      JSON.stringify(event.data).replace(/"(\d{4})(-\d\d-\d\dT)/g, (_, year, rest) => `"${Number(year) - years}${rest}`)
    )
  }))
})

const movable = ({ stream: { category }, events }: Entry): boolean =>
  ["Case", "ServiceOrder", "Repair", "Survey"].includes(category) &&
  events.every(({ concerns }) => concerns === undefined)

function* fillers(events: number): Generator<ReadonlyArray<Entry>> {
  let batch: Array<Entry> = []
  for (const { entries } of generate({ seed: 7, events })) {
    batch.push(...entries.filter(movable).map(shifted))
    if (batch.length < 1000) continue
    yield batch
    batch = []
  }
}

const measure = (events: number) =>
  Effect.gen(function* () {
    const log = yield* EventLog.EventLog
    yield* load({ events: base })
    if (events > base) for (const batch of fillers((events - base) * 1.5)) yield* log.appendBatch(batch)
    const head = yield* log.head()
    print(`${head.position} events in the log:`)
    for (const label of ["2025-Q1", "2025"]) {
      const window = Result.getOrThrow(Window.parse(label))
      for (const declaration of OblP02.kpis) {
        const act = () => Effect.runPromise(Figure.compute(log, declaration, { window, head }))
        yield* Effect.promise(() => latencyOf(`${label} ${declaration.name}`, 9, act))
      }
    }
  })

/** Measures figures over logs of 10^4 events up to `largest`, tenfold each. */
export const latency = async (largest: number): Promise<void> => {
  for (let events = base; events <= largest; events *= 10) {
    const folder = mkdtempSync(join(tmpdir(), "servicebook-bench-"))
    const log = PgEventLog.layerPglite({ tenant: "bench", streams: Streams.all, folder })
    await Effect.runPromise(measure(events).pipe(Effect.provide(log)))
    rmSync(folder, { recursive: true, force: true })
  }
}
