/**
 * How far a question may reach: what it costs grows with its span, and while one is computed all others wait. The calendar has
 * ten thousand years; no books have.
 */
import { Head, Window } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const years = 10

const reachMs = years * 366 * 86_400_000

/** A window is longer, or an instant further ahead, than the host computes. `field` says which, `text` what was asked for. */
export class TooFar extends Schema.TaggedError<TooFar>()("TooFar", { field: Schema.String, text: Schema.String }) {
  override get message(): string {
    const { field, text } = this
    return `${field} ${text} 过长或过远；请勿长于 ${years} 年，也勿晚于 ${years} 年之后。 / ${field} ${text} reaches too far; stay within ${years} years, and no more than ${years} years ahead`
  }
}

/** What of a question has a reach. */
interface Reaching {
  readonly window?: string
  readonly zone?: string
  readonly at?: string
  readonly cut?: string
}

const instantOf = (text: string = ""): number | undefined => {
  const found = Head.parseHead(text)
  return typeof found === "object" && "recordedByMs" in found ? found.recordedByMs : undefined
}

/** The field of a question that reaches too far, if there is one. */
const tooFar = ({ at, cut, window = "", zone }: Reaching, nowMs: number): "window" | "at" | "cut" | undefined => {
  const isAhead = (ms: number | undefined) => ms !== undefined && ms - nowMs > reachMs
  const found = Option.getOrUndefined(Result.getSuccess(Window.parse(window, zone)))
  if (found !== undefined && (isAhead(found.endMs) || found.endMs - found.startMs > reachMs)) return "window"
  if (isAhead(instantOf(at))) return "at"
  return isAhead(instantOf(cut)) ? "cut" : undefined
}

/** Refuses a question about books at a head that reaches too far; what cannot be read is refused by its answer. */
export const bounded = (asked: Reaching, head: Head.Head): Effect.Effect<void, TooFar> =>
  Effect.flatMap(Clock.currentTimeMillis, (nowMs) => {
    const field = tooFar(asked, Math.max(nowMs, head.atMs))
    return field === undefined ? Effect.void : Effect.fail(new TooFar({ field, text: asked[field] ?? "" }))
  })
