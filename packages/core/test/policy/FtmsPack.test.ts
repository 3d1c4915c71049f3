// What a pack of a company decides of consequences: the amounts that the document lost, and how clauses are read.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decode } from "../../src/policy/CompanyPack.ts"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"
import * as Policies from "../../src/policy/Policies.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { breach } from "../golden/Ftms.ts"
import { tell } from "../Story.ts"
import { rulesOf } from "./Packs.ts"

const house = (more: object) =>
  decode({
    ...{
      schema: "servicebook/pack/1",
      code: "DEALER",
      title: { zh: "经销店规则", en: "dealer's rules" },
      edition: "1"
    },
    ...{ effectiveFrom: "2026-01-01", takes: { documents: ["ftms-cs"] }, ...more }
  })

const signed = { because: { zh: "理由", en: "a reason" }, signedOff: { by: "G-1", on: "2025-12-01" } }

const binding = (rule: string, parameter: string, value: number) => ({
  ...{ rule, parameter, value, unit: "fen" },
  ...{ source: "decided", by: "general manager" }
})

describe("a pack of a dealer", () => {
  it("gives the amounts that were lost and chooses the readings, by the table and the rule that have them", () => {
    const pack = Result.getOrThrow(
      house({
        bindings: [binding("offence_ladder", "after_sales_second_fen", 12_000), binding("offences", "capFen", 16_000)],
        readings: [{ ...signed, rule: "offences", reading: "period", choice: "rolling30" }]
      })
    )
    const decided = FtmsCs.decidedBy(rulesOf(pack).decided)
    expect(decided).toEqual({
      parameters: { after_sales_second_fen: 12_000, capFen: 16_000 },
      readings: { period: "rolling30" }
    })
    const log = logOf(tell(breach("2026-05-03", "3"), breach("2026-05-09", "9")))
    const head = Effect.runSync(log.head())
    const { consequences } = Effect.runSync(FtmsCs.drawn(log, { window: windowOf("2026-05"), head, ...decided }))
    expect(consequences.map(({ amount }) => amount)).toEqual([
      { is: "fen", fen: 5_000 },
      { is: "fen", fen: 11_000, cutFrom: 12_000 }
    ])
  })

  it("binds the amounts of a table that has the name of a rule of consequences", () => {
    const amount = "phone_survey_below_one_sales_director_fen"
    expect(Result.isSuccess(house({ bindings: [binding("phone_survey", amount, 20_000)] }))).toBe(true)
    const callBack = { ...signed, rule: "phone_survey", reading: "callBack", choice: "once" }
    expect(Result.isSuccess(house({ readings: [callBack] }))).toBe(true)
  })

  it("is refused where it binds a number or a reading that no table and no rule has", () => {
    for (const more of [
      { bindings: [binding("offence_ladder", "third_fen", 1)] },
      { readings: [{ ...signed, rule: "offences", reading: "period", choice: "ever" }] }
    ]) {
      expect(Result.isFailure(house(more))).toBe(true)
    }
  })
})

describe("consequences follow from the rules in force alone", () => {
  const rulesTaken = (takes: object) => rulesOf(Result.getOrThrow(house({ takes })))
  const names = (all: ReadonlyArray<{ readonly name: string }>) => all.map(({ name }) => name)
  const struck = { subjects: ["department:sales"] }
  const score = { survey: "phone", index: "SSI", period: "2026-05", source: "R-1", own: "90/100" }
  const averages = { regional: "89/100", national: "88/100" }
  const log = logOf(
    tell(
      breach("2026-05-03", "3"),
      ["2026-06-01", "Eligibility/E", "NonCooperationReported", { occasion: "process-check" }, struck],
      ["2026-06-02", "Eligibility/E", "Cancelled", { period: "2026-05" }],
      ["2026-07-10", "ExternalScore/SSI-2026-05", "Published", { ...score, ...averages }]
    )
  )
  const head = Effect.runSync(log.head())
  const drawn = (takes: object) => {
    const rules = names(rulesTaken(takes).consequences)
    return Effect.runSync(FtmsCs.drawn(log, { window: windowOf("2026-05"), head, rules }))
  }

  it("none where the pack takes neither the document nor a rule of it", () => {
    expect(drawn({ documents: ["OBL-P-02"], tables: ["offence_ladder"] })).toMatchObject({ consequences: [], open: [] })
  })

  it("those of a rule that it takes by name, which brings its tables; those of the document as a whole", () => {
    const { consequences, tables } = rulesTaken({ consequences: ["offences"] })
    expect([names(consequences), names(tables)]).toEqual([["offences"], ["offence_ladder", "favouritism_fines"]])
    expect(names(rulesTaken({ documents: ["ftms-cs"] }).consequences)).toEqual(names(FtmsCs.consequences))
    const found = drawn({ consequences: ["offences"] })
    expect(found.consequences.map(({ measure }) => measure)).toEqual(["offence-fine"])
    expect(found.open).toEqual([])
  })

  it("nobody is struck out by a rule that is not taken", () => {
    const ofSales = (...takes: ReadonlyArray<string>) =>
      drawn({ consequences: takes }).consequences.filter(({ who }) => who.startsWith("post:sales")).length
    expect([ofSales("phone_survey"), ofSales("phone_survey", "eligibility")]).toEqual([2, 0])
  })
})

describe("names of rules", () => {
  it("are those of one rule each, save a table and the rule of consequences that goes by it", () => {
    const figures = Policies.rules.map(({ name }) => name)
    const others = [...Policies.packs.flatMap(({ tables }) => tables), ...Policies.consequences].map(({ name }) => name)
    expect(new Set(figures).size).toBe(figures.length)
    expect(others.filter((name) => figures.includes(name))).toEqual([])
    for (const { name, tables } of Policies.consequences) {
      const known = FtmsCs.tables.map((one) => one.name)
      expect(tables.filter((one) => !known.includes(one))).toEqual([])
      expect(!known.includes(name) || tables.includes(name)).toBe(true)
    }
  })
})
