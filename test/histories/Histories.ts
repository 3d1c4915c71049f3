/**
 * What the tests against real histories share: the folder, importing into a fresh log, and figures as numbers.
 */
import "effect/schema/SchemaJITCompiler/enable"
import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { EventLog, Figure, type Kpi, Memory, Streams, Window } from "@servicebook/core"
import { Import, Mapping, Report } from "@servicebook/intake"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { expect } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** The folder of the histories. */
export const folder = resolve(root, process.env["SERVICEBOOK_HISTORIES"] ?? join("..", "shared", "data"))

/** Whether a history is there; says so when it is not. */
export const isThere = (file: string): boolean => {
  const there = existsSync(join(folder, file))
  if (!there) process.stderr.write(`\nNOT RUN: ${join(folder, file)} is not there, so its figures were not checked.\n`)
  return there
}

/** A history as its bytes. */
export const bytesOf = (file: string): Uint8Array => readFileSync(join(folder, file))

/** A mapping of the package, with changes. */
export const mappingOf = (name: string, change: Partial<Mapping.Mapping> = {}): Mapping.Mapping => ({
  ...Result.getOrThrow(Mapping.parse(readFileSync(join(root, "packages/intake/mappings", `${name}.yaml`), "utf8"))),
  ...change
})

/** A log in memory of its own. */
export const freshLog = (): EventLog.EventLogShape => Memory.make({ tenant: "histories", streams: Streams.all })

/** Imports bytes into a log; the report's sums are checked. */
export const importInto = async (log: EventLog.EventLogShape, mapping: Mapping.Mapping, bytes: Uint8Array) => {
  const source = { bytes: Stream.fromIterable([bytes]), batch: "test" }
  const layer = Layer.mergeAll(Layer.succeed(EventLog.EventLog, log), NodeFileSystem.layer)
  const report = await Effect.runPromise(Effect.provide(Import.run({ source, mapping }), layer))
  expect(Report.imbalances(report)).toEqual([])
  return report
}

const window = Result.getOrThrow(Window.parse("1970-01-01..2100-01-01", "UTC"))

/** A figure of the whole history, read at a cut: as a number, with its fraction. */
export const figure = async (log: EventLog.EventLogShape, kpi: Kpi.Declaration, cutMs = window.endMs) => {
  const head = await Effect.runPromise(log.head())
  const found = await Effect.runPromise(Figure.compute(log, kpi, { window, head, cut: { atMs: cutMs } }))
  const value =
    found.value === null ? Number.NaN : Number(found.value.split("/")[0]) / Number(found.value.split("/")[1] ?? 1)
  return {
    value,
    hours: value / 3_600_000,
    minutes: value / 60_000,
    numerator: Number(found.numerator),
    denominator: Number(found.denominator),
    figure: found
  }
}

/** A reproducible shuffle. */
export const shuffled = <A>(items: ReadonlyArray<A>, seed: number): ReadonlyArray<A> => {
  const out = [...items]
  let state = seed
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const j = state % (i + 1)
    ;[out[i], out[j]] = [out[j] as A, out[i] as A]
  }
  return out
}

/** A shuffle that keeps the order among items of one group. */
export const shuffledKeeping = <A>(
  items: ReadonlyArray<A>,
  group: (item: A) => string,
  seed: number
): ReadonlyArray<A> => {
  const queues = new Map<string, Array<A>>()
  for (const item of items) queues.set(group(item), [...(queues.get(group(item)) ?? []), item])
  return shuffled(items, seed).map((item) => queues.get(group(item))?.shift() as A)
}
