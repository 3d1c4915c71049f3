// The example of a service desk without a document: its packs hold, its targets are imported as a list, and its page shows the desk alone.
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
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
    const year = ["targets", "--year", "2012", "--zone", "UTC", "--fail-on-findings", "--lang", "en"]
    const set = await runOn(log, ...year)
    expect([set.code, set.out.match(/complete/g)?.length]).toEqual([0, 6])
    expect(set.out).toContain("Rules: HELPDESK 1")
  })

  it("SD-5.1: a target that is wrong in itself is told with its remedy, and its verdict is marked", async () => {
    const log = Memory.make({ tenant: "desk", streams: Streams.all })
    const lines = [
      "kpi,comparison,value,drafted,approved",
      "desk_backlog,>=,0/1,2009-12-01T09:00:00Z,2009-12-20T09:00:00Z"
    ]
    const file = join(mkdtempSync(join(tmpdir(), "targets-")), "targets.csv")
    writeFileSync(file, `${[...lines, lines[1]?.replace("backlog", "backlgo")].join("\n")}\n`)
    await runOn(log, "import", file, "--mapping", example("targets.yaml"), "--strict")
    const targets = await runOn(log, "targets", "--year", "2012", "--zone", "UTC", "--fail-on-findings", "--lang", "en")
    expect(targets.code).toBe(2)
    expect(targets.out).toContain("lower is better: write <= or <: Target/desk_backlog  (service-desk §5.1)")
    expect(targets.out).toContain("there is no indicator desk_backlgo; mend the name; did you mean desk_backlog?")
    const asked = ["--window", "2012", "--zone", "UTC", "--lang", "en"]
    const card = await runOn(log, "scorecard", ...asked, "--trend", "0")
    expect(card.out).toMatch(/Desk: backlog +0 +≥ 0 +met \(the target points the other way\)/)
    expect(card.out).toContain("target in doubt 1")
    const kpi = await runOn(log, "kpi", "desk_backlog", ...asked, "--format", "csv")
    expect(kpi.out).toContain("met? goal-against-direction")
  })
})
