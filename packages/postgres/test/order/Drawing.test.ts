// The drawing of positions: blocks that belong together, a lock that no accident leaves behind, and restores that take the
// positions of an export.
import { layer } from "@effect/vitest"
import { Oracle, Sample } from "@servicebook/conformance"
import { type EventLog, Memory } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { PgEventLog } from "../../src/index.ts"
import { database } from "../server.ts"
import { all, fact, holding, locks, newLog, number, parked, sequenceOf, session } from "./Session.ts"

type Log = EventLog.EventLogShape

const facts = (name: string, count: number) => Array.from({ length: count }, (_, n) => fact(name, `${name}-${n}`))

/** Whether so many positions of this log can be drawn now, or would have to wait for a lock. */
const draws = ({ tenant }: Log, count = 2) =>
  Effect.gen(function* () {
    const other = yield* session
    yield* other.say("begin")
    yield* other.say("set local lock_timeout = '200ms'")
    const sql = yield* SqlClient.SqlClient
    const drawn = other.inside(
      sql`select servicebook.draw(l, ${count}) from servicebook.log l where tenant = ${tenant}`
    )
    return (yield* Effect.result(drawn))._tag === "Success"
  }).pipe(Effect.scoped)

layer(database({ maxConnections: 30 }), { timeout: "120 seconds", excludeTestServices: true })(
  "drawing positions",
  (it) => {
    it.effect("gives a commit positions that belong together, its end the last, and no head inside", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        const oracle = new Oracle.Oracle()
        const watched = oracle.watch(log)
        const heads: Array<number> = []
        const looking = yield* Effect.forkChild(
          Effect.forever(Effect.map(log.head(), ({ position }) => heads.push(position)))
        )
        yield* Effect.forEach(
          Array.from({ length: 20 }, (_, client) => client),
          (client) =>
            Effect.forEach([1, 3, 1, 5, 2], (size, n) => watched.appendBatch(facts(`b-${client}-${n}`, size)), {
              discard: true
            }),
          { concurrency: "unbounded", discard: true }
        )
        yield* Fiber.interrupt(looking)
        const events = yield* all(log)
        expect(events).toHaveLength(20 * 12)
        expect(oracle.violations(events)).toEqual([])
        const ends = new Set([0, ...events.map(({ commit }) => commit)])
        expect(heads.filter((head) => !ends.has(head))).toEqual([])
        expect(new Set(heads).size).toBeGreaterThan(2)
      })
    )

    it.effect("lets a batch wait for whoever is just drawing, and single ones for a batch alone", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        const drawing = yield* session
        const key = `servicebook.lock_key(93, (select id from servicebook.log where tenant = '${log.tenant}'))`
        for (const [lock, batch, one] of [
          ["pg_advisory_xact_lock_shared", false, true],
          ["pg_advisory_xact_lock", false, false]
        ] as const) {
          yield* drawing.say("begin")
          yield* drawing.say(`select ${lock}(${key})`)
          expect([yield* draws(log), yield* draws(log, 1)]).toEqual([batch, one])
          yield* drawing.say("rollback")
          expect([yield* draws(log), yield* draws(log, 1)]).toEqual([true, true])
        }
      })
    )

    it.effect("position by position would put two commits into each other", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        const name = yield* sequenceOf(log)
        const [a, b] = [yield* session, yield* session]
        const drawn = { a: [] as Array<number>, b: [] as Array<number> }
        for (const [who, positions] of [
          [a, drawn.a],
          [b, drawn.b],
          [a, drawn.a],
          [b, drawn.b]
        ] as const)
          positions.push(yield* who.inside(number(`nextval('${name}')`)))
        expect(drawn).toEqual({ a: [1, 3], b: [2, 4] })
      })
    )

    it.effect("leaves no lock behind in a session when it fails; one that is taken beside the drawing stays", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        const sql = yield* SqlClient.SqlClient
        const [held, naive] = [yield* session, yield* session]
        const readOnly = <A, E, R>(who: typeof held, effect: Effect.Effect<A, E, R>) =>
          Effect.gen(function* () {
            yield* who.say("begin read only")
            const failure = yield* Effect.flip(who.inside(effect))
            yield* who.say("rollback")
            return failure
          })
        for (const items of [facts("one", 1), facts("two", 2)]) {
          expect(String((yield* readOnly(held, log.appendBatch(items))).message)).toContain("read-only transaction")
        }
        expect(yield* locks(log, 93)).toBe(0)
        expect(yield* draws(log)).toBe(true)
        yield* readOnly(
          naive,
          sql`select pg_advisory_lock_shared(servicebook.lock_key(93, l.id))::text, nextval(l.positions),
          pg_advisory_unlock_shared(servicebook.lock_key(93, l.id)) from servicebook.log l where tenant = ${log.tenant}`
        )
        expect(yield* locks(log, 93)).toBe(1)
        expect(yield* draws(log)).toBe(false)
        yield* naive.say("select pg_advisory_unlock_all()")
      })
    )
  }
)

/** An export of three commits, the second of three events. */
const exported = ({ tenant, streams }: Log) =>
  Effect.gen(function* () {
    const memory = Memory.make({ tenant, streams })
    yield* memory.append(fact("p", "a"))
    yield* memory.appendBatch(facts("q", 3))
    yield* memory.append(fact("p", "b"))
    return yield* all(memory)
  })

layer(database(), { timeout: "60 seconds", excludeTestServices: true })("a restore", (it) => {
  const restored = { tenant: "restored", streams: Sample.streams }

  it.effect("takes the positions of the export while another tenant appends, and appends go on behind it", () =>
    Effect.gen(function* () {
      const [log, other] = [yield* newLog, yield* newLog]
      const events = yield* exported(log)
      const appending = yield* Effect.forkChild(
        Effect.forEach(facts("other", 60), (item) => other.append(item), { concurrency: 3 })
      )
      yield* log.restore(events.filter(({ commit }) => commit <= 4))
      yield* log.restore(events.filter(({ commit }) => commit > 4))
      yield* Fiber.join(appending)
      expect(yield* all(log)).toEqual(events)
      expect(yield* all(other)).toHaveLength(60)
      yield* log.appendBatch(facts("after", 2))
      expect((yield* all(log)).slice(-2).map(({ position, commit }) => [position, commit])).toEqual([
        [6, 7],
        [7, 7]
      ])
    })
  )

  it.effect("that did not tell the sequence would leave the next append without a position", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      yield* log.restore(yield* exported(log))
      const again = yield* session
      yield* again.say(`select setval('${yield* sequenceOf(log)}', 1, false)`)
      expect(yield* Effect.flip(log.append(fact("p", "c")))).toMatchObject({
        _tag: "StoreFailed",
        outcome: "nothing-written"
      })
    })
  )

  it.effect("can be done again after it failed half way, as into any empty log", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const events = yield* exported(log)
      for (const attempt of [log.restore(events), log.append(fact("p", "given up"))]) {
        const end = yield* parked(attempt)
        yield* end("rollback")
      }
      expect((yield* log.head()).position).toBe(0)
      yield* log.restore(events)
      expect(yield* all(log)).toEqual(events)
      expect(yield* Effect.flip(log.restore(events))).toMatchObject({ _tag: "NoSuchHead", last: 5 })
    })
  )

  it.effect("is refused while others hold the positions it needs, and passed by nobody while it is under way", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const events = yield* exported(log)
      const held = yield* holding(log, fact("r", "held"))
      expect((yield* Effect.flip(log.restore(events))).message).toContain("position 1 is taken already")
      yield* held.say("rollback")
      const end = yield* parked(log.restore(events))
      yield* log.append(fact("s", "behind"))
      expect((yield* log.head()).position).toBe(0)
      yield* end("commit")
      expect(yield* all(log)).toHaveLength(6)
    })
  )

  it.effect("of two at once is done once", () =>
    Effect.gen(function* () {
      const log = yield* PgEventLog.make(restored)
      const events = yield* exported(log)
      const ends = yield* Effect.all(
        Array.from({ length: 4 }, () => Effect.result(log.restore(events))),
        { concurrency: "unbounded" }
      )
      expect(ends.filter(({ _tag }) => _tag === "Success")).toHaveLength(1)
      expect(yield* all(log)).toEqual(events)
    })
  )
})
