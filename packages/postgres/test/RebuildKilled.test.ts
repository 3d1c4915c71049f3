// A rebuild that dies at any moment leaves the live rows as they were, and the next one clears up after it.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { Sample } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql"
import { expect, inject, it } from "vitest"
import { PgEventLog, Pglite, Server } from "../src/index.ts"
import { asRefolded, leftovers } from "./rebuilt.ts"
import { newDatabase } from "./server.ts"
import { snapshot } from "./snapshot.ts"

const rebuilder = fileURLToPath(new URL("./rebuilder.ts", import.meta.url))
const loader = process.features.typescript ? [] : ["--import", "tsx"]
const { append, event, opened, streams } = Sample
const rounds = 6

/** Runs the rebuilder on a place and kills it some time after it has begun. */
const killed = async (place: string) => {
  const parameters = ["--conditions=@servicebook/source", ...loader, rebuilder, place]
  const child = spawn(process.execPath, parameters, { stdio: ["ignore", "pipe", "inherit"] })
  child.stdout.once("data", () => void pause(Math.random() * 400).then(() => child.kill("SIGKILL")))
  const [, signal] = await once(child, "exit")
  expect(signal).toBe("SIGKILL")
}

const fill = Effect.gen(function* () {
  const log = yield* PgEventLog.make({ tenant: "t", streams })
  for (let n = 0; n < 40; n++) {
    const items = Array.from({ length: 25 }, (_, index) => {
      const key = `${n}-${index}`
      const fact = n % 3 === 0 ? opened(key, n) : event(key, "Weighed", { grams: n }, 60 - n)
      return append(`p-${index * 7 + (n % 7)}`, "any", fact)
    })
    yield* log.appendBatch(items)
  }
})

const inspect = Effect.gen(function* () {
  const log = yield* PgEventLog.make({ tenant: "t", streams })
  expect(yield* asRefolded(log, 4)).toHaveLength(1_000)
  const left = yield* leftovers(yield* SqlClient.SqlClient)
  expect((yield* log.rebuild({ swap: true })).difference).toBeUndefined()
  expect(yield* leftovers(yield* SqlClient.SqlClient)).toEqual([0, 0, 0])
  yield* asRefolded(log, 2)
  return left
})

const survives = async (place: string, database: () => Layer.Layer<SqlClient.SqlClient, unknown>) => {
  let left = 0
  for (let round = 0; round < rounds; round++) {
    await killed(place)
    const found = await Effect.runPromise(Effect.provide(inspect, database()))
    left += found.reduce((sum, count) => sum + count, 0)
  }
  // Else nothing was killed on its way, and nothing is shown.
  expect(left).toBeGreaterThan(0)
}

it("a rebuild of a folder survives kill -9", { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "servicebook-rebuild-"))
  try {
    await Effect.runPromise(Effect.provide(fill, Pglite.layer({ folder, snapshot: snapshot() })))
    await survives(folder, () => Pglite.layer({ folder }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

it("a rebuild on a server survives kill -9", { timeout: 300_000 }, () =>
  Effect.runPromise(
    Effect.scoped(
      Effect.gen(function* () {
        const place = yield* newDatabase
        yield* Effect.provide(fill, Server.layer(place))
        const url = new URL(inject("postgresUrl"))
        url.pathname = `/${place.database}`
        yield* Effect.promise(() => survives(url.href, () => Server.layer(place)))
      })
    )
  )
)
