// Transactions of others: long ones, huge ones, those left behind, in this log, in another, in another database. None makes a
// reader skip, and only one that writes this log makes its readers wait.
import { layer } from "@effect/vitest"
import type { EventLog } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { Server } from "../../src/index.ts"
import { database, newDatabase } from "../server.ts"
import { all, fact, follower, keys, lastSeen, locks, newLog, number, session, until, watermark } from "./Session.ts"

type Log = EventLog.EventLogShape

/** Appends so many events by as many calls of the function, in savepoints of a hundred, some of which are given up. */
const manyAppends = ({ tenant }: Log, count: number, name: string) => `do $$
  declare
    n integer := 0; v_blocks integer := 0; v_version integer := 0; v_begun integer;
    v_text constant text := (select body from servicebook.event where tenant = '${tenant}' order by position limit 1);
  begin
    while v_version < ${count} loop
      v_begun := v_version;
      v_blocks := v_blocks + 1;
      begin
        for i in 1 .. 100 loop
          n := n + 1;
          v_version := v_version + 1;
          if servicebook.append('${tenant}', '{}', '{}', array['Parcel'], array['${name}'], array[v_version],
            array[left(encode(sha256(convert_to('${tenant}', 'UTF8') || '\\x00'::bytea || 'scale'::bytea || '\\x00'::bytea
              || convert_to('${name}-' || n, 'UTF8')), 'hex'), 32)],
            array['scale'], array['${name}-' || n], array[0], array[null]::bigint[], array[v_text], '{}', '{}', '{}') is null
          then raise exception 'not appended'; end if;
        end loop;
        if v_blocks % 20 = 1 then raise exception 'given up' using errcode = 'SB999'; end if;
      exception when sqlstate 'SB999' then v_version := v_begun;
      end;
    end loop;
  end $$`

layer(database(), { timeout: "180 seconds", excludeTestServices: true })("a transaction of 20,000 appends", (it) => {
  it.effect("takes one place in the table of locks, holds the watermark, and is there whole or not at all", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      yield* log.append(fact("p", "a"))
      const held = yield* session
      for (const [end, count] of [
        ["rollback", 1_000],
        ["commit", 20_000]
      ] as const) {
        yield* held.say("begin")
        yield* held.say(manyAppends(log, count, end))
        expect(yield* locks(log, 91)).toBe(1)
        const before = yield* watermark(log)
        yield* log.append(fact("q", `beside ${end}`))
        expect(yield* watermark(log)).toBe(before)
        expect((yield* log.head()).position).toBe(before)
        yield* held.say(end)
        expect(yield* watermark(log)).toBe(yield* lastSeen(log))
      }
      expect(yield* locks(log, 91)).toBe(0)
      expect(yield* number("select count(*) from servicebook.event where tenant = $1", log.tenant)).toBe(20_003)
      expect(
        yield* number("select count(*) from servicebook.event where tenant = $1 and stream_id = 'rollback'", log.tenant)
      ).toBe(0)
    })
  )

  it.effect("would take a place for each, did every append announce anew: the table has few thousand", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const held = yield* session
      yield* held.say("begin")
      yield* held.say(`do $$ begin for n in 1 .. 2000 loop
        perform pg_advisory_xact_lock_shared(servicebook.lock_key(91, (select id from servicebook.log where tenant = '${log.tenant}'), n));
        end loop; end $$`)
      expect(yield* locks(log, 91)).toBe(2_000)
      yield* held.say("rollback")
    })
  )
})

/** The oldest transaction that runs anywhere: where readers stop who go by transaction ids. */
const visible = ({ tenant }: Log) =>
  number(
    `select max(position) from servicebook.event where tenant = $1
      and xmin::text::bigint < (pg_snapshot_xmin(pg_current_snapshot())::text::bigint & 4294967295)`,
    tenant
  )

layer(database({ maxConnections: 20 }), { timeout: "120 seconds", excludeTestServices: true })(
  "an open transaction",
  (it) => {
    const elsewhere: ReadonlyArray<readonly [where: string, text: (other: Log) => string]> = [
      ["on other tables", () => "create table if not exists strangers (n integer); insert into strangers values (1)"],
      [
        "of another tenant's log",
        (other) => `select servicebook.draw(l, 3) from servicebook.log l where tenant = '${other.tenant}'`
      ]
    ]
    for (const [where, text] of elsewhere) {
      it.effect(`${where} stalls no subscriber; one who goes by the oldest transaction stands still`, () =>
        Effect.gen(function* () {
          const [log, other] = [yield* newLog, yield* newLog]
          yield* log.append(fact("p", "a"))
          // Other databases of the server have transactions too, older ones perhaps.
          yield* until(visible(log), (n) => n === 1)
          const stranger = yield* session
          yield* stranger.say("begin")
          for (const statement of ["select pg_current_xact_id()::text", ...text(other).split(";")])
            yield* stranger.say(statement)
          yield* log.append(fact("p", "b"))
          expect(yield* watermark(log)).toBe(2)
          expect(keys(yield* all(log))).toEqual(["a", "b"])
          expect(yield* visible(log)).toBe(1)
          yield* stranger.say("rollback")
          yield* until(visible(log), (n) => n === 2)
        })
      )
    }

    it.effect(
      "in another database of the server stalls no subscriber; one who goes by the oldest transaction counts it",
      () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const far = yield* Layer.build(Server.layer({ ...(yield* newDatabase), maxConnections: 1 }))
          const stranger = yield* Effect.provideService(
            session,
            SqlClient.SqlClient,
            Context.get(far, SqlClient.SqlClient)
          )
          yield* stranger.say("begin")
          yield* stranger.say("create table strangers (n integer)")
          yield* log.append(fact("p", "a"))
          expect(yield* watermark(log)).toBe(1)
          expect(keys(yield* all(log))).toEqual(["a"])
          expect(yield* visible(log)).toBe(0)
          yield* stranger.say("rollback")
        })
    )

    it.effect(
      "that was prepared and left behind holds the log back; one who looks for its process does not see it",
      () =>
        Effect.gen(function* () {
          const log = yield* newLog
          if ((yield* number("current_setting('max_prepared_transactions')::integer")) === 0) return
          const [subscriber, naive] = [follower(log), follower(log)]
          const byProcess = number(
            `select least(pg_sequence_last_value(l.positions), (
          select min(((k.classid::bigint & 255) << 32) | k.objid::bigint) from pg_locks k join pg_stat_activity a on a.pid = k.pid
          where k.locktype = 'advisory' and k.objsubid = 1 and (k.classid::bigint >> 8) = ((91::bigint << 16) | l.id)
            and k.database = (select oid from pg_database where datname = current_database())))
        from servicebook.log l where tenant = $1`,
            log.tenant
          )
          const held = yield* session
          yield* held.say("begin")
          yield* held.inside(log.append(fact("p", "a")))
          expect(yield* byProcess).toBe(0)
          yield* held.say(`prepare transaction '${log.tenant}'`)
          yield* log.append(fact("q", "b"))
          yield* subscriber.to(yield* watermark(log))
          yield* naive.to(yield* byProcess)
          yield* held.say(`commit prepared '${log.tenant}'`)
          yield* subscriber.to(yield* watermark(log))
          yield* naive.to(yield* byProcess)
          expect(subscriber.read).toEqual(["a", "b"])
          expect(naive.read).toEqual(["b"])
        })
    )

    it.effect(
      "of a long import makes no third writer wait, with a subscriber polling; a barrier for readers does",
      () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const key = "servicebook.lock_key(99, 1)"
          const importing = yield* session
          yield* importing.say("begin")
          yield* importing.say(`select pg_advisory_xact_lock_shared(${key})`)
          yield* importing.inside(log.appendBatch(Array.from({ length: 500 }, (_, n) => fact(`i-${n}`, `i-${n}`))))
          const polling = yield* Effect.forkChild(Effect.forever(watermark(log)))
          for (const n of [1, 2, 3]) yield* log.append(fact("third", `third-${n}`))
          expect(yield* number("select count(*) from servicebook.event where tenant = $1", log.tenant)).toBe(3)
          expect((yield* log.head()).position).toBe(0)

          const reader = yield* session
          const barrier = yield* Effect.forkChild(reader.say(`select pg_advisory_lock(${key})`))
          yield* until(
            number(
              "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())"
            ),
            (n) => n === 1
          )
          const third = yield* session
          yield* third.say("set lock_timeout = '300ms'")
          const waited = yield* Effect.flip(third.say(`select pg_advisory_xact_lock_shared(${key})`))
          expect(waited.reason._tag).toBe("LockTimeoutError")
          yield* third.say("reset lock_timeout")

          yield* importing.say("commit")
          yield* Fiber.join(barrier)
          yield* reader.say("select pg_advisory_unlock_all()")
          yield* Fiber.interrupt(polling)
          expect((yield* log.head()).position).toBe(503)
        })
    )
  }
)
