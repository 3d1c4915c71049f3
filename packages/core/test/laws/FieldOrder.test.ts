// Rows hold their fields in the order in which they are declared: what is printed of them is the same from every store.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { all } from "../../src/streams/Streams.ts"
import { FOREVER } from "../../src/time/Instant.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { heads, logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"

describe("the fields of rows", () => {
  for (const { category, rowKinds } of all.values()) {
    it(`of ${category} come in the order in which they are declared`, () => {
      fc.assert(
        fc.property(steps(category), (story) => {
          const events = recorded(story)
          const at = { fromMs: -FOREVER, untilMs: FOREVER, cutMs: FOREVER, head: heads(events).at(-1) ?? 0 }
          for (const { anchors, fields, kind } of rowKinds) {
            const declared = Object.keys(fields)
            for (const anchor of anchors) {
              for (const { row } of Effect.runSync(logOf(events).rows({ kind, anchor, ...at }))) {
                const own = Object.keys(row).filter((field) => declared.includes(field))
                expect(own).toEqual(declared.filter((field) => own.includes(field)))
              }
            }
          }
        }),
        runs(20)
      )
    })
  }
})
