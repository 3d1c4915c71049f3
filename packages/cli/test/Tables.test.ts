// policy table: a table as it stands, the row that decides with its clause and value, and what is refused with its remedy.
import { beforeAll, describe, expect, it } from "vitest"
import { booksOf, december, manager } from "./Adopting.ts"
import { quarterLines } from "./Books.ts"
import { json, laterExport, rules, run, runOn } from "./Run.ts"

let log: string
beforeAll(async () => {
  log = await laterExport()
})
const ask = (...args: ReadonlyArray<string>) => run("policy", "table", ...args, "--log", log, "--lang", "en")
const out = async (...args: ReadonlyArray<string>) => {
  const { code, err, out: printed } = await ask(...args)
  expect(code, err).toBe(0)
  return printed
}
const score = (text: string) => ["mystery_coefficient", "--with", `score=${text}`] as const

describe("policy table", () => {
  it("shows every row of a table, its hit policy and its clause; a number that was lost is not configured", async () => {
    const ladder = await out("offence_ladder")
    expect(ladder).toContain("Ladder of offences  [offence_ladder]  (ftms-cs §5.2)\nHit policy: unique")
    expect(ladder).toMatch(/^after-sales-first +after-sales +>= 1, < 2 +50\.00 +—$/m)
    expect(ladder).toMatch(/^sales-first +sales +>= 1, < 2 +not configured \(sales_first_fen\) +—$/m)
    expect(await out("offence-ladder", "--parameter", "sales_first_fen=7050")).toMatch(/70\.50 \(sales_first_fen\)/)
    expect(await out("offence_ladder", "--format", "csv")).toContain(
      'offence_ladder,sales-first,S2-5.2a,sales,">= 1, < 2",{sales_first_fen},'
    )
  })

  it("S2-8.4: the row that decides, edges exact: just below, at and just above", async () => {
    const coefficient = async (text: string) => /^coefficient +(\S+) +(\S+)/m.exec(await out(...score(text)))?.slice(1)
    expect(await coefficient("84.999999999999999999")).toEqual(["9/10", "tier-5"])
    expect(await coefficient("85")).toEqual(["9/10", "tier-5"])
    expect(await coefficient("85.000000000000000001")).toEqual(["1", "tier-6"])
    expect(await coefficient("169/2")).toEqual(["9/10", "tier-5"])
    expect(await out(...score("84.5"))).toContain("Inputs: score=169/2\nRules that hold: tier-5")
  })

  it("the first of all rows that hold, the number that nobody gave, and the input that nobody gave", async () => {
    const asked = ["phone_survey", "--with", "post=sales-director", "--with", "regional=below"]
    expect(await out(...asked)).toContain("not given: national")
    const both = await out(...asked, "--with", "national=below")
    expect(both).toContain("Hit policy: the first that holds")
    expect(both).toMatch(/^Rules that hold: (\S+), /m)
    const given = await json("policy", "table", ...asked, "--with", "national=equal", "--log", log)
    expect(given).toMatchObject({
      schema: "servicebook/policy-table/1",
      asked: {
        holding: ["sales-director-below-one"],
        outcomes: [
          { output: "reward", is: "nothing" },
          { output: "penalty", is: "not-configured", parameter: "phone_survey_below_one_sales_director_fen" }
        ]
      }
    })
  })

  it("says of a table that the edition in force does not take that it is not in force", async () => {
    const books = await booksOf(quarterLines)
    expect((await runOn(books, "policy", "adopt", rules, ...manager, ...december)).code).toBe(0)
    const shown = await runOn(books, "policy", "table", "offence_ladder", "--lang", "en")
    expect(shown.out).toMatch(/^Not in force: the rules in force do not take this table$/m)
    expect(await out("offence_ladder")).not.toContain("Not in force")
  })

  it("as CSV a line for each output, money in fen", async () => {
    const asked = ["offence_ladder", "--with", "group=other", "--with", "ordinal=1", "--format", "csv"]
    expect((await out(...asked)).split("\n").slice(1)).toEqual([
      "offence_ladder,fine,decided,5000,other-first,,,S2-5.2a",
      "offence_ladder,measure,nothing,,,,,S2-5.2a"
    ])
  })

  it.each([
    ["another name", ["mystery_coeficient"], "did you mean mystery_coefficient?"],
    ["an input that it does not have", ["mystery_coefficient", "--with", "points=3"], "the inputs are: score"],
    [
      "an input said twice",
      [...score("84.5"), "--with", "score=10"],
      "score=84.5 was given already; give each name once"
    ],
    [
      "a number said twice",
      ["offence_ladder", "--parameter", "sales_first_fen=1", "--parameter", "sales_first_fen=2"],
      "sales_first_fen=1 was given already"
    ],
    ["what has no name", ["offence_ladder", "--with", "sales"], "write name=value"],
    ["what is no number", score("many"), "write a number as 169/2 or 84.5"],
    ["a number out of its range", score("100.5"), "it takes >= 0, <= 100"],
    ["a per cent sign where hundreds are counted", score("84.5%"), "without a per cent sign, as 84.5"],
    ["a word that it does not know", ["offence_ladder", "--with", "group=boss"], "it takes: sales, after-sales"],
    [
      "a number that it has no place for",
      ["offence_ladder", "--parameter", "fine=1"],
      "the parameters are: sales_first_fen"
    ]
  ] as const)("refuses %s, and says what it takes", async (_, args, remedy) => {
    const { code, err } = await ask(...args)
    expect([code, err]).toEqual([1, expect.stringContaining(remedy)])
  })
})
