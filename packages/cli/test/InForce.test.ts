// What comes into force and what goes out of it: as a dry run tells it, and what consequences are drawn by.
import { type EventLog, Policies } from "@servicebook/core"
import { beforeEach, describe, expect, it } from "vitest"
import { booksOf, december, manager, text } from "./Adopting.ts"
import { quarterLines } from "./Books.ts"
import { rules, runOn, write } from "./Run.ts"

let log: EventLog.EventLogShape
beforeEach(async () => {
  log = await booksOf(quarterLines)
})

const adopt = (file: string, ...more: ReadonlyArray<string>) => runOn(log, "policy", "adopt", file, ...manager, ...more)

describe("policy adopt", () => {
  it("counts what falls away of the documents, and names what falls away of an edition", async () => {
    const gone = /^obligation +dispatch_orders_filed +taken +-$/m
    const { out } = await adopt(rules, "--dry-run", ...december)
    expect(out).toMatch(
      /^of the documents as they stand, not taken .*: indicator \d+, deadline \d+, .*consequence 8, /m
    )
    expect(out).not.toMatch(/ -$/m)
    await adopt(rules, ...december)
    const less = text
      .replace(/ {2}obligations: .*\n/, "")
      .replace('"2025"', '"2099"')
      .replace("2025-01-01", "2099-01-01")
    const against = (await adopt(write("less.yaml", less), "--dry-run")).out
    expect(against).toMatch(gone)
    expect(against).not.toContain("of the documents as they stand, not taken")
  })

  it("at the end of time is refused by the flag that says so", async () => {
    const { code, err } = await adopt(rules, "--at", "9999-12-31T23:59:59Z")
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/--at .*no window begins after it; write an earlier instant/)
    ])
  })
})

describe("scorecard", () => {
  it("shows no ranking by a score that the rules in force do not take", async () => {
    const ranking = async () =>
      JSON.parse((await runOn(log, "scorecard", "--window", "2025-Q1", "--format", "json")).out).ranking
    expect(await ranking()).toMatchObject({ by: "department" })
    await adopt(
      write("few.yaml", text.replace("documents: [OBL-P-02]", "documents: [yema-nev]").split("bindings:")[0] ?? ""),
      ...december
    )
    expect(await ranking()).toBeNull()
  })
})

describe("an edition that decides only later windows", () => {
  it("is told in the head of the windows before it, with the day from which it decides", async () => {
    const line = /^Decides only later windows: LANTIAN 2025 {2}\(From (.*)\)$/m
    const told = async (window: string, ...more: ReadonlyArray<string>) =>
      line.exec((await runOn(log, ...more, "--window", window, "--lang", "en")).out)?.[1]
    expect(await told("2025-Q1", "scorecard")).toBeUndefined()
    await adopt(rules, "--at", "2025-03-05T10:00:00+08:00")
    for (const command of [["scorecard"], ["kpi", "all"]]) {
      expect(await told("2025-Q1", ...command)).toBe("2025-03-06 00:00:00")
      expect(await told("2025-Q2", ...command)).toBeUndefined()
    }
    expect((await runOn(log, "scorecard", "--window", "2025-Q1", "--html", "--lang", "en")).out).toContain(
      "<p>Decides only later windows: LANTIAN 2025  (From 2025-03-06 00:00:00)</p>"
    )
    const { later } = JSON.parse((await runOn(log, "kpi", "all", "--window", "2025-Q1", "--format", "json")).out)
    expect(later).toMatchObject({ code: "LANTIAN", edition: "2025", decides: { utc: "2025-03-05T16:00:00.000Z" } })
  })
})

describe("consequences", () => {
  it("are those of the rules in force, which are named; a pack that takes none has none", async () => {
    const month = ["consequences", "--window", "2025-01"]
    const names = async () => JSON.parse((await runOn(log, ...month, "--format", "json")).out).rules
    expect(await names()).toEqual(Policies.consequences.map(({ name }) => name))
    await adopt(rules, ...december)
    expect(await names()).toEqual([])
    const { out } = await runOn(log, ...month, "--lang", "en")
    expect(out).toContain("Rules: LANTIAN 2025")
    expect(out).toContain("the rules in force take no rule of consequences (takes.consequences), so nothing follows")
    expect((await runOn(log, "consequences", "--window", "2024-12", "--lang", "en")).out).toContain("mystery-visit")
  })
})
