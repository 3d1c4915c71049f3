/** How far a long command has come: one line on a terminal's standard error, nothing where there is no terminal. */
import * as Effect from "effect/Effect"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"

/** How often the line is written anew, in events. */
const every = 5_000

/** Tells how many events are done; `done` ends the line. */
export interface Progress {
  readonly tell: (events: number, share?: number) => Effect.Effect<void>
  readonly done: Effect.Effect<void>
}

const silent: Progress = { tell: () => Effect.void, done: Effect.void }

const bar = (share: number): string => `[${"#".repeat(Math.round(share * 30)).padEnd(30)}] `

/** A progress line on standard error, if that is a terminal. */
export const progress: Effect.Effect<Progress, never, Stdio.Stdio> = Effect.gen(function* () {
  const stdio = yield* Stdio.Stdio
  if (!(yield* stdio.stderrIsTerminal)) return silent
  const write = (text: string) => Effect.ignore(Stream.run(Stream.succeed(text), stdio.stderr({ endOnDone: false })))
  let told = -every
  const line: Progress = {
    tell: (events, share) =>
      Effect.suspend(() => {
        if (events - told < every) return Effect.void
        told = events
        return write(`\r${share === undefined ? "" : bar(share)}${events}`)
      }),
    done: Effect.suspend(() => (told < 0 ? Effect.void : write("\r\u001b[K")))
  }
  return line
})
