/**
 * The consequences of the dealer's customer satisfaction assessment for whole months and quarters, held against the proposals
 * there are. All of it is worked out from the rows known at the head; nothing is kept.
 */
import * as Effect from "effect/Effect"
import {
  answer,
  maxParameter,
  ParameterOutOfRange,
  type ReadingNeedsWindow,
  UnknownParameter,
  type UnknownReading
} from "../../count/Resolve.ts"
import {
  type Compared,
  type Consequence,
  capped,
  compare,
  consequence,
  type Drawn,
  type Open,
  proposals
} from "../../judge/Consequences.ts"
import { monthsOf, type NotWholeMonths } from "../../judge/Score/Months.ts"
import type { Head } from "../../log/Head.ts"
import type { StoreFailed } from "../../log/Refusal.ts"
import type { RowSource } from "../../log/RowSource.ts"
import * as CivilDate from "../../time/CivilDate.ts"
import { containing, parse } from "../../time/Period.ts"
import type { Window } from "../../time/Window.ts"
import { type Facts, type Frame, facts } from "./consequences/Facts.ts"
import { majors, reworks } from "./consequences/Losses.ts"
import { mystery } from "./consequences/Mystery.ts"
import { commissions, favours, ladder } from "./consequences/Offences.ts"
import { eligible, interview, phone } from "./consequences/Surveys.ts"
import { rules } from "./Rules.ts"
import { favouritism, offenceLadder } from "./tables/OffenceLadder.ts"
import * as Surveys from "./tables/Surveys.ts"

/** What is asked: a window of whole months, the head, and where the caller departs from the defaults. */
export interface Request {
  readonly window: Window
  readonly head: Head
  /** When the rows are read (ms UTC); the head's instant without it. */
  readonly cutMs?: number
  readonly readings?: { readonly [reading: string]: string }
  /** Amounts (fen) for what the document lost, and the cap. */
  readonly parameters?: { readonly [parameter: string]: number }
}

/** Consequences with what nobody could say, and what is to be done about proposals. */
export interface Result {
  readonly window: Window
  readonly head: Head
  readonly cutMs: number
  readonly readings: { readonly [reading: string]: string }
  readonly consequences: ReadonlyArray<Consequence>
  readonly open: ReadonlyArray<Open>
  readonly compared: Compared
}

/** What {@link drawn} may refuse. */
export type Refusal = UnknownReading | ReadingNeedsWindow | UnknownParameter | ParameterOutOfRange | NotWholeMonths

const all = { name: "consequences", readings: rules.flatMap(({ readings }) => readings) }

const amountTables = [
  ...[offenceLadder, favouritism, Surveys.phoneSurvey, Surveys.phoneSurveyCallBack, Surveys.interviewSales],
  ...[Surveys.rankSales, Surveys.interviewService, Surveys.rankService, Surveys.rankComposite]
]

/** The numbers that a company can give. */
export const parameterNames: ReadonlyArray<string> = [
  ...amountTables.flatMap(({ parameters }) => parameters),
  ...rules.flatMap(({ parameters }) => parameters)
].map(({ name }) => name)

const checked = (given: NonNullable<Request["parameters"]>) => {
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

const quarterOf = (month: string): string => containing("quarter", parse(month)?.first ?? 0).label

const startMs = (period: string, zone: string): number => CivilDate.startMs(parse(period)?.first ?? 0, zone) ?? 0

/** Since when the document is in force: as it was signed, or always where nobody recorded a signature. */
const fromMs = ({ regulations }: Facts): number =>
  regulations.reduce(
    (from, { row }) => (row.document === "ftms-cs" ? Math.max(from, row.fromAtMs ?? from) : from),
    Number.NEGATIVE_INFINITY
  )

const isOpen = (one: Drawn | Open): one is Open => "lacks" in one

const byKey = (a: Consequence, b: Consequence): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

const charges = ["offence-fine", "rework-cost", "survey-penalty"]

/** Draws everything from the rows of a frame. Pure: the same rows give the same consequences. */
export const draw = (frame: Frame): Pick<Result, "consequences" | "open"> => {
  const surveys = eligible([...phone(frame), ...interview(frame)], frame, quarterOf)
  const said = [
    ...[...ladder(frame), ...favours(frame), ...commissions(frame)],
    ...[...reworks(frame), ...majors(frame), ...surveys, ...mystery(frame)]
  ]
  const consequences = said
    .filter((one): one is Drawn => !isOpen(one))
    .map(consequence)
    .sort(byKey)
  const cap = frame.parameters["capFen"]
  const isCharge = ({ measure }: Consequence): boolean => charges.includes(measure)
  return {
    consequences: cap === undefined ? consequences : capped(consequences, cap, isCharge),
    open: said.filter(isOpen)
  }
}

const frameOf = (found: Facts, { parameters = {}, window }: Request, months: ReadonlyArray<string>) => {
  const from = fromMs(found)
  const inForce = (period: string): boolean => startMs(period, window.zone) >= from
  const whole = [...new Set(months.map(quarterOf))].filter(
    (quarter) => months.filter((month) => quarterOf(month) === quarter).length === 3
  )
  return { zone: window.zone, months, quarters: whole.filter(inForce), fromMs: from, parameters, facts: found, inForce }
}

/** The consequences of a window as known at a head, and what is to be proposed, taken back, or stands. */
export const drawn = (source: RowSource, request: Request): Effect.Effect<Result, Refusal | StoreFailed> =>
  Effect.gen(function* () {
    const { cutMs = request.head.atMs, head, window } = request
    const readings = yield* Effect.fromResult(answer(all, request.readings ?? {}))
    yield* checked(request.parameters ?? {})
    const months = yield* Effect.fromResult(monthsOf(window))
    const found = yield* facts(source, { cutMs, head: head.position })
    const frame: Frame = { ...frameOf(found, request, months), readings }
    const { consequences, open } = draw(frame)
    const periods = new Set([...months, ...frame.quarters])
    const proposed = proposals(found.proposals).filter(({ key }) => periods.has(key.split("|")[0] ?? ""))
    const undoing = new Map(
      found.proposals.flatMap(({ id, row }) => (row.reverses === null ? [] : [[row.reverses, id] as const]))
    )
    return { window, head, cutMs, readings, consequences, open, compared: compare(consequences, proposed, undoing) }
  })
