// explain and log: rows with their reasons, and every event behind them with its place.
import { beforeAll, describe, expect, it } from "vitest"
import { shownField } from "../src/report/Fields.ts"
import { json, laterExport, run } from "./Run.ts"

let log: string
beforeAll(async () => {
  log = await laterExport()
})

interface Explained {
  readonly wantedRows: number
  readonly operands: ReadonlyArray<{ readonly account: { readonly rows: number } }>
  readonly rows: ReadonlyArray<{
    readonly stream: { readonly id: string }
    readonly class: string
    readonly reason?: string
    readonly counts?: boolean
    readonly events: ReadonlyArray<{ readonly position: number; readonly type: string; readonly role: string }>
  }>
}

const explain = async (...args: ReadonlyArray<string>) =>
  (await json(
    "explain",
    "complaint_resolution_rate",
    "--window",
    "2025-Q1",
    "--log",
    log,
    ...args
  )) as unknown as Explained

describe("explain", () => {
  it("accounts for every row with its reason", async () => {
    const { operands, rows, wantedRows } = await explain()
    expect(operands[0]?.account.rows).toBe(6)
    expect(wantedRows).toBe(6)
    expect(rows.map((row) => [row.stream.id, row.class, row.reason ?? row.counts])).toEqual([
      ["C-1", "included", false],
      ["C-2", "included", true],
      ["C-3", "included", true],
      ["C-4", "included", true],
      ["C-5", "included", true],
      ["C-6", "excluded", "voided"]
    ])
  })

  it("--of explains the figure of one holder by that holder's rows, and refuses whom no event names", async () => {
    const figureOf = async (of: string) => {
      const { rows, ...told } = await explain("--of", of)
      const { figure } = told as unknown as { readonly figure: { readonly numerator: string; readonly group: unknown } }
      const [account] = told.operands.map((one) => one.account.rows)
      return [account, told.wantedRows, figure.numerator, figure.group, rows.map(({ stream }) => stream.id).join(" ")]
    }
    expect(await figureOf("department:D-1")).toEqual([2, 2, "1", { by: "department", value: "D-1" }, "C-1 C-2"])
    expect(await figureOf("department:D-2")).toEqual([4, 4, "3", { by: "department", value: "D-2" }, "C-3 C-4 C-5 C-6"])
    const args = ["explain", "complaint_resolution_rate", "--window", "2025-Q1", "--log", log, "--lang", "en", "--of"]
    expect((await run(...args, "department:D-1")).out).toContain("\nOf: department:D-1\n")
    const { code, err } = await run(...args, "department:D-9")
    expect([code, err]).toEqual([1, expect.stringContaining("names department:D-9; did you mean department:D-1?")])
  })

  it("gives each event its place and its role", async () => {
    const { rows } = await explain("--only", "missed")
    expect(rows.map((row) => row.events.map(({ role, type }) => `${type} ${role}`))).toEqual([
      ["Registered used", "Resolved used", "Verified retracted", "Retracted record"]
    ])
    const { rows: early } = await explain("--head", "18", "--only", "missed")
    expect(early.map(({ stream }) => stream.id)).toEqual(["C-5", "C-6"])
  })

  it.each(["included", "excluded", "irrelevant", "missed"])(
    "--only %s shows as many rows as the account says",
    async (only) => {
      const { rows, wantedRows } = await explain("--only", only)
      expect(rows).toHaveLength(wantedRows)
    }
  )

  it("--limit bounds the rows shown and tells how many there are", async () => {
    const { rows, wantedRows } = await explain("--limit", "2")
    expect([rows.length, wantedRows]).toEqual([2, 6])
    expect((await explain("--limit", "0")).rows).toHaveLength(6)
    const { out } = await run(
      ...["explain", "complaint_resolution_rate", "--window", "2025-Q1", "--log", log, "--limit", "2", "--lang", "en"]
    )
    expect(out).toContain("2 of 6 rows shown (all)")
  })

  it("cites the clause with its rule in both languages, the conditions and the readings taken", async () => {
    const args = ["explain", "complaint_resolution_rate", "--window", "2025-Q1", "--log", log]
    const { out } = await run(...args, "--reading", "resolvedCriterion=handlerDone")
    for (const part of [
      "OBL-P-02 §3.1.4 a",
      "供销部",
      "compiled by",
      "* resolvedCriterion=handlerDone",
      "解决时间 (resolvedAtMs) 已知 / time resolved (resolvedAtMs) known"
    ])
      expect(out).toContain(part)
    expect(out).toContain(
      "excluded, 重复登记 / registered twice: 与之重复的案件 (duplicateOf) 已知 / case of which it is a duplicate (duplicateOf) known"
    )
  })

  it("is in Chinese when asked to be: conditions, fields and events by their words, codes beside them", async () => {
    const args = ["--window", "2025-Q1", "--log", log, "--lang", "zh"]
    const { out } = await run("explain", "complaint_resolution_rate", ...args)
    expect(out).toContain("  分子: 验证时间 (verifiedAtMs) 已知")
    expect(out).toContain("Case/C-1 case: 计入, 未计入分子 (未满足: 验证时间 (verifiedAtMs) 已知) [投诉次数]")
    expect(out).toContain("检核结果 (Verified)")
    expect(out).toContain("不计 (申诉成立作废 1)")
    expect(out).toContain("C-6 case: 不计: 申诉成立作废 [投诉次数]")
    expect(out).toContain("（全部）")
    const rescue = (await run("explain", "rescue_urban_in_time", ...args)).out
    expect(rescue).toContain("求援时间 (requestedAtMs) 至到达时间 (arrivedAtMs) 不超过 4 小时")
    const words = /\b(among|numerator|excluded|known|within|before|and|not|is|to|rows|always|never|source)\b/
    for (const text of [out, rescue]) expect(text.split("\n").filter((line) => words.test(line))).toEqual([])
  })

  it("states the cut, and of a mean the number that each row brings", async () => {
    const args = ["explain", "complaint_days_ordinary", "--window", "2025-Q1", "--log", log, "--lang", "en"]
    const { out } = await run(...args, "--cut", "2025-02-01T00:00:00+08:00")
    expect(out).toContain("Cut: 2025-02-01 00:00:00")
    expect(out).toContain("  Value: time it became a complaint (complaintAtMs) to time closed (closedAtMs)")
  })

  it("lists the rows of a mean or a quantile by the value that each brings, what is left out after them, and says how a quantile is taken", async () => {
    for (const kpi of ["desk_resolution_mean", "desk_resolution_median"]) {
      const args = ["explain", kpi, "--window", "2025-Q1", "--log", log]
      const { out } = await run(...args, "--lang", "en")
      const values = [...out.matchAll(/: included, ([\d.]+) h \[/g)].map(([, hours]) => Number(hours))
      expect(values.length).toBeGreaterThan(2)
      expect(values).toEqual([...values].sort((a, b) => a - b))
      expect(out.lastIndexOf(": included, ")).toBeLessThan(out.indexOf(": irrelevant "))
      expect(out.includes("of 10, 20, 30 and 40 days the median is 25 days")).toBe(kpi.endsWith("median"))
      const middle = values[(values.length - 1) / 2] ?? Number.NaN
      if (kpi.endsWith("median")) expect(out).toContain(`time to resolve: ${middle.toFixed(2)} h`)
    }
  })
})

describe("explain of entities", () => {
  it("says of what one is made of all its rows, and to what that comes", async () => {
    const asked = ["explain", "customer_file_rate", "--window", "2025-Q1", "--log", log]
    expect((await run(...asked, "--lang", "en")).out).toContain("\n  One for each Customer: 0/0\n")
    expect((await run(...asked, "--lang", "en", "--reading", "unit=vehicle")).out).not.toContain("One for each")
  })
})

describe("the fields of a row", () => {
  const by = { zone: "Asia/Shanghai", category: "Case", language: "zh" } as const

  it("show instants by the clock of the zone, those in a list too", () => {
    expect(shownField("suspensions", [1_741_046_400_000, 1_741_219_200_000], by)).toBe(
      "2025-03-04 08:00:00, 2025-03-06 08:00:00"
    )
    expect(shownField("closedAtMs", 1_741_046_400_000, by)).toBe("2025-03-04 08:00:00")
    expect([shownField("days", 5, by), shownField("members", ["S-1", "S-2"], by)]).toEqual(["5", "S-1, S-2"])
  })

  it("show codes of the books by their words, with the code beside, and what anybody wrote as it stands", () => {
    expect(shownField("state", "closed", by)).toBe("已关闭 (closed)")
    expect(shownField("findings", ["registered-again"], { ...by, language: "both" })).toBe(
      "重复登记 / Registered again (registered-again)"
    )
    expect(shownField("text", "leaks since March", by)).toBe("leaks since March")
  })
})

describe("log", () => {
  it("counts streams and events by category", async () => {
    const { categories } = await json("log", "--log", log)
    expect(categories).toEqual([
      { category: "Case", streams: 6, events: 20 },
      { category: "Publication", streams: 1, events: 1 },
      { category: "Target", streams: 1, events: 2 }
    ])
  })

  it("refuses a category that the log does not know", async () => {
    const refused = async (category: string) => {
      const { code, err } = await run("log", "--category", category, "--log", log, "--lang", "en")
      return [code, err]
    }
    expect(await refused("case")).toEqual([1, expect.stringContaining("did you mean Case?")])
    expect(await refused("xyzzy")).toEqual([1, expect.stringMatching(/there are: Case, \w+, \w+ and \d+ more$/)])
  })

  it("refuses a time zone that nobody knows", async () => {
    const nowhere = await run("log", "--zone", "Nowhere", "--log", log)
    expect(nowhere).toMatchObject({ code: 1, out: "" })
    expect(nowhere.err).toContain("write an IANA zone")
    expect(await run("log", "--zone", "America/New_York", "--log", log)).toMatchObject({ code: 0 })
  })

  it("lists the streams of a category, after a position, up to a limit", async () => {
    const ids = async (...args: ReadonlyArray<string>) => {
      const { of, streams } = (await json("log", "--category", "Case", "--log", log, ...args)) as unknown as {
        readonly of: number
        readonly streams: ReadonlyArray<{ readonly id: string }>
      }
      return [of, ...streams.map(({ id }) => id)]
    }
    expect(await ids()).toEqual([6, "C-1", "C-2", "C-3", "C-4", "C-5", "C-6"])
    expect(await ids("--limit", "2")).toEqual([6, "C-1", "C-2"])
    expect(await ids("--after", "16")).toEqual([5, "C-6", "C-3", "C-5", "C-1", "C-2"])
  })

  it("shows one stream with its events and what its row was when", async () => {
    const { out } = await run("log", "--category", "Case", "--stream", "C-1", "--log", log, "--lang", "en")
    for (const part of [
      "Registered",
      "2025-01-01 10:00:00",
      "Retracted",
      "entered for another case",
      "State = Resolved"
    ])
      expect(out).toContain(part)
  })

  it("refuses a stream that is not there, and one without its category", async () => {
    const missing = await run("log", "--category", "Case", "--stream", "C-9", "--log", log)
    expect(missing).toMatchObject({ code: 1, out: "" })
    expect(missing.err).toContain("Case/C-9")
    expect((await run("log", "--stream", "C-9", "--log", log)).err).toContain("--category")
  })
})
