// Law 4: the order between streams changes nothing, as long as each stream keeps its own.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Recorded } from "../../src/log/Recorded.ts"
import { byStream } from "../../src/log/RowSource.ts"
import { anyInquiry } from "../arbitrary/Asked.ts"
import { figureOf, logOf, replay, upTo } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

/** The same streams woven together otherwise; each event is a commit of its own. */
const rewoven = (events: ReadonlyArray<Recorded>, draws: ReadonlyArray<number>): ReadonlyArray<Recorded> => {
  const queues = [...byStream(events).values()].map((stream) => [...stream])
  const woven: Array<Recorded> = []
  for (let i = 0; woven.length < events.length; i++) {
    const waiting = queues.filter((queue) => queue.length > 0)
    const next = waiting[(draws[i % draws.length] ?? 0) % waiting.length]?.shift()
    if (next !== undefined) woven.push({ ...next, position: woven.length + 1, commit: woven.length + 1 })
  }
  return woven
}

describe("law 4: the order between streams", () => {
  it("changes no figure", () => {
    fc.assert(
      fc.property(
        anyInquiry,
        fc.array(fc.nat(20), { minLength: 1, maxLength: 20 }),
        ({ declaration, events, request }, draws) => {
          const known = upTo(events, request.head.position)
          const other = rewoven(known, draws)
          const asked = { ...request, head: { ...request.head, position: known.length } }
          const figure = figureOf(logOf(events), declaration, request)
          const expected = { ...figure, head: { ...figure.head, position: known.length } }
          expect(figureOf(logOf(other), declaration, asked)).toEqual(expected)
          expect(figureOf(replay(other), declaration, asked)).toEqual(expected)
        }
      ),
      runs(80)
    )
  })
})
