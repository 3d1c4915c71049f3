// Law 3: parts add up. The tally of some rows and of the others, combined, is the tally of all, in whatever order.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Cells } from "../../src/count/Condition.ts"
import { fromTallies, type Worked, work } from "../../src/count/Figure.ts"
import { combine, empty, type Tally, tally } from "../../src/count/Tally.ts"
import { anyInquiry, type Inquiry } from "../arbitrary/Asked.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

const worked = ({ declaration, events, request: { cut, ...rest } }: Inquiry): Worked =>
  Effect.runSync(work(logOf(events), declaration, cut === undefined ? rest : { ...rest, cut }))

const cellsOf = (found: Worked["rows"][number]["found"]): ReadonlyArray<Cells> =>
  found.map(({ row }) => row as unknown as Cells)

/** Every operand of the inquiry with the tallies of two parts of its rows. */
const parts = (inquiry: Inquiry, mask: ReadonlyArray<boolean>) => {
  const { frame, rows } = worked(inquiry)
  return rows.map(({ operand, found }) => {
    const cells = cellsOf(found)
    const part = (wanted: boolean) => cells.filter((_, index) => (mask[index % mask.length] ?? true) === wanted)
    return {
      operand,
      all: tally(operand, frame, cells),
      parts: [tally(operand, frame, part(true)), tally(operand, frame, part(false))] as [Tally, Tally],
      reversed: tally(operand, frame, [...cells].reverse())
    }
  })
}

const masks = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 })

describe("law 3: parts add up", () => {
  it("tally(a ++ b) = tally(a) + tally(b)", () => {
    fc.assert(
      fc.property(anyInquiry, masks, (inquiry, mask) => {
        for (const { all, parts: of, reversed } of parts(inquiry, mask)) {
          expect(combine(of[0], of[1])).toEqual(all)
          expect(combine(of[1], of[0])).toEqual(all)
          expect(combine(all, empty)).toEqual(all)
          expect(reversed).toEqual(all)
        }
      }),
      runs(120)
    )
  })

  it("the figure of combined parts is the figure of the whole", () => {
    fc.assert(
      fc.property(anyInquiry, masks, (inquiry, mask) => {
        const { figure, resolved } = worked(inquiry)
        const { cut, ...rest } = inquiry.request
        const counted = parts(inquiry, mask).map(({ operand, parts: [a, b] }) => ({ operand, tally: combine(a, b) }))
        expect(fromTallies(resolved, cut === undefined ? rest : { ...rest, cut }, counted)).toEqual(figure)
      }),
      runs(80)
    )
  })
})
