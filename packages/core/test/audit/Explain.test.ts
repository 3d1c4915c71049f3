// What keeps a row from the numerator is told of exactly those rows that are included and do not count, and it is part of the condition.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { explain } from "../../src/audit/Explain.ts"
import { complaintResolutionRate } from "../../src/policy/OblP02/index.ts"
import { anyInquiry } from "../arbitrary/Asked.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { type Line, tell } from "../Story.ts"

describe("what a row does not meet", () => {
  it("is said of every row that is included and does not count, and of no other, in any history", () => {
    fc.assert(
      fc.property(anyInquiry, ({ declaration, events, request: { cut, ...rest } }) => {
        const request = cut === undefined ? rest : { ...rest, cut }
        const { rows, sortings } = Effect.runSync(explain(logOf(events), declaration, request))
        for (const { class: made, operand, unmet } of rows) {
          expect(unmet.length > 0).toBe(made.class === "included" && !made.counts)
          const having = sortings.find(({ operand: { name } }) => name === operand)?.having?.en ?? ""
          for (const { en } of unmet) expect(having).toContain(en)
        }
      }),
      runs(120)
    )
  })

  it("is the part of the condition that fails, in either language", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-01-05", "Case/open", "Registered", { class: "complaint" }],
      ["2026-01-05", "Case/solved", "Registered", { class: "complaint" }],
      ["2026-01-06", "Case/solved", "Resolved", { cause: "done" }],
      ["2026-01-07", "Case/solved", "Verified", { passed: true }],
      ["2026-01-08", "Case/solved", "Confirmed", { satisfied: true }],
      ["2026-04-02", "Case/later", "Registered", { class: "request" }]
    ]
    const events = tell(...lines)
    const request = { window: windowOf("2026-Q1"), head: { position: events.length, atMs: Date.UTC(2026, 3, 3) } }
    const { rows } = Effect.runSync(explain(logOf(events), complaintResolutionRate, request))
    expect(rows.map(({ stream, unmet }) => [stream.id, unmet])).toEqual([
      ["open", [{ zh: "验证时间 (verifiedAtMs) 已知", en: "time verified (verifiedAtMs) known" }]],
      ["solved", []]
    ])
  })
})
