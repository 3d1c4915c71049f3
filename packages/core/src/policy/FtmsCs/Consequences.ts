/**
 * The consequences of the dealer's customer satisfaction assessment for whole months and quarters, held against the proposals
 * there are. All of it is worked out from the rows known at the head; nothing is kept.
 */
import * as Effect from "effect/Effect"
import {
  answer,
  type ParameterOutOfRange,
  type ReadingNeedsWindow,
  type UnknownParameter,
  type UnknownReading
} from "../../count/Resolve.ts"
import { type Compared, type Consequence, compare, type Open, proposals } from "../../judge/Consequences.ts"
import { monthsOf, type NotWholeMonths } from "../../judge/Score/Months.ts"
import type { Head } from "../../log/Head.ts"
import type { StoreFailed } from "../../log/Refusal.ts"
import type { RowSource } from "../../log/RowSource.ts"
import type { Window } from "../../time/Window.ts"
import { all, checked } from "./consequences/Asked.ts"
import { draw, frameOf } from "./consequences/Draw.ts"
import { facts } from "./consequences/Facts.ts"

export { decidedBy, parameterNames } from "./consequences/Asked.ts"

/** What is asked: a window of whole months, the head, and where the caller departs from the defaults. */
export interface Request {
  readonly window: Window
  readonly head: Head
  /** When the rows are read (ms UTC); the head's instant without it. */
  readonly cutMs?: number
  readonly readings?: { readonly [reading: string]: string }
  /** The rules that draw, by name; all of them without it. */
  readonly rules?: ReadonlyArray<string>
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

/** The consequences of a window as known at a head, and what is to be proposed, taken back, or stands. */
export const drawn = (source: RowSource, request: Request): Effect.Effect<Result, Refusal | StoreFailed> =>
  Effect.gen(function* () {
    const { cutMs = request.head.atMs, head, window } = request
    const readings = yield* Effect.fromResult(answer(all, request.readings ?? {}))
    yield* checked(request.parameters ?? {})
    const months = yield* Effect.fromResult(monthsOf(window))
    const found = yield* facts(source, { cutMs, head: head.position })
    const { parameters = {}, rules } = request
    const frame = frameOf({ zone: window.zone, months, rules, readings, parameters, facts: found })
    const { consequences, open } = draw(frame)
    const periods = new Set([...months, ...frame.quarters])
    const proposed = proposals(found.proposals).filter(({ key }) => periods.has(key.split("|")[0] ?? ""))
    const undoing = new Map(
      found.proposals.flatMap(({ id, row }) => (row.reverses === null ? [] : [[row.reverses, id] as const]))
    )
    return { window, head, cutMs, readings, consequences, open, compared: compare(consequences, proposed, undoing) }
  })
