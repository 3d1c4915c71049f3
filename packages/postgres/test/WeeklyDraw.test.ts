// The weekly draw repeated in SQL over the same events gives the same names: any frame, any seed; and says so where a record
// holds others.
import { fileURLToPath } from "node:url"
import { layer } from "@effect/vitest"
import { Draw, EventId, Recorded, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { tenant } from "../../core/test/arbitrary/Histories.ts"
import { PgEventLog, Pglite } from "../src/index.ts"
import { isInstalled, psql } from "./byPsql.ts"
import { type Query, type Row, run } from "./Psql.ts"
import { snapshot } from "./snapshot.ts"
import { listen } from "./socket.ts"

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

type Line = readonly [at: string, id: string, type: string, data: Recorded.Payload, concerns?: number]

/** The events of a log to which these lines were told; a line may concern an earlier one by its number. */
const tell = (...lines: ReadonlyArray<Line>): ReadonlyArray<Recorded.Recorded> => {
  const versions = new Map<string, number>()
  const idOf = (index: number) => EventId.eventId(tenant, "", `line-${index}`)
  return lines.map(([at, id, type, data, concerns], index) => {
    versions.set(id, (versions.get(id) ?? 0) + 1)
    const instant = `${at}:00.000Z`
    const body: Recorded.Body = {
      ...{ v: 1, id: idOf(index), tenant, stream: { category: "Sample", id }, version: versions.get(id) ?? 1 },
      ...{ type, data, schemaVersion: 1, occurredAt: instant, recordedAt: "2026-02-11T00:00:00.000Z", subjects: [] },
      ...{ source: { system: "", key: `line-${index}` }, actor: { id: "F-1", roles: [] } },
      ...(concerns === undefined ? {} : { concerns: idOf(concerns) })
    }
    return { position: index + 1, commit: index + 1, body, text: Recorded.canonicalText(body) }
  })
}

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
    ["2026-02-09T10:00", id, "FrameFixed", data],
    ["2026-02-09T11:00", id, "SeedSupplied", { seed }],
    ["2026-02-09T12:00", id, "Drawn", { algorithm: Draw.algorithm, drawn: [...drawn] }]
  ]
  return { lines, names: names.join(" ") }
}

const all = fc.sample(samples, 80).map((one, index) => told(one, `s-${index}`, index % 10 === 9))
const putRight: Line = ["2026-02-10T10:00", "s-0", "Corrected", { data: { seed: "another" } }, 1]
const events: ReadonlyArray<Recorded.Recorded> = tell(...all.flatMap(({ lines }) => lines), putRight)

layer(Pglite.layer({ snapshot: snapshot() }), { timeout: "120 seconds", excludeTestServices: true })(
  "the weekly draw in SQL",
  (it) => {
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
        if (!isInstalled) return
        // The real psql says the same.
        const { close, url } = yield* Effect.flatMap(Pglite.Pglite, (db) => Effect.promise(() => listen(db)))
        const args = ["-t", "-v", `tenant=${tenant}`, "-f", file]
        const said = yield* Effect.promise(() => psql(url, args).finally(close))
        const lines = printed.map((row) => Object.values(row).map(String).join("\t"))
        expect(said.trimEnd().split("\n")).toEqual(lines)
      })
    )
  }
)
