// The lines of the service desk's golden vectors, and how a figure of them is asked.
import * as Effect from "effect/Effect"
import { compute, type Request } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import type { Payload } from "../../src/log/Recorded.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, tell } from "../Story.ts"

const end: Line = ["2026-06-01", "Unit/other", "Noted", { activity: "later" }]

/** A figure of March 2026, or of another window. */
export const figure = (
  lines: ReadonlyArray<Line>,
  declaration: Declaration,
  ask: Partial<Request> = {},
  window = "2026-03"
) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, end))
      return yield* compute(log, declaration, { window: windowOf(window), head: yield* log.head(), ...ask })
    })
  )

/** Its numerator and denominator. */
export const fraction = (...asked: Parameters<typeof figure>): string => {
  const { denominator, numerator } = figure(...asked)
  return `${numerator}/${denominator}`
}

/** What happens to a case. */
export const act = (id: string, when: string, type: string, data: Payload = {}, more: Line[4] = {}): Line => [
  when,
  `Case/${id}`,
  type,
  data,
  more
]
/** A request that comes in. */
export const registered = (id: string, when: string): Line => act(id, when, "Registered", { class: "request" })
/** It is declared resolved. */
export const resolved = (id: string, when: string): Line => act(id, when, "Resolved", { cause: "repaired" })
