/** What is asked of consequences: readings and numbers, and the refusal of those that no rule has. */
import * as Effect from "effect/Effect"
import type { Decided } from "../../../count/Edition.ts"
import { ParameterOutOfRange, UnknownParameter } from "../../../count/Resolve.ts"
import { inRange } from "../../../rules/Parameter.ts"
import { rules } from "../Rules.ts"
import { tables } from "../Tables.ts"

/** All readings under one name. */
export const all = { name: "consequences", readings: rules.flatMap(({ readings }) => readings) }

/** The numbers that a company can give. */
export const parameterNames: ReadonlyArray<string> = [...tables, ...rules]
  .flatMap(({ parameters }) => parameters)
  .map(({ name }) => name)

/** What rules in force decided of the tables and the rules of consequences, by their names, together. */
export const decidedBy = (decided: (rule: string) => Decided): Decided => {
  const all = [...tables, ...rules].map(({ name }) => decided(name))
  return {
    readings: Object.assign({}, ...all.map(({ readings }) => readings)),
    parameters: Object.assign({}, ...all.map(({ parameters }) => parameters))
  }
}

/** Refuses a number that no rule has, or that cannot be. */
export const checked = (given: { readonly [parameter: string]: number }) => {
  for (const [parameter, value] of Object.entries(given)) {
    const about = { kpi: all.name, parameter }
    if (!parameterNames.includes(parameter)) {
      return Effect.fail(new UnknownParameter({ ...about, known: [...parameterNames] }))
    }
    if (!inRange(value)) return Effect.fail(new ParameterOutOfRange({ ...about, value }))
  }
  return Effect.void
}
