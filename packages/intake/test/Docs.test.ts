/** docs/import.md: its examples are run, and it names every key, condition, value and reason there is. */
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Mapping, Reject, Report } from "@servicebook/intake"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { freshLog, imported } from "./Kit.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const doc = readFileSync(join(root, "docs/import.md"), "utf8")

/** A fenced block by what stands behind its fence. */
const block = (name: string): string => {
  const found = new RegExp(`^\`\`\`\\w+ ${name.replace(".", "\\.")}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(doc)
  expect(found, `the block ${name}`).not.toBeNull()
  return found?.[1] ?? ""
}

const mapping = () => Result.getOrThrow(Mapping.parse(block("tickets.yaml")))

test("the walk gives the report and the events that it shows, and nothing new the second time", async () => {
  const log = freshLog()
  const { events, report } = await imported(mapping(), block("tickets.csv"), { log })
  const shown = events.map(({ body }) => `${body.occurredAt} ${body.stream.id} ${body.type} ${body.actor.id}`)
  expect(`${shown.join("\n")}\n`).toBe(block("events"))
  expect(report).toMatchObject(JSON.parse(block("report")) as object)
  expect((await imported(mapping(), block("tickets.csv"), { log })).report.rows.appended).toBe(0)
})

test("the program runs", () => {
  const folder = mkdtempSync(join(tmpdir(), "intake-docs-"))
  for (const name of ["tickets.csv", "tickets.yaml"]) writeFileSync(join(folder, name), block(name))
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }')
  writeFileSync(join(folder, "program.ts"), block("program"))
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction")
  const loader = process.features.typescript ? [] : ["--import", "tsx"]
  const out = execFileSync(process.execPath, ["--conditions=@servicebook/source", ...loader, "program.ts"], {
    cwd: folder,
    encoding: "utf8"
  })
  expect(out).toMatch(/read: 10/)
  expect(readFileSync(join(folder, "rejects.ndjson"), "utf8").trim().split("\n")).toHaveLength(1)
  rmSync(folder, { recursive: true })
}, 60_000)

test("every key, reason and field of the report is explained", () => {
  const keys = [Mapping.Mapping, Mapping.Time, Mapping.Event, Mapping.Input].flatMap(({ fields }) =>
    Object.keys(fields)
  )
  const conditions = ["is", "oneOf", "known", "matches", "changed", "was", "first", "last", "all", "any", "not"]
  const values = ["from", "as", "map", "unmapped", "else", "time", "object", "list"]
  for (const name of [...keys, ...Reject.all, ...Object.keys(Report.Report.fields)]) {
    expect(new RegExp(`[\`.]${name}\`|\`[^\`\n]*\\b${name}\\b[^\`\n]*\``).test(doc), `${name} in docs/import.md`).toBe(
      true
    )
  }
  for (const name of [...conditions, ...values]) expect(doc, name).toMatch(new RegExp(`\\b${name}:`))
})
