// The auditor's round: restore into a folder, publish, export, recompute, compare; and an import on the way.
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Policies } from "@servicebook/core"
import { beforeAll, describe, expect, it } from "vitest"
import * as RestatementReport from "../src/report/RestatementReport.ts"
import { json, laterExport, place, quarterExport, run, write } from "./Run.ts"

/** How many figures a scorecard has. */
const indicators = Policies.rules.length

let quarter: string
let later: string
beforeAll(async () => {
  quarter = await quarterExport()
  later = await laterExport()
})

const publish = (...args: ReadonlyArray<string>) =>
  run(
    "publish",
    ...args,
    "--window",
    "2025-Q1",
    "--by-actor",
    "S-09",
    "--role",
    "supply",
    "--at",
    "2025-04-05T10:00:00+08:00"
  )

describe("in a folder", () => {
  it("restore, publish, export, recompute, compare", { timeout: 120_000 }, async () => {
    const log = place("books")
    expect(await run("restore", quarter, "--log", log, "--lang", "en")).toMatchObject({ code: 0, err: "" })
    const back = place("back.ndjson")
    expect(await run("export", back, "--log", log)).toMatchObject({ code: 0 })
    expect(readFileSync(back)).toEqual(readFileSync(quarter))

    const published = await publish("scorecard", "--head", "18", "--log", log, "--lang", "en")
    expect(published).toMatchObject({ code: 0, err: "" })
    expect(published.out).toContain("4/6")
    const again = await publish("scorecard", "--head", "18", "--log", log, "--lang", "en")
    expect(again.out.match(/published before/g)).toHaveLength(indicators)

    const whole = place("whole.ndjson")
    await run("export", whole, "--log", log)
    const recomputed = await json("recompute", whole)
    expect(recomputed).toMatchObject({
      schema: "servicebook/recompute/1",
      events: 18 + indicators,
      head: 18 + indicators,
      holds: true
    })
    expect((recomputed["figures"] as ReadonlyArray<unknown>).length).toBe(indicators)

    const compared = await json("compare", "--log", log)
    expect(compared).toMatchObject({ schema: "servicebook/restatement/1", holds: true })

    // What is refused leaves the log as it was.
    expect((await run("restore", quarter, "--log", log)).err).toContain(`up to position ${18 + indicators}`)
    expect((await run("kpi", "all", "--window", "2025", "--log", log, "--tenant", "nobody")).err).toContain("books")
  })

  it("an export that is refused makes no folder", async () => {
    const broken = write("broken.ndjson", readFileSync(quarter, "utf8").slice(0, -30))
    const { code, err } = await run("restore", broken, "--log", place("never"))
    expect(code).toBe(1)
    expect(err).toContain("line 18 ")
    expect(existsSync(place("never"))).toBe(false)
  })

  it("a folder that cannot be made is named", async () => {
    const { code, err } = await run("restore", quarter, "--log", join(quarter, "below-a-file"))
    expect({ code, files: existsSync(quarter) }).toEqual({ code: 1, files: true })
    expect(err).toContain("below-a-file")
  })

  it("an import makes the log, a second one adds nothing", { timeout: 120_000 }, async () => {
    const mapping = write(
      "mapping.yaml",
      `schema: servicebook/mapping/1
system: desk
input: {format: csv}
case: "{case}"
activity: "{what}"
times:
  at: {from: "{at}", zone: Asia/Shanghai, formats: "YYYY-MM-DD hh:mm"}
time: at
streams: {Case: "{case}"}
activities:
  opened:
    - event: Case.Registered
      data: {class: complaint}
  done:
    - event: Case.Resolved
      data: {cause: done}
otherwise: reject
`
    )
    const rows =
      "case,what,at\n1,opened,2025-01-02 10:00\n1,done,2025-01-03 10:00\n2,opened,2025-01-04 10:00\n2,sung,2025-01-04 11:00\n"
    const file = write("desk.csv", rows)
    const log = place("desk")
    const dry = await json("import", file, "--mapping", mapping, "--log", log, "--dry-run")
    expect(dry).toMatchObject({
      schema: "servicebook/import/1",
      dryRun: true,
      rows: { read: 4, appended: 3, rejected: 1 }
    })
    expect(existsSync(log)).toBe(false)
    expect(await json("import", file, "--mapping", mapping, "--log", log)).toMatchObject({
      rows: { read: 4, appended: 3, alreadyKnown: 0, rejected: 1 }
    })
    expect(readFileSync(`${file}.rejects.ndjson`, "utf8")).toContain('"line":5')
    const strict = await run("import", file, "--mapping", mapping, "--log", log, "--strict", "--lang", "en")
    expect(strict).toMatchObject({ code: 2 })
    expect(strict.err).toContain("1 rows rejected")
    expect(strict.out).toContain("known before")
    expect(strict.out).toContain(`the rejected rows, each with its reason: ${file}.rejects.ndjson`)
    const figures = await run(
      "kpi",
      "complaint_resolution_rate",
      "--window",
      "2025-01",
      "--log",
      log,
      "--format",
      "csv"
    )
    expect(figures.out).toContain("complaint_resolution_rate,2025-01,Asia/Shanghai")
    expect(figures.out).toContain("resolvedCriterion=handlerDone,1,2,1/2")
  })
})

describe("publish refuses", () => {
  it("to publish without saying what, without an actor, into what is only read, and into nothing", async () => {
    expect((await publish("--log", place("none"))).err).toContain("scorecard")
    expect((await publish("all", "--log", quarter)).err).toContain("can only be read")
    expect((await publish("all", "--log", place("none"))).err).toContain("no log at")
    expect((await run("publish", "all", "--window", "2025", "--log", place("none"))).err).toContain("--by-actor")
  })
})

describe("compare", () => {
  it("walks from the published figure to the present one, event by event", async () => {
    const document = await json("compare", "--log", later)
    expect(document).toMatchObject({
      holds: true,
      restatements: [
        {
          before: { numerator: "4", denominator: "6" },
          now: { numerator: "4", denominator: "5" },
          difference: { numerator: "0", denominator: "-1" },
          sum: { numerator: "0", denominator: "-1" },
          unexplained: { numerator: "0", denominator: "0" }
        }
      ]
    })
    const [{ steps }] = document["restatements"] as readonly [
      {
        readonly steps: ReadonlyArray<{
          readonly event: { readonly type: string }
          readonly numerator: string
          readonly denominator: string
        }>
      }
    ]
    expect(steps.map(({ denominator, event, numerator }) => [event.type, numerator, denominator])).toEqual([
      ["Verified", "1", "0"],
      ["Voided", "0", "-1"],
      ["Retracted", "-1", "0"]
    ])
  })

  it("tells changes of spans in the unit in which the figure is shown", async () => {
    const found = (await json("compare", "--log", later)) as unknown as RestatementReport.Document
    const spans = found.restatements.map((one) => ({
      ...{ ...one, display: "hours" as const, before: { ...one.before, unit: "ms" as const } },
      sum: { numerator: "18000000", denominator: "1" }
    }))
    const sum = (restatements: typeof found.restatements) =>
      / Sum +(.*)/.exec(RestatementReport.text({ ...found, restatements }, "en"))?.[1]?.split(/ {2,}/)
    expect(sum(spans)).toEqual(["+5.00 h", "+1"])
    expect(sum(found.restatements)).toEqual(["0", "-1"])
  })

  it("says by whose rules both were computed", async () => {
    expect((await run("compare", "--log", later, "--lang", "zh")).out).toContain("两者所依规则: 各文件原文\n")
  })

  it("at a head between, and only what is asked for", async () => {
    const document = await json("compare", "--log", later, "--head", "20", "--kpi", "complaint_resolution_rate")
    expect(document).toMatchObject({ restatements: [{ now: { numerator: "5", denominator: "6" } }] })
    expect((await run("compare", "--log", later, "--window", "2025-Q2")).err).toContain("--window 2025-Q2")
    const known = (await run("compare", "--log", later, "--kpi", "xxxxxxxxxxxx", "--lang", "en")).err
    expect(known).toMatch(/there are: (\w+, ){2}\w+ and \d+ more \(servicebook kpis/)
    expect((await run("compare", "--log", later, "--kpi", "complaint_resolution")).err).toContain("did you mean")
  })
})

describe("a place that is no log", () => {
  it.each(["kpi all --window 2025", "explain complaint_rate --window 2025", "log", "compare", "recompute", "export -"])(
    "%s says where a log could come from and makes none",
    async (words) => {
      const log = place("nothing")
      const { code, err, out } = await run(...words.split(" "), "--log", log)
      expect({ code, out }).toEqual({ code: 1, out: "" })
      expect(err).toContain("make one with import or restore")
      expect(existsSync(log)).toBe(false)
    }
  )

  it("an empty folder is none either, and a missing file is named", async () => {
    mkdirSync(place("empty"), { recursive: true })
    expect((await run("log", "--log", place("empty"))).err).toContain("no log at")
    expect((await run("recompute", place("missing.ndjson"))).err).toContain("missing.ndjson")
  })
})
