// What an answer remembers of its source: rows that every indicator goes by, each set asked for once and each row one value.
import type { RowSource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { remembering } from "../src/answer/Remembering.ts"

const query = (kind: string, cutMs: number): RowSource.RowQuery => ({
  ...{ kind, anchor: "fromAtMs", fromMs: 0, untilMs: 9, cutMs, head: 1 }
})

/** A source that answers every query with rows of its own, as a database does. */
const counting = () => {
  const asked: Array<string> = []
  const row = (kind: string) => ({ kind, key: "1", findings: [] }) as unknown as RowSource.FoundRow["row"]
  const rows: RowSource.RowSource["rows"] = ({ cutMs, kind }) =>
    Effect.sync(() => {
      asked.push(`${kind} ${cutMs}`)
      return [{ stream: { category: "Any", id: "1" }, row: row(kind) }]
    })
  return { asked, rows }
}

it("asks once for what indicators and papers go by, and each time for what is counted", () => {
  const source = counting()
  const { rows } = remembering(source)
  for (const kind of ["calendar", "target", "target-part", "adoption", "duty", "filing", "case"]) {
    for (const cutMs of [1, 1, 2]) Effect.runSync(rows(query(kind, cutMs)))
  }
  expect(source.asked.filter((one) => one.startsWith("case"))).toEqual(["case 1", "case 1", "case 2"])
  expect(source.asked).toHaveLength(6 * 2 + 3)
})

it("gives the same row as one value at every cut, so that a calendar is made ready once", () => {
  const { rows } = remembering(counting())
  const [first, second, other] = [query("calendar", 1), query("calendar", 2), query("target", 1)].map(
    (one) => Effect.runSync(rows(one))[0]?.row
  )
  expect(second).toBe(first)
  expect(other).not.toBe(first)
})

it("counts where its source counts", () => {
  const tallies = () => Effect.succeed([])
  expect(remembering({ ...counting(), tallies }).tallies).toBe(tallies)
  expect("tallies" in remembering(counting())).toBe(false)
})
