/**
 * How long a scorecard takes with the windows before it: all windows of an indicator asked in one look, against one look for
 * each. Nothing is kept from one answer to the next but what the database keeps of its statements.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Answer } from "@servicebook/cli"
import { EventLog, Streams, type TallySource } from "@servicebook/core"
import { PgEventLog } from "@servicebook/postgres"
import { defaults, load } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import { type Ends, spent } from "./Cpu.ts"
import { median, print, spread, took } from "./Measure.ts"
import { onServer } from "./postgres/Databases.ts"

type Log = EventLog.EventLogShape & TallySource.TallySource

const size = 10_000
const rounds = 9
const window = "2025-06"
const trends = [0, 1, 4, 12]

/** The same log, which looks once for every window. */
const oneByOne = (log: Log): Log => {
  const { tallies } = log
  if (tallies === undefined) return log
  return {
    ...log,
    tallies: (queries) =>
      Effect.map(
        Effect.forEach(queries, (query) => tallies([query])),
        (all) => all.flat()
      )
  }
}

/** The same log, which tells of every look. */
const heard = (log: Log, look: () => void): Log => {
  const telling =
    <Q, A, E>(ask: (query: Q) => Effect.Effect<A, E>) =>
    (query: Q): Effect.Effect<A, E> =>
      Effect.andThen(Effect.sync(look), ask(query))
  return { ...log, rows: telling(log.rows), ...(log.tallies === undefined ? {} : { tallies: telling(log.tallies) }) }
}

interface Lap {
  readonly ms: number
  readonly cpuMs: number
}

/** Processor time of both ends (ms); of this process alone where the database is in it. */
const cpuOf = ({ client, server }: Ends): number => client + (Number.isNaN(server) ? 0 : server)

const ask = async (log: Log, trend: number, of: string | undefined, server: number): Promise<Lap> => {
  const before = cpuOf(spent(server))
  const question = { window, trend, ...(of === undefined ? {} : { of }) }
  const ms = await took(() => Effect.runPromise(Answer.Scorecard.answer(log, question)))
  return { ms, cpuMs: cpuOf(spent(server)) - before }
}

const tell = (name: string, laps: ReadonlyArray<Lap>): void => {
  const [ms, cpuMs] = [laps.map((lap) => lap.ms), laps.map((lap) => lap.cpuMs)]
  print(`  ${name}: ${spread(ms, 0)} ms, processor ${spread(cpuMs, 0)} ms`)
}

const compared = async (log: Log, trend: number, of: string | undefined, server: number): Promise<void> => {
  const ways = { "one by one": oneByOne(log), together: log }
  const laps: Record<keyof typeof ways, Array<Lap>> = { "one by one": [], together: [] }
  for (let round = 0; round <= rounds; round++) {
    for (const name of ["one by one", "together"] as const) {
      const lap = await ask(ways[name], trend, of, server)
      if (round > 0) laps[name].push(lap)
    }
  }
  print(`${of ?? "company"}, trend ${trend}, ${rounds} rounds after one to warm up, median (least to most):`)
  for (const name of ["one by one", "together"] as const) tell(name, laps[name])
  const ratios = (by: keyof Lap) => laps.together.map((lap, at) => lap[by] / (laps["one by one"][at] as Lap)[by])
  print(`  ratio: time ${spread(ratios("ms"), 2)}, processor ${spread(ratios("cpuMs"), 2)}`)
}

const measured = (server: number) =>
  Effect.gen(function* () {
    const log: Log = yield* EventLog.EventLog
    yield* Effect.promise(async () => {
      for (const trend of trends) await compared(log, trend, undefined, server)
      await compared(log, 4, "department:after-sales", server)
      for (const [name, way] of Object.entries({ "one by one": oneByOne, together: (all: Log) => all })) {
        let looks = 0
        await ask(way(heard(log, () => looks++)), 4, undefined, server)
        print(`  looks at the store, trend 4, ${name}: ${looks}`)
      }
    })
  })

/** The first answer after the books were opened: nothing is known of any statement, and nothing of the data read. */
const first = async (folder: string): Promise<void> => {
  const laps: Array<Lap> = []
  for (let round = 0; round < 5; round++) {
    const log = PgEventLog.layerPglite({ tenant: defaults.tenant, streams: Streams.all, folder })
    const lap = Effect.flatMap(EventLog.EventLog, (books) => Effect.promise(() => ask(books, 4, undefined, 0)))
    laps.push(await Effect.runPromise(Effect.provide(lap, log)))
  }
  print(
    `the first answer after opening the folder, company, trend 4: ${median(laps.map(({ ms }) => ms)).toFixed(0)} ms`
  )
  tell("all", laps)
}

/** Measures scorecards of a company of 10^4 events, embedded in a folder and on a server. */
export const scorecard = async (largest: number): Promise<void> => {
  const events = Math.min(size, largest)
  const folder = mkdtempSync(join(tmpdir(), "servicebook-bench-"))
  const log = PgEventLog.layerPglite({ tenant: defaults.tenant, streams: Streams.all, folder })
  print(`embedded, ${events} events:`)
  await Effect.runPromise(Effect.provide(Effect.andThen(load({ events }), measured(0)), log))
  await first(folder)
  rmSync(folder, { recursive: true, force: true })
  await onServer(async (databases) => {
    await databases.make("scorecard")
    const runtime = databases.connect("scorecard", Streams.all, 1)
    await runtime.runPromise(Effect.andThen(load({ events }), measured(databases.running.pid)))
    await runtime.dispose()
  })
}
