/** The deadlines and periodic obligations the command knows, of all policies. */
import { CommitmentsTargets, type Deadline, FtmsCs, type Obligation, OblP02, type Reading } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { InvalidFlag } from "./Refusal.ts"

/** The deadlines of rows. */
export const deadlines: ReadonlyArray<Deadline.Deadline> = [...FtmsCs.deadlines, ...CommitmentsTargets.deadlines]

/** The papers handed in period by period. */
export const obligations: ReadonlyArray<Obligation.Obligation> = [
  ...OblP02.obligations,
  ...CommitmentsTargets.obligations
]

interface Read {
  readonly readings: ReadonlyArray<Reading.Reading>
}

/** Of the readings given, those that a rule has. */
export const own = (given: { readonly [name: string]: string }, { readings }: Read) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => readings.some((one) => one.name === name)))

/** Refuses a reading that none of the rules has: it would change nothing, which looks like an answer. */
export const knownReadings = (
  given: { readonly [name: string]: string },
  rules: ReadonlyArray<Read>
): Effect.Effect<void, InvalidFlag> => {
  const known = rules.flatMap(({ readings }) =>
    readings.flatMap(({ choices, name }) => Object.keys(choices).map((choice) => `${name}=${choice}`))
  )
  const stray = Object.entries(given).find(([name, choice]) => !known.includes(`${name}=${choice}`))
  if (stray === undefined) return Effect.void
  const list = [...new Set(known)].join(", ")
  const expected = { zh: `可用：${list}`, en: `there are: ${list}` }
  return Effect.fail(new InvalidFlag({ flag: "reading", text: stray.join("="), expected }))
}
