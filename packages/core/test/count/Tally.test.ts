// Tallies of made-up rows against plain counting: every kind of cell, repeated values, entities that parts share.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Operand } from "../../src/count/Operand.ts"
import { combine, stockInstants, tally } from "../../src/count/Tally.ts"
import { windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

const title = { zh: "测试", en: "test" }
const frame = { window: windowOf("2026-01"), cutMs: 0 }

const operand: Operand = {
  name: "things",
  title,
  rows: "thing",
  select: { anchor: "atMs" },
  among: { is: ["meant", true] },
  exclusions: [
    { reason: "lost", title, when: { is: ["lost", true] } },
    { reason: "old", title, when: { is: ["old", true] } }
  ],
  having: { is: ["good", true] },
  value: { field: "value" },
  per: "entity",
  path: [{ owner: "month" }, { field: "entity" }, { field: "nowhere" }]
}

/** The bounds of the window: one month. */
const bounds = [frame.window.startMs, frame.window.endMs - 1]

const flag = fc.constantFrom(true, true, true, false)
const rare = fc.constantFrom(false, false, false, true)
const rows = fc.array(
  fc.record({
    meant: flag,
    lost: rare,
    old: rare,
    good: flag,
    value: fc.constantFrom(1, 2, 2, -3, 2 ** 52, 2 ** 53 - 1, null, "many", 0.5),
    entity: fc.constantFrom("a", "b", null),
    atMs: fc.constantFrom(...bounds),
    evidence: fc.constantFrom("events", "snapshot"),
    findings: fc.constantFrom([], ["odd"])
  }),
  { maxLength: 12 }
)
type Row = typeof rows extends fc.Arbitrary<ReadonlyArray<infer R>> ? R : never

const reasonOf = (row: Row): string | undefined => {
  if (row.lost) return "lost"
  if (row.old) return "old"
  if (row.value === null || row.value === "many" || row.value === 0.5) return "no-value"
  return row.entity === null ? "no-entity" : undefined
}

const plain = (all: ReadonlyArray<Row>) => {
  const meant = all.filter((row) => row.meant)
  const left: Record<string, number> = {}
  for (const reason of meant.map(reasonOf)) if (reason !== undefined) left[reason] = (left[reason] ?? 0) + 1
  const included = meant.filter((row) => reasonOf(row) === undefined)
  const names = [...new Set(included.map(({ entity }) => String(entity)))]
  const values = [...new Set(included.map(({ value }) => Number(value)))]
  return {
    rows: all.length,
    included: included.length,
    counted: included.filter(({ good }) => good).length,
    irrelevant: all.length - meant.length,
    excluded: left,
    quantity: included.reduce((sum, { value }) => sum + BigInt(value ?? 0), 0n),
    values: new Map(values.map((value) => [value, included.filter((row) => row.value === value).length])),
    entities: new Map(
      names.map((name) => [name, included.filter(({ entity }) => entity === name).every(({ good }) => good)])
    ),
    cells: new Map(
      names.map((name) => {
        const own = included.filter(({ entity }) => entity === name)
        const path = ["2026-01", name, null]
        const sum = own.reduce((all, { value }) => all + BigInt(value ?? 0), 0n)
        return [JSON.stringify(path), { path, sum, times: own.length }]
      })
    ),
    snapshots: included.filter(({ evidence }) => evidence === "snapshot").length,
    findings: all.filter(({ findings }) => findings.length > 0).length
  }
}

describe("a tally", () => {
  it("is what counting by hand gives, and the sum of its parts", () => {
    fc.assert(
      fc.property(rows, rows, (a, b) => {
        expect(tally(operand, frame, a)).toEqual(plain(a))
        expect(combine(tally(operand, frame, a), tally(operand, frame, b))).toEqual(plain([...a, ...b]))
      }),
      runs(300)
    )
  })

  it("takes whole numbers that a double holds exactly, and accounts for what is none", () => {
    const plainly = { name: "things", title, rows: "thing", among: { all: [] }, exclusions: [] }
    const anchored = { ...plainly, select: { anchor: "atMs" } }
    const spans = tally({ ...anchored, value: { elapsed: ["a", "b"] } }, frame, [
      { a: 1, b: 3 },
      { a: 1, b: null },
      { a: 1, b: 1.5 },
      { a: 1, b: "3" },
      { a: 1 - 2 ** 53, b: 2 ** 53 - 1 }
    ])
    expect(spans).toMatchObject({ rows: 5, included: 1, excluded: { "no-value": 4 }, quantity: 2n })
    const present = { from: "a", until: "b", weight: "w", at: "opening" } as const
    const row = { a: frame.window.startMs - 1, b: null }
    const weights = [2, null, 0.5, "2"].map((w) => ({ ...row, w }))
    const stock = tally({ ...plainly, select: { present } }, frame, weights)
    expect(stock).toMatchObject({ rows: 4, included: 1, quantity: 2n, excluded: { "no-value": 3 } })
  })

  it("takes the time from an instant to the cut for an age, and accounts for what has none", () => {
    const aged: Operand = {
      ...{ name: "things", title, rows: "thing", among: { all: [] }, exclusions: [] },
      ...{ select: { standing: "a" }, value: { age: "a" } }
    }
    const rows = [9, 8, 8, 10, 11, null, 7.5, "7", 11 - 2 ** 53, 10 - 2 ** 53].map((a) => ({ a }))
    const counted = tally(aged, { ...frame, cutMs: 10 }, rows)
    expect(counted).toMatchObject({ rows: 10, included: 4, excluded: { "no-value": 6 }, quantity: 2n ** 53n + 4n })
    expect(counted.values).toEqual(
      new Map([
        [1, 1],
        [2, 2],
        [2 ** 53 - 1, 1]
      ])
    )
  })

  it("measures a stock at its instants in their order, also when the cut lies before the window", () => {
    const { startMs } = frame.window
    expect(stockInstants("openClose", { ...frame, cutMs: startMs - 5 })).toEqual({
      at: [startMs - 5, startMs],
      divisor: 2
    })
  })

  it("sums exactly where doubles would not", () => {
    const row = { meant: true, good: true, entity: "a", findings: [], value: 2 ** 53 - 1 }
    expect(tally(operand, frame, [row, row, row]).quantity).toBe(3n * (2n ** 53n - 1n))
  })
})
