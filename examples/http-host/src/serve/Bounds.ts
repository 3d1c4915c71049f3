/**
 * How far a question may reach: what it costs grows with its span, and while one is computed all others wait. The calendar has
 * ten thousand years; no books have.
 */
import { Head, Window } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const years = 10

const reachMs = years * 366 * 86_400_000

/** A window is longer, or an instant further ahead, than the host computes. `field` says which, `text` what was asked for. */
export class TooFar extends Schema.TaggedError<TooFar>()("TooFar", { field: Schema.String, text: Schema.String }) {
  override get message(): string {
    const { field, text } = this
    return `${field} ${text} 跨度过大；请在 ${years} 年之内。 / ${field} ${text} reaches too far; stay within ${years} years`
  }
}

/** What of a question has a reach. */
interface Reaching {
  readonly window?: string
  readonly zone?: string
  readonly at?: string
}

const isLong = ({ window = "", zone }: Reaching): boolean => {
  const found = Window.parse(window, zone)
  return Result.isSuccess(found) && found.success.endMs - found.success.startMs > reachMs
}

const isAhead = ({ at = "" }: Reaching, nowMs: number): boolean => {
  const found = Head.parseHead(at)
  return typeof found === "object" && "recordedByMs" in found && found.recordedByMs - nowMs > reachMs
}

/** Refuses a question that reaches too far; what cannot be read is refused by its answer. */
export const bounded = (asked: Reaching): Effect.Effect<void, TooFar> =>
  Effect.flatMap(Clock.currentTimeMillis, (nowMs) => {
    if (isLong(asked)) return Effect.fail(new TooFar({ field: "window", text: asked.window ?? "" }))
    return isAhead(asked, nowMs) ? Effect.fail(new TooFar({ field: "at", text: asked.at ?? "" })) : Effect.void
  })
