// Heads against a literal reading: walk the commits one by one, as an auditor would with a finger on the list.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type CommitMark, type HeadSpec, marksOf, parseHead, resolveHead } from "../../src/log/Head.ts"

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

describe("by the source's clock", () => {
  const source = (commits: ReadonlyArray<CommitMark>, sourceRecordedByMs: number) =>
    Effect.runSync(
      resolveHead(
        marksOf(commits, () => undefined),
        { sourceRecordedByMs }
      )
    )

  it("speaks up to the source's instant, and no further than the log", () => {
    const commits = [{ commit: 3, recordedAtMs: 5000 }]
    expect(source(commits, 1000)).toEqual({ position: 3, atMs: 1001, sourceRecordedByMs: 1000 })
    expect(source(commits, 9000)).toEqual({ position: 3, atMs: 5001, sourceRecordedByMs: 9000 })
  })
})

describe("as people write it", () => {
  it.each([
    ["", "newest"],
    ["newest", "newest"],
    ["1200", { position: 1200 }],
    ["2026-04-05T00:00:00+08:00", { recordedByMs: Date.UTC(2026, 3, 4, 16) }],
    ["2024-02-29T23:59Z", { recordedByMs: Date.UTC(2024, 1, 29, 23, 59) }],
    ["source:2026-04-05T00:00:00.5Z", { sourceRecordedByMs: Date.UTC(2026, 3, 5) + 500 }]
  ])("%j", (text, spec) => {
    expect(parseHead(text)).toEqual(spec)
  })

  it.each([
    ...["-1", "1.5", "2026-04-05", "2026-04-05T00:00:00", "source:", "source:12", "yesterday"],
    ...["2025-02-30T00:00:00Z", "2026-02-29T00:00Z", "2026-13-01T00:00Z", "2026-04-05T24:00Z", "2026-04-31T08:00+08:00"]
  ])("%s is none", (text) => {
    expect(parseHead(text)).toBeUndefined()
  })
})
