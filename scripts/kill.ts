/**
 * `npm run test:kill`: kills a PostgreSQL server and its clients with SIGKILL at random moments of appends and of an import,
 * round after round, and holds what is left against what was acknowledged and against an undisturbed log.
 *
 *     npm run test:kill -- --rounds 50 --events 90000 --rows 5000 --clients 3
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { Oracle } from "@servicebook/conformance"
import { type EventLog, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import { PgEventLog, Server } from "../packages/postgres/src/index.ts"
import { Client } from "../packages/postgres/test/kill/Clients.ts"
import { run } from "../packages/postgres/test/kill/Rounds.ts"
import { everything, follow, nothing } from "../packages/postgres/test/kill/Watcher.ts"
import { digests, eventsOf, figures, type Size, shares, tenant, undisturbed } from "./kill/Expected.ts"
import { start } from "./server/Server.ts"
import { say } from "./Workspace.ts"

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const asked = () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "50" },
      events: { type: "string", default: "90000" },
      rows: { type: "string", default: "5000" },
      clients: { type: "string", default: "3" }
    }
  })
  const size: Size = { events: Number(values.events), rows: Number(values.rows), clients: Number(values.clients) }
  return { rounds: Number(values.rounds), size }
}

const since = (startMs: number): string => `${((performance.now() - startMs) / 1_000).toFixed(0)} s`

/** The clients, whose answers an oracle hears of. */
const crew = (url: string, folder: string, size: Size, oracle: Oracle.Oracle) => {
  const parts = shares(folder, size)
  for (const { batches } of parts) for (const { items } of batches) oracle.attempt(tenant, items)
  const clients = [
    ...parts.map(({ file }) => [here("./kill/client.ts"), tenant, file]),
    [here("./kill/importer.ts"), tenant, String(size.rows)]
  ].map((command) => new Client(url, command, ({ events }) => oracle.acknowledge(events)))
  return { clients, batches: parts.reduce((sum, { batches }) => sum + batches.length, 0) }
}

/** What was found wrong, each kind with its number and an example. */
const complaints = (what: string, found: ReadonlyArray<Oracle.Violation>): ReadonlyArray<string> =>
  found.length === 0 ? [] : [`${what}: ${found.length}, as ${found[0]?.what} ${found[0]?.where}`]

const differences = (
  what: string,
  found: ReadonlyArray<string>,
  wanted: ReadonlyArray<string>
): ReadonlyArray<string> => {
  const wrong = found.filter((one, n) => one !== wanted[n]).length + Math.abs(found.length - wanted.length)
  return wrong === 0 ? [] : [`${what}: ${wrong} of ${wanted.length} differ`]
}

const pairs = (all: ReadonlyMap<string, string>): ReadonlyArray<string> =>
  [...all].map(([key, digest]) => `${key} ${digest}`).sort()

const judge = (
  log: EventLog.EventLogShape,
  size: Size,
  oracle: Oracle.Oracle,
  seen: { readonly settled: ReturnType<typeof nothing>; readonly naive: ReturnType<typeof nothing> }
) =>
  Effect.gen(function* () {
    const events = yield* everything(log)
    const wanted = yield* undisturbed(size)
    const imported = (yield* eventsOf(wanted)).length
    const naive = Oracle.deliveries(seen.naive.events, events, seen.naive.through).filter(
      ({ what }) => what === "skipped"
    )
    say(
      `events: ${events.length} of ${imported}, acknowledged ${oracle.count}, highest position ${events.at(-1)?.position}`
    )
    say(
      `a subscriber by the watermark was given ${seen.settled.events.length}; one by the last position lost ${naive.length}`
    )
    return [
      ...complaints(
        "the log",
        oracle.violations(events).filter(({ what }) => what !== "foreign")
      ),
      ...complaints("the subscriber", Oracle.deliveries(seen.settled.events, events, seen.settled.through)),
      ...differences("streams", pairs(digests(events)), pairs(digests(yield* eventsOf(wanted)))),
      ...differences("figures", yield* figures(log), yield* figures(wanted))
    ]
  })

const campaign = async (): Promise<ReadonlyArray<string>> => {
  const { rounds, size } = asked()
  const startMs = performance.now()
  const folder = mkdtempSync(join(tmpdir(), "servicebook-campaign-"))
  const server = await start()
  const oracle = new Oracle.Oracle()
  const { batches, clients } = crew(server.url, folder, size, oracle)
  const seen = { settled: nothing(), naive: nothing() }
  const place = Server.layer(Result.getOrThrow(Server.optionsFrom(server.url)))
  const open = PgEventLog.make({ tenant, streams: Streams.all })
  const following = Effect.runFork(
    Effect.provide(Effect.andThen(open, follow(tenant, seen.settled, seen.naive)), place)
  )
  try {
    say(
      `PostgreSQL ${server.version}, ${clients.length} clients, ${batches} batches, ${rounds} rounds (${since(startMs)})`
    )
    const onRound = (round: number, killed: string, answered: number) =>
      say(`round ${round + 1}: killed ${killed}; ${answered} batches answered (${since(startMs)})`)
    const kills = await run({ server, clients, rounds, batches, onRound })
    say(`${kills} rounds of killing, then the rest (${since(startMs)})`)
    return await Effect.runPromise(
      Effect.provide(
        Effect.flatMap(open, (log) => judge(log, size, oracle, seen)),
        place
      )
    )
  } finally {
    await Effect.runPromise(Fiber.interrupt(following))
    await Promise.all(clients.map((client) => client.kill()))
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
    say(since(startMs))
  }
}

const wrong = await campaign()
for (const one of wrong) say(`WRONG ${one}`)
say(wrong.length === 0 ? "nothing lost, nothing twice, nothing moved; figures and streams as undisturbed" : "FAILED")
process.exit(wrong.length === 0 ? 0 : 1)
