/**
 * Resolving a declaration: readings answered, parameters bound. What comes out has no open question but unbound
 * parameters, which it names.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { own } from "../rules/Own.ts"
import { inRange, maxParameter, type Parameter } from "../rules/Parameter.ts"
import type { Window } from "../time/Window.ts"
import type { Cut, Declaration, Formula } from "./Kpi.ts"
import { sound, type UnsoundDeclaration } from "./Sound.ts"

/** The indicator has no such reading, or the reading no such answer. */
export class UnknownReading extends Schema.TaggedError<UnknownReading>()("UnknownReading", {
  kpi: Schema.String,
  reading: Schema.String,
  choice: Schema.String,
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return `指标 ${this.kpi} 没有解读 ${this.reading}=${this.choice}；可用：${this.known.join(", ") || "无"}。 / indicator ${this.kpi} has no reading ${this.reading}=${this.choice}; there are: ${this.known.join(", ") || "none"}`
  }
}

/** The indicator has no such parameter. */
export class UnknownParameter extends Schema.TaggedError<UnknownParameter>()("UnknownParameter", {
  kpi: Schema.String,
  parameter: Schema.String,
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return `指标 ${this.kpi} 没有参数 ${this.parameter}；可用：${this.known.join(", ") || "无"}。 / indicator ${this.kpi} has no parameter ${this.parameter}; there are: ${this.known.join(", ") || "none"}`
  }
}

/** A parameter is bound to what is no whole number from 0, or its own least, to {@link maxParameter}. */
export class ParameterOutOfRange extends Schema.TaggedError<ParameterOutOfRange>()("ParameterOutOfRange", {
  kpi: Schema.String,
  parameter: Schema.String,
  value: Schema.Number,
  least: Schema.optionalKey(Schema.Int)
}) {
  override get message(): string {
    return `指标 ${this.kpi} 的参数 ${this.parameter} 不能为 ${this.value}；请用 ${this.least ?? 0} 至 ${maxParameter} 的整数。 / parameter ${this.parameter} of ${this.kpi} cannot be ${this.value}; write a whole number from ${this.least ?? 0} to ${maxParameter}`
  }
}

/** The reading makes no sense for this kind of window. */
export class ReadingNeedsWindow extends Schema.TaggedError<ReadingNeedsWindow>()("ReadingNeedsWindow", {
  kpi: Schema.String,
  reading: Schema.String,
  choice: Schema.String,
  windows: Schema.Array(Schema.String),
  window: Schema.String
}) {
  override get message(): string {
    return `指标 ${this.kpi} 的解读 ${this.reading}=${this.choice} 只适用于 ${this.windows.join(", ")}，不适用于 ${this.window}。 / reading ${this.reading}=${this.choice} of ${this.kpi} holds for windows of kind ${this.windows.join(", ")} only, not ${this.window}`
  }
}

/** The refusals of {@link resolve}. */
export type ResolveRefusal =
  | UnknownReading
  | UnknownParameter
  | ParameterOutOfRange
  | ReadingNeedsWindow
  | UnsoundDeclaration

/** What the caller decides beside the defaults. */
export interface Decisions {
  readonly readings?: { readonly [reading: string]: string }
  readonly parameters?: { readonly [parameter: string]: number }
}

/** A declaration with every question answered. */
export interface Resolved {
  readonly declaration: Declaration
  readonly formula: Formula
  readonly cut: Cut
  readonly readings: { readonly [reading: string]: string }
  /** Bound values of the parameters that the formula uses; null where unbound. */
  readonly parameters: { readonly [parameter: string]: number | null }
  /** The parameters the formula needs and nobody bound. */
  readonly unbound: ReadonlyArray<Parameter>
}

/** The answers to the readings of a declaration: as given, else by default. Refuses names and answers that it does not know. */
export const answer = (
  declaration: Pick<Declaration, "name" | "readings">,
  given: Decisions["readings"] = {},
  window?: Window
): Result.Result<{ readonly [reading: string]: string }, UnknownReading | ReadingNeedsWindow> => {
  const answers: { [reading: string]: string } = {}
  for (const reading of declaration.readings) {
    const choice = given[reading.name] ?? reading.default
    const known = own(reading.choices, choice)
    const about = { kpi: declaration.name, reading: reading.name, choice }
    if (known === undefined) {
      const choices = Object.keys(reading.choices).map((name) => `${reading.name}=${name}`)
      return Result.fail(new UnknownReading({ ...about, known: choices }))
    }
    if (window !== undefined && known.windows !== undefined && !known.windows.includes(window.kind)) {
      return Result.fail(new ReadingNeedsWindow({ ...about, windows: known.windows, window: window.label }))
    }
    answers[reading.name] = choice
  }
  const stray = Object.keys(given).find((name) => !Object.hasOwn(answers, name))
  if (stray === undefined) return Result.succeed(answers)
  const known = declaration.readings.map((reading) => reading.name)
  return Result.fail(new UnknownReading({ kpi: declaration.name, reading: stray, choice: given[stray] ?? "", known }))
}

type Json = unknown

const isObject = (node: Json): node is { readonly [key: string]: Json } => typeof node === "object" && node !== null

/** Answers and bindings as a declaration is walked; what it asks for without declaring it is kept. */
class Binder {
  readonly parameters: { [parameter: string]: number | null } = {}
  readonly unanswered: Array<string> = []
  readonly undeclared: Array<string> = []
  private readonly known: ReadonlyMap<string, Parameter>
  private readonly given: Decisions["parameters"]
  private readonly answers: Resolved["readings"]

  constructor(known: ReadonlyMap<string, Parameter>, given: Decisions["parameters"], answers: Resolved["readings"]) {
    this.known = known
    this.given = given
    this.answers = answers
  }

  choose(reading: string, of: Json): Json {
    const branch = own(of as { readonly [choice: string]: Json }, this.answers[reading] ?? "")
    if (branch === undefined) this.unanswered.push(reading)
    return branch
  }

  bind(name: string): Json {
    if (!this.known.has(name)) this.undeclared.push(name)
    const value = own(this.given ?? {}, name) ?? this.known.get(name)?.value ?? null
    this.parameters[name] = value
    return value ?? { parameter: name }
  }
}

const walk = (node: Json, binder: Binder): Json => {
  if (Array.isArray(node)) return node.map((item) => walk(item, binder))
  if (!isObject(node)) return node
  if (typeof node["choose"] === "string") return walk(binder.choose(node["choose"], node["of"]), binder)
  if (typeof node["parameter"] === "string") return binder.bind(node["parameter"])
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value, binder)]))
}

/**
 * Answers the readings and binds the parameters of a declaration: as decided by the caller, else by default. Refuses
 * names that the declaration does not know, be they the caller's or its own formula's, readings that do not fit the
 * window, and a declaration unsound in itself. An unbound parameter is no refusal: the figure will say so.
 */
export const resolve = (
  declaration: Declaration,
  decisions: Decisions = {},
  window?: Window
): Result.Result<Resolved, ResolveRefusal> =>
  Result.gen(function* () {
    const kpi = declaration.name
    const known = new Map(declaration.parameters.map((parameter) => [parameter.name, parameter]))
    const readings = yield* answer(declaration, decisions.readings, window)
    const binder = new Binder(known, decisions.parameters, readings)
    const formula = walk(declaration.formula, binder) as Formula
    const cut = walk(declaration.cut, binder) as Cut
    const given = Object.keys(decisions.parameters ?? {}).filter((name) => !known.has(name))
    const [parameter] = [...given, ...binder.undeclared]
    if (parameter !== undefined) {
      yield* Result.fail(new UnknownParameter({ kpi, parameter, known: [...known.keys()] }))
    }
    for (const [name, value] of Object.entries(binder.parameters)) {
      const { least = 0 } = known.get(name) ?? {}
      if (value !== null && !inRange(value, { least })) {
        yield* Result.fail(new ParameterOutOfRange({ kpi, parameter: name, value, least }))
      }
    }
    const [reading] = binder.unanswered
    if (reading !== undefined) {
      const choice = readings[reading] ?? ""
      yield* Result.fail(new UnknownReading({ kpi, reading, choice, known: Object.keys(readings) }))
    }
    yield* sound(declaration, formula)
    const { parameters } = binder
    const unbound = declaration.parameters.filter(({ name }) => parameters[name] === null)
    return { declaration, formula, cut, readings, parameters, unbound }
  })
