/**
 * The check of ratios: a numerator that counts rows of the kind its denominator counts, but not only rows that the
 * denominator counts too, can exceed it.
 */
import * as Describe from "../../count/Describe.ts"
import type { Declaration } from "../../count/Kpi.ts"
import type { Operand } from "../../count/Operand.ts"
import { canonicalText } from "../../log/Recorded.ts"
import type { Finding } from "./Finding.ts"

const same = (a: unknown, b: unknown): boolean => canonicalText([a ?? null]) === canonicalText([b ?? null])

/** Everything that must hold at once. */
const conjuncts = (condition: Operand["among"]): ReadonlyArray<Operand["among"]> =>
  "all" in condition ? condition.all.flatMap(conjuncts) : [condition]

/** Whether every row of the first is a row of the second, as far as the declarations show it. */
const isInside = (over: Operand, under: Operand): boolean => {
  const meant = conjuncts(over.among)
  return (
    same(over.select, under.select) &&
    conjuncts(under.among).every((one) => meant.some((other) => same(one, other))) &&
    under.exclusions.every((one) => over.exclusions.some((other) => same(one, other)))
  )
}

const isLoose = (over: Operand, under: ReadonlyArray<Operand>): boolean => {
  const alike = under.filter(({ rows }) => rows === over.rows)
  return alike.length > 0 && !alike.some((one) => isInside(over, one))
}

/** The operands of an indicator's numerators that can count what its denominators do not, by the readings that lead there. */
export const outside = (declaration: Declaration): ReadonlyArray<Finding> =>
  Describe.formulas(declaration).flatMap(({ formula, readings }) => {
    if (formula.kind !== "ratio") return []
    const under = formula.under.map(({ name }) => name).join(" + ")
    return formula.over
      .filter((one) => isLoose(one, formula.under))
      .map((one): Finding => {
        const by = readings === "" ? "" : ` (${readings})`
        return {
          kind: "numerator-outside-denominator",
          clause: declaration.clauses[0] ?? "",
          about: declaration.name,
          found: {
            zh: `分子 ${one.name}${by} 可含分母 ${under} 之外的行，结果可能超过一`,
            en: `the numerator ${one.name}${by} may count rows outside ${under}, so that the figure may exceed one`
          },
          remedy: {
            zh: "请改为占比，或只作旁列",
            en: "declare a share, or show it beside one and let it decide nothing"
          }
        }
      })
  })
