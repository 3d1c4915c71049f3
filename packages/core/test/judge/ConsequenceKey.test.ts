// The key of a consequence: whom it is for can be read back from it, whatever the token holds and however long it is.

import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isFor, keyOf, periodOf, whose } from "../../src/judge/ConsequenceKey.ts"
import { explained } from "../../src/policy/FtmsCs/Explained.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { breach, end, follows } from "../golden/Ftms.ts"
import { type Line, tell } from "../Story.ts"

const parts = (who: string, cause = "Conduct/3#1") => {
  return { period: "2026-05", clause: "S2-5.2c", measure: "whole-performance-pay", who, cause }
}

const token = fc.oneof(
  fc.string({ unit: fc.constantFrom("T", "|", "%", "7", "C", "#", "\\"), minLength: 1, maxLength: 8 }),
  fc.string({ unit: fc.constantFrom("a", "b", "|"), minLength: 60, maxLength: 190 })
)

describe("the key of a consequence", () => {
  it("says for whom it is, and is another for another person or another cause", () => {
    const one = fc.tuple(token, fc.constantFrom("Conduct/1#1", "|#2", "b|c"))
    fc.assert(
      fc.property(one, one, ([a, cause], [b, other]) => {
        const [mine, theirs] = [keyOf(parts(`staff:${a}`, cause)), keyOf(parts(`staff:${b}`, other))]
        expect([isFor(mine, `staff:${a}`), isFor(theirs, `staff:${a}`), mine === theirs]).toEqual([
          ...[true, a === b, a === b && cause === other]
        ])
        expect([periodOf(mine), mine.length <= 200]).toEqual(["2026-05", true])
        if (a.length <= 8) expect(whose(mine)).toBe(`staff:${a}`)
      }),
      runs(500)
    )
  })

  it("of a plain name holds it as it is", () => {
    expect(keyOf(parts("staff:T-1"))).toBe("2026-05|S2-5.2c|whole-performance-pay|staff:T-1|Conduct/3#1")
  })
})

describe("the books of somebody whose token has a bar", () => {
  it("tell the proposals for them, and take back what was voided", () => {
    for (const staff of ["T-1", "T|1", `T|${"x".repeat(150)}`]) {
      const who = `staff:${staff}`
      const report: Line = ["2026-05-03", ...breach("", "1").slice(1, 4), { subjects: [who, "case:C-1"] }] as never
      const [one] = follows([report]).consequences
      const said = {
        ...{ measure: "offence-fine", clause: "S2-5.2c", approvers: ["general-manager"], effect: "carried-out" },
        ...{ basis: { on: "consequence", key: one?.key ?? "" }, fen: 5_000 }
      }
      const lines: ReadonlyArray<Line> = [
        report,
        ["2026-05-21", "Proposal/P-1", "Proposed", said, { subjects: [who] }],
        ["2026-05-28", "Conduct/1", "Voided", { cause: "appeal" }, { concerns: 0 }]
      ]
      const log = logOf(tell(...lines, end))
      const { proceedings, result } = Effect.runSync(
        Effect.flatMap(log.head(), (head) => explained(log, { who, window: windowOf("2026-05"), head }))
      )
      expect([proceedings.length, result.compared.reverse.map(({ id }) => id)]).toEqual([1, ["P-1"]])
    }
  })
})
