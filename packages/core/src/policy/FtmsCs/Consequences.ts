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
import { type Compared, type Consequence, compare, type Open, undoings } from "../../judge/Consequences.ts"
import { monthsOf, type NotWholeMonths } from "../../judge/Score/Months.ts"
import type { Head } from "../../log/Head.ts"
import type { StoreFailed } from "../../log/Refusal.ts"
import type { RowSource } from "../../log/RowSource.ts"
import type { Window } from "../../time/Window.ts"
import { all, checked } from "./consequences/Asked.ts"
import { draw, frameOf } from "./consequences/Draw.ts"
import { type Frame, facts } from "./consequences/Facts.ts"
import { proposedIn } from "./consequences/Own.ts"

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

/** The frame of what is asked: the rows known at the head, and by which periods, readings and numbers they are judged. */
export const framed = (source: RowSource, request: Request): Effect.Effect<Frame, Refusal | StoreFailed> =>
  Effect.gen(function* () {
    const { cutMs = request.head.atMs, head, parameters = {}, rules, window } = request
    const readings = yield* Effect.fromResult(answer(all, request.readings ?? {}))
    yield* checked(parameters)
    const months = yield* Effect.fromResult(monthsOf(window))
    const known = yield* facts(source, { cutMs, head: head.position })
    return frameOf({ zone: window.zone, months, rules, readings, parameters, facts: known })
  })

/** What follows in a frame, held against its proposals. */
export const judged = (frame: Frame, { cutMs, head, window }: Request): Result => {
  const { consequences, open } = draw(frame)
  const compared = compare(consequences, proposedIn(frame), undoings(frame.facts.proposals))
  return { window, head, cutMs: cutMs ?? head.atMs, readings: frame.readings, consequences, open, compared }
}

/** The consequences of a window as known at a head, and what is to be proposed, taken back, or stands. */
export const drawn = (source: RowSource, request: Request): Effect.Effect<Result, Refusal | StoreFailed> =>
  Effect.map(framed(source, request), (frame) => judged(frame, request))
