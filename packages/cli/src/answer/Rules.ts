/** The rules in force of a log, as answers go by them, and what a question may decide of them. */
import {
  type EventLog,
  type Figure,
  FtmsCs,
  type Head,
  InForce,
  Parameter,
  Reader,
  type Reading,
  type Title
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import { InvalidField } from "./Refusal.ts"
import { remembering } from "./Remembering.ts"

/** The rows of a log at a head, with the rules in force at an instant (ms UTC; of a window its beginning). */
export const inForce = (log: EventLog.EventLogShape, head: Head.Head, atMs: number) =>
  Effect.gen(function* () {
    const source = remembering(yield* Reader.rowsAt(log, head))
    const rulesAt = InForce.reader(source, head)
    return { source, rulesAt, rules: yield* rulesAt(atMs) }
  })

/** The rules in force of a log as it is known now. */
export const newest = (log: EventLog.EventLogShape) =>
  Effect.flatMap(log.head(), (head) => InForce.at(log, head.atMs, head))

/** By what consequences are drawn: the rules in force, what those decided, and what is asked instead. */
export const drawing = (
  rules: InForce.Rules,
  asked: Pick<Figure.Request, "readings" | "parameters">
): FtmsCs.Deciding => {
  const { parameters, readings } = FtmsCs.decidedBy(rules.decided)
  return {
    rules: rules.consequences.map(({ name }) => name),
    readings: { ...readings, ...asked.readings },
    parameters: { ...parameters, ...asked.parameters }
  }
}

/** What a number given should have been; undefined where it can be taken. */
const misfit = (name: string, value: number, known: ReadonlyArray<Parameter.Parameter>): Title.Title | undefined => {
  const parameter = known.find((one) => one.name === name)
  if (parameter === undefined) {
    const list = known.map((one) => one.name).join(", ")
    return { zh: `可用参数：${list || "无"}`, en: `the parameters are: ${list || "none"}` }
  }
  if (Parameter.inRange(value, parameter)) return undefined
  const range = Parameter.rangeOf(parameter)
  return { zh: `须为 ${range}`, en: `it takes a number of ${range}` }
}

/** The numbers of rules that are no indicators: those given, else those that the rules in force decided. A name that no rule has is refused, and a number out of range. */
export const numbersOf = (
  given: { readonly [name: string]: number },
  of: ReadonlyArray<{ readonly name: string; readonly parameters: ReadonlyArray<Parameter.Parameter> }>,
  rules: InForce.Rules
): Effect.Effect<{ readonly [name: string]: number }, InvalidField> => {
  const known = of.flatMap(({ parameters }) => parameters)
  for (const [name, value] of Object.entries(given)) {
    const expected = misfit(name, value, known)
    if (expected === undefined) continue
    return Effect.fail(new InvalidField({ field: "parameter", text: `${name}=${value}`, expected }))
  }
  const decided = of.map(({ name }) => rules.decided(name).parameters)
  return Effect.succeed(Object.assign({}, ...decided, given))
}

interface Read {
  readonly readings: ReadonlyArray<Reading.Reading>
}

/** Of the readings given, those that a rule has; for the rest what the rules in force decided of it. */
export const own = (
  given: { readonly [name: string]: string },
  { name, readings }: Read & { readonly name: string },
  rules: InForce.Rules
) => ({
  ...rules.decided(name).readings,
  ...Object.fromEntries(Object.entries(given).filter(([reading]) => readings.some((one) => one.name === reading)))
})

const strayed = (field: string, text: string, known: ReadonlyArray<string>): Effect.Effect<never, InvalidField> => {
  const list = [...new Set(known)].join(", ")
  return Effect.fail(new InvalidField({ field, text, expected: { zh: `可用：${list}`, en: `there are: ${list}` } }))
}

/** Refuses a reading that none of the rules has: it would change nothing, which looks like an answer. */
export const knownReadings = (
  given: { readonly [name: string]: string },
  rules: ReadonlyArray<Read>
): Effect.Effect<void, InvalidField> => {
  const known = rules.flatMap(({ readings }) =>
    readings.flatMap(({ choices, name }) => Object.keys(choices).map((choice) => `${name}=${choice}`))
  )
  const stray = Object.entries(given).find(([name, choice]) => !known.includes(`${name}=${choice}`))
  if (stray === undefined) return Effect.void
  const alike = known.filter((one) => one.startsWith(`${stray[0]}=`))
  return strayed("reading", stray.join("="), alike.length > 0 ? alike : known.map((one) => one.replace(/=.*/, "=…")))
}

/** Refuses a parameter that none of the deadlines has, for the same reason. */
export const knownParameters = (
  given: { readonly [name: string]: number },
  rules: ReadonlyArray<{ readonly parameters: ReadonlyArray<Parameter.Parameter> }>
): Effect.Effect<void, InvalidField> => {
  const known = rules.flatMap(({ parameters }) => parameters.map(({ name }) => name))
  const stray = Object.entries(given).find(([name]) => !known.includes(name))
  return stray === undefined ? Effect.void : strayed("parameter", stray.join("="), known)
}
