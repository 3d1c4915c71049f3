// policy: the documents in numbers, one of them, one clause, what lint finds, and figures under other readings.
import { Policies } from "@servicebook/core"
import { beforeAll, describe, expect, it } from "vitest"
import { json, quarterExport, run } from "./Run.ts"

const lines = async (...args: ReadonlyArray<string>) => {
  const { code, out } = await run("policy", ...args)
  expect(code).toBe(0)
  return out.split("\n")
}
const told = ["OBL-P-02", "enterprise-service", "ftms-cs", "commitments-targets", "yema-nev"]
const cells = (line: string | undefined) => line?.trim().split(/ {2,}/)

describe("policy list", () => {
  it("counts the clauses of each document, and the ways add up to them", async () => {
    type Counts = { readonly [field: string]: number | string }
    const { general, policies, total } = (await json("policy", "list")) as {
      readonly general: ReadonlyArray<Counts>
      readonly policies: ReadonlyArray<Counts>
      readonly total: Counts
    }
    expect(policies.map(({ clauses, code }) => [code, clauses])).toEqual([
      ["OBL-P-02", 51],
      ["enterprise-service", 94],
      ["ftms-cs", 82],
      ["commitments-targets", 46],
      ["yema-nev", 59]
    ])
    // What is our own stands apart, and is no part of the sum of the documents.
    expect(total["clauses"]).toBe(332)
    expect(total["ruled"]).toBe(policies.reduce((all, one) => all + Number(one["ruled"]), 0))
    expect(general.map(({ clauses, code }) => [code, clauses])).toEqual([["service-desk", 15]])
    for (const one of [...policies, total, ...general]) {
      const sum = ["ruled", "recorded", "not-formalised", "pending"].reduce((total, way) => total + Number(one[way]), 0)
      expect(sum).toBe(one["clauses"])
    }
  })

  it("is a table in either language, and CSV", async () => {
    const [head, , first] = await lines("list", "--lang", "en")
    expect(cells(head)).toEqual([
      ...["Document", "Title", "Clauses", "ruled", "kept as a record", "not formalised", "pending", "Damaged places"]
    ])
    expect(cells(first)?.slice(0, 3)).toEqual(["OBL-P-02", "Supervision and control of after-sales service", "51"])
    expect((await lines("list", "--lang", "zh"))[2]).toContain("监督管理控制程序")
    const all = (await lines("list", "--lang", "en")).map(cells)
    expect(all.find((line) => line?.[0] === "Total")?.[1]).toBe("332")
    expect(all.findIndex((line) => line?.[0] === "Beside the documents")).toBeLessThan(
      all.findIndex((line) => line?.[0] === "service-desk")
    )
    expect((await lines("list", "--format", "csv")).find((line) => line.startsWith("service-desk,"))).toMatch(
      /,15,.*,general$/
    )
    expect((await lines("list", "--format", "csv"))[0]).toBe(
      "code,zh,en,clauses,ruled,recorded,not-formalised,pending,damages,kind"
    )
  })
})

describe("the totals of policy list", () => {
  it("are those of the clauses, document by document and together, and every clause is in one way", async () => {
    const rows = (await lines("list", "--lang", "en")).map(cells)
    const own = (way: string, from: ReadonlyArray<Policies.Pack["policy"]>) =>
      from.flatMap(({ clauses }) => clauses).filter(({ carried }) => carried.as === way).length
    const totals = (from: ReadonlyArray<Policies.Pack["policy"]>) => [
      String(from.flatMap(({ clauses }) => clauses).length),
      ...["ruled", "recorded", "not-formalised", "pending"].map((way) => String(own(way, from)))
    ]
    for (const policy of Policies.all) {
      const row = rows.find((one) => one?.[0] === policy.code)
      expect(row?.slice(2, 7), policy.code).toEqual(totals([policy]))
    }
    const documents = Policies.all.filter(({ code }) => told.includes(code))
    expect(totals(documents).slice(0, 1)).toEqual(["332"])
    expect(rows.find((one) => one?.[0] === "Total")?.slice(1, 6)).toEqual(totals(documents))
  })
})

describe("policy show", () => {
  it("tells in Chinese where goals and readings come from", async () => {
    const text = (await lines("show", "S0-3.1.2b", "--lang", "zh")).join("\n")
    expect(text).toContain("complaint_resolution_rate ≥ 100.00 % (推定)")
    expect(text).toContain("(把握大)")
    expect((await run("kpis", "inspection_rate", "--lang", "zh")).out).toContain("(days, 假定)")
  })

  it("shows a clause with its rule, what carries it, its goal and how a damaged text is read", async () => {
    const text = (await lines("show", "s0-3.1.2b", "--lang", "en")).join("\n")
    expect(text).toContain("S0-3.1.2b  OBL-P-02 §3.1.2  [ruled]")
    expect(text).toContain("Carried by: goal complaint_resolution_rate; indicator complaint_resolution_rate")
    expect(text).toContain("Goal S0-3.1.2b: complaint_resolution_rate ≥ 100.00 % (reconstructed)")
    expect(text).toContain("Read as: 100 per cent (high)")
    expect(text).not.toContain("S0-3.1.2a")
  })

  it("says what a clause waits for, or why it is not formalised", async () => {
    const waiting = Policies.all.flatMap(({ clauses }) => clauses).find(({ carried }) => carried.as === "pending")
    if (waiting !== undefined) {
      expect((await lines("show", waiting.id, "--lang", "zh")).join("\n")).toContain("等待: ")
    }
    expect((await lines("show", "S3-1", "--lang", "en")).join("\n")).toContain("Reason: it states the purpose")
  })

  it("shows a document with every clause, a line each, as a table and as CSV", async () => {
    for (const format of ["table", "csv"]) {
      const all = await lines("show", "OBL-P-02", "--lang", "en", "--format", format)
      expect(all.filter((line) => /^S0-/.test(line))).toHaveLength(51)
    }
    const [, first] = await lines("show", "commitments-targets", "--format", "csv")
    expect(first?.startsWith("S3-0.1,commitments-targets,0,qualitative,")).toBe(true)
  })

  it("refuses what is neither, with the nearest there is", async () => {
    const { code, err, out } = await run("policy", "show", "S0-3.1.4q")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toMatch(
      /没有文件或条款 S0-3\.1\.4q；是否指 S0-3\.1\.4\w+？ \/ there is no document or clause S0-3\.1\.4q/
    )
    expect((await run("policy", "show", "zzz", "--lang", "en")).err).toContain(
      "the documents are: OBL-P-02, enterprise-service, ftms-cs, commit"
    )
  })
})

describe("policy lint", () => {
  it("tells what is found with its clause and remedy", async () => {
    const text = (await lines("lint", "--lang", "en")).join("\n")
    expect(text).toContain("OBL-P-02 §3.1.2  satisfaction_rate  goal-out-of-reach")
    expect(text).toContain("→ take evidence for the rest from elsewhere")
    expect((await lines("lint", "--format", "csv"))[1]?.startsWith("OBL-P-02,goal-out-of-reach,S0-3.1.2c,")).toBe(true)
  })

  it("exits with 2 when asked to fail on findings, after telling them", async () => {
    const { code, err, out } = await run("policy", "lint", "--fail-on-findings", "--lang", "en")
    expect(code).toBe(2)
    expect(out).toContain("goal-out-of-reach")
    expect(err).toMatch(/^servicebook: \d+ found$/m)
  })
})

describe("policy sensitivity", () => {
  let log: string
  beforeAll(async () => {
    log = await quarterExport()
  })
  const asked = ["policy", "sensitivity", "complaint_resolution_rate", "--window", "2025-Q1"]

  it("computes the figure under each other reading, with the exact difference", async () => {
    const { code, out } = await run(...asked, "--log", log, "--lang", "en")
    expect(code).toBe(0)
    const line = out.split("\n").find((text) => text.includes("resolvedCriterion=handlerDone"))
    expect(cells(line)).toEqual([
      "resolvedCriterion=handlerDone",
      "who says that it is resolved: the handler's word",
      ...["83.33 %", "5/6", "1/6", "missed"]
    ])
    expect(out).toContain("Complaint resolution rate (as asked)")
  })

  it("says which readings flip the verdict, and leaves out none", async () => {
    const document = (await json(...asked, "--log", log)) as {
      readonly indicators: ReadonlyArray<{
        readonly flips: boolean
        readonly alternatives: ReadonlyArray<{ readonly flips: boolean; readonly reading: string }>
      }>
    }
    const [entry] = document.indicators
    expect(entry?.flips).toBe(entry?.alternatives.some(({ flips }) => flips))
    const declared = Policies.kpis
      .find(({ name }) => name === "complaint_resolution_rate")
      ?.readings.map((one) => one.name)
    expect([...new Set(entry?.alternatives.map(({ reading }) => reading))]).toEqual(declared)
  })

  it("is CSV with a line for each figure", async () => {
    const { out } = await run(...asked, "--log", log, "--format", "csv")
    const [head, first] = out.split("\n")
    expect(head?.endsWith("verdict,moves,flips")).toBe(true)
    expect(first?.startsWith("complaint_resolution_rate,2025-Q1,Asia/Shanghai,18,,,4,6,2/3,66.67 %,final,missed")).toBe(
      true
    )
  })
})
