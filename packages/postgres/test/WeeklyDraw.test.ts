// The weekly draw repeated in SQL over the same events gives the same names: any frame, any seed; and says so where a record
// holds others.
import { fileURLToPath } from "node:url"
import { layer } from "@effect/vitest"
import { Draw, type Recorded, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { tenant } from "../../core/test/arbitrary/Histories.ts"
import { type Line, tell } from "../../core/test/Story.ts"
import { PgEventLog, Pglite } from "../src/index.ts"
import { type Query, type Row, run } from "./Psql.ts"
import { snapshot } from "./snapshot.ts"

const file = fileURLToPath(new URL("../sql/weekly_draw.sql", import.meta.url))

const samples = fc
  .uniqueArray(fc.stringMatching(/^[A-Za-z]-\d{1,4}$/), { minLength: 1, maxLength: 30 })
  .chain((members) =>
    fc.record({
      members: fc.constant(members),
      covered: fc.subarray(members),
      share: fc.constantFrom(Draw.weekly, { of: 7, in: 100 }),
      seed: fc.stringMatching(/^[\p{Script=Han}\w ]{1,20}$/u)
    })
  )

const week = "2026-02-02"

/** The lines of a sample, and who is drawn. */
const told = (
  { members, covered, seed, share }: typeof samples extends fc.Arbitrary<infer A> ? A : never,
  id: string,
  spoilt = false
) => {
  const frame = Draw.canonicalFrame({ week, share, members, covered })
  const names = Draw.draw(frame, seed)
  const drawn = spoilt ? [...names].reverse().concat("Z-0") : names
  const data = { ...frame, share: { ...share }, hash: Draw.frameHash(frame) }
  const lines: ReadonlyArray<Line> = [
    ["2026-02-09 10:00", `Sample/${id}`, "FrameFixed", data],
    ["2026-02-09 11:00", `Sample/${id}`, "SeedSupplied", { seed }],
    ["2026-02-09 12:00", `Sample/${id}`, "Drawn", { algorithm: Draw.algorithm, drawn: [...drawn] }]
  ]
  return { lines, names: names.join(" ") }
}

const all = fc.sample(samples, 80).map((one, index) => told(one, `s-${index}`, index % 10 === 9))
const putRight: Line = ["2026-02-10", "Sample/s-0", "Corrected", { data: { seed: "another" } }, { concerns: 1 }]
const events: ReadonlyArray<Recorded.Recorded> = tell(...all.flatMap(({ lines }) => lines), putRight)

layer(Pglite.layer({ snapshot: snapshot() }), { timeout: "120 seconds" })("the weekly draw in SQL", (it) => {
  it.effect("gives the names that frame and seed give", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
      yield* log.restore(events)
      const query: Query = (text) => Effect.runPromise(sql.unsafe<Row>(text))
      const [printed = []] = yield* Effect.promise(() => run(file, { tenant }, query))
      const found = new Map(printed.map((row) => [row["sample"], row]))
      for (const [index, { names }] of all.entries()) {
        const result = index === 0 ? "by hand" : index % 10 === 9 ? "differs" : "same"
        expect(found.get(`s-${index}`)).toMatchObject({ computed: names, result })
      }
    })
  )
})
