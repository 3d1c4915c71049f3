// Law 4: the order between streams changes nothing, as long as each stream keeps its own.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyInquiry } from "../arbitrary/Asked.ts"
import { figureOf, logOf, replay, upTo } from "../arbitrary/Questions.ts"
import { rewoven } from "../arbitrary/Retold.ts"
import { runs } from "../arbitrary/Runs.ts"

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
