// consequences: a month with an appeal in every format: what is to be proposed, stands, waits for an amount, or is taken back.
import { Consequences, Export, Memory, type Recorded, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { json, run, write } from "./Run.ts"

type Said = readonly [stream: string, type: string, day: string, data: object, concerns?: string]

const breach = { offence: "process-breach", proof: "E-1", group: "after-sales" }
const about = (id: string) => [`case:C-${id}`, "staff:T-1"]

/** The key that the fine for the first offence of May had before the appeal. */
const { key } = Consequences.consequence({
  ...{ rule: "offences", clause: "S2-5.2c", measure: "offence-fine", who: "staff:T-1", period: "2026-05" },
  ...{ amount: { is: "fen", fen: 5_000 }, basis: [], cause: "Conduct/3#1" }
})

const proposed = {
  ...{ measure: "offence-fine", clause: "S2-5.2c", approvers: ["general-manager"], effect: "carried-out" },
  ...{ basis: { on: "consequence", key }, fen: 5_000 }
}

const story: ReadonlyArray<Said> = [
  ["Conduct/3", "Reported", "05-03", breach],
  ["Conduct/9", "Reported", "05-09", breach],
  ["Conduct/20", "Reported", "05-20", breach],
  ["Proposal/P-1", "Proposed", "05-21", proposed],
  ["Conduct/3", "Voided", "05-28", { cause: "appeal" }, "Conduct/3"],
  ["Loss/1", "Reported", "05-29", { cause: "rework", fen: 10_001, culprits: ["T-1"], leader: "T-9" }]
]

const books = Effect.gen(function* () {
  const log = Memory.make({ tenant: "dealer", streams: Streams.all })
  const ids = new Map<string, string>()
  const all: Array<Recorded.Recorded> = []
  for (const [at, [place, type, day, data, concerns]] of story.entries()) {
    const [category = "", id = ""] = place.split("/")
    const event: Recorded.Proposed = {
      ...{ type, data: data as Recorded.Payload, occurredAt: `2026-${day}T02:00:00.000Z`, subjects: about(id) },
      ...{ source: { system: "", key: `${at}` }, actor: { id: "G-1", roles: [] } },
      schemaVersion: Streams.all.get(category)?.events[type]?.schemaVersion ?? 1,
      ...(concerns === undefined ? {} : { concerns: ids.get(concerns) ?? "" })
    }
    yield* log.append({ stream: { category, id }, expected: "any", events: [event] })
    const last = (yield* log.read({ category, id })).at(-1) as Recorded.Recorded
    if (!ids.has(place)) ids.set(place, last.body.id)
    all.push(last)
  }
  return all.map(Export.line)
})

let log: string
beforeAll(async () => {
  const lines = await Effect.runPromise(books)
  log = write("dealer.ndjson", lines.map((line) => `${line}\n`).join(""))
})

const consequences = (...args: ReadonlyArray<string>) =>
  run("consequences", "--window", "2026-05", "--log", log, ...args)

describe("consequences", () => {
  it("are a table: the appeal moved the second offence up and takes the first proposal back", async () => {
    const { code, err, out } = await consequences("--lang", "en")
    expect(code, err).toBe(0)
    const lines = out.split("\n").map((line) => line.replace(/ {2,}/g, " | "))
    expect(lines.filter((line) => line.includes("T-")).map((line) => line.split(" | ").slice(0, 7))).toEqual([
      ["amount missing", "2026-05", "staff:T-1", "fine for an offence", "? after_sales_second_fen", "Conduct/20", "—"],
      ["to propose", "2026-05", "staff:T-1", "fine for an offence", "50.00", "Conduct/9", "—"],
      ["to propose", "2026-05", "staff:T-1", "share of rework costs", "80.01", "Loss/1", "—"],
      ["to propose", "2026-05", "staff:T-9", "share of rework costs", "20.00", "Loss/1", "—"],
      ["take back", "2026-05", "staff:T-1", "fine for an offence", "50.00", "—", "P-1"]
    ])
    expect(out).toContain("no-longer-follows; withdrawal")
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
      "2026-05,Asia/Shanghai,propose,2026-05,staff:T-1,offence-fine,12000,,,S2-5.2c,Conduct/20,,,2026-05|S2-5.2c|offence-fine|staff:T-1|Conduct/20#2"
    )
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
