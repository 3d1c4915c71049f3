// Stored rows held against the events: the same, changed by hand and named, replaced.
import { Pglite } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { SqlClient } from "effect/sql"
import { beforeAll, describe, expect, it } from "vitest"
import { RebuildReport } from "../src/index.ts"
import { json, laterExport, place, run } from "./Run.ts"

const log = place("rebuilt")
let file: string

beforeAll(async () => {
  file = await laterExport()
  expect((await run("restore", file, "--log", log)).code).toBe(0)
}, 60_000)

const byHand = (statement: string) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe(statement)).pipe(
    Effect.provide(Pglite.layer({ folder: log })),
    Effect.runPromise
  )

const decoded = Schema.decodeUnknownSync(RebuildReport.Document)
const rebuilt = async (...args: ReadonlyArray<string>) =>
  decoded(await json("rebuild", ...args, "--log", log), { onExcessProperty: "error" })

describe("rebuild", () => {
  it("finds the rows as they are, replaces them, and finds them again", async () => {
    expect(await rebuilt("--verify")).toMatchObject({ swapped: false, difference: null })
    expect(await rebuilt("--category", "Case")).toMatchObject({ swapped: true, difference: null })
    const { code, out } = await run("rebuild", "--verify", "--log", log)
    expect(code).toBe(0)
    expect(out).toMatch(/个流.*与所存的行一致.*the stored rows are the same/s)
  }, 120_000)

  it("names what was changed by hand, and mends it", async () => {
    await byHand(`update servicebook.row_case set received_at_ms = received_at_ms + 1
      where ctid = (select ctid from servicebook.row_case order by stream_id, known_from limit 1)`)
    const { code, err, out } = await run("rebuild", "--verify", "--log", log, "--lang", "en")
    expect(code).toBe(2)
    expect(out).toMatch(/the first difference: receivedAtMs is stored as \d+ and should be \d+\n {2}case {2}Case\//)
    expect(err).toContain("run it without --verify to replace them")
    const found = { kind: "case", found: "differs", field: "receivedAtMs" }
    expect(await rebuilt("--verify")).toMatchObject({ difference: found })
    expect(await rebuilt()).toMatchObject({ swapped: true, difference: found })
    expect(await rebuilt("--verify")).toMatchObject({ difference: null })
    await byHand(`delete from servicebook.row_case where ctid = (select min(ctid) from servicebook.row_case)`)
    expect((await run("rebuild", "--lang", "zh", "--log", log)).out).toMatch(/第一处差异：缺少此行.*所存的行已替换/s)
  }, 120_000)

  it("is refused where no rows are stored, and for categories that have none", async () => {
    for (const other of ["memory", file]) {
      const { code, err } = await run("rebuild", "--log", other)
      expect({ code, says: err.includes("不存储行") && err.includes("stores no rows") }).toEqual({
        code: 1,
        says: true
      })
    }
    expect((await run("rebuild", "--log", place("nowhere"))).err).toContain("there is no log")
    expect((await run("rebuild", "--log", log, "--category", "Cake")).err).toContain("no rows of the category Cake")
    expect((await run("rebuild", "--log", log, "--format", "csv")).code).toBe(1)
  }, 120_000)
})
