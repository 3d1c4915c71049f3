/** A history in the embedded database: the same figures as in memory, and the same after a kill in the middle. */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { EventLog, Streams } from "@servicebook/core"
import { PgEventLog } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import * as Community from "../../packages/intake/histories/CommunityRepair.ts"
import { bytesOf, figure, folder as histories, importInto, isThere, mappingOf } from "./Histories.ts"

const file = "openrepair-repairconnects-202507.csv"
const root = fileURLToPath(new URL("../..", import.meta.url))
const loader = process.features.typescript ? [] : ["--import", "tsx"]

/** Imports in a process of its own and kills it when it has told so many batches. */
const killed = async (folder: string, batches: number): Promise<void> => {
  const parameters = [
    "--conditions=@servicebook/source",
    ...loader,
    join(root, "test/histories/importer.ts"),
    folder,
    join(root, "packages/intake/mappings/openrepair.yaml"),
    join(histories, file)
  ]
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: ["ignore", "pipe", "inherit"] })
  const exit = once(child, "exit")
  let told = 0
  createInterface({ input: child.stdout }).on("line", () => {
    if (++told === batches) child.kill("SIGKILL")
  })
  const [, signal] = await exit
  expect(signal).toBe("SIGKILL")
}

describe.skipIf(!isThere(file))("community repairs in PGlite", () => {
  test("killed in the middle and imported again, nothing is missing and nothing is there twice", async () => {
    const folder = mkdtempSync(join(tmpdir(), "histories-"))
    await killed(folder, 5)
    const resumed = Effect.gen(function* () {
      const log = yield* EventLog.EventLog
      const report = yield* Effect.promise(() => importInto(log, mappingOf("openrepair"), bytesOf(file)))
      const again = yield* Effect.promise(() => importInto(log, mappingOf("openrepair"), bytesOf(file)))
      return { report, again, share: yield* Effect.promise(() => figure(log, Community.fixed)) }
    })
    const layer = PgEventLog.layerPglite({ tenant: "histories", streams: Streams.all, folder })
    const { again, report, share } = await Effect.runPromise(Effect.provide(resumed, layer))
    expect(report.rows.alreadyKnown).toBeGreaterThanOrEqual(500)
    expect(report.rows.appended).toBeGreaterThan(0)
    expect(report.rows.alreadyKnown + report.rows.appended).toBe(2885)
    expect(again.rows.alreadyKnown).toBe(2885)
    expect([share.numerator, share.denominator]).toEqual([1592, 2885])
    rmSync(folder, { recursive: true, force: true })
  }, 300_000)
})
