/**
 * The figures of a quarter in logs of tenfold sizes, the cases of the quarter the same in all of them: at the present head
 * and at an old one, warm and after a restart of the server. The goal: flat within 1.2 at p95, as-of within 1.3 x current.
 */
import { EventLog, Figure, type Head, Instant, OblP02, Streams, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { print, quantile, spread, took } from "../Measure.ts"
import { books, folder, nameOf } from "./Books.ts"
import { type Connected, type Databases, onServer } from "./Databases.ts"

const window = Result.getOrThrow(Window.parse("2025-Q2"))
/** When the quarter was first reported: what is recorded later is unknown at the old head. */
const reportedMs = Date.UTC(2025, 6, 10)

/** A log that is asked: its connections, and both heads. */
interface Asked {
  readonly size: number
  readonly runtime: Connected
  readonly heads: Readonly<Record<"current" | "as-of", Head.Head>>
}

type Series = Map<string, Array<number>>

const nameOfSeries = (kpi: string, size: number, head: string): string => `${kpi} ${size} ${head}`

const open = async (databases: Databases, size: number): Promise<Asked> => {
  const runtime = databases.connect(nameOf(size), Streams.all, 1)
  const heads = Effect.flatMap(EventLog.EventLog, (log) =>
    Effect.all({ current: log.head(), "as-of": log.head({ recordedByMs: reportedMs }) })
  )
  return { size, runtime, heads: await runtime.runPromise(heads) }
}

const note = (series: Series, name: string, ms: number): void => {
  const own = series.get(name)
  if (own === undefined) series.set(name, [ms])
  else own.push(ms)
}

const turned = <A>(all: ReadonlyArray<A>, round: number): ReadonlyArray<A> =>
  round % 2 === 0 ? all : [...all].reverse()

/** Asks every figure of every log once at both heads, every second round backwards, and notes how long each took. */
const ask = async (logs: ReadonlyArray<Asked>, series: Series, round = 0): Promise<void> => {
  for (const declaration of turned(OblP02.kpis, round)) {
    for (const { heads, runtime, size } of turned(logs, round)) {
      for (const [name, head] of turned(Object.entries(heads), round)) {
        const figure = Effect.flatMap(EventLog.EventLog, (log) => Figure.compute(log, declaration, { window, head }))
        note(series, nameOfSeries(declaration.name, size, name), await took(() => runtime.runPromise(figure)))
      }
    }
  }
}

const ms = (values: ReadonlyArray<number>, share: number): string => quantile(values, share).toFixed(1)

const tellWarm = (sizes: ReadonlyArray<number>, series: Series): void => {
  for (const { name } of OblP02.kpis) {
    const of = (size: number, head: string) => series.get(nameOfSeries(name, size, head)) ?? []
    for (const head of ["current", "as-of"]) {
      const cells = sizes.map((size) => `${ms(of(size, head), 0.5)} / ${ms(of(size, head), 0.95)}`)
      const flat = sizes.slice(1).map((size) => {
        const ratio = quantile(of(size, head), 0.95) / quantile(of(sizes[0] as number, head), 0.95)
        return `${ratio.toFixed(2)} at ${size}`
      })
      print(`  ${name}, ${head}: p50 / p95 ${cells.join(", ")} ms; p95 of the smallest x ${flat.join(", ")}`)
    }
    const old = sizes.map((size) =>
      (quantile(of(size, "as-of"), 0.95) / quantile(of(size, "current"), 0.95)).toFixed(2)
    )
    print(`  ${name}, as-of / current at p95: ${old.join(", ")}`)
  }
}

const warm = async (databases: Databases, sizes: ReadonlyArray<number>, rounds: number): Promise<void> => {
  const logs: Array<Asked> = []
  for (const size of sizes) logs.push(await open(databases, size))
  print(
    `logs of ${logs.map(({ heads }) => heads.current.position).join(", ")} events; the old head is that of ${Instant.fromMs(reportedMs)}`
  )
  const series: Series = new Map()
  for (let round = 0; round < 10; round++) await ask(logs, new Map(), round)
  for (let round = 0; round < rounds; round++) await ask(logs, series, round)
  print(`warm, ${rounds} asks of each figure in turn, goals 1.2 over the sizes and 1.3 as-of:`)
  tellWarm(sizes, series)
  for (const { runtime } of logs) await runtime.dispose()
}

/** The first ask of each figure after a restart: the server's own memory is empty, that of the system is not. */
const cold = async (databases: Databases, sizes: ReadonlyArray<number>, rounds: number): Promise<void> => {
  const series: Series = new Map()
  for (let round = 0; round < rounds; round++) {
    await databases.running.restart()
    for (const size of sizes) {
      const log = await open(databases, size)
      await ask([log], series)
      await log.runtime.dispose()
    }
  }
  print(`cold, the first ask after a restart of the server (the system's file cache stays), ${rounds} restarts:`)
  for (const { name } of OblP02.kpis) {
    const cells = sizes.map((size) => spread(series.get(nameOfSeries(name, size, "current")) ?? [], 1))
    print(`  ${name}: ${cells.join(", ")} ms`)
  }
}

/** Measures the figures of a quarter in logs of a hundredth, a tenth and the whole of `largest` events. */
export const quarter = (largest: number): Promise<void> => {
  const base = Math.max(1_000, Math.round(largest / 100))
  const sizes = [base, base * 10, base * 100]
  return onServer(async (databases) => {
    await books(databases, sizes)
    await warm(databases, sizes, largest < 100_000 ? 20 : 200)
    await cold(databases, sizes, largest < 100_000 ? 2 : 5)
  }, folder(base))
}
