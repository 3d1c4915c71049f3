// Figures by a field of the rows: one for each value, and none for what no row has of its own.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { compute, computeBy } from "../../src/count/Figure.ts"
import { type TallySource, tallies } from "../../src/count/TallySource.ts"
import { fromEvents } from "../../src/log/RowSource.ts"
import { complaintResolutionRate } from "../../src/policy/OblP02/index.ts"
import { all } from "../../src/streams/Streams.ts"
import { windowOf } from "../arbitrary/Questions.ts"
import { type Line, tell } from "../Story.ts"

const received = (id: string, ...subjects: ReadonlyArray<string>): Line => [
  "2026-01-30",
  `Case/${id}`,
  "Registered",
  { class: "complaint" },
  { subjects }
]
const events = tell(
  received("C-1", "outlet:constructor"),
  received("C-2", "outlet:__proto__"),
  received("C-3", "outlet:constructor"),
  received("C-4")
)
const by = (field: string) => {
  const request = { window: windowOf("2026"), head: { position: 4, atMs: Date.UTC(2027, 0) }, by: field }
  const figures = Effect.runSync(computeBy(fromEvents(all, events), complaintResolutionRate, request))
  return figures.map(({ denominator, group }) => [group?.value, denominator])
}

describe("a figure by a field", () => {
  it("has one group for each value, in their order, rows without one last", () => {
    expect(by("outlet")).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
      [null, "1"]
    ])
  })

  it("puts all rows in one group where no row has the field of its own", () => {
    for (const field of ["altitude", "constructor", "__proto__"]) expect(by(field)).toEqual([[null, "4"]])
  })
})

describe("a source that counts by itself", () => {
  const request = { window: windowOf("2026"), head: { position: 4, atMs: Date.UTC(2027, 0) } }
  const rows = fromEvents(all, events)
  const counting: TallySource = {
    rows: () => Effect.die("no rows are asked for"),
    tallies: (queries) => Effect.map(tallies(rows, queries), (all) => all.map((groups) => [...groups].reverse()))
  }

  it("is asked for tallies alone, and gives the same bytes", () => {
    const [declaration, by] = [complaintResolutionRate, "outlet"]
    const told = (source: TallySource) =>
      JSON.stringify([
        Effect.runSync(compute(source, declaration, request)),
        Effect.runSync(computeBy(source, declaration, { ...request, by }))
      ])
    expect(told(counting)).toBe(told(rows))
  })
})
