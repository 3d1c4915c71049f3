// The tutorial's page for the browser: what its table says, in a file that is whole by itself. Every other command of the
// page is run by the test of the worked pages.
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { Memory, Streams } from "@servicebook/core"
import { beforeAll, describe, expect, it } from "vitest"
import { type Ran, runOn } from "./Run.ts"

const file = (name: string): string => join(fileURLToPath(new URL("../../../examples/tutorial", import.meta.url)), name)
const log = Memory.make({ tenant: "default", streams: Streams.all })
const month = ["--window", "2025-11", "--trend", "1", "--lang", "en"]

const sound = async (...args: ReadonlyArray<string>): Promise<Ran> => {
  const ran = await runOn(log, ...args)
  expect([ran.code, ran.err]).toEqual([0, ""])
  return ran
}

const brought = (name: string, mapping: string) =>
  sound("import", file(`${name}.csv`), "--mapping", file(`${mapping}.yaml`), "--strict")

beforeAll(async () => {
  await brought("calendar", "setup")
  const manager = ["--actor", "S-0001", "--role", "general-manager", "--at", "2025-10-24T10:00:00+08:00"]
  await sound("policy", "adopt", file("rules.yaml"), ...manager)
  await brought("targets", "setup")
  await brought("november", "month")
})

describe("the scorecard of the tutorial", () => {
  it("is the same for the browser as in the terminal", async () => {
    const { out: text } = await sound("scorecard", ...month)
    const { out: page } = await sound("scorecard", ...month, "--html")
    const lines = text.split("\n").filter((line) => line.includes(" %"))
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      const [title = "", value = "", target = "", verdict = ""] = line.split(/ {2,}/)
      const row = page.split("<tr").find((one) => one.includes(title)) ?? ""
      for (const cell of [value, verdict, ...(target === "-" ? [] : [target])]) expect(row, title).toContain(cell)
    }
    expect(page).not.toMatch(/(src|href)="http/)
  })
})
