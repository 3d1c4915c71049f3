// Packs at the edges of what can be read: what is endless, out of range, said twice, or named like what every object has.
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { resolve } from "../../src/count/Resolve.ts"
import { type DecisionTable, decide } from "../../src/judge/DecisionTable.ts"
import * as Lint from "../../src/judge/Lint.ts"
import { decode, looked } from "../../src/policy/CompanyPack.ts"
import { pack, packOf, value } from "./Packs.ts"

type Loose = { [key: string]: Loose } & Array<Loose>

/** The places at which the example is refused once it was changed; none where it is taken. */
const placesOf = (change: (own: Loose) => void): ReadonlyArray<string> => {
  const own = value()
  change(own as never)
  return Result.match(decode(own), {
    onSuccess: () => [],
    onFailure: ({ faults }) => faults.map(({ path }) => path)
  })
}

const put = (at: ReadonlyArray<string | number>, what: unknown) => (own: Loose) => {
  const last = at.at(-1) as string
  const parent = at.slice(0, -1).reduce<Loose>((inner, key) => inner[key as string] as Loose, own)
  parent[last] = what as Loose
}

const again =
  (...at: ReadonlyArray<string | number>) =>
  (own: Loose) => {
    const list = at.reduce<Loose>((inner, key) => inner[key as string] as Loose, own)
    list.push(list[0] as Loose)
  }

const table = pack.tables?.[0] as DecisionTable
const among = ["kpis", 0, "formula", "of", 0, "among"]
const bare = {
  ...{ schema: "servicebook/pack/1", code: "HOUSE", title: { zh: "自有规则", en: "own rules" }, edition: "1" },
  effectiveFrom: "2025-01-01"
}
const title = { zh: "甲", en: "a" }

describe("a pack", () => {
  it("that is nested without an end, or many times over, is refused at its place", () => {
    const cyclic: { not?: unknown } = {}
    cyclic.not = cyclic
    const deep = Array.from({ length: 5_000 }).reduce<unknown>((not) => ({ not }), { known: "complaintAtMs" })
    const wide = Array.from({ length: 9 }).reduce<unknown>((one) => ({ all: Array(9).fill(one) }), { all: [] })
    for (const one of [cyclic, deep, wide]) {
      expect(placesOf(put(among, one))).toEqual([expect.stringMatching(/^kpis\.0\.formula\.of\.0\.among/)])
    }
  })

  it("whose numbers no figure could be computed by is refused before it is adopted", () => {
    const atMost = ["kpis", 0, "formula", "of", 0, "having", "atMost"]
    expect(placesOf(put(["kpis", 0, "parameters", 0, "value"], -24))).toEqual(["kpis.0.parameters.0.value"])
    expect(placesOf(put(["tables", 0, "parameters", 0, "value"], -1))).toEqual(["tables.0.parameters.0.value"])
    expect(placesOf(put(atMost, { hours: -1 }))).toEqual(["kpis.0.formula.of.0.having.atMost.hours"])
  })

  it("S1-7.1.2: that makes a group of one customer is refused: a group is of several", () => {
    const bound = (value: number) => {
      const one = { rule: "group_complaints", parameter: "groupCustomers", value, unit: "times", source: "assumed" }
      const taken = packOf({}) as unknown as object
      return Result.match(decode({ ...taken, bindings: [one] }), {
        onSuccess: () => "taken",
        onFailure: ({ faults: [fault] }) => `${fault?.path}: ${fault?.problem.en}`
      })
    }
    expect([0, 1, 2].map(bound)).toEqual([
      ...Array(2).fill("bindings.0.value: it takes a number of 2 … 1000000"),
      "taken"
    ])
  })

  it("whose own parameter has a least is refused below it, and figures are too", () => {
    expect(placesOf(put(["kpis", 0, "parameters", 0, "least"], 25))).toEqual(["kpis.0.parameters.0.value"])
    const [own] = pack.kpis ?? []
    const bounded = { ...own, parameters: own?.parameters.map((one) => ({ ...one, least: 2 })) } as typeof own & object
    expect(Result.isSuccess(resolve(bounded, { parameters: { answerHours: 2 } }))).toBe(true)
    expect(Result.flip(resolve(bounded, { parameters: { answerHours: 1 } }))).toMatchObject({
      success: { _tag: "ParameterOutOfRange", message: expect.stringContaining("write a whole number from 2 to") }
    })
  })

  it("whose titles steer the terminal, or turn around what is read, is refused at the place, and told so", () => {
    const title = ["title", "en"]
    for (const letter of ["\u001b[31m", "\u0007", "\r", "\u009b", "\u202e", "\u2066", "\ud800"])
      expect(placesOf(put(title, `a${letter}b`))).toEqual(["title.en"])
    expect(placesOf(put(["clauses", 0, "rule", "zh"], "甲\u001b乙"))).toEqual(["clauses.0.rule.zh"])
    expect(placesOf(put(["clauses", 0, "rule", "zh"], "甲\n\t乙\n"))).toEqual([])
    const failed = Result.match(decode({ ...value(), title: { zh: "甲", en: "a\u0007" } }), {
      onSuccess: () => "",
      onFailure: ({ message }) => message
    })
    expect(failed).toContain("title.en: it holds the control character U+0007; take it out")
  })

  it("has an edition without spaces around it, and a zone by its name", () => {
    for (const edition of [" 2025", "2025 ", "2025\u3000"])
      expect(placesOf(put(["edition"], edition))).toEqual(["edition"])
    expect(placesOf(put(["code"], " LANTIAN"))).toEqual(["code"])
    for (const zone of ["+08:00", "+0800", "+08", "Asia/Nowhere"])
      expect(placesOf(put(["zone"], zone))).toEqual(["zone"])
    expect(placesOf(put(["zone"], "Europe/Berlin"))).toEqual([])
  })

  it("that binds an amount which the document fixes is told so, and which of the table's are open (S2-5.2a)", () => {
    const bindings = [
      { rule: "offence_ladder", parameter: "after_sales_first_fen", value: 1, unit: "fen", source: "assumed" }
    ]
    const takes = { documents: ["ftms-cs"] }
    const refused = decode({ ...bare, takes, bindings })
    const [fault] = Result.isFailure(refused) ? refused.failure.faults : []
    expect(fault?.problem.en).toContain("open are: sales_")
    expect(fault?.problem.en).toContain("The document fixes its other amounts")
    expect(fault?.problem.zh).toContain("其余金额由文件写定")
  })

  it("that takes no enterprise policy leaves none of its numbers open", () => {
    const open = (document: string) =>
      looked(Result.getOrThrow(decode({ ...bare, takes: { documents: [document] } }))).open
    expect(open("service-desk").filter((name) => !name.startsWith("desk_"))).toEqual([])
    expect(open("enterprise-service")).toContain("group_complaints.groupDays")
  })

  it("that says a name twice is refused where it says it again", () => {
    expect(placesOf(again("kpis", 0, "parameters"))).toEqual(["kpis.0.parameters.1"])
    for (const part of ["inputs", "outputs", "rules"]) {
      expect(placesOf(again("tables", 0, part))).toEqual([`tables.0.${part}.${part === "rules" ? 2 : 1}`])
    }
  })

  it("whose table gives a part of a fen is refused at that amount", () => {
    const amount = ["tables", 0, "rules", 0, "gives", "bonus"]
    expect(placesOf(put(amount, "1/3"))).toEqual(["tables.0.rules.0.gives.bonus"])
    expect(placesOf(put(amount, "300/3"))).toEqual([])
  })

  it("of ten thousand decisions is read in a moment", () => {
    const [first] = pack.bindings ?? []
    const many = Array.from({ length: 10_000 }, (_, at) => ({ ...first, parameter: `p${at}` }))
    const began = performance.now()
    expect(placesOf(put(["bindings"], many))).toHaveLength(10_000)
    const told = Result.match(decode({ ...value(), bindings: many }), {
      onSuccess: () => "",
      onFailure: ({ message }) => message
    })
    expect(told.split("\n")).toHaveLength(2 * 102)
    expect(told).toMatch(/有 10000 处错误[\s\S]+另有 9900 处[\s\S]+and 9900 more$/)
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it("may name a parameter or an output like what every object inherits", () => {
    const [own] = pack.kpis ?? []
    const text = JSON.stringify(own).replaceAll("answerHours", "constructor")
    const resolved = Result.getOrThrow(resolve(JSON.parse(text), { parameters: {} }))
    expect(resolved.parameters).toEqual({ constructor: 24 })
    const output = { name: "toString", title, unit: "fen" } as const
    const half = { n: 1n, d: 2n }
    expect(decide({ ...table, outputs: [output] }, { rate: half })).toEqual({ toString: { is: "nothing" } })
  })

  it("may name an input so too: one that nobody knows is said to be unknown", () => {
    for (const name of ["constructor", "valueOf", "toString"]) {
      const [rate, ...others] = table.inputs
      const inputs = [{ ...rate, name, title, takes: { from: { at: "0", inside: true } } }, ...others]
      const odd = { ...table, inputs, rules: [{ name: "r", when: {}, gives: {} }] }
      expect(Object.values(decide(odd, {}))).toEqual(odd.outputs.map(() => ({ is: "undefined", input: name })))
    }
  })

  it("with a table of more cases than anybody looks through is told so", () => {
    const inputs = Array.from({ length: 30 }, (_, at) => ({ name: `i${at}`, title, takes: { oneOf: ["a", "b", "c"] } }))
    const huge = { ...table, inputs, rules: [{ name: "r", when: {}, gives: {} }] }
    expect(Lint.tables(huge).map(({ kind }) => kind)).toEqual(["too-many-cases"])
    expect(placesOf(put(["tables", 0], huge))).toEqual([])
  })
})
