/**
 * A process that asks the store itself, with no host between: the baseline. One argument, as JSON; prints what came of it, as
 * JSON, in the form of {@link Load}.
 */
import "effect/schema/SchemaJITCompiler/enable"
import { Answer } from "@servicebook/cli"
import { Case, EventLog, Streams, Transact } from "@servicebook/core"
import { PgEventLog, Server } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { quantile } from "../Measure.ts"
import { actor, figure, input, type Kind, newWindow, streamOf, subjects, tenant, window } from "./Asks.ts"
import type { Loaded } from "./Load.ts"

/** What is to be asked of which store, by how many at once, for how long. */
export interface Direct {
  readonly kind: Kind
  readonly connections: number
  /** Seconds before anything is measured, and those that are. */
  readonly warmUp: number
  readonly seconds: number
  readonly folder?: string
  readonly database?: string
}

const figureOf = (window: string) =>
  Effect.flatMap(EventLog.EventLog, (log) => Answer.Kpi.answer(log, { kpi: [figure], window }))

const command = (name: string) =>
  Transact.execute(Case.stream, streamOf(name), { actor, key: name, subjects }, Case.register(input))

const store = ({ connections, database, folder }: Direct) => {
  const log = { tenant, streams: Streams.all }
  if (folder !== undefined) return PgEventLog.layerPglite({ ...log, folder })
  const named = Result.getOrThrow(Server.optionsFrom(database ?? ""))
  return Layer.provide(PgEventLog.layer(log), Server.layer({ ...named, maxConnections: Math.min(connections, 10) }))
}

const asked = (direct: Direct) =>
  Effect.gen(function* () {
    const run = crypto.randomUUID().slice(0, 8)
    const times: Array<number> = []
    let n = 0
    const acts = {
      commands: () => command(`${run}-${n++}`),
      figures: () => figureOf(window),
      "new figures": () => figureOf(newWindow(n++))
    }
    const act: () => Effect.Effect<unknown, unknown, EventLog.EventLog> = acts[direct.kind]
    const one = Effect.suspend(act)
    const during = (seconds: number, told: (ms: number) => unknown) =>
      Effect.suspend(() => {
        const end = performance.now() + seconds * 1000
        const lane = Effect.gen(function* () {
          while (performance.now() < end) {
            const from = performance.now()
            yield* one
            told(performance.now() - from)
          }
        })
        const lanes = Array.from({ length: direct.connections }, () => lane)
        return Effect.all(lanes, { concurrency: "unbounded", discard: true })
      })
    yield* during(direct.warmUp, () => {})
    const start = performance.now()
    yield* during(direct.seconds, (ms) => times.push(ms))
    const perSecond = times.length / ((performance.now() - start) / 1000)
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
    return { perSecond, p50, p99, max: Math.max(...times), errors: 0, statuses: {} } satisfies Loaded
  })

const direct = JSON.parse(process.argv[2] ?? "{}") as Direct
process.stdout.write(JSON.stringify(await Effect.runPromise(Effect.provide(asked(direct), store(direct)))))
