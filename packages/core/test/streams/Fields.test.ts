// Every row holds the fields that its kind declares, each of the type declared: stores keep columns of these types.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { byStream } from "../../src/log/RowSource.ts"
import type { FieldType, Row } from "../../src/log/Stream.ts"
import { versions } from "../../src/log/Versions.ts"
import { all } from "../../src/streams/Streams.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { runs } from "../arbitrary/Runs.ts"

const shared = ["evidence", "findings", "key", "kind"]

const holds = (type: FieldType, cell: unknown): boolean => {
  if (cell === null) return true
  if (type === "instant") return Number.isSafeInteger(cell)
  if (type === "number") return Number.isFinite(cell)
  if (type === "instants") return Array.isArray(cell) && cell.every(Number.isSafeInteger)
  if (type === "texts") return Array.isArray(cell) && cell.every((one) => typeof one === "string")
  return typeof cell === (type === "text" ? "string" : "boolean")
}

const expectFits = (row: Row, fields: { readonly [field: string]: FieldType }) => {
  expect(Object.keys(row).sort()).toEqual([...Object.keys(fields), ...shared].sort())
  for (const [field, cell] of Object.entries(row)) {
    const type = fields[field]
    if (type !== undefined) expect(holds(type, cell), `${row.kind}.${field} = ${JSON.stringify(cell)}`).toBe(true)
  }
}

describe("rows", () => {
  it("hold exactly the fields that their kind declares", () => {
    fc.assert(
      fc.property(steps(...all.keys()), (story) => {
        for (const events of byStream(recorded(story, "t")).values()) {
          const stream = all.get(events[0]?.body.stream.category ?? "")
          if (stream === undefined) continue
          const kinds = new Map(stream.rowKinds.map((one) => [one.kind, one.fields]))
          for (const { row } of versions(stream, events)) expectFits(row, kinds.get(row.kind) ?? {})
        }
      }),
      runs(100)
    )
  })
})
