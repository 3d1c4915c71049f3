// What follows from the manufacturer's surveys, mystery visits and eligibility, worked by hand.
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { payFactor } from "../../src/judge/Consequences.ts"
import type { Request } from "../../src/policy/FtmsCs/Consequences.ts"
import { parameterNames } from "../../src/policy/FtmsCs/Consequences.ts"
import { composite } from "../../src/policy/FtmsCs/consequences/Composite.ts"
import type { Line } from "../Story.ts"
import { follows, told } from "./Ftms.ts"

/** A number for every amount that was lost: 1, 2, 3 and so on in the order of the tables. */
const amounts = Object.fromEntries(parameterNames.filter((name) => name !== "capFen").map((name, at) => [name, at + 1]))

const score = (survey: string, index: string, period: string, said: object, id = `${index}-${period}`): Line => [
  "2026-07-10",
  `ExternalScore/${id}`,
  "Published",
  { survey, index, period, source: "R-1", own: "90/100", regional: "89/100", national: "88/100", ...said }
]

const short = (lines: ReadonlyArray<Line>, window: string, ask: Partial<Request> = {}) =>
  told(follows(lines, window, { parameters: amounts, ...ask }).consequences)
    .filter((one) => !one.includes("pay-coefficient"))
    .map((one) => one.replace(/ on .*/, ""))

describe("the monthly phone survey (S2-6.0, S2-6.1, S2-6.2, S2-6.3)", () => {
  it("judges sales by SSI, service by CSI, and customer relations by each", () => {
    const posts = (index: string) =>
      short([score("phone", index, "2026-05", {})], "2026-05").map((one) => one.split(" ")[0])
    expect(posts("SSI")).toEqual([
      ...["post:sales-director", "post:sales-supervisor"],
      ...["post:call-back-clerk", "post:customer-relations-director"]
    ])
    expect(posts("CSI")).toEqual([
      ...["post:service-director", "post:service-supervisor"],
      ...["post:call-back-clerk", "post:customer-relations-director"]
    ])
  })

  it("falls on customer relations once for each index, or once in all (S2-6.3)", () => {
    const both = [score("phone", "SSI", "2026-05", {}), score("phone", "CSI", "2026-05", {})]
    const clerk = (ask: Partial<Request>) => short(both, "2026-05", ask).filter((one) => one.includes("clerk")).length
    expect([clerk({}), clerk({ readings: { callBack: "once" } })]).toEqual([2, 1])
  })

  it("goes by the rate as the manufacturer last published it; a revision turns what follows (S2-6.n1)", () => {
    const revised: Line = [
      "2026-07-20",
      "ExternalScore/SSI-2026-05",
      "Revised",
      {
        survey: "phone",
        index: "SSI",
        period: "2026-05",
        source: "R-2",
        own: "88/100",
        regional: "89/100",
        national: "88/100"
      }
    ]
    const lines = [score("phone", "SSI", "2026-05", {}), revised]
    const director = (head?: number) =>
      told(follows(lines, "2026-05", { parameters: amounts }, head).consequences).filter((one) =>
        one.includes("sales-director")
      )
    expect(director(1)[0]).toContain("survey-reward")
    expect(director()[0]).toContain("survey-penalty")
  })

  it("says what is missing where an average was not published, and nothing where the score is equal to one", () => {
    const known = { regional: "89/100", own: "90/100" }
    const { consequences, open } = follows([
      [
        "2026-07-10",
        "ExternalScore/1",
        "Published",
        { survey: "phone", index: "SSI", period: "2026-05", source: "R", ...known }
      ]
    ])
    expect(consequences).toEqual([])
    expect(open.filter(({ rule }) => rule === "phone_survey").map(({ lacks, who }) => `${who} ${lacks}`)).toEqual([
      ...["post:sales-supervisor national", "post:sales-director national"],
      ...["post:call-back-clerk national", "post:customer-relations-director national"]
    ])
    expect(short([score("phone", "SSI", "2026-05", { national: "90/100" })], "2026-05")).toEqual([])
  })
})

describe("the quarterly interview (S2-7.0, S2-7.1, S2-7.2, S2-7.3, S2-7.4, S2-7.5)", () => {
  const of = (lines: ReadonlyArray<Line>, post: string) =>
    short(lines, "2026-Q2").filter((one) => one.startsWith(`post:${post} `))

  it("pays the highest reward of a post alone, and takes every penalty (S2-7.n)", () => {
    const above = amounts["interview_sales_above_both_sales_staff_fen"] as number
    const tier = amounts["national_rank_sales_50_sales_staff_fen"] as number
    expect(of([score("interview", "SSI", "2026-Q2", { rank: 50 })], "sales-staff")).toEqual([
      `post:sales-staff survey-reward ${Math.max(above, tier)}`
    ])
    const below = score("interview", "SSI", "2026-Q2", { own: "70/100", rank: 10 })
    expect(
      of([below], "sales-staff")
        .map((one) => one.split(" ")[1])
        .sort()
    ).toEqual(["survey-penalty", "survey-reward"])
  })

  it("keeps open which reward is the highest while one has no amount", () => {
    const { national_rank_sales_50_sales_staff_fen: _, ...rest } = amounts
    const lines = [score("interview", "SSI", "2026-Q2", { rank: 50 })]
    const found = told(follows(lines, "2026-Q2", { parameters: rest }).consequences)
    expect(found.filter((one) => one.includes("sales-staff"))).toEqual([
      "post:sales-staff survey-reward ? national_rank_sales_50_sales_staff_fen on ExternalScore/SSI-2026-Q2"
    ])
  })

  it("rewards service by rank alone and penalises it below the averages", () => {
    expect(of([score("interview", "CSI", "2026-Q2", {})], "service-staff")).toEqual([])
    expect(of([score("interview", "CSI", "2026-Q2", { rank: 30 })], "service-staff")).toHaveLength(1)
    expect(of([score("interview", "CSI", "2026-Q2", { own: "70/100" })], "service-staff")[0]).toContain(
      "survey-penalty"
    )
  })

  it("rewards customer relations by the rank of the composite, which is the sum of both (S2-7.5n)", () => {
    const scores = [score("interview", "SSI", "2026-Q2", {}), score("interview", "CSI", "2026-Q2", {})]
    const cs = (own: string) => score("interview", "CS", "2026-Q2", { own, rank: 20 })
    expect(of([cs("180/100")], "customer-relations-director")).toHaveLength(1)
    const differs = (own: string, by?: string) =>
      follows([...scores, cs(own)], "2026-Q2", by === undefined ? {} : { readings: { composite: by } }).open.some(
        ({ lacks }) => lacks === "composite-of-both-indices"
      )
    expect([differs("180/100"), differs("90/100"), differs("90/100", "mean")]).toEqual([false, true, false])
    expect([composite("9/10", "8/10", "sum"), composite("9/10", "8/10", "mean")].map(Rational.show)).toEqual([
      "17/10",
      "17/20"
    ])
  })

  it("adds to what the phone surveys of its months bring (S2-7.1n), and waits for the whole quarter", () => {
    const lines = [score("interview", "SSI", "2026-Q2", {}), score("phone", "SSI", "2026-05", {})]
    const director = (window: string) => short(lines, window).filter((one) => one.includes("sales-director")).length
    expect([director("2026-Q2"), director("2026-05"), director("2026-04")]).toEqual([2, 1, 0])
  })
})

describe("mystery visits (S2-8.3, S2-8.4, S2-8.5)", () => {
  const visit = (when: string, id: string, scored: number, lost: number, area = "sales"): Line => [
    when,
    `SpotCheck/${id}`,
    "Done",
    { by: "mystery-visitor", area, questionnaire: "M-1", factors: [{ factor: "all", scored, lost, notApplicable: 5 }] }
  ]
  const pay = (lines: ReadonlyArray<Line>, readings = {}) =>
    Rational.show(payFactor(follows(lines, "2026-05", { readings }).consequences, "post:sales-director", "2026-05"))
  const two = [visit("2026-05-05", "1", 6, 4), visit("2026-05-25", "2", 70, 10)]

  it("pool the points of the month, or take the mean or the last (S2-8.2)", () => {
    // 76 of 90 is 84.4; the mean of 60 and 87.5 is 73.75; the last one is 87.5.
    expect([pay(two), pay(two, { visits: "mean" }), pay(two, { visits: "last" })]).toEqual(["9/10", "7/10", "1"])
    expect([
      pay([visit("2026-05-05", "1", 6, 4)]),
      pay([visit("2026-05-05", "1", 6, 4)], { tierEdges: "leftClosed" })
    ]).toEqual(["0", "3/5"])
  })

  it("touch the posts of their area alone", () => {
    const found = told(follows([visit("2026-05-05", "1", 8, 2, "service")]).consequences)
    expect(found).toEqual([
      "post:front-desk-supervisor pay-coefficient x4/5 on SpotCheck/1",
      "post:service-director pay-coefficient x4/5 on SpotCheck/1"
    ])
  })

  it("that were not made are missing, and bring no coefficient (S2-11.1a)", () => {
    const { consequences, open } = follows([visit("2026-05-05", "1", 0, 0), visit("2026-04-30", "2", 1, 9)])
    expect(consequences).toEqual([])
    expect(open.map(({ clause, lacks, who }) => `${who} ${lacks} ${clause}`)).toEqual([
      "department:sales mystery-visit S2-11.1a",
      "department:service mystery-visit S2-11.1a"
    ])
  })
})

describe("eligibility (S2-11.4)", () => {
  const struck = (period: string, department: string): ReadonlyArray<Line> => [
    [
      "2026-06-01",
      "Eligibility/E",
      "NonCooperationReported",
      { occasion: "process-check" },
      { subjects: [`department:${department}`] }
    ],
    ["2026-06-02", "Eligibility/E", "Cancelled", { period }]
  ]
  const restored: Line = ["2026-06-03", "Eligibility/E", "Restored", { cause: "heard" }]
  const month = [score("phone", "SSI", "2026-05", {})]
  const sales = (lines: ReadonlyArray<Line>) =>
    short(lines, "2026-05").filter((one) => one.includes("post:sales")).length

  it("struck out takes the rewards of the department in the month or quarter, and no penalty", () => {
    expect(sales([...month, ...struck("2026-05", "sales")])).toBe(0)
    expect(sales([...month, ...struck("2026-Q2", "sales")])).toBe(0)
    expect(sales([...month, ...struck("2026-04", "sales")])).toBe(2)
    expect(sales([...month, ...struck("2026-05", "service")])).toBe(2)
    expect(sales([...month, ...struck("2026-05", "sales"), restored])).toBe(2)
    const below = [score("phone", "SSI", "2026-05", { own: "1/100" })]
    expect(sales([...below, ...struck("2026-05", "sales")])).toBe(2)
  })
})
