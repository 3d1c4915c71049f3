/**
 * Checks of decision tables: values for which no rule holds or several do, rules that never decide, and names that stand
 * for nothing. Between two neighbouring edges a table says the same everywhere, so that one value there speaks for all.
 */
import * as Result from "effect/Result"
import * as Rational from "../../count/Rational.ts"
import type { Title } from "../../rules/Title.ts"
import { cellOf, type DecisionTable, givenOf, hits, type Input, type Rule } from "../DecisionTable.ts"
import * as Interval from "../Interval.ts"
import type { Finding, FindingKind } from "./Finding.ts"

/** A value that speaks for itself or for all between two edges, and how it is told. */
interface Point {
  readonly value: Rational.Rational | string
  readonly told: string
}

/** An amount of a rule that is no whole fen: the rule by its place and name, the output, and what it gives. */
export interface Broken {
  readonly rule: number
  readonly name: string
  readonly output: string
  readonly given: string
}

const finding = (
  kind: FindingKind,
  { clause, name }: DecisionTable,
  found: readonly [zh: string, en: string],
  remedy: readonly [zh: string, en: string]
): Finding => {
  const title = ([zh, en]: readonly [string, string]): Title => ({ zh, en })
  return { kind, clause, about: name, found: title(found), remedy: title(remedy) }
}

const edgesOf = ({ inputs, rules }: DecisionTable, { name }: Input): ReadonlyArray<Rational.Rational> => {
  const cells = [
    ...rules.map((rule) => cellOf(rule, name)),
    ...inputs.filter((one) => one.name === name).map((one) => one.takes)
  ]
  const texts = cells.flatMap((cell) => (cell === undefined || "oneOf" in cell ? [] : [cell.from?.at, cell.to?.at]))
  const known = [...new Set(texts.filter((text) => text !== undefined))].map(Interval.fraction)
  return known
    .sort(Rational.compare)
    .filter((one, at, all) => at === 0 || Rational.compare(all[at - 1] ?? one, one) < 0)
}

const half = { n: 1n, d: 2n }
const one = Rational.whole(1)

const numbers = (edges: ReadonlyArray<Rational.Rational>): ReadonlyArray<Point> => {
  const [first = Rational.zero, last = Rational.zero] = [edges[0], edges.at(-1)]
  const between = edges.slice(1).map((edge, at): Point => {
    const before = edges[at] ?? edge
    return {
      value: Rational.multiply(Rational.add(before, edge), half),
      told: `${Rational.show(before)}–${Rational.show(edge)}`
    }
  })
  return [
    { value: Rational.subtract(first, one), told: `< ${Rational.show(first)}` },
    ...edges.flatMap((edge, at) => [{ value: edge, told: Rational.show(edge) }, ...between.slice(at, at + 1)]),
    { value: Rational.add(last, one), told: `> ${Rational.show(last)}` }
  ]
}

const pointsOf = (table: DecisionTable, input: Input): ReadonlyArray<Point> => {
  const { takes } = input
  if ("oneOf" in takes) return takes.oneOf.map((word) => ({ value: word, told: word }))
  return numbers(edgesOf(table, input)).filter(({ value }) => typeof value !== "string" && Interval.holds(takes, value))
}

type Case = ReadonlyArray<readonly [input: string, point: Point]>

/** So many cases are looked through within a second or two; a table of more is one that nobody can read either. */
const mostCases = 20_000

/** How many cases decide about a table: of each input its words, or its edges and what lies between them, combined. */
export const cases = (table: DecisionTable): number =>
  table.inputs.reduce((count, input) => count * pointsOf(table, input).length, 1)

const casesOf = (table: DecisionTable): ReadonlyArray<Case> =>
  table.inputs.reduce<ReadonlyArray<Case>>(
    (cases, input) =>
      cases.flatMap((found) => pointsOf(table, input).map((point): Case => [...found, [input.name, point]])),
    [[]]
  )

const holding = (table: DecisionTable, values: Case): ReadonlyArray<Rule> =>
  hits(table, Object.fromEntries(values.map(([input, { value }]) => [input, value])))

const told = (values: Case): string => values.map(([input, point]) => `${input} ${point.told}`).join(", ")

const settle = ["请让每个值恰好落入一行", "let exactly one rule hold for every value"] as const

const unsettled = (table: DecisionTable, cases: ReadonlyArray<Case>): ReadonlyArray<Finding> =>
  cases.flatMap((values) => {
    const names = holding(table, values).map(({ name }) => name)
    const [at, list] = [told(values), names.join(", ")]
    if (names.length === 0 && table.complete)
      return [finding("gap", table, [`${at}：无一行适用`, `no rule holds for ${at}`], settle)]
    if (names.length > 1 && table.hit === "unique")
      return [finding("overlap", table, [`${at}：${list} 同时适用`, `${list} hold together for ${at}`], settle)]
    return []
  })

const idle = (table: DecisionTable, cases: ReadonlyArray<Case>): ReadonlyArray<Finding> => {
  const hits = cases.map((values) => holding(table, values))
  const deciding = new Set(hits.flatMap((rules) => (table.hit === "first" ? rules.slice(0, 1) : rules)))
  return table.rules
    .filter((rule) => !deciding.has(rule))
    .map(({ name }) =>
      finding(
        "never-decides",
        table,
        [`${name} 从不适用`, `${name} never decides`],
        ["请改正其条件或次序", "mend its cells, or the order of the rules"]
      )
    )
}

const tooMany = (table: DecisionTable): ReadonlyArray<Finding> => {
  const count = cases(table)
  if (count <= mostCases) return []
  const found = [`有 ${count} 种情形，未逐一检查`, `it has ${count} cases, which were not looked through`] as const
  return [finding("too-many-cases", table, found, ["请拆成几张表", "make several tables of it"])]
}

/** The names in a table that stand for nothing. */
export const strays = (table: DecisionTable): ReadonlyArray<Finding> => {
  const known = (items: ReadonlyArray<{ readonly name: string }>) => new Set(items.map(({ name }) => name))
  const [inputs, outputs, parameters] = [known(table.inputs), known(table.outputs), known(table.parameters)]
  const names = table.rules.flatMap(({ gives, when }) => [
    ...Object.keys(when).filter((name) => !inputs.has(name)),
    ...Object.keys(gives).filter((name) => !outputs.has(name)),
    ...Object.values(gives).flatMap((given) =>
      typeof given === "string" || parameters.has(given.parameter) ? [] : [given.parameter]
    )
  ])
  return [...new Set(names)].map((name) =>
    finding(
      "names-nothing",
      table,
      [`表中没有 ${name}`, `the table has no ${name}`],
      ["请改正名称，或补上输入、输出或参数", "mend the name, or add the input, output or parameter"]
    )
  )
}

/** The amounts that a rule gives in fen and that are no whole fen, each with its place: nobody can be paid a third of one. */
export const brokenFen = ({ outputs, rules }: DecisionTable): ReadonlyArray<Broken> =>
  rules.flatMap((one, rule) =>
    outputs.flatMap(({ name: output, unit }) => {
      const given = givenOf(one, output)
      if (unit !== "fen" || typeof given !== "string") return []
      const parsed = Rational.parse(given)
      return Result.isFailure(parsed) || parsed.success.d === 1n ? [] : [{ rule, name: one.name, output, given }]
    })
  )

const broken = (table: DecisionTable): ReadonlyArray<Finding> =>
  brokenFen(table).map(({ given, name, output }) =>
    finding(
      "not-whole-fen",
      table,
      [`${name} 的 ${output} 为 ${given}，不是整数分`, `${output} of ${name} is ${given}, which is no whole fen`],
      ["请写整数分", "write whole fen"]
    )
  )

/**
 * The findings of a table: names first, then broken amounts, values without exactly one rule, rules that never decide. Where inputs
 * combine to more cases than anybody could look through, that is said instead.
 */
export const tables = (table: DecisionTable): ReadonlyArray<Finding> => {
  const beyond = tooMany(table)
  if (beyond.length > 0) return [...strays(table), ...broken(table), ...beyond]
  const all = casesOf(table)
  return [...strays(table), ...broken(table), ...unsettled(table, all), ...idle(table, all)]
}
