// explain consequences: a month of one person with an appeal: offences and ordinals, what was ruled, how the proposals went,
// and what the voiding changed, between two heads at which the books can be read again.
import { readFileSync } from "node:fs"
import { CompanyPack, EventId, Recorded } from "@servicebook/core"
import * as Yaml from "effect/encoding/Yaml"
import * as Result from "effect/Result"
import { beforeAll, describe, expect, it } from "vitest"
import { dealer, may, proposed, type Said, voided } from "./Dealer.ts"
import { json, root, run } from "./Run.ts"

const story: ReadonlyArray<Said> = [
  ...may,
  ["Conduct/21", "Reported", "05-21", { offence: "quarrel", proof: "E-2" }],
  ["Proposal/P-1", "Proposed", "05-22", proposed("offence-fine", "Conduct/3#1", 5_000)],
  ["Proposal/P-1", "Approved", "05-23", {}],
  ["Proposal/P-1", "CarriedOut", "05-24", {}],
  ["Proposal/P-3", "Proposed", "05-22", proposed("offence-dismissal", "Conduct/20#3")],
  voided,
  ["Proposal/R-1", "Proposed", "05-29", proposed("offence-fine", "Conduct/3#1", 5_000, "P-1")]
]

let log: string
beforeAll(async () => {
  log = await dealer(story, "explained.ndjson")
})

const asked = ["--window", "2026-05", "--of", "staff:T-1", "--parameter", "after_sales_second_fen=10000"]
const explain = (...args: ReadonlyArray<string>) => run("explain", "consequences", ...asked, "--log", log, ...args)

const sections = (out: string): ReadonlyArray<ReadonlyArray<string>> =>
  out
    .trimEnd()
    .split("\n\n")
    .map((part) => part.split("\n").map((line) => line.trim().replace(/ {2,}/g, " | ")))

describe("explain consequences", () => {
  it("tells the offences with their ordinals, what ruled by which clause, and how the proposals went", async () => {
    const { code, err, out } = await explain("--lang", "en")
    expect(code, err).toBe(0)
    const [, incidents = [], follows = [], proceedings = []] = sections(out)
    expect(incidents.slice(3)).toEqual([
      "— | 2026-05 | 2026-05-03 10:00:00 | process-breach | after-sales | C-3 | Conduct/3 | voided",
      "1 | 2026-05 | 2026-05-09 10:00:00 | process-breach | after-sales | C-9 | Conduct/9",
      "2 | 2026-05 | 2026-05-20 10:00:00 | process-breach | after-sales | C-20 | Conduct/20",
      "— | 2026-05 | 2026-05-21 10:00:00 | quarrel | — | C-21 | Conduct/21 | not of the ladder"
    ])
    expect(follows.slice(5, 9)).toEqual([
      "to propose | 2026-05 | fine for an offence | 50.00",
      "ftms-cs §5.2: after-sales staff: 50 yuan, then an amount that is lost, then dismissal",
      "Table Ladder of offences: after-sales-first (group after-sales, ordinal 1)",
      "Rests on Conduct/9"
    ])
    expect(follows).toContain("no longer follows; undone by R-1 (proposed)")
    expect(follows).toContain("no longer follows; to be withdrawn")
    expect(proceedings.slice(1, 6)).toEqual([
      "P-1 | fine for an offence | 50.00 | carried out",
      "5 | 2026-05-22 10:00:00 | Proposal/P-1 Proposed | G-1",
      "6 | 2026-05-23 10:00:00 | Proposal/P-1 Approved | G-1",
      "7 | 2026-05-24 10:00:00 | Proposal/P-1 Carried out (CarriedOut) | G-1",
      "R-1 | fine for an offence | 50.00 | proposed | Undoes P-1"
    ])
  })

  it("tells by the event of the voiding what fell and what came, in Chinese too", async () => {
    const said = async (...args: ReadonlyArray<string>) => sections((await explain(...args)).out).at(-1) ?? []
    const english = await said("--lang", "en")
    expect(english.slice(english.indexOf("Known up to 4 → 9"))).toEqual([
      "Known up to 4 → 9",
      "9 | 2026-05-28 10:00:00 | Conduct/3 Voided | G-1",
      ...[
        "− 2026-05 | dismissal at the third offence | — | Conduct/20 | after-sales-third (group after-sales, ordinal 3)",
        "− 2026-05 | fine for an offence | 50.00 | Conduct/3 | after-sales-first (group after-sales, ordinal 1)",
        "− 2026-05 | fine for an offence | 100.00 | Conduct/9 | after-sales-second (group after-sales, ordinal 2)",
        "+ 2026-05 | fine for an offence | 100.00 | Conduct/20 | after-sales-second (group after-sales, ordinal 2)",
        "+ 2026-05 | fine for an offence | 50.00 | Conduct/9 | after-sales-first (group after-sales, ordinal 1)"
      ].map((line) => line.replace("| after-sales-", "| Table Ladder of offences: after-sales-"))
    ])
    const chinese = await said("--lang", "zh")
    expect(chinese[0]).toBe("各事实得知后的变化")
    expect(chinese).toContain(
      "+ 2026-05 | 违规罚款 | 50.00 | Conduct/9 | 依据决策表 违规处罚阶梯: after-sales-first (group after-sales, ordinal 1)"
    )
  })

  it("is the books of the earlier head at that head: each step of JSON names both", async () => {
    const now = await json("explain", "consequences", ...asked, "--log", log)
    type Told = { readonly key: string; readonly fen: number | null; readonly what: string }
    interface Step {
      readonly before: { readonly position: number }
      readonly after: { readonly position: number }
      readonly gone: ReadonlyArray<Told>
      readonly came: ReadonlyArray<Told>
    }
    const step = (now["course"] as ReadonlyArray<Step>).at(-1) as Step
    expect([step.before.position, step.after.position]).toEqual([4, 9])
    const at = async (head: number) => {
      const { lines } = (await json(
        ...["consequences", "--window", "2026-05", "--parameter", "after_sales_second_fen=10000"],
        ...["--log", log, "--head", `${head}`]
      )) as unknown as { readonly lines: ReadonlyArray<Told> }
      const own = lines.filter(({ what }) => what === "propose" || what === "stands")
      return own.map(({ fen, key }) => `${key} ${fen}`).sort()
    }
    const told = (all: ReadonlyArray<Told>) => all.map(({ fen, key }) => `${key} ${fen}`).sort()
    expect(await at(4)).toEqual(told(step.gone))
    expect(await at(9)).toEqual(told(step.came))
    const earlier = await json("explain", "consequences", ...asked, "--log", log, "--head", "4")
    expect([earlier["course"], (earlier["proceedings"] as ReadonlyArray<object>).length]).toEqual([
      (now["course"] as ReadonlyArray<object>).slice(0, 3),
      0
    ])
  })

  it("shows the factor of the pay, and tells whom events only name that nothing follows, and refuses whom none names", async () => {
    const loss: Said = [
      ...(["Loss/9", "Reported", "05-10"] as const),
      { cause: "manufacturer-complaint", culprits: ["T-1"], leader: "T-9" }
    ]
    const other = await dealer([loss, ["Loss/9", "MajorConfirmed", "05-12", {}]], "major.ndjson")
    const of = (who: string) =>
      run("explain", "consequences", "--window", "2026-05", "--of", who, "--log", other, "--lang", "en")
    expect((await of("staff:T-9")).out).toContain("Performance pay: 2026-05  staff:T-9  × 0  ftms-cs §5.3")
    expect(
      sections((await of("staff:G-1")).out)
        .map(([title, second]) => [title, second])
        .slice(1)
    ).toEqual([
      ["Offences by the month", "none"],
      ["What follows", "none"],
      ["How the proposals went", "none"],
      ["What each fact changed", "none"]
    ])
    for (const [who, known] of [
      ["staff:T-8", "did you mean staff:T-1?"],
      ["post:front-desk", "check the name"]
    ] as const) {
      const { code, err, out } = await of(who)
      expect([code, out]).toEqual([1, ""])
      expect(err).toContain(`names ${who}; ${known}`)
    }
  })

  it("draws each step by the rules known then, as the books of its heads: an adoption that brought an amount is a step", async () => {
    const yaml = readFileSync(`${root}examples/tutorial/rules.yaml`, "utf8").replaceAll("2025-11", "2026-05")
    const pack = Result.getOrThrow(CompanyPack.decode(Yaml.parse(yaml)))
    const sha256 = EventId.sha256Hex(Recorded.canonicalText(pack))
    const adopted: Said = ["Adoption/company", "Adopted", "04-20", { ...CompanyPack.editionOf(pack), sha256 }]
    const other = await dealer([...may, adopted], "adopted.ndjson")
    const month = ["--window", "2026-05", "--log", other, "--lang", "en"]
    const { out } = await run("explain", "consequences", "--of", "staff:T-1", ...month)
    const course = sections(out).at(-1) ?? []
    const ladder = "Conduct/9 | Table Ladder of offences: after-sales-second (group after-sales, ordinal 2)"
    expect(course.slice(course.indexOf("Known up to 3 → 4"))).toEqual([
      "Known up to 3 → 4",
      "4 | 2026-04-20 10:00:00 | Adoption/company Pack adopted (Adopted) | G-1",
      `− 2026-05 | fine for an offence | ? fine at the second, after-sales staff (after_sales_second_fen) | ${ladder}`,
      `+ 2026-05 | fine for an offence | 100.00 | ${ladder}`
    ])
    const at = async (head: number) => (await run("consequences", ...month, "--head", `${head}`)).out
    expect(await at(3)).toContain("? fine at the second, after-sales staff (after_sales_second_fen)")
    expect(await at(4)).toContain("100.00")
  })

  it("offers no head of a source's clock, which it refuses", async () => {
    const help = (await run("explain", "consequences", "--help", "--lang", "en")).out
    expect(help).toContain("a position or an instant; default the newest")
    expect([help, (await explain("--head", "abc")).err].filter((said) => said.includes("source:"))).toEqual([])
  })

  it("refuses whom it cannot name, a head of a source's clock, and CSV", async () => {
    const refused = [
      [["--of", "T-1"], "staff:S-01"],
      [["--head", "source:2026-06-01T00:00:00+08:00"], "position"],
      [["--format", "csv"], "json"]
    ] as const
    for (const [args, word] of refused) {
      const { code, err } = await run(
        ...["explain", "consequences", "--window", "2026-05", "--log", log],
        ...(args[0] === "--of" ? [] : ["--of", "staff:T-1"]),
        ...args
      )
      expect([code, err.includes(word)], err).toEqual([1, true])
    }
  })
})
