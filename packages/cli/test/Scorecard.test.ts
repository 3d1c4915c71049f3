// scorecard, targets and conformance: one page of a window, of the company and of one holder; every format; what is refused.
import { beforeAll, describe, expect, it } from "vitest"
import { json, paperExport, quarterExport, run } from "./Run.ts"
import { type Line, told } from "./Told.ts"

const draft = {
  ...{ kpi: "complaint_rate", clause: "S0-3.1.2a", comparison: "<", value: "1/100", source: "clause" },
  ...{ from: "2024-12-31T16:00:00.000Z", until: "2025-12-31T16:00:00.000Z" }
}
const order = (id: string, explained: boolean): ReadonlyArray<Line> => [
  ["2025-02-03 09:00", `Settlement/${id}`, "ContentStated", { by: "customer", work: "major-repair" }, ["outlet:O-1"]],
  ...(explained ? ([["2025-02-03 09:30", `Settlement/${id}`, "SolutionExplained"]] as const) : []),
  ["2025-02-03 10:00", `Settlement/${id}`, "OpinionGiven", { satisfaction: "satisfied" }],
  ["2025-02-03 11:00", `Settlement/${id}`, "ServiceDone", { onSite: false }]
]
const lines: ReadonlyArray<Line> = [
  ["2024-11-20 09:00", "Target/T-1", "Drafted", draft],
  ["2024-12-20 09:00", "Target/T-1", "Approved"],
  ["2024-12-20 10:00", "Target/T-1", "Published", { department: "supply" }],
  ["2024-12-21 10:00", "Outlet/O-1", "ScopeSet", { kinds: ["maintenance"] }],
  ...order("W-1", true),
  ...order("W-2", false)
]

let log: string
let papers: string
let others: string
beforeAll(async () => {
  log = await quarterExport()
  papers = await paperExport()
  others = await told("others.ndjson", lines)
})

const card = (...args: ReadonlyArray<string>) => run("scorecard", "--window", "2025-Q1", "--lang", "en", ...args)
const row = (out: string, first: string) =>
  out
    .split("\n")
    .find((line) => line.startsWith(first))
    ?.trim()
    .split(/ {2,}/)

describe("scorecard", () => {
  it("has value, target, verdict, status and the windows before of every indicator", async () => {
    const { code, err, out } = await card("--log", log)
    expect(code, err).toBe(0)
    const own = ["Complaint resolution rate", "66.67 %", "≥ 90.00 %", "missed"]
    expect(row(out, "Complaint resolution rate")?.slice(0, 4)).toEqual(own)
    expect(row(out, "Indicator")?.slice(5)).toEqual(["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "Clause"])
    expect(row(out, "Complaint rate")).toContain("OBL-P-02 §3.1.4 b")
    const year = await run("scorecard", "--window", "2025", "--log", log, "--lang", "en", "--fail-on-missed")
    expect([year.code, row(year.out, "Complaint resolution rate")?.[3]]).toEqual([2, "missed so far"])
    expect(year.err).toBe("servicebook: missed so far: complaint_resolution_rate")
    expect(year.out).toMatch(/^Verdict: missed so far 1, /m)
    const csv = await run("scorecard", "--window", "2025", "--log", log, "--format", "csv")
    expect(csv.out).toMatch(/^indicator,complaint_resolution_rate,2025,,,.*,provisional,≥ 90.00 %,missed,/m)
  })

  it("counts the verdicts, and tells what a window before could not be counted for", async () => {
    const { out } = await card("--log", log, "--trend", "1")
    expect(out).toMatch(/^Verdict: missed 1, no target \d+, undefined \d+, not configured \d+/m)
    const calls = [
      "Calls answered in time",
      "—",
      "-",
      "not configured",
      "not configured: seconds within which a call is answered (answerSeconds)"
    ]
    expect(row(out, "Calls answered in time")).toEqual([...calls, "not configured", "OBL-P-02 §3.2.6"])
    const days = await run("scorecard", "--window", "2025-10-01..2025-10-10", "--log", papers, "--lang", "en")
    expect(days.out).toContain("Ranking\nnot ranked: only staff or departments")
  })

  it("of a later window has the quarter itself before it, as many as asked for", async () => {
    const document = await json("scorecard", "--window", "2025-Q2", "--trend", "1", "--log", log)
    const { indicators } = document as {
      readonly indicators: ReadonlyArray<{ readonly trend: ReadonlyArray<unknown> }>
    }
    expect(document).toMatchObject({ schema: "servicebook/scorecard-page/1", before: ["2025-Q1"], of: null })
    expect(indicators[0]?.trend).toMatchObject([{ figure: { value: "2/3" }, verdict: { outcome: "missed" } }])
    expect(indicators.every(({ trend }) => trend.length === 1)).toBe(true)
  })

  it("of one department, and by department: the same figure, without the company's target", async () => {
    const one = await card("--log", log, "--of", "department:D-2", "--trend", "0")
    expect(row(one.out, "Complaint resolution rate")?.slice(0, 4)).toEqual([
      ...["Complaint resolution rate", "50.00 %", "-", "no target"]
    ])
    const all = await card("--log", log, "--by", "department", "--trend", "0")
    expect(row(all.out, "  Department D-2")?.slice(0, 4)).toEqual(["Department D-2", "50.00 %", "-", "no target"])
    expect(row(all.out, "  Department D-1")?.[1]).toBe("100.00 %")
  })

  it("counts papers of the holder alone, and what is overdue at the end of the window", async () => {
    const page = (...args: ReadonlyArray<string>) => json("scorecard", "--window", "2025-Q3", "--log", papers, ...args)
    const due = async (...args: ReadonlyArray<string>) => {
      const { filings } = (await page(...args)) as {
        readonly filings: ReadonlyArray<{
          readonly attainment: { readonly figure: { readonly kpi: string }; readonly due: number }
        }>
      }
      return filings.find(({ attainment }) => attainment.figure.kpi === "dispatch_orders_filed")?.attainment.due
    }
    expect([await due(), await due("--of", "staff:S-07"), await due("--of", "department:D-2")]).toEqual([1, 1, 0])
    const open = await json("scorecard", "--window", "2025-10-01..2025-10-10", "--log", papers)
    expect(open).toMatchObject({
      before: [],
      ranking: null,
      deadlines: {
        at: { local: "2025-10-10T00:00:00.000+08:00" },
        open: [
          { rule: "complaint_reported_in_time", overdue: 1 },
          { rule: "dispatch_orders_filed", overdue: 1 }
        ]
      }
    })
  })

  it("tells what is open for the holder alone", async () => {
    const open = async (holder: string) => {
      const page = await json("scorecard", "--window", "2025-10-01..2025-10-10", "--log", papers, "--of", holder)
      const { deadlines } = page as { readonly deadlines: { readonly open: ReadonlyArray<{ readonly rule: string }> } }
      return deadlines.open.map(({ rule }) => rule)
    }
    expect(await open("staff:S-07")).toEqual(["dispatch_orders_filed"])
    expect(await open("department:D-2")).toEqual(["complaint_reported_in_time"])
    expect(await open("staff:S-01")).toEqual([])
  })

  it("as CSV says which part each line is of", async () => {
    const { out } = await card("--log", log, "--format", "csv", "--trend", "1")
    expect(out.split("\n").slice(1, 3)).toEqual([
      "indicator,complaint_resolution_rate,2024-Q4,,,,—,undefined,,undefined,,1",
      "indicator,complaint_resolution_rate,2025-Q1,,,2/3,66.67 %,final,≥ 90.00 %,missed,,1"
    ])
    expect(out).toContain("filing,work_logs_uploaded,2025-Q1,,,,—,undefined,,,,1\n")
    expect(out).toContain(",calls_answered_in_time_rate,2025-Q1,,,,—,not-configured,,not-configured,answerSeconds,1\n")
    const year = await run("scorecard", "--window", "2025", "--log", log, "--format", "csv")
    expect(year.out).toMatch(/complaint_resolution_rate,2025,.*,provisional,.*,missed,2025-12-31T16:00:00.000Z,1\n/)
    const open = await run("scorecard", "--window", "2025-10-01..2025-10-10", "--log", papers, "--format", "csv")
    for (const part of ["due", "at-risk", "overdue", "not-covered"])
      expect(open.out).toMatch(new RegExp(`^${part},dispatch_orders_filed,.*,${part === "overdue" ? 1 : 0},`, "m"))
  })

  it.each([
    [["--of", "everybody"], "department"],
    [["--of", "staff:S-1", "--by", "outlet"], "--of"],
    [["--of", "department:D-22"], "did you mean department:D-2?"],
    [["--by", "shoeSize"], "department"],
    [["--reading", "roll=never"], "roll=following"],
    [["--trend", "61"], "60"]
  ])("refuses %s", async (args, word) => {
    const { code, err, out } = await card("--log", log, ...args)
    expect([code, `${err}${out}`.includes(word)]).toEqual([1, true])
  })
})

describe("targets", () => {
  it("shows those of a year with what lacks, indicator by indicator", async () => {
    const { code, out } = await run("targets", "--year", "2025", "--log", others, "--lang", "en")
    expect(code).toBe(0)
    expect(row(out, "Complaint rate")).toEqual([
      ...["Complaint rate", "< 1.00 %", "2024-11-20 09:00:00", "2024-12-20 09:00:00", "2025-01-01 00:00:00", "4"]
    ])
    expect(out).toContain("Complaint rate: set before the December of the year before  (OBL-P-02 §3.1.3)")
    expect(out).toContain("Complaint rate: the department has not acknowledged it: supply  (")
    expect(out).toContain("First-time repair rate: there is no target for the year")
  })

  it("of the departments named, as CSV, and as an exit code for December", async () => {
    const args = ["targets", "--year", "2025", "--log", others]
    const { out } = await run(...args, "--department", "A", "--department", "B", "--format", "csv")
    expect(out).toContain("2025,complaint_rate,<,1/100,2024-11-20T01:00:00.000Z,2024-12-20T01:00:00.000Z,")
    expect(out).toContain("set-early not-issued:A not-issued:B no-owner no-post")
    expect((await run(...args, "--fail-on-findings")).code).toBe(2)
    expect((await run("targets", "--year", "2025-Q1", "--log", others)).code).toBe(1)
  })
})

describe("conformance", () => {
  const conformance = (...args: ReadonlyArray<string>) =>
    run("conformance", "--window", "2025-Q1", "--log", others, "--lang", "en", ...args)

  it("shows each step in its order, who breaks one, and work outside the outlet's scope", async () => {
    const { code, err, out } = await conformance()
    expect(code, err).toBe(0)
    expect(row(out, "Settlement conformance")?.slice(1, 3)).toEqual(["50.00 %", "1/2"])
    expect(row(out, "  the solution is explained before")?.slice(1, 3)).toEqual(["50.00 %", "1/2"])
    expect(row(out, "Settlement/W-2")?.[1]).toMatch(/^the solution is explained before/)
    expect(row(out, "Work within")?.slice(1, 3)).toEqual(["0.00 %", "0/2"])
    expect(out).toContain("O-1: major-repair ∉ {maintenance}")
  })

  it("as JSON and CSV, with a limit, and as an exit code", async () => {
    const document = await json("conformance", "--window", "2025-Q1", "--log", others)
    expect(document).toMatchObject({
      checks: [{ check: "settlement_conformance", violations: [{ stream: { id: "W-2" } }] }, { violations: [] }],
      scope: { compared: 2, unscoped: 0, outside: [{ outlet: "O-1" }, { outlet: "O-1" }] }
    })
    expect((await conformance("--format", "csv")).out).toContain("2025-Q1,settlement_conformance,,1,2,1/2,final,")
    expect((await conformance("--limit", "1")).out).toContain("and more: 2")
    expect((await conformance("--fail-on-violations")).code).toBe(2)
  })
})
