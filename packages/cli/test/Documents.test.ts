// Every document is what its schema says, field for field, and the same for the same question.
import { Figure } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { beforeAll, describe, expect, it } from "vitest"
import manifest from "../package.json" with { type: "json" }
import {
  AdoptionReport,
  AssessmentsReport,
  ConformanceReport,
  DeclarationsReport,
  ExplanationReport,
  ExportReport,
  FilingsReport,
  IncidentsReport,
  LintReport,
  LogReport,
  PageReport,
  PoliciesReport,
  PolicyReport,
  RankingReport,
  RecomputeReport,
  RestatementReport,
  SampleReport,
  ScorecardReport,
  SensitivityReport,
  TableReport,
  TargetsReport,
  WorklistReport
} from "../src/index.ts"
import { version } from "../src/Main.ts"
import { json, laterExport, place, rules, run } from "./Run.ts"

let log: string
beforeAll(async () => {
  log = await laterExport()
})

const files: { readonly [word: string]: string } = { "out.ndjson": place("out.ndjson"), "rules.yaml": rules }

const documents: ReadonlyArray<readonly [words: string, schema: Schema.Top]> = [
  ["kpi all --window 2025-Q1", ScorecardReport.Document],
  ["kpi all --window 2025-Q1 --by department", ScorecardReport.Document],
  ["kpi all --window 2025-Q1 --head source:2025-02-01T00:00:00Z", ScorecardReport.Document],
  ["explain complaint_rate --window 2025-Q1", ExplanationReport.Document],
  ["explain first_time_repair_rate --window 2026", ExplanationReport.Document],
  ["log", LogReport.Document],
  ["log --category Case", LogReport.Document],
  ["log --category Case --stream C-1", LogReport.Document],
  ["recompute", RecomputeReport.Document],
  ["compare", RestatementReport.Document],
  ["worklist --at 2025-02-10T00:00:00Z", WorklistReport.Document],
  ["filings --window 2025-Q1", FilingsReport.Document],
  ["scorecard --window 2025-Q1", PageReport.Document],
  ["scorecard --window 2025-Q1 --by department", PageReport.Document],
  ["scorecard --window 2025-W05 --of staff:S-01", PageReport.Document],
  ["targets --year 2025", TargetsReport.Document],
  ["sample --week 2025-W05", SampleReport.Document],
  ["conformance --window 2025-Q1", ConformanceReport.Document],
  ["incidents --parameter groupCustomers=2 --parameter groupDays=30", IncidentsReport.Document],
  ["assessments --window 2025-Q1", AssessmentsReport.Document],
  ["policy table offence_ladder", TableReport.Document],
  ["policy table mystery_coefficient --with score=85", TableReport.Document],
  ["kpis", DeclarationsReport.Document],
  ["ranking --window 2025-Q1", RankingReport.Document],
  ["ranking --window 2025-Q1 --by department", RankingReport.Document],
  ["policy list", PoliciesReport.Document],
  ["policy show OBL-P-02", PolicyReport.Document],
  ["policy show S3-F4b", PolicyReport.Document],
  ["policy lint", LintReport.Document],
  ["policy adopt rules.yaml --actor G-1 --role general-manager --dry-run", AdoptionReport.Document],
  ["policy lint rules.yaml", LintReport.Document],
  ["policy sensitivity all --window 2025-Q1", SensitivityReport.Document],
  ["export out.ndjson --force", ExportReport.Document]
]

describe("documents", () => {
  it.each(documents)("%s", async (words, top) => {
    const schema = top as Schema.Codec<unknown>
    const args = words.split(" ").map((word) => files[word] ?? word)
    const document = await json(...args, "--log", log)
    const strict = Schema.decodeUnknownSync(schema)(document, { onExcessProperty: "error" })
    expect(Schema.encodeUnknownSync(schema)(strict)).toEqual(document)
    expect(await json(...args, "--log", log)).toEqual(document)
  })

  it("a figure inside of one is that of core", async () => {
    const { indicators } = (await json("kpi", "complaint_rate", "--window", "2025", "--log", log)) as {
      readonly indicators: ReadonlyArray<{ readonly figure: unknown }>
    }
    Schema.decodeUnknownSync(Figure.Figure)(indicators[0]?.figure, { onExcessProperty: "error" })
  })
})

describe("the version", () => {
  it("is that of the package", async () => {
    expect(version).toBe(manifest.version)
    expect((await run("--version")).out).toContain(manifest.version)
  })
})
