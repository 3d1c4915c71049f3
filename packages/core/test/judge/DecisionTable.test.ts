// Decision tables: what decides under each hit policy, what nobody knows, and what the lint finds in a table.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { type DecisionTable, decide, type Rule, standing } from "../../src/judge/DecisionTable.ts"
import * as Interval from "../../src/judge/Interval.ts"
import { tables } from "../../src/judge/Lint.ts"
import { runs } from "../arbitrary/Runs.ts"

const title = { zh: "测试", en: "test" }
const { above, atLeast, atMost, below, upTo } = Interval

const table = (
  hit: DecisionTable["hit"],
  rules: ReadonlyArray<Rule>,
  change: Partial<DecisionTable> = {}
): DecisionTable => ({
  name: "t",
  title,
  clause: "c",
  hit,
  complete: true,
  inputs: [{ name: "score", title, takes: { ...atLeast("0"), ...atMost("100") } }],
  outputs: [{ name: "factor", title, unit: "factor" }],
  rules,
  parameters: [],
  ...change
})

const rule = (name: string, score: Interval.Interval, factor: string): Rule => ({
  name,
  when: { score },
  gives: { factor }
})

const number = (text: string): Rational.Rational => Interval.fraction(text)
const kinds = (one: DecisionTable) => tables(one).map(({ about, kind, found }) => `${about} ${kind}: ${found.en}`)

describe("a table", () => {
  const coefficient = table("unique", [
    rule("low", atMost("60"), "0"),
    rule("middle", upTo("60", "85"), "9/10"),
    rule("high", above("85"), "1")
  ])
  const factor = (score: string) => decide(coefficient, { score: number(score) })["factor"]

  it("decides by the exact value: at an edge, just below it and just above it", () => {
    const at = (score: string) => (factor(score) as { readonly value: Rational.Rational }).value
    expect(
      ["0", "59999/1000", "60", "60001/1000", "85", "8500001/100000", "100"].map((one) => Rational.show(at(one)))
    ).toEqual(["0", "0", "0", "9/10", "9/10", "1", "1"])
  })

  it("says which rule decides, which input nobody knows, and that nothing follows where no rule holds", () => {
    expect(factor("60")).toMatchObject({ is: "decided", rules: ["low"] })
    expect(decide(coefficient, {})["factor"]).toEqual({ is: "undefined", input: "score" })
    const loose = table("unique", [rule("low", below("60"), "0")], { complete: false })
    expect(decide(loose, { score: number("60") })["factor"]).toEqual({ is: "nothing" })
  })

  it("takes the first rule that holds, or the highest of all that hold, as its hit policy says", () => {
    const rules = [rule("a", atLeast("50"), "1"), rule("b", atLeast("30"), "3"), rule("c", atLeast("20"), "3")]
    const by = (hit: "first" | "highest") => decide(table(hit, rules), { score: number("50") })["factor"]
    expect(by("first")).toMatchObject({ rules: ["a"], value: number("1") })
    expect(by("highest")).toMatchObject({ rules: ["b", "c"], value: number("3") })
  })

  it("names the number that the document lost, and takes it when it is given", () => {
    const fine = { name: "fine", title, unit: "fen", source: "unbound", clause: "S2-x" } as const
    const lost = table(
      "highest",
      [
        { name: "known", when: {}, gives: { fine: "5000" } },
        { name: "lost", when: { score: atMost("60") }, gives: { fine: { parameter: "fine" } } }
      ],
      { outputs: [{ name: "fine", title, unit: "fen" }], parameters: [fine] }
    )
    const of = (score: string, bindings = {}) => decide(lost, { score: number(score) }, bindings)["fine"]
    expect(of("60")).toEqual({ is: "not-configured", parameter: "fine", clause: "S2-x" })
    expect(of("61")).toMatchObject({ is: "decided", value: number("5000") })
    expect(of("60", { fine: 10000 })).toMatchObject({ is: "decided", rules: ["lost"], value: number("10000") })
  })

  it("gives nothing where a rule that holds has a dash", () => {
    const dashed = table("first", [{ name: "a", when: {}, gives: {} }])
    expect(decide(dashed, { score: number("1") })["factor"]).toEqual({ is: "nothing" })
  })

  it("compares with averages strictly: equal is neither above nor below", () => {
    expect(["1/3", "1/2", "2/3"].map((own) => standing(number(own), number("1/2")))).toEqual([
      "below",
      "equal",
      "above"
    ])
  })
})

describe("the lint of tables", () => {
  it("finds an edge in no rule and one in two", () => {
    expect(kinds(table("unique", [rule("a", below("60"), "0"), rule("b", above("60"), "1")]))).toEqual([
      "t gap: no rule holds for score 60"
    ])
    expect(kinds(table("unique", [rule("a", atMost("60"), "0"), rule("b", atLeast("60"), "1")]))).toEqual([
      "t overlap: a, b hold together for score 60"
    ])
    expect(kinds(table("unique", [rule("a", above("60"), "0")]))).toEqual([
      "t gap: no rule holds for score 0",
      "t gap: no rule holds for score 0–60",
      "t gap: no rule holds for score 60"
    ])
  })

  it("looks below the first edge and above the last where nothing bounds the input", () => {
    const open = { inputs: [{ name: "score", title, takes: {} }] }
    expect(kinds(table("unique", [rule("a", upTo("0", "60"), "1")], open))).toEqual([
      "t gap: no rule holds for score < 0",
      "t gap: no rule holds for score 0",
      "t gap: no rule holds for score > 60"
    ])
  })

  it("looks at words and at several inputs, at rules that never decide, and at names", () => {
    const words = { oneOf: ["above", "equal", "below"] }
    const inputs = ["regional", "national"].map((name) => ({ name, title, takes: words }))
    const either: ReadonlyArray<Rule> = [
      { name: "both", when: { regional: { oneOf: ["below"] }, national: { oneOf: ["below"] } }, gives: {} },
      { name: "one", when: { regional: { oneOf: ["below"] } }, gives: {} },
      { name: "other", when: { national: { oneOf: ["below"] } }, gives: {} }
    ]
    const matrix = table("first", either, { inputs, complete: false })
    expect(kinds(matrix)).toEqual([])
    expect(kinds({ ...matrix, hit: "unique" })).toEqual([
      "t overlap: both, one, other hold together for regional below, national below"
    ])
    expect(kinds({ ...matrix, rules: [...either].reverse() })).toEqual(["t never-decides: both never decides"])
    const stray: Rule = { name: "s", when: { rank: { oneOf: ["1"] } }, gives: { fine: { parameter: "p" } } }
    expect(kinds(table("first", [rule("a", {}, "1"), stray]))).toEqual([
      "t names-nothing: the table has no rank",
      "t names-nothing: the table has no fine",
      "t names-nothing: the table has no p",
      "t never-decides: s never decides"
    ])
  })

  it("finds amounts that are no whole fen, and leaves factors alone", () => {
    const outputs = (unit: "fen" | "factor") => ({ outputs: [{ name: "factor", title, unit }] })
    const thirds = [rule("a", atMost("60"), "100/3"), rule("b", above("60"), "5000")]
    expect(kinds(table("unique", thirds, outputs("fen")))).toEqual([
      "t not-whole-fen: factor of a is 100/3, which is no whole fen"
    ])
    expect(kinds(table("unique", thirds, outputs("factor")))).toEqual([])
  })

  it("has no finding exactly when each value falls into one rule, point by point", () => {
    const edge = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.boolean())
    const drawn = fc
      .array(fc.tuple(edge, edge), { minLength: 1, maxLength: 4 })
      .map((list) => list.filter(([[from], [to]]) => from < to))
    fc.assert(
      fc.property(drawn, (list) => {
        const rules = list.map(([[from, fromIn], [to, toIn]], index) => {
          const score = { from: { at: String(from), inside: fromIn }, to: { at: String(to), inside: toIn } }
          return rule(`rule ${index}`, score, "1")
        })
        const takes = { ...atLeast("0"), ...atMost("4") }
        const found = tables(table("unique", rules, { inputs: [{ name: "score", title, takes }] }))
        const times = (at: number) =>
          list.filter(([[from, fromIn], [to, toIn]]) => {
            return (fromIn ? at >= from : at > from) && (toIn ? at <= to : at < to)
          }).length
        const counts = Array.from({ length: 9 }, (_, half) => times(half / 2))
        expect(found.length === 0).toBe(counts.every((count) => count === 1))
        expect(found.some(({ kind }) => kind === "gap")).toBe(counts.some((count) => count === 0))
        expect(found.some(({ kind }) => kind === "overlap")).toBe(counts.some((count) => count > 1))
      }),
      runs(2000)
    )
  })
})
