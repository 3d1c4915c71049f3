// The tables of the dealer's customer satisfaction, cell by cell: every edge of a tier at, just below and just above it, every
// standing to both averages, every rank at the end of a tier; and what the document lost is asked for and never guessed.
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { type Bindings, type DecisionTable, decide, type Outcome } from "../../src/judge/DecisionTable.ts"
import { fraction } from "../../src/judge/Interval.ts"
import { tables as lint } from "../../src/judge/Lint.ts"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"

const table = (name: string): DecisionTable => {
  const found = FtmsCs.tables.find((one) => one.name === name)
  expect(found, name).toBeDefined()
  return found as DecisionTable
}

const told = (outcome: Outcome | undefined): string => {
  if (outcome?.is === "decided") {
    return typeof outcome.value === "string" ? outcome.value : Rational.show(outcome.value)
  }
  if (outcome?.is === "not-configured") return `? ${outcome.parameter}`
  return outcome?.is === "undefined" ? `without ${outcome.input}` : "nothing"
}

/** Numbers for every parameter of a table: 1, 2, 3 and so on, so that each cell can be told from the others. */
const numbered = ({ parameters }: DecisionTable): Bindings =>
  Object.fromEntries(parameters.map(({ name }, at) => [name, at + 1]))

describe("the coefficient of performance pay (S2-8.4, S2-8.5)", () => {
  const at = (score: string, name = "mystery_coefficient") =>
    told(decide(table(name), { score: fraction(score) })["coefficient"])

  it("golden: mystery 60, 70, 75, 80, 85, 85.01: 0, .6, .7, .8, .9, 1", () => {
    expect(["60", "70", "75", "80", "85", "85.01"].map((one) => at(one))).toEqual([
      "0",
      "3/5",
      "7/10",
      "4/5",
      "9/10",
      "1"
    ])
  })

  it.each([
    ["60", "0", "3/5"],
    ["70", "3/5", "7/10"],
    ["75", "7/10", "4/5"],
    ["80", "4/5", "9/10"],
    ["85", "9/10", "1"]
  ])("the edge %s belongs to the tier below, by the hair of a fraction", (edge, below, above) => {
    const hair = Rational.divide(1n, 10n ** 30n) as Rational.Rational
    const near = (by: Rational.Rational) => told(decide(table("mystery_coefficient"), { score: by })["coefficient"])
    expect(near(Rational.subtract(fraction(edge), hair))).toBe(below)
    expect(near(fraction(edge))).toBe(below)
    expect(near(Rational.add(fraction(edge), hair))).toBe(above)
    expect(at(edge, "mystery_coefficient_left_closed")).toBe(above)
  })

  it("never rounds: 17 of 20 points is 0.9, 86 of 101 the whole; 79.996 and 80.004 part at 80", () => {
    expect([at("1700/20"), at("8600/101"), at("79.996"), at("80.004"), at("0"), at("100")]).toEqual([
      ...["9/10", "1", "4/5", "9/10"],
      ...["0", "1"]
    ])
  })
})

describe("the ladder of offences (S2-5.2b, S2-5.2c, S2-5.2d, S2-5.2e, S2-5.2g)", () => {
  const step = (group: string, ordinal: number, bindings: Bindings = {}) => {
    const { fine, measure } = decide(table("offence_ladder"), { group, ordinal: Rational.whole(ordinal) }, bindings)
    return [told(fine), told(measure)]
  }

  it("gives 50 yuan at the first but to sales, whose both amounts are lost", () => {
    for (const group of ["after-sales", "accessories-consultant", "accessories-crew", "other"]) {
      expect(step(group, 1), group).toEqual(["5000", "nothing"])
      expect(step(group, 2), group).toEqual([`? ${group.replaceAll("-", "_")}_second_fen`, "nothing"])
    }
    expect(step("sales", 1)).toEqual(["? sales_first_fen", "nothing"])
    expect(step("sales", 2, { sales_second_fen: 20_000 })).toEqual(["20000", "nothing"])
  })

  it("gives dismissal at the third and after, and no fine", () => {
    for (const ordinal of [3, 4, 30]) expect(step("sales", ordinal)).toEqual(["nothing", "dismissal"])
  })

  it("has a ladder apart for favouritism: 50 yuan, and what is lost for the manager (S2-5.4b)", () => {
    const fine = (who: string) => told(decide(table("favouritism_fines"), { who })["fine"])
    expect([fine("person"), fine("manager")]).toEqual(["5000", "? favouritism_manager_fen"])
  })
})

describe("scores against averages", () => {
  const standings = ["above", "equal", "below"]

  /** What a post gets for each of the nine standings, regional by national, as `reward/penalty`. */
  const nine = (name: string, post: string): ReadonlyArray<string> => {
    const one = table(name)
    return standings.flatMap((regional) =>
      standings.map((national) => {
        const found = decide(one, { post, regional, national }, numbered(one))
        return `${told(found["reward"])}/${told(found["penalty"])}`.replaceAll("nothing", "-")
      })
    )
  }

  it("by phone: a reward above both, a penalty below either or both, nothing where equal (S2-6.1, S2-6.2)", () => {
    const expected = (penalty: number, reward: number) => [
      ...[`${reward}/-`, "-/-", `-/${penalty}`],
      ...["-/-", "-/-", `-/${penalty}`],
      ...[`-/${penalty}`, `-/${penalty}`, `-/${penalty}`]
    ]
    const posts = ["sales-supervisor", "sales-director", "service-supervisor", "service-director"]
    for (const [at, post] of posts.entries())
      expect(nine("phone_survey", post)).toEqual(expected(2 * at + 1, 2 * at + 2))
  })

  it.each([
    ["phone_survey_call_back", "call-back-clerk", "S2-6.3"],
    ["interview_sales", "sales-staff", "S2-7.1"]
  ])("%s: below both before below one, a reward above both (S2-6.3, S2-7.1)", (name, post) => {
    expect(nine(name, post)).toEqual(["3/-", "-/-", "-/2", "-/-", "-/-", "-/2", "-/2", "-/2", "-/1"])
  })

  it("by interview, service has penalties and no reward (S2-7.3)", () => {
    expect(nine("interview_service", "service-director")).toEqual([
      ...["-/-", "-/-", "-/6", "-/-", "-/-", "-/6"],
      ...["-/6", "-/6", "-/5"]
    ])
  })

  it("says nothing where an average is not known (S2-6.0, S2-7.0)", () => {
    const found = decide(table("phone_survey"), { post: "sales-director", regional: "above", national: undefined })
    expect(told(found["reward"])).toBe("without national")
  })
})

describe("rewards by national rank (S2-7.2, S2-7.4, S2-7.5)", () => {
  const reward = (name: string, post: string, rank: number, bindings: Bindings) =>
    told(decide(table(name), { post, rank: Rational.whole(rank) }, bindings)["reward"])

  it("go by the highest item alone: 50, 30 and 20 take their number in (S2-7.n)", () => {
    const amounts = { national_rank_sales_50_sales_staff_fen: 10, national_rank_sales_30_sales_staff_fen: 20 }
    const all = { ...amounts, national_rank_sales_20_sales_staff_fen: 30 }
    const at = (rank: number) => reward("national_rank_sales", "sales-staff", rank, all)
    expect([1, 20, 21, 30, 31, 50, 51].map(at)).toEqual(["30", "30", "20", "20", "10", "10", "nothing"])
    expect(reward("national_rank_sales", "sales-staff", 20, amounts)).toBe("? national_rank_sales_20_sales_staff_fen")
  })

  it("are there for every post of the three tables, each with amounts of its own, none of them given", () => {
    const names = ["national_rank_sales", "national_rank_service", "national_rank_composite"]
    expect(names.map((name) => table(name).parameters.length)).toEqual([9, 9, 6])
    for (const one of FtmsCs.tables.flatMap(({ parameters }) => parameters)) expect(one.value, one.name).toBeUndefined()
  })
})

describe("the tables", () => {
  it("have no gap, no overlap and no rule that never decides", () => {
    expect(FtmsCs.tables.flatMap(lint)).toEqual([])
  })

  it("ask for what was lost by names that no two share", () => {
    const names = FtmsCs.tables.flatMap(({ parameters }) => parameters.map(({ name }) => name))
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBe(60)
  })
})
