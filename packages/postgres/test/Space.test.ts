// A folder on a nearly full disk is neither opened nor written to: PGlite would never come back.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { EventLog, Memory, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { layerPglite } from "../src/PgEventLog.ts"
import { guarded } from "../src/Space.ts"

const options = { tenant: "t", streams: Streams.all }
const impossible = Number.MAX_SAFE_INTEGER
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "servicebook-"))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe("a nearly full disk", () => {
  it("keeps a folder from being opened, and says how much is needed", async () => {
    const opened = Effect.provide(EventLog.EventLog, layerPglite({ ...options, folder, leastFree: impossible }))
    const refusal = await Effect.runPromise(Effect.flip(Effect.scoped(opened)))
    expect(refusal).toMatchObject({ _tag: "StoreFailed", operation: "open", outcome: "nothing-written" })
    expect(refusal.message).toContain("disk free")
  })

  it("keeps a log from being written to, and lets it be read", async () => {
    const log = guarded(Memory.make(options), folder, impossible)
    for (const write of [log.appendBatch([]), log.restore([])]) {
      expect(await Effect.runPromise(Effect.flip(write))).toMatchObject({
        _tag: "StoreFailed",
        outcome: "nothing-written"
      })
    }
    expect(await Effect.runPromise(log.head())).toMatchObject({ position: 0 })
  })

  it("is no matter while there is room", async () => {
    expect(await Effect.runPromise(guarded(Memory.make(options), folder, 0).appendBatch([]))).toEqual([])
  })
})
