// consequences: a month with an appeal in every format: what is to be proposed, stands, waits for an amount, or is taken back.
import { beforeAll, describe, expect, it } from "vitest"
import { dealer, may, proposed, type Said, voided } from "./Dealer.ts"
import { json, run } from "./Run.ts"

const story: ReadonlyArray<Said> = [
  ...may,
  ["Proposal/P-1", "Proposed", "05-21", proposed("offence-fine", "Conduct/3#1", 5_000)],
  voided,
  ["Loss/1", "Reported", "05-29", { cause: "rework", fen: 10_001, culprits: ["T-1"], leader: "T-9" }]
]

let log: string
beforeAll(async () => {
  log = await dealer(story)
})

const consequences = (...args: ReadonlyArray<string>) =>
  run("consequences", "--window", "2026-05", "--log", log, ...args)

describe("consequences", () => {
  it("are a table: the appeal moved the second offence up and takes the first proposal back", async () => {
    const { code, err, out } = await consequences("--lang", "en")
    expect(code, err).toBe(0)
    const lines = out.split("\n").map((line) => line.replace(/ {2,}/g, " | "))
    expect(lines.filter((line) => line.includes("T-")).map((line) => line.split(" | ").slice(0, 7))).toEqual([
      [
        "amount missing",
        "2026-05",
        "staff:T-1",
        "fine for an offence",
        "? fine at the second, after-sales staff (after_sales_second_fen)",
        "Conduct/20",
        "—"
      ],
      ["to propose", "2026-05", "staff:T-1", "fine for an offence", "50.00", "Conduct/9", "—"],
      ["to propose", "2026-05", "staff:T-1", "share of rework costs", "80.01", "Loss/1", "—"],
      ["to propose", "2026-05", "staff:T-9", "share of rework costs", "20.00", "Loss/1", "—"],
      ["take back", "2026-05", "staff:T-1", "fine for an offence", "50.00", "—", "P-1"]
    ])
    expect(out).toContain("no longer follows; to be withdrawn")
    expect(out).toContain("mystery-visit")
  })

  it("at the head before the appeal: three offences, the proposal stands, dismissal is recommended", async () => {
    const document = await json("consequences", "--window", "2026-05", "--log", log, "--head", "4")
    const lines = document["lines"] as ReadonlyArray<{ readonly what: string; readonly measure: string | null }>
    expect(lines.filter(({ what }) => what !== "open").map(({ measure, what }) => `${what} ${measure}`)).toEqual([
      "propose offence-dismissal",
      "stands offence-fine",
      "not-configured offence-fine"
    ])
  })

  it("are CSV in fen, with the amounts that a company gives", async () => {
    const { out } = await consequences("--format", "csv", "--parameter", "after_sales_second_fen=12000")
    expect(out).toContain(
      "2026-05,Asia/Shanghai,propose,2026-05,staff:T-1,offence-fine,12000,,,S2-5.2c,Conduct/20,,,,,2026-05|S2-5.2c|offence-fine|staff:T-1|Conduct/20#2"
    )
  })

  it("show what somebody's pay is multiplied by in all, in every format", async () => {
    const loss = (id: string, day: string): ReadonlyArray<Said> => [
      [`Loss/${id}`, "Reported", day, { cause: "manufacturer-complaint", culprits: ["T-1"], leader: "T-9" }],
      [`Loss/${id}`, "MajorConfirmed", "05-12", {}]
    ]
    const other = await dealer([...loss("9", "05-09"), ...loss("10", "05-10")], "pay.ndjson")
    const { out } = await run("consequences", "--window", "2026-05", "--log", other, "--lang", "en")
    expect(out.split("\n").filter((line) => line.startsWith("Performance pay"))).toEqual([
      "Performance pay: 2026-05  staff:T-1  × 0  ftms-cs §5.3",
      "Performance pay: 2026-05  staff:T-9  × 0  ftms-cs §5.3"
    ])
    const csv = await run("consequences", "--window", "2026-05", "--log", other, "--format", "csv")
    expect(csv.out).toContain("2026-05,Asia/Shanghai,pay,2026-05,staff:T-9,,,0,,S2-5.3a,,,,,,")
    const { pay } = await json("consequences", "--window", "2026-05", "--log", other)
    expect(pay).toMatchObject([
      { period: "2026-05", who: "staff:T-1", factor: "0" },
      { period: "2026-05", who: "staff:T-9", factor: "0" }
    ])
  })

  it("are refused for weeks, and for numbers and readings that there are not", async () => {
    const refused = [
      [["--parameter", "third_fen=1"], "after_sales_second_fen"],
      [["--reading", "month=ever"], "month=occurred"]
    ] as const
    for (const [args, word] of refused) {
      const { code, err } = await consequences(...args)
      expect([code, err.includes(word)], err).toEqual([1, true])
    }
    const week = await run("consequences", "--window", "2026-W20", "--log", log)
    expect([week.code, week.err.includes("2026-Q1")]).toEqual([1, true])
  })
})
