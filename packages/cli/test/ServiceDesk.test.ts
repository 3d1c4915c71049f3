// The example of a service desk without a document: its packs hold, its targets are imported as a list, and its page shows the desk alone.
import { Memory, Streams } from "@servicebook/core"
import { describe, expect, it } from "vitest"
import { root, run, runOn } from "./Run.ts"

const example = (name: string): string => `${root}examples/service-desk/${name}`

describe("the example of a service desk", () => {
  it.each(["rules.yaml", "repair-rules.yaml"])("%s holds, and lint finds nothing in it", async (name) => {
    const { code, out } = await run("policy", "lint", example(name), "--fail-on-findings", "--lang", "en")
    expect(code, out).toBe(0)
    expect(out).toContain("nothing was found")
  })

  it("SD-5.1: targets come from a list, limits from the pack; a desk without cases has no figure to judge, and no backlog", async () => {
    const log = Memory.make({ tenant: "desk", streams: Streams.all })
    const imported = await runOn(
      log,
      "import",
      example("targets.csv"),
      "--mapping",
      example("targets.yaml"),
      "--strict"
    )
    expect(imported.code, imported.err).toBe(0)
    const approved = ["--actor", "M-1", "--role", "general-manager", "--at", "2009-12-20T10:00:00Z"]
    expect((await runOn(log, "policy", "adopt", example("rules.yaml"), ...approved)).code).toBe(0)
    const { out } = await runOn(
      log,
      ...["scorecard", "--window", "2012", "--zone", "UTC", "--trend", "0", "--lang", "en"]
    )
    const lines = out.split("\n").filter((line) => line.startsWith("Desk: "))
    expect(lines).toHaveLength(17)
    const cells = (title: string) => lines.find((line) => line.startsWith(title))?.split(/ {2,}/)
    expect(cells("Desk: reopen rate")).toEqual([
      "Desk: reopen rate",
      "—",
      "≤ 1/30",
      "undefined",
      "undefined",
      "service-desk §3.1"
    ])
    expect(cells("Desk: backlog  ")).toEqual(["Desk: backlog", "0", "≤ 20", "met", "final", "service-desk §3.2"])
    expect(cells("Desk: median time to resolve")?.[2]).toBe("≤ 240.00 h")
  })
})
