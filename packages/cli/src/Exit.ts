/** The exit codes of the command, which scripts may rely on, and the finding that gives the last of them. */
import { Refusal, Title } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { asFlag } from "./answer/Refusal.ts"

/**
 * `ok`: it ran. `refused`: it could not run, by usage, input or state of the log; the message says what to do.
 * `doesNotHold`: it ran, and what it was asked to check does not hold.
 */
export const codes = { ok: 0, refused: 1, doesNotHold: 2 } as const

/** The command ran and printed its result, and something in it does not hold. */
export class DoesNotHold extends Schema.TaggedError<DoesNotHold>()("DoesNotHold", {
  zh: Schema.String,
  en: Schema.String
}) {
  override get message(): string {
    return `${this.zh} / ${this.en}`
  }
}

/** How a command ended that did not succeed: the code and the one message. All that goes wrong becomes this. */
export class Stopped extends Schema.TaggedError<Stopped>()("Stopped", {
  code: Schema.Literals([1, 2]),
  problem: Schema.String
}) {
  override get message(): string {
    return this.problem
  }
}

/** The server that a run of the command is connected to, once it is: what fails in its database is told with it. */
export const Connected = Context.Reference<{ place?: string }>("@servicebook/cli/Connected", {
  defaultValue: () => ({})
})

const problemOf = (error: { readonly message: string }, place: string | undefined): string => {
  if (place === undefined || !(error instanceof Refusal.StoreFailed)) return error.message
  const { zh, en } = Title.parted(error.message)
  return Title.joined({ zh: `${place}：${zh}`, en: `${place}: ${en}` })
}

/** Turns whatever a command fails with into {@link Stopped}. */
export const stopping = <A, E extends { readonly message: string }, R>(
  effect: Effect.Effect<A, E, R>
): Effect.Effect<A, Stopped, R> =>
  Effect.gen(function* () {
    const connected: { place?: string } = {}
    return yield* effect.pipe(
      Effect.provideService(Connected, connected),
      Effect.mapError((error) => {
        const code = error instanceof DoesNotHold ? codes.doesNotHold : codes.refused
        return new Stopped({ code, problem: problemOf(asFlag(error), connected.place) })
      })
    )
  })
