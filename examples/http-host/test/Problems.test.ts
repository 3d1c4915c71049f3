/** The table of refusals: each is a status on purpose; what the store says of itself stays inside. */
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { Refusal } from "@servicebook/core"
import { kindOf, kinds, problem } from "../src/serve/Problems.ts"

const packages = fileURLToPath(new URL("../../../packages", import.meta.url))

const refusalsIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(`${packages}/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) =>
      [
        ...readFileSync(`${packages}/${folder}/${path}`, "utf8").matchAll(/class (\w+) extends Schema\.TaggedError/g)
      ].map(([, name]) => name ?? "")
    )

/** Refusals that no call of the host can meet, by why. */
const elsewhere = {
  files: ["InvalidExport", "UnreadableFile", "UnwritableFile", "OtherBytes", "NotUtf8", "UnusablePack"],
  command: [
    "NoLog",
    "NoDatabase",
    "ReadOnlyLog",
    "NoStoredRows",
    "LogNotEmpty",
    "RestoreIncomplete",
    "DoesNotHold",
    "Stopped"
  ],
  consumers: ["LeaseLost", "AlreadySaved", "ShardsDiffer", "ConsumerRunning"],
  code: ["UnsoundDeclaration", "InvalidCalendar"],
  start: ["LogInUse", "InvalidConnection"],
  rebuild: ["RebuildRunning", "RebuildOvertaken"]
}

describe("the table of refusals", () => {
  it("has a row for all that are no decision of a stream", () => {
    const decided = new Set(refusalsIn("core/src/streams"))
    const others = ["core/src", "cli/src", "postgres/src"].flatMap(refusalsIn).filter((name) => !decided.has(name))
    const known = new Set([...Object.keys(kinds), ...Object.values(elsewhere).flat()])
    assert.deepStrictEqual(
      others.filter((name) => !known.has(name) && kindOf(name) !== "Missing"),
      []
    )
  })

  it.each([
    ["NotAuthorised", "Forbidden"],
    ["WrongState", "Conflict"],
    ["AlreadyStated", "Conflict"],
    ["KeyConflict", "Conflict"],
    ["WrongExpectedVersion", "Stale"],
    ["InvalidEvent", "Unacceptable"],
    ["NoSuchHead", "Missing"],
    ["UnknownKpi", "Missing"],
    ["StoreFailed", "Unavailable"]
  ])("%s is %s", (refusal, kind) => {
    assert.strictEqual(kindOf(refusal), kind)
  })

  it.each([
    ["nothing-written", /nothing was written/],
    ["unknown", /may or may not have happened; send it again with the same key/]
  ] as const)("a store that failed says what came of the write (%s) and nothing of itself", (outcome, words) => {
    const secret = "PostgreSQL db.internal:5432: duplicate key in insert into servicebook.event"
    const told = problem(new Refusal.StoreFailed({ operation: "append", outcome, problem: secret }))
    assert.match(told.en, words)
    assert.deepStrictEqual(told.facts, { outcome })
    assert.notMatch(JSON.stringify(told), /db\.internal|insert|append/)
  })

  it("a refusal tells its fields, in both languages apart", () => {
    const told = problem(
      new Refusal.WrongExpectedVersion({ stream: { category: "Case", id: "C-1" }, expected: "1", actual: 2 })
    )
    assert.deepInclude(told, { status: 412, refusal: "WrongExpectedVersion" })
    assert.deepStrictEqual(told.facts, { stream: { category: "Case", id: "C-1" }, expected: "1", actual: 2 })
    assert.match(told.zh, /^流 Case/)
    assert.match(told.en, /^stream Case/)
  })
})
