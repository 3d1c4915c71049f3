// Every decision table of every document at its edges: at, a hair below and a hair above each, and on thirds between two; each
// against the literal reading. And lint proves that each covers the line once: it finds any edge that is moved to the other side.
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { type DecisionTable, decide, type Input, type Outcome, type Values } from "../../src/judge/DecisionTable.ts"
import { type Edge, fraction, holds, type Interval } from "../../src/judge/Interval.ts"
import { tables as lint } from "../../src/judge/Lint.ts"
import { packs } from "../../src/policy/Policies.ts"
import { literalTables, type Said } from "../literal/Tables.ts"
import { pack } from "../policy/Packs.ts"

const all: ReadonlyArray<DecisionTable> = [...packs.flatMap(({ tables }) => tables), ...(pack.tables ?? [])]

const hair: Rational.Rational = { n: 1n, d: 10n ** 30n }
const third: Rational.Rational = { n: 1n, d: 3n }

const intervalsOf = ({ inputs, rules }: DecisionTable, { name }: Input): ReadonlyArray<Interval> =>
  [
    ...rules.map(({ when }) => when[name]),
    ...inputs.filter((one) => one.name === name).map(({ takes }) => takes)
  ].flatMap((cell) => (cell === undefined || "oneOf" in cell ? [] : [cell]))

/** The edges of a numeric input, each once and in their order. */
const edgesOf = (table: DecisionTable, input: Input): ReadonlyArray<Rational.Rational> => {
  const texts = intervalsOf(table, input).flatMap(({ from, to }) => [from?.at, to?.at])
  const known = [...new Set(texts.flatMap((text) => (text === undefined ? [] : [Rational.show(fraction(text))])))]
  return known.map(fraction).sort(Rational.compare)
}

/** What an input is tried with: its words, or what lies at and around its edges and is inside what it takes. */
const triedOf = (table: DecisionTable, input: Input): ReadonlyArray<Rational.Rational | string> => {
  const { takes } = input
  if ("oneOf" in takes) return takes.oneOf
  const edges = edgesOf(table, input)
  const between = edges.slice(1).map((edge, at) => {
    const before = edges[at] as Rational.Rational
    return Rational.add(before, Rational.multiply(Rational.subtract(edge, before), third))
  })
  const near = edges.flatMap((edge) => [Rational.subtract(edge, hair), edge, Rational.add(edge, hair)])
  const far = Rational.add(edges.at(-1) ?? Rational.zero, third)
  return [...near, ...between, far].filter((value) => holds(takes, value))
}

const casesOf = (table: DecisionTable): ReadonlyArray<Values> =>
  table.inputs.reduce<ReadonlyArray<Values>>(
    (cases, input) => cases.flatMap((one) => triedOf(table, input).map((value) => ({ ...one, [input.name]: value }))),
    [{}]
  )

const said = (values: Values): Said =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === "string" ? value : ([value.n, value.d] as const)]]
    )
  )

/** Numbers for every parameter: 1, 2, 3 and so on, so that each cell can be told from the others. */
const numbered = ({ parameters }: DecisionTable): { readonly [name: string]: number } =>
  Object.fromEntries(parameters.map(({ name }, at) => [name, at + 1]))

const told = (outcome: Outcome): ReadonlyArray<string> => {
  if (outcome.is === "nothing") return []
  if (outcome.is !== "decided") return [outcome.is]
  return [typeof outcome.value === "string" ? outcome.value : Rational.show(outcome.value)]
}

const given = (table: DecisionTable, values: Values) =>
  Object.fromEntries(
    Object.entries(decide(table, values, numbered(table))).flatMap(([output, outcome]) =>
      told(outcome).map((text) => [output, text])
    )
  )

/** What the literal reading gives, with the numbers of the parameters that it names. */
const read = (table: DecisionTable, values: Values) => {
  const numbers = numbered(table)
  const cells = Object.entries(literalTables[table.name]?.(said(values)) ?? {})
  return Object.fromEntries(
    cells.map(([output, text]) => [output, text.startsWith("? ") ? String(numbers[text.slice(2)]) : text])
  )
}

describe("every table at its edges", () => {
  it("has a literal reading", () => {
    expect(all.map(({ name }) => name).sort()).toEqual(Object.keys(literalTables).sort())
  })

  it.each(all.map((table) => [table.name, table] as const))("%s gives what is literally read", (_, table) => {
    const cases = casesOf(table)
    expect(cases.length).toBeGreaterThan(1)
    for (const values of cases) expect([values, given(table, values)]).toEqual([values, read(table, values)])
  })

  it("is tried a hair beside each edge, on exact fractions, and never outside what it takes", () => {
    const table = all.find(({ name }) => name === "mystery_coefficient") as DecisionTable
    const tried = triedOf(table, table.inputs[0] as Input) as ReadonlyArray<Rational.Rational>
    const shown = tried.map(Rational.show)
    for (const edge of ["60", "70", "75", "80", "85"]) {
      for (const near of [Rational.subtract(fraction(edge), hair), fraction(edge), Rational.add(fraction(edge), hair)])
        expect(shown).toContain(Rational.show(near))
    }
    expect(shown).toContain("190/3")
    expect(tried.every((one) => Rational.compare(one, Rational.whole(100)) <= 0)).toBe(true)
  })
})

/** The table with one edge of one cell on the other side: what was inside is outside, or the other way round. */
const moved = (table: DecisionTable): ReadonlyArray<DecisionTable> =>
  table.rules.flatMap((rule, at) =>
    Object.entries(rule.when).flatMap(([input, cell]) => {
      if ("oneOf" in cell) return []
      return (["from", "to"] as const).flatMap((side) => {
        const edge: Edge | undefined = cell[side]
        if (edge === undefined) return []
        const when = { ...rule.when, [input]: { ...cell, [side]: { ...edge, inside: !edge.inside } } }
        return [{ ...table, rules: table.rules.with(at, { ...rule, when }) }]
      })
    })
  )

describe("lint proves that a table covers the line once", () => {
  it.each(all.map((table) => [table.name, table] as const))("%s has no finding", (_, table) => {
    expect(lint(table)).toEqual([])
  })

  const exact = all.filter((table) => table.complete && table.hit === "unique" && moved(table).length > 0)
  it.each(exact.map((table) => [table.name, table] as const))(
    "%s with an edge moved has a gap or overlap",
    (_, table) => {
      for (const other of moved(table)) {
        const kinds = lint(other).map(({ kind }) => kind)
        expect(kinds.some((kind) => kind === "gap" || kind === "overlap")).toBe(true)
      }
    }
  )

  it("is asked of every table that says so", () => {
    expect(exact.map(({ name }) => name)).toEqual([
      ...["offence_ladder", "mystery_coefficient", "mystery_coefficient_left_closed", "answer_bonus"]
    ])
  })
})
