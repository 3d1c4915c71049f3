/**
 * Logs of tenfold sizes with the same two years of one company in each, and more and more years before. Growing the largest
 * takes long, so they stay in a folder below `node_modules/.cache`, until the schema or the streams' rows change.
 */
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { EventLog, Recorded, Streams } from "@servicebook/core"
import { load } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import { root } from "../../scripts/Workspace.ts"
import { batches, type Filling, fillers } from "../Fillers.ts"
import { print, took } from "../Measure.ts"
import type { Connected, Databases } from "./Databases.ts"
import { appendAll, batchSize, parted } from "./Lanes.ts"

const lanes = 4
/** Years that the fillers of one size are spread over. */
const spans = 8
/** Of a company's events, the share that fillers tell. */
const told = 0.64

const cache = join(root, "node_modules", ".cache", "servicebook")
const sources = join(root, "packages", "postgres", "src")

/** What the kept logs depend on. */
const key = (base: number): string => {
  const hash = createHash("sha256").update(String(base))
  for (const name of readdirSync(join(sources, "migrations")))
    hash.update(readFileSync(join(sources, "migrations", name)))
  for (const name of ["RowSchema.ts", "RowTable.ts"]) hash.update(readFileSync(join(sources, name)))
  hash.update(Recorded.canonicalText([...Streams.all.values()].map(({ rowKinds }) => rowKinds)))
  return hash.digest("hex").slice(0, 12)
}

/** The folder of the kept logs of this version; those of others are removed, for they are large. */
export const folder = (base: number): string => {
  const own = `books-${base}-${key(base)}`
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    if (name.startsWith(`books-${base}-`) && name !== own) rmSync(join(cache, name), { recursive: true })
  }
  return join(cache, own)
}

/** The name of the database with a log of a size. */
export const nameOf = (size: number): string => `books_${size}`

const grow = (runtime: Connected, filling: Filling) =>
  runtime.runPromise(
    Effect.gen(function* () {
      const log = yield* EventLog.EventLog
      for (const page of batches(fillers(filling), lanes * batchSize)) yield* appendAll(log, parted(page, lanes))
    })
  )

/** The companies whose years before fill a log up from a tenth of its size; leap years stay leap years. */
const fillingsOf = (base: number, size: number): ReadonlyArray<Filling> => {
  const stage = Math.round(Math.log10(size / base))
  return Array.from({ length: spans }, (_, span) => ({
    seed: 1_000 * stage + span,
    events: Math.round((size * 0.9) / told / spans),
    years: 4 * (spans * (stage - 1) + span + 1)
  }))
}

const make = async (databases: Databases, base: number, size: number): Promise<void> => {
  const draft = "books_unfinished"
  await databases.make(draft, size === base ? "template1" : nameOf(size / 10))
  const runtime = databases.connect(draft, Streams.all, lanes)
  if (size === base) await runtime.runPromise(load({ events: base }))
  else for (const filling of fillingsOf(base, size)) await grow(runtime, filling)
  await runtime.dispose()
  await databases.run(draft, "vacuum (freeze, analyze)", "checkpoint")
  await databases.run("postgres", `alter database ${draft} rename to ${nameOf(size)}`)
}

/** Makes those logs that are missing. */
export const books = async (databases: Databases, sizes: ReadonlyArray<number>): Promise<void> => {
  const [base = 0] = sizes
  for (const size of sizes) {
    if (await databases.has(nameOf(size))) continue
    const ms = await took(() => make(databases, base, size))
    print(`made a log of about ${size} events in ${Math.round(ms / 1000)} s; it is kept`)
  }
}
