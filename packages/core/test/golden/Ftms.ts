// Helpers of the worked months of a dealer: what follows from a few lines, told in one line each.
import * as Effect from "effect/Effect"
import * as Rational from "../../src/count/Rational.ts"
import type { Consequence } from "../../src/judge/Consequences.ts"
import { drawn, type Request, type Result } from "../../src/policy/FtmsCs/Consequences.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, type More, tell } from "../Story.ts"

/** A late line, so that every window is over. */
export const end: Line = ["2026-08-01", "Case/other", "Noted", { activity: "later" }]

/** What follows in a window, as known at a head or now. */
export const follows = (
  lines: ReadonlyArray<Line>,
  window = "2026-05",
  ask: Partial<Request> = {},
  head?: number
): Result =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, end))
      const at = yield* log.head(head === undefined ? undefined : { position: head })
      return yield* drawn(log, { window: windowOf(window), head: at, ...ask })
    })
  )

const amountOf = ({ amount }: Consequence): string => {
  if (amount.is === "fen") return `${amount.fen}`
  if (amount.is === "factor") return `x${Rational.show(amount.factor)}`
  return amount.is === "none" ? "-" : `? ${amount.parameter}`
}

/** Consequences in words: for whom, which measure, how much, resting on what. */
export const told = (all: ReadonlyArray<Consequence>): ReadonlyArray<string> =>
  all.map((one) => `${one.who} ${one.measure} ${amountOf(one)} on ${one.basis.join(" ")}`)

/** A breach of the rules by T-1 with a case of its own, of after-sales staff unless said otherwise. */
export const breach = (when: string, id: string, more: object = {}, about: More["subjects"] = []): Line => [
  when,
  `Conduct/${id}`,
  "Reported",
  { offence: "process-breach", proof: "E-1", group: "after-sales", ...more },
  { subjects: ["staff:T-1", `case:C-${id}`, ...about] }
]
