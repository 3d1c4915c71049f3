/** What is asked of consequences: readings and numbers, and the refusal of those that no rule has. */
import * as Effect from "effect/Effect"
import { maxParameter, ParameterOutOfRange, UnknownParameter } from "../../../count/Resolve.ts"
import { rules } from "../Rules.ts"
import { tables } from "../Tables.ts"

/** All readings under one name. */
export const all = { name: "consequences", readings: rules.flatMap(({ readings }) => readings) }

/** The numbers that a company can give. */
export const parameterNames: ReadonlyArray<string> = [...tables, ...rules]
  .flatMap(({ parameters }) => parameters)
  .map(({ name }) => name)

/** Refuses a number that no rule has, or that cannot be. */
export const checked = (given: { readonly [parameter: string]: number }) => {
  for (const [parameter, value] of Object.entries(given)) {
    const about = { kpi: all.name, parameter }
    if (!parameterNames.includes(parameter)) {
      return Effect.fail(new UnknownParameter({ ...about, known: [...parameterNames] }))
    }
    const fits = Number.isSafeInteger(value) && value >= 0 && value <= maxParameter
    if (!fits) return Effect.fail(new ParameterOutOfRange({ ...about, value }))
  }
  return Effect.void
}
