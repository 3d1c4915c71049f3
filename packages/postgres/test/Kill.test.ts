// A log in a folder survives the death of its process at any moment: nothing acknowledged is lost, nothing is there twice,
// and the rows are those of the events.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { Sample } from "@servicebook/conformance"
import { EventLog, Instant, Memory, Recorded, type RowSource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect, it } from "vitest"
import { PgEventLog } from "../src/index.ts"
import { snapshot } from "./snapshot.ts"

const options = { tenant: "t", streams: Sample.streams }
const writer = fileURLToPath(new URL("./writer.ts", import.meta.url))
const loader = process.features.typescript ? [] : ["--import", "tsx"]

/** Runs a writer on the folder, kills it a moment after so many acknowledgements, and returns what it acknowledged. */
const killed = async (folder: string, round: number, after: number) => {
  const parameters = ["--conditions=@servicebook/source", ...loader, writer, folder, String(round)]
  const child = spawn(process.execPath, parameters, { stdio: ["ignore", "pipe", "inherit"] })
  const acknowledged: Array<{ readonly position: number; readonly text: string }> = []
  const lines = createInterface({ input: child.stdout })
  lines.on("line", (line) => {
    // The last line may be cut by the kill: then it was not acknowledged.
    if (!line.endsWith("}")) return
    if (acknowledged.push(JSON.parse(line)) === after) void pause(Math.random() * 30).then(() => child.kill("SIGKILL"))
  })
  const exit = once(child, "exit")
  const [, signal] = await exit
  expect(signal).toBe("SIGKILL")
  return acknowledged
}

const sorted = (rows: ReadonlyArray<RowSource.FoundRow>) => rows.map((row) => Recorded.canonicalText(row)).sort()

const queries = (head: number): ReadonlyArray<RowSource.RowQuery> =>
  [
    ["parcel", "openedAtMs"],
    ["parcel", "closedAtMs"],
    ["weighing", "atMs"]
  ].flatMap(([kind = "", anchor = ""]) =>
    [5, 60, Number.POSITIVE_INFINITY].map((minutes) => ({
      kind,
      anchor,
      fromMs: 0,
      untilMs: Instant.FOREVER,
      cutMs: Math.min(Sample.startMs + minutes * 60_000, Instant.FOREVER),
      head
    }))
  )

const inspect = (acknowledged: ReadonlyMap<number, string>) =>
  Effect.gen(function* () {
    const log = yield* EventLog.EventLog
    const events = yield* Stream.runCollect(log.readAll())
    expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1))
    expect(new Set(events.map(({ body }) => body.id)).size).toBe(events.length)
    const stored = new Map(events.map(({ position, text }) => [position, text]))
    for (const [position, text] of acknowledged) expect(stored.get(position)).toBe(text)
    const replay = Memory.make(options)
    yield* replay.restore(events)
    const commits = [...new Set(events.map(({ commit }) => commit))]
    for (const head of commits.filter(
      (_, index) => index % Math.ceil(commits.length / 8) === 0 || index === commits.length - 1
    )) {
      for (const query of queries(head))
        expect(sorted(yield* log.rows(query))).toEqual(sorted(yield* replay.rows(query)))
    }
    return events.length
  })

it("survives kill -9 in the middle of its writing, round after round", { timeout: 300_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "servicebook-kill-"))
  try {
    await Effect.runPromise(
      Effect.provide(Effect.void, PgEventLog.layerPglite({ ...options, folder, snapshot: snapshot() }))
    )
    const acknowledged = new Map<number, string>()
    for (let round = 0; round < 5; round++) {
      for (const { position, text } of await killed(folder, round, 10 + Math.floor(Math.random() * 60))) {
        expect(acknowledged.has(position)).toBe(false)
        acknowledged.set(position, text)
      }
      const count = await Effect.runPromise(
        Effect.provide(inspect(acknowledged), PgEventLog.layerPglite({ ...options, folder }))
      )
      expect(count).toBeGreaterThanOrEqual(acknowledged.size)
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(50)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
