// A company's own rules: checked, adopted as an event, told, and what every command makes of them.
import { type EventLog, Policies } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { beforeEach, describe, expect, it } from "vitest"
import { PoliciesReport, PolicyReport } from "../src/index.ts"
import { booksOf, december, manager, text } from "./Adopting.ts"
import { paperLines, quarterLines } from "./Books.ts"
import { json, quarterExport, type Ran, rules, run, runOn, write } from "./Run.ts"

let log: EventLog.EventLogShape
beforeEach(async () => {
  log = await booksOf(quarterLines)
})

const adopt = (file: string, ...more: ReadonlyArray<string>) => runOn(log, "policy", "adopt", file, ...manager, ...more)
const parsed = async (...args: ReadonlyArray<string>) => {
  const { err, out } = await runOn(log, ...args, "--format", "json")
  return (err === "" ? JSON.parse(out) : { err }) as { readonly [field: string]: unknown }
}
const position = async () => (await Effect.runPromise(log.head())).position

describe("policy adopt", () => {
  it("of a dry run tells what would change and writes nothing", async () => {
    const before = await position()
    const { code, out } = await adopt(rules, "--dry-run")
    expect(code).toBe(0)
    expect(out).toContain("LANTIAN 2025  Service rules of Lantian: a dry run, nothing was written")
    expect(out).toMatch(/^parameter +first_time_repair_rate\.repeatDays +30 +60$/m)
    expect(out).toMatch(/^complaint_answered_rate +≥ 95\.00 % +no target$/m)
    expect(await position()).toBe(before)
  })

  it("records the edition once; the same content again is known, other content is refused", async () => {
    const before = await position()
    expect((await adopt(rules)).out).toContain(`adopted  (Position ${before + 1})`)
    expect((await adopt(rules)).out).toContain("adopted before, nothing new")
    expect(await position()).toBe(before + 1)
    const changed = await adopt(write("changed.yaml", text.replace("value: 60", "value: 61")))
    expect([changed.code, changed.err]).toEqual([
      1,
      expect.stringContaining("edition 2025 of LANTIAN was adopted already")
    ])
    const next = write(
      "next.yaml",
      text.replace('"2025"', '"2099"').replace("2025-01-01", "2099-01-01").replace("60,", "61,")
    )
    const dry = await parsed("policy", "adopt", next, ...manager, "--dry-run")
    expect(dry["replaces"]).toMatchObject({ code: "LANTIAN", edition: "2025" })
    expect(dry["changes"]).toEqual([
      { what: "parameter", name: "first_time_repair_rate.repeatDays", before: "60", after: "61" }
    ])
  })

  it("takes the general manager, who did not prepare it", async () => {
    const refused = (actor: string, role: string) =>
      runOn(log, "policy", "adopt", rules, "--actor", actor, "--role", role, "--lang", "en")
    expect((await refused("S-0001", "technician")).err).toContain("S-0001 may not adopt rules (S0-2.2)")
    expect((await refused("S-0042", "general-manager")).err).toContain("S-0042 prepared the rules")
  })

  it("takes JSON for YAML, to the SHA-256", async () => {
    const { out } = await runOn(log, "policy", "adopt", rules, ...manager, "--format", "json", "--dry-run")
    await adopt(rules)
    const { pack } = (await parsed("policy", "show", "LANTIAN"))["adopted"] as { readonly pack: unknown }
    const again = await parsed("policy", "adopt", write("rules.json", JSON.stringify(pack, null, 2)), ...manager)
    expect(again["outcome"]).toBe("known")
    expect(again["sha256"]).toBe((JSON.parse(out) as { readonly sha256: string }).sha256)
  })

  it("tells what is wrong in a file with its place", async () => {
    const twice = await adopt(write("twice.yaml", `code: A\n${text}`))
    expect(twice.err).toMatch(/twice\.yaml: Duplicate key 'code' at line \d+/)
    const { code, err } = await adopt(
      write("odd.yaml", text.replace("unit: days", "unit: hours").replace("repeatDays", "repeatDay"))
    )
    expect(code).toBe(1)
    expect(err).toContain("the pack has 1 fault(s)")
    expect(err).toContain(
      "bindings.0.parameter: there is no parameter of first_time_repair_rate repeatDay; did you mean repeatDays?"
    )
    expect((await adopt("nowhere.yaml")).err).toContain("cannot read the file nowhere.yaml")
  })
})

describe("policy list, show and lint", () => {
  it("tell what the log has adopted", async () => {
    await adopt(rules)
    const list = (await runOn(log, "policy", "list", "--lang", "en")).out
    expect(list).toMatch(/^LANTIAN +2025 +2025-01-01 00:00:00 +- +Service rules of Lantian$/m)
    for (const name of ["lantian", "LANTIAN 2025"]) {
      const shown = (await runOn(log, "policy", "show", name, "--lang", "en")).out
      expect(shown).toContain("Binding first_time_repair_rate.repeatDays = 60 days (decided, S-0001, LT-2)")
    }
    expect((await runOn(log, "policy", "show", "LT-3", "--lang", "en")).out).toContain(
      "a complaint is answered within 24 hours"
    )
    expect((await runOn(log, "policy", "show", "LANTIEN", "--lang", "en")).err).toContain("did you mean LANTIAN?")
  })

  it("are what their schemas say", async () => {
    await adopt(rules)
    const strictly = (schema: Schema.Top, document: unknown) =>
      Schema.decodeUnknownSync(schema as Schema.Codec<unknown>)(document, { onExcessProperty: "error" })
    const list = await parsed("policy", "list")
    const show = await parsed("policy", "show", "LANTIAN")
    expect(strictly(PoliciesReport.Document, list)).toEqual(list)
    expect(strictly(PolicyReport.Document, show)).toEqual(show)
  })

  it("look through a file", async () => {
    const { out: sound } = await run("policy", "lint", rules, "--lang", "en")
    expect(sound).toMatch(/^looked through: goals 2, own indicators 1, lists of limits 1, answer_bonus \(5 cases\)$/m)
    expect(sound).toMatch(/^without a number: .*complaint_resolution_rate\.unreachableTries/m)
    expect(sound).toMatch(/^nothing was found$/m)
    const high = write("high.yaml", text.replace("95/100, clause: LT-3", "3/2, clause: LT-3").replace("48/1", "12/1"))
    const { code, out } = await run("policy", "lint", high, "--lang", "en", "--fail-on-findings")
    expect(code).toBe(2)
    expect(out).toContain("LT-3  complaint_answered_rate  goal-out-of-range")
    expect(out).toContain("answer hours by class  not-monotone")
  })
})

interface Filings {
  readonly obligations: ReadonlyArray<{
    readonly attainment: {
      readonly figure: { readonly kpi: string; readonly readings: { readonly [name: string]: string } }
    }
  }>
}

interface Scorecard {
  readonly indicators: ReadonlyArray<{ readonly kpi: string; readonly figure: { readonly [field: string]: unknown } }>
}

describe("figures by the edition in force", () => {
  const figures = async (...args: ReadonlyArray<string>) => {
    const { indicators } = (await parsed("kpi", ...args)) as unknown as Scorecard
    return new Map(indicators.map(({ figure, kpi }) => [kpi, figure]))
  }

  it("are those that the flags would give, save the echo; flags still win", async () => {
    const ask = (...more: ReadonlyArray<string>) => figures("first_time_repair_rate", "--window", "2025-Q1", ...more)
    const flags = ["--parameter", "repeatDays=60", "--reading", "unit=vehicle", "--head", String(await position())]
    const asked = (await ask(...flags)).get("first_time_repair_rate")
    await adopt(rules, ...december)
    const { edition, head, ...figure } = (await ask()).get("first_time_repair_rate") ?? {}
    const { head: then, ...flagged } = asked ?? {}
    expect(figure).toEqual(flagged)
    expect(head).not.toEqual(then)
    expect(edition).toMatchObject({ code: "LANTIAN", edition: "2025", readings: ["unit"], parameters: ["repeatDays"] })
    const won = (await ask("--parameter", "repeatDays=5")).get("first_time_repair_rate")
    expect(won).toMatchObject({ parameters: { repeatDays: 5 }, edition: { readings: ["unit"], parameters: [] } })
  })

  it("are of the pack's indicators, its own among them, and of no earlier head or window", async () => {
    const before = String(await position())
    await adopt(rules, ...december)
    expect([...(await figures("all", "--window", "2025-Q1")).keys()]).toContain("complaint_answered_rate")
    expect([...(await figures("all", "--window", "2025-Q1")).keys()]).not.toContain("opinion_rate")
    expect((await figures("opinion_rate", "--window", "2025-Q1")).get("opinion_rate")?.["edition"]).toBeDefined()
    for (const other of [
      ["--window", "2024-Q4"],
      ["--window", "2025-Q1", "--head", before]
    ]) {
      expect([...(await figures("all", ...other)).keys()]).toContain("opinion_rate")
      expect((await runOn(log, "kpi", "complaint_answered_rate", ...other)).err).toContain(
        "no indicator complaint_answered_rate"
      )
    }
  })

  it("are on the page of a window those that `kpi` gives, in the windows before too, and listed by `kpis`", async () => {
    await adopt(rules, ...december)
    const { indicators } = (await parsed("scorecard", "--window", "2025-Q1", "--trend", "1")) as unknown as {
      readonly indicators: ReadonlyArray<{
        readonly scored: { readonly kpi: string; readonly figure: object }
        readonly trend: ReadonlyArray<{ readonly figure: object }>
      }>
    }
    const name = "first_time_repair_rate"
    const found = indicators.find(({ scored }) => scored.kpi === name)
    expect(found?.scored.figure).toEqual((await figures(name, "--window", "2025-Q1")).get(name))
    expect(found?.trend[0]?.figure).toEqual((await figures(name, "--window", "2024-Q4")).get(name))
    expect(found?.trend[0]?.figure).not.toHaveProperty("edition")
    expect((await runOn(log, "kpis", "complaint_answered_rate")).code).toBe(0)
  })

  it("are explained, published and recomputed with it, and looked at under other readings", async () => {
    await adopt(rules, ...december)
    const quarter = ["--window", "2025-Q1", "--lang", "en"]
    const told = (ran: Ran) => expect(ran.out).toMatch(/^Rules: LANTIAN 2025 {2}\(SHA-256 [0-9a-f]{12}…\)$/m)
    told(await runOn(log, "explain", "complaint_answered_rate", ...quarter))
    told(await runOn(log, "policy", "sensitivity", "first_time_repair_rate", ...quarter))
    told(await runOn(log, "ranking", ...quarter))
    const named = ["complaint_answered_rate", "first_time_repair_rate"]
    expect((await runOn(log, "publish", ...named, ...quarter, "--by-actor", "S-1")).code).toBe(0)
    expect((await runOn(log, "recompute")).code).toBe(0)
    const compared = await runOn(log, "compare", "--kpi", "complaint_answered_rate", "--lang", "en")
    expect(compared.out).toMatch(/^Rules of both: LANTIAN 2025 {2}\(SHA-256 [0-9a-f]{12}…\)$/m)
    const ranking = await parsed("ranking", "--window", "2025-Q1")
    expect(ranking["merit"]).toMatchObject({ is: "proposed" })
  })

  it("are those of papers and of the worklist too", async () => {
    log = await booksOf(paperLines)
    const own =
      "readings:\n  - {rule: dispatch_orders_filed, reading: roll, choice: none, because: {zh: 不顺延, en: no roll}, signedOff: {by: S-0001, on: 2024-12-18}}"
    await adopt(write("roll.yaml", text.replace("readings:", own)), ...december)
    const filings = (await runOn(log, "filings", "--window", "2025-10", "--lang", "en")).out
    expect(filings).toContain("Rules: LANTIAN 2025")
    const roll = async (...more: ReadonlyArray<string>) => {
      const { obligations } = (await parsed("filings", "--window", "2025-10", ...more)) as unknown as Filings
      return obligations.find(({ attainment: { figure } }) => figure.kpi === "dispatch_orders_filed")?.attainment.figure
        .readings["roll"]
    }
    expect([await roll(), await roll("--reading", "roll=following")]).toEqual(["none", "following"])
    // Due on 2 October, in the National Day week.
    const worklist = (await runOn(log, "worklist", "--at", "2025-10-05T00:00:00Z", "--lang", "en")).out
    expect(worklist).toContain("Rules: LANTIAN 2025")
    expect(worklist).toMatch(/^overdue .*2025-09 Filing\/dispatch-orders/m)
  })
})

describe("a log without own rules", () => {
  it("goes by the documents as they stand", async () => {
    const { policies } = (await json("policy", "list")) as { readonly policies: ReadonlyArray<unknown> }
    expect(policies).toHaveLength(Policies.documents.length)
    const { out } = await run("kpi", "all", "--window", "2025-Q1", "--log", await quarterExport(), "--lang", "en")
    expect(out).not.toContain("Rules:")
  })
})
