// What a figure of the Yema standard makes of a history told line by line, and whether it meets its goal.
import * as Effect from "effect/Effect"
import { compute, type Figure, type Request } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import { judge, targetInForce } from "../../src/judge/Verdict.ts"
import type { Payload } from "../../src/log/Recorded.ts"
import { companyCalendar } from "../../src/policy/Deadlines.ts"
import { goals, kpis } from "../../src/policy/YemaNev/index.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import { DAY_MS } from "../../src/time/Instant.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const later: Line = ["2026-12-01", "Case/other", "Noted", { activity: "later" }]

/** The announced calendar of mainland China, as the company's. */
export const published: Line = [
  ...(["2025-11-10", "WorkingCalendar/company", "Published"] as const),
  { calendar: { ...office, id: companyCalendar } as unknown as Payload }
]

/** Days in milliseconds. */
export const days = (count: number): number => count * DAY_MS

const declarationOf = (kpi: string): Declaration => {
  const found = kpis.find(({ name }) => name === kpi)
  if (found === undefined) throw new Error(`no indicator ${kpi}`)
  return found
}

/** The goal of an indicator as a target that was approved in time. */
const aimed = (kpi: string): ReadonlyArray<Line> => {
  const goal = goals.find((one) => one.kpi === kpi)
  if (goal === undefined) return []
  const { clause, comparison, source, value } = goal
  const [from, until] = [instantOf(shanghai("2026-01-01")), instantOf(shanghai("2027-01-01"))]
  return [
    ["2025-12-01", `Target/${kpi}`, "Drafted", { kpi, clause, comparison, value, from, until, source }],
    ["2025-12-20", `Target/${kpi}`, "Approved", {}]
  ]
}

const asked = (kpi: string, lines: ReadonlyArray<Line>, ask: Partial<Request>, label: string) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(published, ...aimed(kpi), ...lines, later))
      const request = { window: windowOf(label), head: yield* log.head(), ...ask }
      const figure = yield* compute(log, declarationOf(kpi), request)
      const target = yield* targetInForce(log, kpi, request.window, request.head)
      return { figure, verdict: judge(figure, declarationOf(kpi), target) }
    })
  )

/** The figure of March 2026, or of another window. */
export const figure = (
  kpi: string,
  lines: ReadonlyArray<Line>,
  ask: Partial<Request> = {},
  window = "2026-03"
): Figure => asked(kpi, lines, ask, window).figure

/** Numerator and denominator of the figure. */
export const fraction = (...[kpi, lines, ask, window]: Parameters<typeof figure>): string => {
  const { denominator, numerator } = figure(kpi, lines, ask, window)
  return `${numerator}/${denominator}`
}

/** Whether the figure meets its goal. */
export const judged = (kpi: string, lines: ReadonlyArray<Line>, window = "2026-03") =>
  asked(kpi, lines, {}, window).verdict.outcome
