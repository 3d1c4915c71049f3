// Heads against a literal reading: walk the commits one by one, as an auditor would with a finger on the list.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type CommitMark, type HeadSpec, marksOf, resolveHead } from "../../src/log/Head.ts"

const resolve = (marks: ReadonlyArray<CommitMark>, spec?: HeadSpec) =>
  Effect.runSync(
    Effect.result(
      resolveHead(
        marksOf(marks, () => undefined),
        spec
      )
    )
  )

const commits = fc
  .array(fc.record({ size: fc.integer({ min: 1, max: 3 }), recordedAtMs: fc.integer({ min: 0, max: 20 }) }), {
    maxLength: 8
  })
  .map((list) => {
    let commit = 0
    return list.map(({ size, recordedAtMs }): CommitMark => {
      commit += size
      return { commit, recordedAtMs }
    })
  })

describe("heads", () => {
  it("by an instant: the longest prefix of commits all recorded by then", () => {
    fc.assert(
      fc.property(commits, fc.integer({ min: 0, max: 21 }), (marks, recordedByMs) => {
        let position = 0
        let atMs = 0
        let broken = false
        for (const mark of marks) {
          if (mark.recordedAtMs > recordedByMs) broken = true
          if (broken) continue
          position = mark.commit
          atMs = Math.max(atMs, mark.recordedAtMs + 1)
        }
        const expected = { position, atMs: broken ? Math.max(atMs, recordedByMs) : atMs }
        expect(resolve(marks, { recordedByMs })).toEqual(Result.succeed(expected))
      })
    )
  })

  it("by a position: commit ends only; any other is refused with the one before it", () => {
    const marks = [
      { commit: 2, recordedAtMs: 10 },
      { commit: 5, recordedAtMs: 8 }
    ]
    expect(resolve(marks, { position: 5 })).toEqual(Result.succeed({ position: 5, atMs: 11 }))
    expect(resolve(marks, { position: 0 })).toEqual(Result.succeed({ position: 0, atMs: 0 }))
    for (const [position, problem] of [
      [4, /nearest before it is 2/],
      [6, /beyond the end/]
    ] as const) {
      const refused = resolve(marks, { position })
      expect(Result.isFailure(refused) && refused.failure.message).toMatch(problem)
    }
  })
})
