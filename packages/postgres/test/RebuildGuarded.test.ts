// Rebuilds of a secured database: by a login that may act as the owner, not by those that read or append; and afterwards
// everybody goes on.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { Doctor, PgEventLog, Server } from "../src/index.ts"
import { login, roleOf, secured } from "./guarded.ts"
import { asRefolded, heavier, leftovers, withParcel } from "./rebuilt.ts"
import { database, server } from "./server.ts"

const { append, event, streams } = Sample
const owner = `sb_${process.pid}_keeper`

const by = <A, E>(username: string, effect: Effect.Effect<A, E, SqlClient.SqlClient>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [here] = yield* sql<{ name: string }>`select current_database()::text as name`
    const place = { ...server(), database: here?.name ?? "", username, password: Redacted.make("secret") }
    return yield* Effect.scoped(Effect.provide(effect, Server.layer(place), { local: true }))
  })

const weighed = (tenant: string, key: string) =>
  Effect.flatMap(PgEventLog.make({ tenant, streams }), (log) =>
    log.append(append("p-1", "any", event(key, "Weighed", { grams: 5 }, 7)))
  )

layer(database(), { timeout: "120 seconds", excludeTestServices: true })("rebuild of a secured database", (it) => {
  it.effect("is the owner's, and leaves everybody's rights as they were", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* secured
      yield* login(owner)
      yield* sql.unsafe(`grant servicebook_owner to ${owner}`)
      const [writer, reader] = [roleOf("append", "a"), roleOf("read", "a")]
      yield* by(writer, weighed("a", "w-1"))
      for (const role of [writer, reader]) {
        const asked = Effect.flatMap(PgEventLog.make({ tenant: "a", streams }), (log) => log.rebuild({ swap: true }))
        expect(yield* Effect.flip(by(role, asked))).toMatchObject({ _tag: "StoreFailed", operation: "rebuild" })
      }
      const kept = Effect.gen(function* () {
        const log = yield* PgEventLog.make({ tenant: "a", streams })
        expect((yield* log.rebuild({ swap: false })).difference).toBeUndefined()
        expect(yield* log.rebuild({ swap: true })).toMatchObject({ events: 3, difference: undefined })
        yield* asRefolded(log)
      })
      yield* by(owner, kept)
      yield* by(writer, weighed("a", "w-2"))
      yield* by(
        reader,
        Effect.flatMap(PgEventLog.make({ tenant: "a", streams }), (log) => asRefolded(log))
      )
      expect(yield* leftovers(sql)).toEqual([0, 0, 0])
      const faults = (yield* Doctor.examine({ streams })).findings.filter(({ state }) => state === "fault")
      expect(faults).toEqual([])
    })
  )

  it.effect("a login without the right is told who must open the log under new rules, and then goes on", () =>
    Effect.gen(function* () {
      const writer = roleOf("append", "a")
      const open = PgEventLog.make({ tenant: "a", streams: withParcel(heavier(2)) })
      const refused = yield* Effect.flip(by(writer, open))
      expect(refused).toMatchObject({ _tag: "NotPrepared", lacking: ["rows"] })
      yield* by(owner, open)
      yield* by(
        writer,
        Effect.flatMap(open, (log) => asRefolded(log))
      )
      const older = yield* Effect.flip(by(writer, weighed("a", "w-3")))
      expect(older).toMatchObject({ _tag: "WrittenByNewer" })
    })
  )
})
