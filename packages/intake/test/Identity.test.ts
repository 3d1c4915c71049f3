/** Keys: importing again, shuffled, in pieces, after a crash or under a changed mapping makes no second copy. */
import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { EventLog, type Recorded, Refusal } from "@servicebook/core"
import { Import } from "@servicebook/intake"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { cases, failing, freshLog, imported, importing, mappingOf } from "./Kit.ts"

const head = "id,act,at,who,why\n"
const mapping = mappingOf(cases())
/** Bodies without what the log gives them. */
const facts = (events: ReadonlyArray<Recorded.Recorded>) =>
  events.map(({ body: { version: _, recordedAt: __, ...fact } }) => JSON.stringify(fact)).toSorted()

const line = fc.record({
  id: fc.constantFrom("1", "2"),
  act: fc.constantFrom("open", "done", "both", "skip", "odd"),
  at: fc.constantFrom("2020-01-01 08:00", "2020-01-01 09:00", "soon"),
  who: fc.constantFrom("ann", "bob"),
  why: fc.constantFrom("x", "y", "")
})
const written = (lines: ReadonlyArray<{ readonly [column: string]: string }>) =>
  `${head}${lines.map((one) => `${Object.values(one).join(",")}\n`).join("")}`

test("shuffled with the order of ties kept, every event is known already; in pieces of any size too", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 25 }),
      fc.constantFrom("keep", "drop"),
      fc.integer({ min: 1, max: 50 }),
      async (lines, duplicates, size) => {
        const log = freshLog()
        const own = { ...mapping, duplicates } as typeof mapping
        const first = await imported(own, written(lines), { log })
        const groups = [...new Set(lines.map(({ at, id }) => `${id} ${at}`))].toReversed()
        const mixed = groups.flatMap((group) => lines.filter(({ at, id }) => `${id} ${at}` === group))
        const again = await imported(own, written(mixed), { log }, size)
        expect(again.report.events).toEqual({
          ...first.report.events,
          appended: 0,
          alreadyKnown: first.report.events.given
        })
        expect(again.report.rows.alreadyKnown).toBe(first.report.rows.appended)
        expect(facts((await imported(own, written(mixed))).events)).toEqual(facts(first.events))
      }
    ),
    { numRuns: 60 }
  ))

test("an exact duplicate is a fact of its own or the same fact twice", async () => {
  const text = `${head}${"1,done,2020-01-01 08:00,ann,x\n".repeat(2)}1,done,2020-01-01 08:00,bob,x\n`
  const kept = await imported(mapping, text)
  expect(kept.events.map(({ body }) => body.source.key.slice(-4))).toEqual(["|1|1", "|2|1", "|3|1"])
  expect(kept.events.map(({ body }) => body.source.sequence)).toEqual([0, 32, 64])
  const dropped = await imported(mappingOf(cases("duplicates: drop")), text)
  expect(dropped.report).toMatchObject({ rows: { appended: 2, ignored: 1 }, ignored: { duplicate: 1 } })
  const byId = await imported(
    mappingOf(cases("key: { columns: [who], unique: true }")),
    text.replace(",bob,x", ",ann,z")
  )
  expect(byId.report.rejected).toEqual({ "key-repeated": 1 })
})

test("a key is never ambiguous and never too long", async () => {
  const text = `${head}a|b,odd,2020-01-01 08:00,,\na,b|odd,2020-01-01 08:00,,\n${"n".repeat(190)},open,2020-01-01 08:00,,\n`
  const { events } = await imported(mapping, text)
  const keys = events.map(({ body }) => body.source.key)
  expect(keys.slice(0, 2)).toEqual(["a\\|b|odd|2020-01-01 08:00|1|1", "a|b\\|odd|2020-01-01 08:00|1|1"])
  expect(keys[2]).toMatch(/^n{80}~[0-9a-f]{64}\|1$/)
})

test("dry run: the counts of the import, and nothing appended", async () => {
  const log = freshLog()
  const text = `${head}1,open,2020-01-01 08:00,,\n1,both,2020-01-02 08:00,,\n1,done,soon,,\n`
  const dry = await imported(mapping, text, { log, dryRun: true })
  expect(dry.events).toEqual([])
  const wet = await imported(mapping, text, { log })
  expect({ ...dry.report, dryRun: false }).toEqual(wet.report)
  const dryAgain = await imported(mapping, text, { log, dryRun: true })
  expect(dryAgain.report.rows).toEqual({ read: 3, appended: 0, alreadyKnown: 2, ignored: 0, rejected: 1 })
})

test("a changed mapping is refused event by event and makes no second copy", async () => {
  const log = freshLog()
  const text = `${head}1,both,2020-01-01 08:00,,\n1,open,2020-01-01 09:00,,\n`
  await imported(mapping, text, { log })
  const changed = mappingOf(cases().replace("class: complaint", "class: request"))
  const dry = await imported(changed, text, { log, dryRun: true })
  const { events, rejects, report } = await imported(changed, text, { log })
  expect(report).toMatchObject({
    rows: { alreadyKnown: 1, rejected: 1 },
    events: { given: 3, alreadyKnown: 2, refused: 1 }
  })
  expect({ ...dry.report, dryRun: false }).toEqual(report)
  expect(rejects[0]).toMatchObject({ line: 3, code: "key-conflict", recorded: [] })
  expect(events).toHaveLength(3)
  const zoned = mappingOf(cases().replace("Asia/Shanghai", "UTC"))
  expect((await imported(zoned, text, { log })).report.rows).toMatchObject({ appended: 0, rejected: 2 })
})

test.each([true, false])("an import that broke off (written: %s) is resumed by running it again", async (write) => {
  const text = `${head}${Array.from({ length: 50 }, (_, i) => `${i % 7},open,2020-01-01 ${String(8 + (i % 9)).padStart(2, "0")}:00,,\n`).join("")}`
  const whole = await imported(mapping, text)
  const log = freshLog()
  const fail = () => new Refusal.StoreFailed({ operation: "append", outcome: "unknown", problem: "gone" })
  const broken = importing(mapping, text, { log: failing(log, 3, fail, write), batchRows: 10 })
  await expect(Effect.runPromise(broken)).rejects.toThrow(/gone/)
  const rest = await imported(mapping, text, { log, batchRows: 10 })
  expect(rest.report.rows.alreadyKnown).toBe(write ? 30 : 20)
  expect(facts(rest.events)).toEqual(facts(whole.events))
})

test("from a file: its hash names the batch, rejects go to a file that is made anew, progress tells the size", async () => {
  const folder = mkdtempSync(join(tmpdir(), "intake-"))
  const [path, rejects] = [join(folder, "old.csv"), join(folder, "rejects.ndjson")]
  const text = `${head}1,open,2020-01-01 08:00,,\n1,done,soon,,\n`
  writeFileSync(path, text)
  writeFileSync(rejects, "stale")
  const seen: Array<Import.Progress> = []
  const onProgress = (progress: Import.Progress) => Effect.sync(() => void seen.push(progress))
  const layer = Layer.mergeAll(Layer.succeed(EventLog.EventLog, freshLog()), NodeFileSystem.layer)
  const report = await Effect.runPromise(
    Effect.provide(Import.run({ source: { path }, mapping, rejects, onProgress }), layer)
  )
  expect(report.batch).toBe(createHash("sha256").update(text).digest("hex"))
  expect(
    readFileSync(rejects, "utf8")
      .split("\n")
      .map((one) => (one === "" ? "" : (JSON.parse(one) as { line: number }).line))
  ).toEqual([3, ""])
  expect(seen.at(-1)).toMatchObject({ bytes: text.length, totalBytes: text.length, rows: { read: 2 } })
  rmSync(folder, { recursive: true })
})
