// Law 6: no fact that acts at or after the cut moves a figure, and nothing after the head does.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Declaration } from "../../src/count/Kpi.ts"
import { inquiries } from "../arbitrary/Asked.ts"
import { day } from "../arbitrary/Days.ts"
import { instants, recorded, type Step, steps } from "../arbitrary/Histories.ts"
import { figureOf, headOf, logOf, readings, upTo, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { categoriesOf, declarations } from "../Examples.ts"

const newest = (story: ReadonlyArray<Step>) => {
  const events = recorded(story)
  return { log: logOf(events), position: events.length }
}

/** Later facts of the same streams: each acts at the cut or after it, and concerns nothing. */
const later = (declaration: Declaration, cutMs: number): fc.Arbitrary<ReadonlyArray<Step>> =>
  steps(...categoriesOf(declaration)).map((story) =>
    story
      .filter(({ concerns }) => concerns === undefined)
      .map((step) => ({ ...step, atMs: cutMs + Math.max(0, step.atMs - day(0)) }))
  )

describe("law 6: a reading does not move", () => {
  it("by facts that act at or after its cut, whenever they are delivered", () => {
    const all = fc.constantFrom(...declarations).chain((declaration) =>
      fc.tuple(instants, windows).chain(([cutMs, window]) =>
        fc.record({
          declaration: fc.constant(declaration),
          window: fc.constant(window),
          cutMs: fc.constant(cutMs),
          story: steps(...categoriesOf(declaration)),
          extra: later(declaration, cutMs),
          readings: readings(declaration, window)
        })
      )
    )
    fc.assert(
      fc.property(all, ({ cutMs, declaration, extra, readings: chosen, story, window }) => {
        const head = { position: 0, atMs: day(1000) }
        const request = { window, cut: { atMs: cutMs }, readings: chosen }
        const [before, after] = [newest(story), newest([...story, ...extra])].map(({ log, position }) =>
          figureOf(log, declaration, { ...request, head: { ...head, position } })
        )
        expect({ ...after, head }).toEqual({ ...before, head })
      }),
      runs(120)
    )
  })

  it("by anything recorded after its head", () => {
    const all = fc.constantFrom(...declarations).chain(inquiries)
    fc.assert(
      fc.property(all, ({ declaration, events, request }) => {
        const then = logOf(upTo(events, request.head.position))
        expect(figureOf(logOf(events), declaration, request)).toEqual(figureOf(then, declaration, request))
        expect(headOf(events, request.head.position)).toEqual(request.head)
      }),
      runs(120)
    )
  })
})
