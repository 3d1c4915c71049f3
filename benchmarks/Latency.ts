/**
 * How long a figure takes as the log around its window grows: the same two years of a company, with more and more cases,
 * orders and repairs of earlier years in the same log. What lies outside the window must not cost.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { EventLog, Figure, OblP02, Streams, Window } from "@servicebook/core"
import { PgEventLog } from "@servicebook/postgres"
import { load } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { batches, fillers } from "./Fillers.ts"
import { latencyOf, print } from "./Measure.ts"

const base = 10_000

const measure = (events: number) =>
  Effect.gen(function* () {
    const log = yield* EventLog.EventLog
    yield* load({ events: base })
    if (events > base)
      for (const batch of batches(fillers({ seed: 7, events: (events - base) * 1.5, years: 8 }), 1_000))
        yield* log.appendBatch(batch)
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
