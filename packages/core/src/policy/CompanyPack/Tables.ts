/** Whether the decision tables of a pack can decide: names that stand for something, and numbers that are numbers. */

import * as Result from "effect/Result"
import { outOfRange } from "../../count/Fit.ts"
import * as Rational from "../../count/Rational.ts"
import { type DecisionTable, givenOf } from "../../judge/DecisionTable.ts"
import * as Lint from "../../judge/Lint.ts"
import { below, repeated, unknown, type Wrong, wrong } from "../../rules/Wrong.ts"
import type { Pack } from "./Format.ts"
import { ownName } from "./Offered.ts"

const numbers = (path: string, { outputs, rules }: DecisionTable): ReadonlyArray<Wrong> =>
  rules.flatMap((rule, index) =>
    outputs.flatMap(({ name, unit }) => {
      const given = givenOf(rule, name)
      if (unit === "word" || typeof given !== "string" || Result.isSuccess(Rational.parse(given))) return []
      return [
        wrong(
          below(path, "rules", index, "gives", name),
          `${given} 不是分式 95/100`,
          `${given} is no fraction as 95/100`
        )
      ]
    })
  )

const nameless = (path: string, table: DecisionTable): ReadonlyArray<Wrong> =>
  Lint.strays(table).map(({ found }) => ({ path, problem: found }))

/** Money is whole fen: a part of one would have to be rounded, and nobody said how. */
const fen = (path: string, table: DecisionTable): ReadonlyArray<Wrong> =>
  Lint.brokenFen(table).map(({ given, output, rule }) =>
    wrong(below(path, "rules", rule, "gives", output), `${given} 不是整数分`, `${given} is no whole fen`)
  )

/** A name said twice would be decided by one of the two. */
const twice = (path: string, table: DecisionTable): ReadonlyArray<Wrong> =>
  (["inputs", "outputs", "rules", "parameters"] as const).flatMap((part) =>
    repeated(table[part] as ReadonlyArray<{ readonly name: string }>, ({ name }) => name, below(path, part))
  )

/** The faults of the company's own tables. */
export const tables = ({ kpis = [], tables: own = [] }: Pack, clauses: Iterable<string>): ReadonlyArray<Wrong> => [
  ...own.flatMap((table, index) => {
    const path = below("tables", index)
    const { clause, name, parameters } = table
    const twin = kpis.findIndex((one) => one.name === name)
    return [
      ...ownName(below(path, "name"), name),
      ...(twin < 0
        ? []
        : [
            wrong(
              below(path, "name"),
              `${name} 已是 kpis.${twin} 的名称；请另取名称`,
              `${name} is the name of kpis.${twin}; give the table another`
            )
          ]),
      ...[clause, ...parameters.map((one) => one.clause)].flatMap((id) =>
        unknown(below(path, "clause"), { zh: "条款", en: "clause" }, id, clauses)
      ),
      ...nameless(path, table),
      ...twice(path, table),
      ...outOfRange(path, table.parameters),
      ...numbers(path, table),
      ...fen(path, table)
    ]
  }),
  ...repeated(own, ({ name }) => name, "tables")
]
