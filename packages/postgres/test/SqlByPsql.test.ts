// By psql alone: the files of packages/postgres/sql on a database, run by the real psql. On the server that tests are given
// the events come from an export, so that nothing of the software is on the way; without one from an embedded database,
// which takes no \copy.
import { Export, OblP02, type Recorded, Streams, YemaNev } from "@servicebook/core"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, inject, it } from "vitest"
import { recorded, steps } from "../../core/test/arbitrary/Histories.ts"
import { figureOf, headOf, logOf, windowOf } from "../../core/test/arbitrary/Questions.ts"
import { PgEventLog, Pglite } from "../src/index.ts"
import { isInstalled, psql } from "./byPsql.ts"
import { computed, fileOf, isCountedBySql, printed, variablesOf } from "./SqlFigure.ts"
import { snapshot } from "./snapshot.ts"
import { listen } from "./socket.ts"

const tenant = "books"
const server: string | undefined = inject("postgresUrl")

/** The figure, a line a field, and then the operands as a table. */
const read = (output: string) => {
  const lines = output
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"))
  const start = lines.findIndex(([first]) => first === "operand")
  const [heading = [], ...operands] = lines.slice(start)
  const rows = operands.map((cells) => Object.fromEntries(heading.map((name, i) => [name, cells[i] ?? ""])))
  return printed([[Object.fromEntries(lines.slice(0, start))], rows])
}

type Events = ReadonlyArray<Recorded.Recorded>

/** A new database on the server that is given, filled from an export by psql. */
const onServer = async (admin: string, events: Events, use: (url: string) => Promise<void>) => {
  const name = `by_psql_${process.pid}`
  await psql(admin, ["-c", `create database ${name}`])
  const url = Object.assign(new URL(admin), { pathname: `/${name}` }).href
  const lines = events.map((event) => `${Export.line(event)}\n`).join("")
  try {
    const loaded = await psql(url, ["-t", "-f", fileOf("load_export")], lines)
    expect(loaded).toContain(`${tenant}\t${events.length}\t${events.length}`)
    await use(url)
  } finally {
    await psql(admin, ["-c", `drop database ${name} with (force)`])
  }
}

/** An embedded database behind a socket. */
const embedded = (events: Events, use: (url: string) => Promise<void>) =>
  Effect.gen(function* () {
    const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
    yield* log.restore(events)
    const { close, url } = yield* Effect.flatMap(Pglite.Pglite, (db) => Effect.promise(() => listen(db)))
    yield* Effect.promise(() => use(url).finally(close))
  }).pipe(Effect.provide(Pglite.layer({ snapshot: snapshot() })), Effect.runPromise)

describe("by psql alone", () => {
  it.skipIf(!isInstalled)("every indicator comes out as core computes it", async () => {
    const categories = ["Case", "ServiceOrder", "Repair", "Unit", "Inspection", "PartsOrder"]
    const ofParts = ["Callout", "FollowUp", "Claim", "QualityProblem", "PartsSheet"]
    const [first = [], second = []] = [categories, ofParts].map(
      (all) => fc.sample(steps(...all), { numRuns: 1, seed: 7 })[0]
    )
    // A step may concern one that stands before it in its own story.
    const later = second.map((step) =>
      typeof step.concerns === "number" ? { ...step, concerns: step.concerns + first.length } : step
    )
    const events = recorded([...first, ...later], tenant)
    const request = { window: windowOf("2026-Q1"), head: headOf(events, events.length), cut: undefined }
    const given = Object.entries(variablesOf(tenant, request)).flatMap(([name, value]) => ["-v", `${name}=${value}`])
    const use = async (url: string) => {
      for (const declaration of [...OblP02.kpis, ...YemaNev.kpis].filter(isCountedBySql)) {
        const said = await psql(url, [...given, "-f", fileOf(declaration.name)])
        expect(read(said)).toEqual(computed(figureOf(logOf(events, tenant), declaration, request)))
      }
    }
    await (server === undefined ? embedded(events, use) : onServer(server, events, use))
  })
})
