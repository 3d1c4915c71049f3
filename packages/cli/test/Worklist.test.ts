// worklist and filings: what is owed at an instant and as known at a head, for whom, in every format; and what is refused.
import { beforeAll, describe, expect, it } from "vitest"
import { json, paperExport, run } from "./Run.ts"

let log: string
beforeAll(async () => {
  log = await paperExport()
})

const list = (at: string, ...args: ReadonlyArray<string>) =>
  run("worklist", "--at", `2025-${at}+08:00`, "--log", log, "--lang", "en", ...args)
const cells = (out: string) =>
  out
    .split("\n")
    .filter((line) => /\b(Case|Filing)\//.test(line))
    .map((line) => line.split(/ {2,}/))

describe("worklist", () => {
  it("shows what is due, until when, for whom and by which clause, the earliest first", async () => {
    const { code, out } = await list("10-09T13:30:00")
    expect(code).toBe(0)
    expect(cells(out)).toEqual([
      [
        ...["at risk", "2025-10-09 14:00:00", "Complaints reported within four hours", "Case/C-1", "department:D-2"],
        "commitments-targets §service flow: documents"
      ],
      [
        ...["at risk", "2025-10-09 23:59:59", "Dispatch orders", "2025-09 Filing/dispatch-orders"],
        ...["staff:S-07 department:D-1", "commitments-targets §service flow: archive"]
      ]
    ])
    const { out: later } = await list("10-10T09:00:00")
    expect(cells(later).map(([is]) => is)).toEqual(["overdue", "overdue"])
  })

  it("for one holder, at an older head, by another reading, in Chinese", async () => {
    const mine = await list("10-10T09:00:00", "--for", "staff:S-07")
    expect(cells(mine.out)).toHaveLength(1)
    expect((await list("10-11T00:00:00", "--for", "staff:S-07")).out).toMatch(/none$/)
    expect(cells((await list("10-11T00:00:00")).out).map(([, , what]) => what)).toEqual([
      "Complaints reported within four hours"
    ])
    expect(cells((await list("10-11T00:00:00", "--head", "4")).out)).toHaveLength(2)
    const at = ["--at", "2025-10-08T09:00:00+08:00", "--log", log]
    const strict = await run("worklist", ...at, "--reading", "roll=none", "--lang", "zh")
    expect(strict.out).toMatch(/逾期 +2025-10-02 23:59:59 +派工单月度报送/)
  })

  it("refuses a holder whom nothing names, with the nearest of its kind", async () => {
    const of = async (holder: string, ...args: ReadonlyArray<string>) => {
      const { code, err, out } = await list("10-10T09:00:00", "--for", holder, ...args)
      return { code, err, out }
    }
    expect(await of("staff:S-70")).toEqual({
      code: 1,
      err: "servicebook: no event up to position 5 names staff:S-70; did you mean staff:S-01?",
      out: ""
    })
    expect((await of("outlet:O-1")).err).toContain("names outlet:O-1; check the name")
    expect((await of("department:warehouse")).err).toContain("there are: department:D-1, department:D-2")
    expect((await of("department:D-2", "--head", "1")).err).toContain("up to position 1 names department:D-2")
  })

  it("goes by a parameter that is given, and refuses one that no deadline has", async () => {
    const open = async (...args: ReadonlyArray<string>) => (await list("10-10T09:00:00", ...args)).out
    expect(await open()).toContain(
      "not configured: Responses in time, minutes to respond (response_in_time.responseMinutes), enterprise-service §4.2 (3)"
    )
    expect(await open("--parameter", "responseMinutes=30")).not.toContain("responseMinutes")
    const { code, err } = await list("10-10T09:00:00", "--parameter", "shoeSize=42")
    expect([code, err]).toEqual([1, expect.stringContaining("--parameter shoeSize=42 cannot be read; there are: ")])
    expect((await list("10-10T09:00:00", "--parameter", "responseMinutes=soon")).code).toBe(1)
  })

  it("as JSON and CSV", async () => {
    const document = await json("worklist", "--at", "2025-10-09T13:30:00+08:00", "--log", log, "--for", "staff:S-07")
    expect(document).toMatchObject({
      ...{ schema: "servicebook/worklist/1", for: "staff:S-07", head: { position: 5 } },
      items: [{ rule: "dispatch_orders_filed", is: "at-risk", period: "2025-09", clauses: [{ id: "S3-F4c" }] }]
    })
    const { out } = await list("10-09T13:30:00", "--format", "csv")
    expect(out.split("\n")[2]).toBe(
      "dispatch_orders_filed,at-risk,2025-09-30T16:00:00.000Z,2025-10-09T15:59:59.999Z,,Filing,dispatch-orders,1,2025-09,S-07,D-1,,S3-F4c"
    )
  })

  it("what no calendar covers has no due instant, but the calendar's name", async () => {
    const { out } = await run("worklist", "--at", "2027-01-01T09:00:00+08:00", "--log", log, "--lang", "en")
    expect(cells(out).at(-1)?.slice(0, 3)).toEqual([
      "not covered by the calendar",
      "? company 2027-01-02",
      "Dispatch orders"
    ])
  })

  it.each([
    ["--at", "soon", "2026-04-05T00:00:00"],
    ["--for", "everybody", "department"],
    ["--for", "staff:", "outlet"],
    ["--reading", "roll=never", "roll=following"],
    ["--zone", "Mars/Olympus", "Asia/Shanghai"]
  ])("refuses %s %s", async (flag, text, word) => {
    const { code, out, err } = await run("worklist", flag, text, "--log", log)
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain(word)
  })
})

describe("filings", () => {
  it("counts what fell due in the window: in time, late, missing, not yet due", async () => {
    const { code, out } = await run("filings", "--window", "2025-10", "--log", log, "--lang", "en")
    expect(code).toBe(0)
    expect(
      out
        .split("\n")
        .find((line) => line.startsWith("Dispatch orders"))
        ?.split(/ {2,}/)
    ).toEqual([
      ...[
        "Dispatch orders",
        "0.00 %",
        "1",
        "0",
        "1",
        "0",
        "0",
        "provisional → 2025-11-01 00:00:00",
        "commitments-targets §service flow: archive"
      ]
    ])
    const early = await run("filings", "--window", "2025-10", "--log", log, "--format", "csv", "--head", "2")
    expect(early.out).toContain("dispatch_orders_filed,2025-10,2,1,0,0,0,1,0,0,provisional")
    const { out: csv } = await run("filings", "--window", "2025-Q3", "--log", log, "--format", "csv")
    expect(csv).toContain("dispatch_orders_filed,2025-Q3,5,1,1,0,0,0,0,1,final")
  })

  it("by another reading; refuses one that there is not", async () => {
    const strict = await run(
      "filings",
      "--window",
      "2025-10",
      "--log",
      log,
      "--reading",
      "roll=none",
      "--format",
      "csv"
    )
    expect(strict.out).toContain("dispatch_orders_filed,2025-10,5,1,0,1,0,0,0,0,provisional")
    const { code, err } = await run("filings", "--window", "2025", "--log", log, "--reading", "reportClock=elapsed")
    expect([code, err.includes("roll=…")]).toEqual([1, true])
    const misspelt = await run("filings", "--window", "2025", "--log", log, "--reading", "roll=no")
    expect([misspelt.code, misspelt.err.includes("roll=none")]).toEqual([1, true])
  })

  it("are figures like the others: with a verdict, and explained by periods", async () => {
    const asked = ["dispatch-orders-filed", "--window", "2025-10", "--log", log]
    const { out: csv } = await run("kpi", ...asked, "--format", "csv")
    expect(csv).toContain("dispatch_orders_filed,2025-10,")
    expect(csv).toContain(",0,1,0,0.00 %,provisional,events,,no-target")
    const { out } = await run("explain", ...asked, "--only", "missed", "--lang", "en")
    expect(out).toContain(
      "2025-09: included, not in the numerator (not met: time it was filed in time (inTimeAtMs) known) [Dispatch orders]"
    )
    expect(out.split("\n").filter((line) => line.includes("Filed")).length).toBe(1)
  })
})
