// Holes: a position that is drawn and not yet committed while others commit above it. Nobody may pass it, wherever the
// sequence stands and whatever snapshot the reader has.
import { layer } from "@effect/vitest"
import type { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { database } from "../server.ts"
import {
  all,
  fact,
  follower,
  holding,
  keys,
  lastSeen,
  newLog,
  number,
  sequenceOf,
  session,
  until,
  watermark
} from "./Session.ts"

const append = (log: EventLog.EventLogShape, ...names: ReadonlyArray<string>) =>
  Effect.forEach(names, (name) => log.append(fact(name, name)), { discard: true })

/** What a naive writer announces, and a naive reader takes for drawn: it forgets that a sequence may not have begun. */
const lastValue = (log: EventLog.EventLogShape) =>
  Effect.flatMap(sequenceOf(log), (name) => number(`select last_value from ${name}`))

layer(database(), { timeout: "60 seconds", excludeTestServices: true })(
  "a position that is still being written",
  (it) => {
    it.effect("is passed by no subscriber, no reader and no head; the last position would have passed it", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        const [subscriber, naive] = [follower(log), follower(log)]
        const step = Effect.gen(function* () {
          yield* subscriber.to(yield* watermark(log))
          yield* naive.to(yield* lastSeen(log))
        })
        yield* append(log, "a")
        const held = yield* holding(log, fact("b", "b"))
        yield* append(log, "c", "d")
        yield* step
        expect(subscriber.read).toEqual(["a"])
        expect(keys(yield* all(log))).toEqual(["a"])
        expect((yield* log.head()).position).toBe(1)
        expect(yield* Effect.flip(log.head({ position: 3 }))).toMatchObject({ _tag: "NoSuchHead", last: 1 })
        expect(yield* log.read(fact("c", "c").stream)).toHaveLength(1)
        yield* held.say("commit")
        yield* step
        expect(subscriber.read).toEqual(["a", "b", "c", "d"])
        expect(keys(yield* all(log))).toEqual(["a", "b", "c", "d"])
        expect(naive.read).toEqual(["a", "c", "d"])
      })
    )

    it.effect("is passed by a reader who goes by the oldest running transaction: drawing takes no transaction id", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        const sql = yield* SqlClient.SqlClient
        const [subscriber, naive] = [follower(log), follower(log)]
        const belowHorizon = number(
          `select max(position) from servicebook.event where tenant = $1
          and xmin::text::bigint < (pg_snapshot_xmin(pg_current_snapshot())::text::bigint & 4294967295)`,
          log.tenant
        )
        yield* append(log, "a")
        const held = yield* session
        yield* held.say("begin")
        yield* held.inside(sql`select servicebook.draw(l, 1) from servicebook.log l where tenant = ${log.tenant}`)
        yield* append(log, "c")
        // Other databases of the server have transactions too, older ones perhaps.
        yield* until(belowHorizon, (position) => position === 3)
        yield* naive.to(3)
        yield* subscriber.to(yield* watermark(log))
        expect(naive.read).toEqual(["a", "c"])
        expect(subscriber.read).toEqual(["a"])
        yield* held.inside(sql`insert into servicebook.event select tenant, 2, 2, category, 'b', 1,
        left(encode(sha256(convert_to(tenant, 'UTF8') || '\\x00'::bytea || 'scale'::bytea || '\\x00'::bytea || 'b'::bytea), 'hex'), 32),
        source_system, 'b', recorded_at_ms, null, replace(body, '"key":"a"', '"key":"b"')
        from servicebook.event where tenant = ${log.tenant} and position = 1`)
        yield* held.say("commit")
        yield* naive.to(yield* belowHorizon)
        yield* subscriber.to(yield* watermark(log))
        expect(naive.read).toEqual(["a", "c"])
        expect(subscriber.read).toEqual(["a", "b", "c"])
      })
    )

    it.effect("may be the first of all, or the first of a sequence that was set anew", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        const name = yield* sequenceOf(log)
        const again = yield* session
        for (const [begin, first] of [
          ["select 1", 1],
          [`alter sequence ${name} restart with 100`, 100],
          [`select setval('${name}', 200, false)`, 200],
          [`select setval('${name}', 299)`, 300]
        ] as const) {
          yield* again.say(begin)
          const before = (yield* log.head()).position
          const announced = yield* lastValue(log)
          const held = yield* holding(log, fact("held", `held-${first}`))
          yield* append(log, `other-${first}`)
          expect(yield* watermark(log)).toBeLessThanOrEqual(before)
          expect((yield* log.head()).position).toBe(before)
          // The naive bound is as good only where the sequence had begun.
          expect(Math.min(announced, yield* lastValue(log)) >= first).toBe(first !== 300)
          yield* held.say("commit")
          expect(yield* watermark(log)).toBe(first + 1)
        }
        const events = yield* all(log)
        expect(events.map(({ position }) => position)).toEqual([1, 2, 100, 101, 200, 201, 300, 301])
      })
    )

    it.effect("does not trouble a batch that begins a sequence set anew", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        yield* append(log, "a")
        const again = yield* session
        yield* again.say(`alter sequence ${yield* sequenceOf(log)} restart with 100`)
        yield* log.appendBatch([fact("b", "b"), fact("c", "c")])
        expect((yield* all(log)).map(({ position, commit }) => [position, commit])).toEqual([
          [1, 1],
          [100, 101],
          [101, 101]
        ])
      })
    )
  }
)

layer(database(), { timeout: "60 seconds", excludeTestServices: true })("a reader with an older snapshot", (it) => {
  const bound = ({ tenant }: EventLog.EventLogShape) =>
    number("select pg_sequence_last_value(positions) from servicebook.log where tenant = $1", tenant)

  it.effect("is refused by name: it would take a bound from now for events of then, and skip what came between", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const reader = yield* session
      const naive = follower(log)
      for (const level of ["repeatable read", "serializable"]) {
        yield* reader.say(`begin isolation level ${level}`)
        yield* reader.say("select 1 from servicebook.event")
        yield* append(log, level)
        yield* reader.inside(Effect.flatMap(bound(log), naive.to))
        const refusal = yield* Effect.flip(reader.inside(log.head()))
        expect(refusal).toMatchObject({ _tag: "StoreFailed", operation: "head", outcome: "nothing-written" })
        expect(refusal.message).toContain("read it in READ COMMITTED")
        yield* reader.say("rollback")
      }
      yield* naive.to(yield* watermark(log))
      expect(naive.read).toEqual([])
      expect(keys(yield* all(log))).toEqual(["repeatable read", "serializable"])
    })
  )

  it.effect("is not helped by asking for bound and events in one statement: that has one snapshot, from before", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const [reader, gate] = [yield* session, yield* session]
      const sql = yield* SqlClient.SqlClient
      yield* gate.say("select pg_advisory_lock(7)")
      const asking = yield* Effect.forkChild(
        reader.inside(sql<{ water: bigint; seen: bigint }>`with gate as materialized (select pg_advisory_lock(7)),
          water as materialized (select servicebook.watermark(${log.tenant}) as water from gate)
          select water, (select count(*) from servicebook.event e where tenant = ${log.tenant} and position <= water) as seen from water`)
      )
      yield* until(
        number(
          "select count(*) from pg_locks where not granted and objid = 7 and locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"
        ),
        (n) => n === 1
      )
      yield* append(log, "a")
      yield* gate.say("select pg_advisory_unlock(7)")
      expect(yield* Fiber.join(asking)).toEqual([{ water: 1n, seen: 0n }])
      yield* reader.say("select pg_advisory_unlock_all()")
    })
  )
})
