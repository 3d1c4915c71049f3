// The fold is total: retractions in circles, facts that concern themselves or one another, corrections that do not fit
// what they correct. Whatever a foreign log holds, it is read, and growing still equals replaying.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Body, canonicalText, type Payload, type Recorded } from "../../src/log/Recorded.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { payloads } from "../arbitrary/Payloads.ts"
import { figureOf, headOf, heads, logOf, replay, upTo, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { categoriesOf, declarations } from "../Examples.ts"

const anything: ReadonlyArray<Payload> = Object.values(payloads).flatMap((types) => Object.values(types).flat())

/** Lets facts concern any event, the later ones and themselves too, and corrections state anything. */
const tangled = (
  events: ReadonlyArray<Recorded>,
  draws: ReadonlyArray<{ readonly target: number; readonly payload: number }>
): ReadonlyArray<Recorded> =>
  events.map((event, index) => {
    const draw = draws[index % draws.length] ?? { target: 0, payload: 0 }
    if (event.body.concerns === undefined) return event
    const concerns = events[draw.target % events.length]?.body.id ?? "nobody"
    const data = event.body.type === "Corrected" ? { data: anything[draw.payload % anything.length] } : event.body.data
    const body = { ...event.body, concerns, data } as Body
    return { ...event, body, text: canonicalText(body) }
  })

const draws = fc.array(fc.record({ target: fc.nat(40), payload: fc.nat(anything.length - 1) }), {
  minLength: 1,
  maxLength: 10
})

describe("the fold is total", () => {
  for (const declaration of declarations) {
    it(`${declaration.name} has an answer, and the same from a replay`, () => {
      fc.assert(
        fc.property(steps(...categoriesOf(declaration)), draws, (story, drawn) => {
          const events = tangled(recorded(story), drawn)
          const log = logOf(events)
          const position = heads(events).at(-1) ?? 0
          for (const label of ["2026-01", "2026-Q1"]) {
            const request = { window: windowOf(label), head: headOf(events, position) }
            const figure = figureOf(log, declaration, request)
            expect(figureOf(replay(upTo(events, position)), declaration, request)).toEqual(figure)
          }
        }),
        runs(10)
      )
    })
  }
})
