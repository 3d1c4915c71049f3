// Where rejected rows go: never onto a file that the import reads, by whatever name it is called.
import { readFileSync, symlinkSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { place, run, write } from "./Run.ts"

const rows = "id,at,what\nC-1,2025-01-01T00:00:00Z,open\n"
const mapping = `schema: servicebook/mapping/1
system: desk
title: Desk
input: { format: csv }
case: "{id}"
activity: "{what}"
times:
  at: { from: "{at}", formats: ISO, zone: UTC }
streams:
  Case: "{$case}"
actor: { id: x, else: unknown, roles: [agent] }
activities:
  open:
    - event: Case.Registered
      data: { class: complaint }
`

describe("the file of rejects", () => {
  it("that is the history or the mapping is refused, and both stay as they were", async () => {
    const history = write("rows.csv", rows)
    const yaml = write("rows.yaml", mapping)
    const other = place("rows-by-another-name.csv")
    symlinkSync(history, other)
    for (const rejects of [history, yaml, other]) {
      const args = ["import", history, "--mapping", yaml, "--log", "memory", "--rejects", rejects, "--dry-run"]
      const { code, err } = await run(...args)
      expect(code).toBe(1)
      expect(err).toContain("choose another name")
    }
    expect([readFileSync(history, "utf8"), readFileSync(yaml, "utf8")]).toEqual([rows, mapping])
    const good = await run("import", history, "--mapping", yaml, "--log", "memory", "--lang", "en")
    expect(good).toMatchObject({ code: 0, err: "" })
  })
})
