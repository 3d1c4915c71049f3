/**
 * What a quarter's ranking proposes: who comes into question for merit, and who stood at the bottom for long. Nothing is
 * granted or imposed here; a missing number of the document is named, never guessed (OBL-P-02 §3.2.4, §3.2.5).
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Declaration } from "../count/Kpi.ts"
import { ParameterOutOfRange, type ResolveRefusal, UnknownParameter } from "../count/Resolve.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import { inRange, type Parameter } from "../rules/Parameter.ts"
import * as CivilDate from "../time/CivilDate.ts"
import { parse, type Window } from "../time/Window.ts"
import { type By, longAtBottom, merit, type Place, ranking } from "./Ranking.ts"
import type { NotWholeMonths } from "./Score/Months.ts"
import { type Request, type Scores, scores } from "./Score.ts"

/** What a ranking proposes, or which number nobody gave. Keys are tokens of staff or departments. */
export type Proposal =
  | { readonly is: "proposed"; readonly clause: string; readonly keys: ReadonlyArray<string> }
  | { readonly is: "not-configured"; readonly clause: string; readonly parameter: string }

/** The numbers that proposals need, as a policy declares them. */
export interface Numbers {
  /** How many places merit. */
  readonly meritPlaces: Parameter
  /** How many quarters in a row are long. */
  readonly bottomQuarters: Parameter
  /** The part of a ranking that is its bottom, in per cent. */
  readonly bottomShare: Parameter
}

/** A ranking with what it proposes. */
export interface Ranked {
  readonly scores: Scores
  readonly by: By
  readonly places: ReadonlyArray<Place>
  readonly merit: Proposal
  /** None where departments are ranked: the document speaks of staff. */
  readonly longAtBottom: Proposal | undefined
}

/** What is asked beside the scores. */
export interface Asked extends Request {
  readonly by: By
  /** Numbers given for unbound parameters. */
  readonly parameters?: { readonly [parameter: string]: number }
}

/** The window of as many months before one; undefined beyond the years that windows know. */
const before = (window: Window, months: number): Window | undefined => {
  const first = CivilDate.ofInstant(window.startMs, window.zone)
  if (first === undefined) return undefined
  const from = CivilDate.firstOfMonth(first, -months)
  const text = `${CivilDate.format(from)}..${CivilDate.format(first)}`
  return Result.getOrUndefined(parse(text, window.zone))
}

const numberOf = ({ name, value }: Parameter, { parameters = {} }: Asked): number | undefined =>
  Object.hasOwn(parameters, name) ? parameters[name] : value

const open = (parameter: Parameter): Proposal => ({
  is: "not-configured",
  clause: parameter.clause,
  parameter: parameter.name
})

const meritOf = (places: ReadonlyArray<Place>, numbers: Numbers, clause: string, asked: Asked): Proposal => {
  const best = numberOf(numbers.meritPlaces, asked)
  if (best === undefined) return open(numbers.meritPlaces)
  const keys = merit(places, best).flatMap(({ key }) => (key === null ? [] : [key]))
  return { is: "proposed", clause, keys }
}

const bottomOf = (source: RowSource, rule: Declaration, found: Scores, numbers: Numbers, asked: Asked) =>
  Effect.gen(function* () {
    const [quarters, percent] = [numberOf(numbers.bottomQuarters, asked), numberOf(numbers.bottomShare, asked)]
    if (quarters === undefined) return open(numbers.bottomQuarters)
    if (percent === undefined) return open(numbers.bottomShare)
    const rankings = [ranking(found, "staff")]
    let window = before(asked.window, found.months.length)
    // Where nobody is left, no earlier window brings anybody back.
    while (rankings.length < quarters && window !== undefined && longAtBottom(rankings, percent).length > 0) {
      const { cut: _, ...rest } = asked
      rankings.push(ranking(yield* scores(source, rule, { ...rest, window }), "staff"))
      window = before(window, found.months.length)
    }
    const keys = rankings.length < quarters ? [] : longAtBottom(rankings, percent)
    return { is: "proposed", clause: numbers.bottomQuarters.clause, keys } satisfies Proposal
  })

const checked = (rule: Declaration, numbers: Numbers, { parameters = {} }: Asked) => {
  const known: ReadonlyArray<string> = Object.values(numbers).map(({ name }: Parameter) => name)
  for (const [parameter, value] of Object.entries(parameters)) {
    const about = { kpi: rule.name, parameter }
    if (!known.includes(parameter)) return Effect.fail(new UnknownParameter({ ...about, known }))
    if (!inRange(value)) return Effect.fail(new ParameterOutOfRange({ ...about, value }))
  }
  return Effect.void
}

/** What {@link ranked} may refuse. */
export type Refusal = ResolveRefusal | NotWholeMonths

/**
 * Ranks a window and says whom the ranking proposes. The windows before it, which "long" looks at, are read at their own
 * cuts, as known at the same head.
 */
export const ranked = (
  source: RowSource,
  rule: Declaration,
  numbers: Numbers,
  asked: Asked
): Effect.Effect<Ranked, Refusal | StoreFailed> =>
  Effect.gen(function* () {
    yield* checked(rule, numbers, asked)
    const found = yield* scores(source, rule, asked)
    const places = ranking(found, asked.by)
    const clause = asked.by === "staff" ? numbers.meritPlaces.clause : "S0-3.2.5a"
    return {
      scores: found,
      by: asked.by,
      places,
      merit: meritOf(places, numbers, clause, asked),
      longAtBottom: asked.by === "staff" ? yield* bottomOf(source, rule, found, numbers, asked) : undefined
    }
  })
