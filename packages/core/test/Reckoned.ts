// What the books say of a told history: a figure of a window, the verdict by the target in force, the fraction it comes to.
import * as Effect from "effect/Effect"
import { compute, type Request } from "../src/count/Figure.ts"
import type { Declaration } from "../src/count/Kpi.ts"
import { judge, targetInForce } from "../src/judge/Verdict.ts"
import type { HeadSpec } from "../src/log/Head.ts"
import type { Recorded } from "../src/log/Recorded.ts"
import { instantOf } from "./arbitrary/Days.ts"
import { logOf, windowOf } from "./arbitrary/Questions.ts"
import { type Line, shanghai } from "./Story.ts"

/** How a question departs from the defaults; the head is the newest unless it is named. */
export type Ask = Omit<Request, "window" | "head"> & { readonly head?: HeadSpec }

/** The figure of a window, its verdict, and numerator over denominator as they stand. */
export const reckoned = (
  events: ReadonlyArray<Recorded>,
  declaration: Declaration,
  window: string,
  { head: spec, ...ask }: Ask = {}
) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(events)
      const head = yield* log.head(spec)
      const request = { window: windowOf(window), head, ...ask }
      const figure = yield* compute(log, declaration, request)
      const target = yield* targetInForce(log, declaration.name, request.window, head)
      const verdict = judge(figure, declaration, target)
      return { figure, verdict, fraction: `${figure.numerator}/${figure.denominator}` }
    })
  )

/** A target of 2026, drafted and approved in December before it. */
export const aim = (
  kpi: string,
  comparison: string,
  value: string,
  { clause = "S0-3.1.2", source = "clause" } = {}
): ReadonlyArray<Line> => {
  const [from, until] = [instantOf(shanghai("2026-01-01")), instantOf(shanghai("2027-01-01"))]
  return [
    ["2025-12-01", `Target/${kpi}`, "Drafted", { kpi, clause, comparison, value, from, until, source }],
    ["2025-12-20", `Target/${kpi}`, "Approved", {}]
  ]
}
