// Logins of a real server: what a session may do that can't go back to a superuser, and who holds a watermark back.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { Doctor, Guard, PgConsumers, PgEventLog, Server } from "../src/index.ts"
import { by, forged, here, login, roleOf, secured } from "./guarded.ts"
import { database } from "./server.ts"

const { append, opened, streams } = Sample
const [reader, writer] = [roleOf("read", "a"), roleOf("append", "a")]

const run = (text: string) => Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe<Record<string, unknown>>(text))

const refused = (username: string, text: string) =>
  Effect.map(Effect.flip(by(username, run(text))), (error) => ("reason" in error ? error.reason._tag : error._tag))

const held = Effect.map(Doctor.examine({ streams, patienceMs: 0 }), ({ findings, logs }) => ({
  found: findings.filter(({ state }) => state === "fault").map(({ found, name }) => [name, ...found].join(" ")),
  holders: logs.find(({ tenant }) => tenant === "a")?.holders
}))

layer(database(), { timeout: "120 seconds", excludeTestServices: true })("a login", (it) => {
  it.effect("that is admitted opens its log with reading rights, appends, and reads heads and rows", () =>
    Effect.gen(function* () {
      yield* secured
      const seen = by(
        writer,
        Effect.gen(function* () {
          const log = yield* PgEventLog.make({ tenant: "a", streams })
          const { outcome } = yield* log.append(append("p-3", "absent", opened("k-3", 3)))
          const query = { kind: "parcel", anchor: "openedAtMs", fromMs: 0, untilMs: 9e15, cutMs: 9e15, head: 9 }
          return {
            outcome,
            head: (yield* log.head()).position,
            rows: (yield* log.rows(query)).length,
            whose: yield* PgEventLog.tenants
          }
        })
      )
      expect(yield* seen).toEqual({ outcome: "appended", head: 3, rows: 3, whose: ["a"] })
      const reading = by(
        reader,
        Effect.flatMap(PgEventLog.make({ tenant: "a", streams }), (log) =>
          log.append(append("p-4", "any", opened("k-4", 4)))
        )
      )
      expect(yield* Effect.flip(reading)).toMatchObject({
        _tag: "StoreFailed",
        problem: expect.stringContaining("append")
      })
    })
  )

  it.effect("is told who must run what, where something must be made that it may not make", () =>
    Effect.gen(function* () {
      yield* secured
      const shelf = {
        ...Sample.parcel,
        category: "Shelf",
        rowKinds: [{ kind: "shelf", anchors: [], fields: { title: "text" as const } }]
      }
      const open = PgEventLog.make({ tenant: "a", streams: Stream.streams(shelf) })
      const lacking = yield* Effect.flip(by(writer, open))
      expect(lacking).toMatchObject({ _tag: "NotPrepared", role: writer, lacking: ["tables", "rows"] })
      expect(lacking.message).toContain(`servicebook admit ${writer} --tenant a`)
      yield* open
      expect(
        yield* by(
          writer,
          Effect.map(open, ({ tenant }) => tenant)
        )
      ).toBe("a")
      expect((yield* Doctor.examine({ streams })).findings.filter(({ state }) => state === "fault")).toEqual([])
      const stranger = `sb_${process.pid}_stranger`
      yield* login(stranger)
      expect(yield* Effect.flip(by(stranger, open))).toMatchObject({ _tag: "NotPrepared", lacking: ["access"] })
    })
  )

  it.effect("that appends keeps consumers of its tenant; one that reads does not", () =>
    Effect.gen(function* () {
      yield* secured
      const consuming = Effect.gen(function* () {
        const keeper = PgConsumers.make(yield* SqlClient.SqlClient, "a")
        yield* keeper.open("board", 2, 0)
        yield* keeper.meet("board", "me", 60_000)
        const [lease, ...more] = yield* keeper.claim("board", "me", 60_000, 2)
        if (lease === undefined) return 0
        yield* keeper.release({ lease, looked: 2 })
        yield* keeper.leave("board", "me")
        return more.length + 1
      })
      expect(yield* by(writer, consuming)).toBe(2)
      expect(yield* Effect.flip(by(reader, consuming))).toMatchObject({
        problem: expect.stringContaining("permission denied")
      })
      yield* Guard.admit({ role: roleOf("append", "b"), tenant: "a", right: "read" })
      expect(yield* by(roleOf("append", "b"), run("select * from servicebook.consumer_shard"))).toHaveLength(2)
      expect(
        yield* by(roleOf("append", "b"), run("update servicebook.consumer_shard set checkpoint = 0 returning 1"))
      ).toEqual([])
      yield* Guard.dismiss({ role: roleOf("append", "b"), tenant: "a" })
    })
  )

  it.effect("cannot become the owner, sleep its triggers, or take the locks of the log", () =>
    Effect.gen(function* () {
      yield* secured
      for (const text of [
        "set role servicebook_owner",
        "set session authorization postgres",
        "set session_replication_role = replica",
        "select pg_advisory_lock(6557241057451442176)",
        "alter role current_user bypassrls",
        "create role friend",
        `grant servicebook_owner to ${writer}`
      ]) {
        expect([text, yield* refused(writer, text)]).toEqual([text, "AuthorizationError"])
      }
    })
  )

  it.effect("that keeps its append open is named by the doctor, with no word of what it wrote", () =>
    Effect.gen(function* () {
      yield* secured
      const admin = yield* SqlClient.SqlClient
      const asked = Effect.provideService(held, SqlClient.SqlClient, admin)
      const during = yield* by(
        writer,
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          return yield* sql.withTransaction(Effect.andThen(sql.unsafe(forged("a", { key: "open" })), asked))
        })
      )
      expect(during.holders).toMatchObject([
        { role: writer, application: "servicebook", state: "idle in transaction", gid: null }
      ])
      expect(during.found.join()).toMatch(
        /^watermark tenant a: pid \d+, sb_\d+_append_a, servicebook, idle in transaction, since /
      )
      expect(during.found.join()).not.toContain("append(")
      expect((yield* held).holders).toEqual([])
    })
  )

  it.effect("that prepared its append and forgot it is named too, by the transaction's own name", () =>
    Effect.gen(function* () {
      yield* secured
      const gid = `forgotten ${process.pid}`
      yield* by(
        writer,
        Effect.andThen(
          run("begin"),
          Effect.andThen(run(forged("a", { key: "prepared", version: 2 })), run(`prepare transaction '${gid}'`))
        )
      )
      const { found, holders } = yield* held
      yield* run(`rollback prepared '${gid}'`)
      expect(holders).toMatchObject([{ pid: null, gid, role: writer }])
      expect(found.map((one) => one.split(" ")[0])).toEqual(["prepared", "watermark"])
      expect(found.join()).toContain(gid)
    })
  )

  it.effect("that may make functions has none of them run by an administrator", () =>
    Effect.gen(function* () {
      yield* secured
      // Each fits a call of the doctor, or of what secures and opens, better than the function that is meant.
      for (const [name, types] of [
        ["format", "text, regclass"],
        ["format", "text, regprocedure, text"],
        ["set_config", "text, name, boolean"],
        ["has_table_privilege", "oid, oid, unknown"]
      ]) {
        const made = `create function public.${name}(${types?.replace("unknown", "text")}) returns text language plpgsql
          as 'begin raise exception ''run by %'', session_user; end'`
        yield* run(made)
      }
      expect((yield* Doctor.examine({ streams })).findings.filter(({ state }) => state === "fault")).toEqual([])
      yield* Guard.secure
      yield* Guard.admit({ role: reader, tenant: "a", right: "read" })
      yield* PgEventLog.make({ tenant: "new", streams })
      expect((yield* Effect.flip(run("select format('%s', 'pg_class'::regclass)"))).message).toBeDefined()
    })
  )

  it.effect("that is no superuser may secure a database of its own", () =>
    Effect.gen(function* () {
      const place = yield* here
      const admin = `sb_${process.pid}_admin`
      yield* login(admin)
      yield* run(`alter role ${admin} createrole createdb`)
      yield* run(
        `grant ${["owner", "reader", "writer", "sequencer", "auditor"].map((one) => `servicebook_${one}`).join(", ")} to ${admin} with admin option`
      )
      const own = `${place.database}_own`
      yield* by(admin, run(`create database ${own}`))
      const found = yield* Effect.scoped(
        Effect.provide(
          Effect.gen(function* () {
            yield* PgEventLog.make({ tenant: "a", streams })
            yield* Guard.secure
            yield* Guard.admit({ role: writer, tenant: "a", right: "append" })
            return yield* Doctor.examine({ streams })
          }),
          Server.layer({ ...place, database: own, username: admin, password: Redacted.make("secret") })
        )
      ).pipe(Effect.ensuring(Effect.orDie(run(`drop database ${own} with (force)`))))
      // What needs a superuser; and, from version 16 on, who did not make a role may not set its timeout.
      const faults = found.findings.filter(({ name, state }) => state === "fault" && name !== "timeouts")
      expect(faults.map(({ name }) => name)).toEqual(["advisory-locks"])
    })
  )
})
