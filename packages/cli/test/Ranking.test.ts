// ranking: the scores of a quarter, ranked by person and by department, in every format; proposals with their numbers, and
// what is refused.
import { Export, Memory, type Recorded, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { json, run, write } from "./Run.ts"

interface Said {
  readonly id: string
  readonly staff: string
  readonly department: string
  readonly week: string
  readonly points: number
}

const said = (id: string, staff: string, department: string, week: string, points: number): Said => ({
  ...{ id, staff, department, week, points }
})

const answers: ReadonlyArray<Said> = [
  said("1", "T-1", "north", "2026-01-05", 25),
  said("2", "T-1", "north", "2026-02-02", 20),
  said("3", "T-2", "north", "2026-02-02", 22),
  said("4", "T-2", "north", "2026-02-02", 23),
  said("5", "T-3", "south", "2026-02-09", 24)
]

const propose = (type: string, key: string, at: string, data: Recorded.Payload, one: Said): Recorded.Proposed => ({
  ...{ type, data, occurredAt: `${at}T02:00:00.000Z`, source: { system: "", key }, actor: { id: "F-1", roles: [] } },
  schemaVersion: Streams.all.get("Survey")?.events[type]?.schemaVersion ?? 1,
  subjects: [`staff:${one.staff}`, `department:${one.department}`]
})

/** The five answers as an export; the call of each is made on 16 February. */
const books = Effect.gen(function* () {
  const log = Memory.make({ tenant: "ranked", streams: Streams.all })
  for (const one of answers) {
    const stream = { category: "Survey", id: one.id }
    const drawn = propose("Drawn", `${one.id}-drawn`, "2026-02-16", { week: one.week }, one)
    const answered = propose("Answered", `${one.id}-answered`, "2026-02-16", { points: one.points }, one)
    yield* log.append({ stream, expected: "any", events: [drawn, answered] })
  }
  const all = yield* Effect.forEach(answers, ({ id }) => log.read({ category: "Survey", id }))
  return all
    .flat()
    .sort((a, b) => a.position - b.position)
    .map(Export.line)
})

let log: string
beforeAll(async () => {
  const lines = await Effect.runPromise(books)
  log = write("ranked.ndjson", lines.map((line) => `${line}\n`).join(""))
})

const ranking = (...args: ReadonlyArray<string>) => run("ranking", "--window", "2026-Q1", "--log", log, ...args)
const cells = (line = "") => line.trim().split(/ {2,}/)

describe("ranking", () => {
  it("of a window in which nobody was scored says so", async () => {
    const { out } = await run("ranking", "--window", "2024-Q1", "--log", log, "--lang", "en")
    expect(out).toContain("\n\nnone\n\n")
    expect(out).not.toContain("---")
  })

  it("shows rank, months and their mean, exact beside rounded", async () => {
    const { code, err, out } = await ranking("--lang", "en")
    expect(code, err).toBe(0)
    const lines = out.split("\n")
    const from = lines.findIndex((line) => line.trim().startsWith("1 "))
    expect(lines.slice(from, from + 3).map(cells)).toEqual([
      ["1", "T-3", "—", "96.00", "—", "96.00", "96", "96.00"],
      ["2", "T-1", "100.00", "80.00", "—", "90.00", "90", "180.00"],
      ["2", "T-2", "—", "90.00", "—", "90.00", "90", "90.00"]
    ])
    expect(out).toContain("Proposed for merit: not configured: places that merit (meritPlaces)  (OBL-P-02 §3.2.4)")
  })

  it("by department the mean of its persons, as CSV with exact fractions", async () => {
    const { out } = await ranking("--by", "department", "--format", "csv")
    expect(out.trimEnd().split("\n")).toEqual([
      "window,zone,by,key,rank,sharing,score,display,total,status,2026-01,2026-02,2026-03",
      expect.stringMatching(/^2026-Q1,Asia\/Shanghai,department,south,1,1,96,96\.00,96,(final|provisional),,96,$/),
      expect.stringMatching(/^2026-Q1,Asia\/Shanghai,department,north,2,1,185\/2,92\.50,185,\w+,100,85,$/)
    ])
  })

  it("JSON holds each score down to the surveys, and proposals once their numbers are given", async () => {
    const numbers = ["--parameter", "meritPlaces=2", "--parameter", "bottomQuarters=1", "--parameter", "bottomShare=10"]
    const document = await json("ranking", "--window", "2026-02", "--log", log, ...numbers)
    expect(document).toMatchObject({
      schema: "servicebook/ranking/1",
      merit: { is: "proposed", keys: ["T-3", "T-2"], clause: { id: "S0-3.2.4b" } },
      longAtBottom: { is: "proposed", keys: [] }
    })
    const places = document["places"] as ReadonlyArray<{ readonly key: string; readonly months: unknown }>
    expect(places.find(({ key }) => key === "T-2")?.months).toEqual([
      {
        ...{ month: "2026-02", score: "90" },
        weeks: [
          {
            ...{ week: "2026-02-02", score: "45/2" },
            answers: [
              { survey: "3", points: 22, disputed: false },
              { survey: "4", points: 23, disputed: false }
            ]
          }
        ]
      }
    ])
  })

  it("takes another reading, and refuses what it cannot rank, with the remedy", async () => {
    const { out } = await ranking("--reading", "combine=literalSum", "--format", "csv")
    expect(out).toContain("staff,T-1,2,2,45/2,22.50,45,")
    const refused = [
      [["--reading", "combine=median"], "combine=median"],
      [["--parameter", "places=3"], "meritPlaces"],
      [["--by", "outlet"], "staff"]
    ] as const
    for (const [args, word] of refused) {
      const { code, err, out: printed } = await ranking(...args)
      expect([code, printed, err.includes(word)]).toEqual([1, expect.anything(), true])
    }
    const week = await run("ranking", "--window", "2026-W05", "--log", log)
    expect([week.code, week.err.includes("2026-Q1")]).toEqual([1, true])
  })
})

describe("the score as an indicator", () => {
  const figures = async (...args: ReadonlyArray<string>) => {
    const { code, err, out } = await run("kpi", "survey_score", "--window", "2026-Q1", "--log", log, ...args)
    expect(code, err).toBe(0)
    return out.trimEnd().split("\n").slice(1)
  }

  it("by staff and by department is what is ranked, sum and number of months apart", async () => {
    const cellsOf = (lines: ReadonlyArray<string>) => lines.map((line) => line.split(",").slice(6, 12).join(","))
    expect(cellsOf(await figures("--by", "staff", "--format", "csv"))).toEqual([
      ",,566/3,2,283/3,94.33",
      ...["T-1,,180,2,90,90", "T-2,,90,1,90,90", "T-3,,96,1,96,96"]
    ])
    expect(cellsOf(await figures("--by", "department", "--format", "csv")).slice(1)).toEqual([
      "north,,185,2,185/2,92.50",
      "south,,96,1,96,96"
    ])
  })

  it("explains itself: the months with their persons and weeks, and where each answer belongs", async () => {
    const document = await json("explain", "survey_score", "--window", "2026-Q1", "--log", log)
    const [january, february] = document["parts"] as ReadonlyArray<{ readonly key: string; readonly parts: unknown }>
    expect([january?.key, february?.key]).toEqual(["2026-01", "2026-02"])
    expect(february).toMatchObject({
      value: "266/3",
      parts: [
        { key: "T-1", value: "80" },
        { key: "T-2", value: "90", parts: [{ value: "45/2", parts: [] }] },
        { key: "T-3", value: "96" }
      ]
    })
    const [first] = document["rows"] as ReadonlyArray<{ readonly path: ReadonlyArray<string> }>
    expect(first?.path.slice(0, 2)).toEqual(["2026-01", "T-1"])
    const { out } = await run("explain", "survey_score", "--window", "2026-Q1", "--log", log)
    expect(out).toContain("2026-02: 266/3  [3]")
  })

  it("says what it hangs on", async () => {
    const { out } = await run(
      ...[
        "policy",
        "sensitivity",
        "survey_score",
        "--window",
        "2026-Q1",
        "--log",
        log,
        "--lang",
        "en",
        "--format",
        "csv"
      ]
    )
    expect(out).toContain("combine,literalSum,283/6,2,283/12,23.58")
  })
})
