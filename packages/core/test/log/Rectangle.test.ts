// Row versions with both clocks: what a commit ends and begins, and that what was known before stays readable.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { type Change, change } from "../../src/log/Rectangle.ts"
import type { Stream } from "../../src/log/Stream.ts"
import { versions } from "../../src/log/Versions.ts"
import * as Case from "../../src/streams/Case.ts"
import { FOREVER } from "../../src/time/Instant.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const stream = Case.stream as unknown as Stream<unknown>
const ref = { category: "Case", id: "C-1" }

/** What the last line changes. */
const byLast = (...lines: ReadonlyArray<Line>): Change => {
  const events = tell(...lines)
  return change(ref, versions(stream, events.slice(0, -1)), versions(stream, events))
}
const bounds = (all: Change["begun"]) => all.map(({ validFromMs, validUntilMs }) => [validFromMs, validUntilMs])

const registered: Line = ["2026-01-01", "Case/C-1", "Registered", { class: "complaint" }]
const answered: Line = ["2026-01-03", "Case/C-1", "Answered"]
const resolved: Line = ["2026-01-05", "Case/C-1", "Resolved", { cause: "x" }]
const [t1, t3, t5] = ["2026-01-01", "2026-01-03", "2026-01-05"].map(shanghai)

describe("a commit changes", () => {
  it("by a first event: begins one version", () => {
    const { begun, ended } = byLast(registered)
    expect([ended, bounds(begun)]).toEqual([[], [[t1, FOREVER]]])
  })

  it("by an event in order: ends the open version and begins its bounded copy and the new one", () => {
    const { begun, ended } = byLast(registered, resolved)
    expect(bounds(ended)).toEqual([[t1, FOREVER]])
    expect(bounds(begun)).toEqual([
      [t1, t5],
      [t5, FOREVER]
    ])
  })

  it("by a late event: also what it makes of the later versions", () => {
    const { begun, ended } = byLast(registered, resolved, answered)
    expect(bounds(ended)).toEqual([
      [t1, t5],
      [t5, FOREVER]
    ])
    expect(bounds(begun)).toEqual([
      [t1, t3],
      [t3, t5],
      [t5, FOREVER]
    ])
  })

  it("by an event that says nothing new at the same instant: the rows it changes alone", () => {
    const again: Line = ["2026-01-05", "Case/C-1", "Retracted", {}, { concerns: 1 }]
    const { begun, ended } = byLast(registered, resolved, again)
    expect([bounds(ended).length, bounds(begun)]).toEqual([2, [[t1, FOREVER]]])
  })

  it("facts of one instant make one version", () => {
    const twice = versions(stream, tell(registered, ["2026-01-01", "Case/C-1", "Answered"], resolved))
    expect(bounds(twice)).toEqual([
      [t1, t5],
      [t5, FOREVER]
    ])
  })
})

describe("a log keeps what was known", () => {
  const log = logOf(tell(registered, resolved, answered))
  const row = (head: number, cut: string) =>
    Effect.runSync(
      log.rows({ kind: "case", anchor: "receivedAtMs", fromMs: 0, untilMs: FOREVER, cutMs: shanghai(cut), head })
    ).map(({ row }) => [(row as Case.Row).state, (row as Case.Row).answeredAtMs])

  it("at every head and every cut, the cut itself excluded", () => {
    expect(row(0, "2026-01-09")).toEqual([])
    expect(row(1, "2026-01-01")).toEqual([])
    expect(row(1, "2026-01-09")).toEqual([["open", null]])
    expect(row(2, "2026-01-05")).toEqual([["open", null]])
    expect(row(2, "2026-01-06")).toEqual([["resolved", null]])
    expect(row(3, "2026-01-03")).toEqual([["open", null]])
    expect(row(3, "2026-01-04")).toEqual([["open", t3]])
    expect(row(3, "2026-01-06")).toEqual([["resolved", t3]])
  })
})
