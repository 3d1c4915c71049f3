// kpi and kpis: figures, verdicts, groups and readings of a known history, in every format, and what is refused.
import { Policies } from "@servicebook/core"
import { beforeAll, describe, expect, it } from "vitest"
import { json, quarterExport, run } from "./Run.ts"

let log: string
beforeAll(async () => {
  log = await quarterExport()
})

const kpi = (...args: ReadonlyArray<string>) => run("kpi", ...args, "--log", log)
const refused = async (words: ReadonlyArray<string>, ...args: ReadonlyArray<string>) => {
  const { code, out, err } = await kpi(...args)
  expect({ code, out }).toEqual({ code: 1, out: "" })
  for (const word of words) expect(err).toContain(word)
  expect(err).not.toContain("    at ")
}

describe("kpi", () => {
  it("shows figure, fraction, status, evidence, target, verdict and clause", async () => {
    const { code, out } = await kpi("complaint_resolution_rate", "--window", "2025-Q1", "--lang", "en")
    expect(code).toBe(0)
    const line = out.split("\n").find((text) => text.startsWith("Complaint resolution rate"))
    expect(line?.split(/ {2,}/)).toEqual([
      "Complaint resolution rate",
      "66.67 %",
      "4/6",
      "final",
      "events",
      "≥ 90.00 %",
      "missed",
      "OBL-P-02 §3.1.4 a"
    ])
    expect(out).toContain("the handler's word")
    expect(out).toContain("5/6")
  })

  it("shows the unreduced count of numerator and denominator in JSON", async () => {
    const document = await json("kpi", "complaint_resolution_rate", "--window", "2025-Q1", "--log", log)
    expect(document).toMatchObject({
      schema: "servicebook/scorecard/1",
      window: { label: "2025-Q1", zone: "Asia/Shanghai" },
      head: { position: 18, at: { utc: "2025-04-02T02:00:00.001Z", local: "2025-04-02T10:00:00.001+08:00" } },
      indicators: [{ figure: { numerator: "4", denominator: "6" }, verdict: { outcome: "missed" } }]
    })
  })

  it("--of gives the figures of one holder, as --by has them, and refuses whom no event names", async () => {
    const asked = ["complaint_resolution_rate", "--window", "2025-Q1", "--lang", "en"]
    const { out } = await kpi(...asked, "--of", "department:D-2")
    expect(out).toContain("\nOf: department:D-2\n")
    expect(out.split("\n").find((text) => text.startsWith("Complaint resolution rate"))).toMatch(/50\.00 % +2\/4 /)
    await refused(["names department:D-9", "did you mean department:D-1?"], ...asked, "--of", "department:D-9")
    await refused(["--by", "not together with --of"], ...asked, "--of", "department:D-2", "--by", "staff")
  })

  it("all of them, in the order of the documents, then the papers", async () => {
    const { indicators } = (await json("kpi", "all", "--window", "2025-Q1", "--log", log)) as {
      readonly indicators: ReadonlyArray<{ readonly kpi: string }>
    }
    const papers = Policies.packs.flatMap(({ obligations }) => obligations)
    const all = [...Policies.packs.flatMap(({ kpis: own }) => own), ...papers]
    expect(indicators.map(({ kpi: name }) => name)).toEqual(all.map(({ name }) => name))
    expect(all[0]?.name).toBe("complaint_resolution_rate")
  })

  it("by department", async () => {
    const { out } = await kpi(
      ...["complaint-resolution-rate", "--window", "2025-Q1", "--by", "department", "--format", "csv"]
    )
    const lines = out.split("\n").map((line) => line.split(","))
    expect(lines[0]?.slice(0, 8)).toEqual(["kpi", "window", "zone", "cut", "head", "by", "group", "readings"])
    expect(lines.filter((cells) => cells[5] === "department").map((cells) => cells.slice(6, 11))).toEqual([
      ["D-1", "", "2", "2", "1"],
      ["D-2", "", "2", "4", "1/2"]
    ])
  })

  it("as CSV says in what unit a value is", async () => {
    const { out } = await kpi("complaint_days_ordinary", "complaint_rate", "--window", "2025-Q1", "--format", "csv")
    const units = out.split("\n").map((line) => line.split(","))
    expect(Object.fromEntries(units.map((cells) => [cells[0], cells.at(-1)]))).toMatchObject({
      ...{ kpi: "unit", complaint_rate: "1", complaint_days_ordinary: "ms" }
    })
  })

  it("under another reading, at another cut and at another head", async () => {
    const value = async (...args: ReadonlyArray<string>) => {
      const all = ["kpi", "complaint_resolution_rate", "--window", "2025-Q1", "--log", log, ...args]
      const { indicators } = (await json(...all)) as {
        readonly indicators: ReadonlyArray<{
          readonly figure: { readonly numerator: string; readonly denominator: string }
        }>
      }
      return `${indicators[0]?.figure.numerator}/${indicators[0]?.figure.denominator}`
    }
    expect(await value("--reading", "resolvedCriterion=handlerDone")).toBe("5/6")
    expect(await value("--cut", "2025-01-10T12:00:00+08:00")).toBe("2/4")
    expect(await value("--head", "5")).toBe("1/1")
    // These cases were told one after the other: the log was not told of the fourth before the third was done.
    expect(await value("--head", "2025-01-10T12:00:00+08:00")).toBe("2/3")
    expect(await value("--head", "source:2025-01-10T12:00:00+08:00", "--cut", "latest")).toBe("2/4")
  })

  it.each(["incidents", "worklist", "targets --year 2025", "consequences --window 2025-01"])(
    "%s says by which clock of a source it was known",
    async (command) => {
      const head = ["--head", "source:2025-01-10T12:00:00+08:00"]
      const { err, out } = await run(...command.split(" "), "--log", log, ...head, "--lang", "en")
      expect(out, err).toMatch(/^Known up to: Position \d+, .*, source 2025-01-10 12:00:00/m)
    }
  )

  it("a reading asked of all applies to those that have it", async () => {
    const { code, out } = await kpi("all", "--window", "2025-Q1", "--reading", "unit=repair", "--format", "json")
    expect(code).toBe(0)
    expect(out).toContain('"unit": "repair"')
    expect(out).toContain('"unit": "order"')
  })

  it("exits with 2 on a missed verdict when asked to", async () => {
    const { code, err } = await kpi("all", "--window", "2025-Q1", "--fail-on-missed", "--lang", "en")
    expect({ code, err }).toEqual({ code: 2, err: "servicebook: missed: complaint_resolution_rate" })
  })
})

describe("kpi refuses", () => {
  it.each([
    [
      ["did you mean complaint_rate", "是否指"],
      ["complaint_rat", "--window", "2025"]
    ],
    [
      ["there are: ", " more (servicebook kpis", "servicebook kpis 或 /v1/figures"],
      ["zzz", "--window", "2025"]
    ],
    [
      ["2025-Q5", "rolling12"],
      ["all", "--window", "2025-Q5"]
    ],
    [["Mars/Olympus"], ["all", "--window", "2025", "--zone", "Mars/Olympus"]],
    [
      ["--head yesterday", "write a position"],
      ["all", "--window", "2025", "--head", "yesterday"]
    ],
    [
      ["999", "beyond the end"],
      ["all", "--window", "2025", "--head", "999"]
    ],
    [
      ["--cut noon", "window-end"],
      ["all", "--window", "2025", "--cut", "noon"]
    ],
    [
      ["resolvedCriterion=nobody", "handlerDone"],
      ["complaint_resolution_rate", "--window", "2025", "--reading", "resolvedCriterion=nobody"]
    ],
    [["nonsense"], ["all", "--window", "2025", "--reading", "nonsense=x"]],
    [
      ["repeatDays=soon", "whole number"],
      ["all", "--window", "2025", "--parameter", "repeatDays=soon"]
    ],
    [["--by shoe"], ["all", "--window", "2025", "--by", "shoe"]],
    [["--window", "缺少", "is missing"], ["all"]]
  ])("%s", (words, args) => refused(words, ...args))
})

describe("kpis", () => {
  it("lists rules, clauses, readings with their default, and parameters", async () => {
    const { code, out } = await run("kpis", "first_time_repair_rate", "--lang", "en")
    expect(code).toBe(0)
    expect(out).toContain("OBL-P-02 §3.1.4 c")
    expect(out).toContain("* fault")
    expect(out).toContain("--parameter repeatDays=30")
  })

  it("tells what is assumed and what else could be meant of the rates that the text gives no formula for", async () => {
    const inspection = await run("kpis", "inspection_rate", "--lang", "en")
    for (const word of ["OBL-P-02 §3.1.4 d", "* tolerance", "* withEvidence", "--parameter toleranceDays=10"]) {
      expect(inspection.out).toContain(word)
    }
    const parts = await run("kpis", "parts_on_time_rate", "--lang", "en")
    for (const word of ["OBL-P-02 §3.1.4 d", "* line", "quantity", "* inFull"]) expect(parts.out).toContain(word)
  })
})
