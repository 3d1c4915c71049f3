/** Indicators and obligations by their names, and what is asked of each of several. */
import { type Figure, InForce, Nearest, Rule } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { UnknownKpi } from "./Refusal.ts"

const spelt = (name: string): string => name.toLowerCase().replaceAll("-", "_")

type Known = Pick<InForce.Rules, "known" | "inForce">

/** One indicator or obligation by its name, in force or not; hyphens do for underscores. */
export const declaration = (name: string, rules: Known): Effect.Effect<Rule.Rule, UnknownKpi> => {
  const found = rules.known.find((one) => one.name === spelt(name))
  if (found !== undefined) return Effect.succeed(found)
  const known = rules.known.map((one) => one.name)
  return Effect.fail(new UnknownKpi({ name, nearest: Nearest.nearest(spelt(name), known) ?? null, known }))
}

/** The rules named, each once, in the order of the packs; all in force when none or `all` (or `scorecard`) is named. */
export const declarations = (
  given: ReadonlyArray<string>,
  rules: Known
): Effect.Effect<ReadonlyArray<Rule.Rule>, UnknownKpi> => {
  const asked = given.filter((name) => name !== "all" && name !== "scorecard")
  if (asked.length < given.length || given.length === 0) return Effect.succeed(rules.inForce)
  return Effect.map(
    Effect.forEach(asked, (name) => declaration(name, rules)),
    (found) => rules.known.filter((one) => found.includes(one))
  )
}

const kept = <A>(given: { readonly [name: string]: A } = {}, keep: (name: string, value: A) => boolean) =>
  Object.fromEntries(Object.entries(given).filter(([name, value]) => keep(name, value)))

/**
 * What is asked of one of several indicators: with the readings and parameters that it has. Of a single indicator all
 * are asked, so that core refuses what it lacks; of several, what none of them has is refused here.
 */
const askedOf = (asked: Figure.Request, one: Rule.Rule, all: ReadonlyArray<Rule.Rule>): Figure.Request => {
  if (all.length === 1) return asked
  const hasReading = (of: Rule.Rule, name: string, choice: string) =>
    of.readings.some((reading) => reading.name === name && choice in reading.choices)
  const hasParameter = (of: Rule.Rule, name: string) =>
    Rule.statedOf(of).parameters.some((parameter) => parameter.name === name)
  return {
    ...asked,
    readings: kept(
      asked.readings,
      (name, choice) => hasReading(one, name, choice) || !all.some((other) => hasReading(other, name, choice))
    ),
    parameters: kept(
      asked.parameters,
      (name) => hasParameter(one, name) || !all.some((other) => hasParameter(other, name))
    )
  }
}

/** The request for one of several indicators: what is asked, and for the rest what the rules in force decided. */
export const own = (
  asked: Figure.Request,
  one: Rule.Rule,
  all: ReadonlyArray<Rule.Rule>,
  rules: InForce.Rules
): Figure.Request => InForce.request(rules, one, askedOf(asked, one, all))
