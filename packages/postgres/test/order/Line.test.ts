// A line that breaks inside a transaction: what becomes of a restore and of the opening of a log, and what is said of it.
import { Sample } from "@servicebook/conformance"
import { Memory } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { SqlClient, SqlError } from "effect/sql"
import { expect, it } from "vitest"
import { outcomeOf } from "../../src/Failure.ts"
import { PgEventLog, Server } from "../../src/index.ts"
import { newDatabase, server } from "../server.ts"
import * as Line from "./Proxy.ts"
import { all, fact } from "./Session.ts"

const place = { tenant: "t", streams: Sample.streams }

const scoped = <A, E>(effect: Effect.Effect<A, E, Scope.Scope>) => Effect.runPromise(Effect.scoped(effect))

const client = (options: Server.Options) =>
  Effect.map(Layer.build(Server.layer(options)), (context) => Context.get(context, SqlClient.SqlClient))

const opened = (sql: SqlClient.SqlClient) => Effect.provideService(PgEventLog.make(place), SqlClient.SqlClient, sql)

/** A database, a client of it, one over a line that breaks, and the line. */
const broken = Effect.gen(function* () {
  const options = yield* newDatabase
  const line = yield* Effect.acquireRelease(
    Effect.promise(() => Line.open(server())),
    (one) => Effect.promise(() => one.close())
  )
  const over = {
    ...options,
    host: "127.0.0.1",
    port: line.port,
    tls: "disable",
    maxConnections: 1,
    pooler: "transaction"
  } as const
  return { line, direct: yield* client({ ...options, maxConnections: 1 }), over: yield* client(over) }
})

const exported = Effect.gen(function* () {
  const memory = Memory.make(place)
  yield* memory.appendBatch([fact("p", "a"), fact("q", "b")])
  return yield* all(memory)
})

const cases = [
  ["before it is written", "servicebook.restore(", "there", "nothing-written", 0],
  ["before its end arrives", "COMMIT", "there", "unknown", 0],
  ["before the answer to its end arrives", "COMMIT", "back", "unknown", 2]
] as const

for (const [when, words, way, outcome, count] of cases) {
  it(
    `a restore whose line breaks ${when} fails with ${outcome}, and is there whole or not at all`,
    { timeout: 60_000 },
    () =>
      scoped(
        Effect.gen(function* () {
          const { direct, line, over } = yield* broken
          const [log, far] = [yield* opened(direct), yield* opened(over)]
          line.breaks(Line.once(words, way))
          const events = yield* exported
          expect(yield* Effect.flip(far.restore(events))).toMatchObject({
            _tag: "StoreFailed",
            operation: "restore",
            outcome
          })
          expect(yield* all(log)).toHaveLength(count)
          const again = yield* Effect.result(far.restore(events))
          expect(again._tag).toBe(count === 0 ? "Success" : "Failure")
          expect(yield* all(log)).toEqual(events)
        })
      )
  )
}

it("a log whose line breaks while it is opened fails to open, and is opened by a retry", { timeout: 60_000 }, () =>
  scoped(
    Effect.gen(function* () {
      const { line, over } = yield* broken
      line.breaks(Line.once("create table servicebook.log", "there"))
      expect(yield* Effect.flip(opened(over))).toMatchObject({
        _tag: "StoreFailed",
        operation: "open",
        outcome: "nothing-written"
      })
      expect(yield* all(yield* opened(over))).toEqual([])
    })
  )
)

it("the driver's own transaction takes a line that breaks for a mistake of the program", { timeout: 60_000 }, () =>
  scoped(
    Effect.gen(function* () {
      const { line, over } = yield* broken
      line.breaks(Line.once("select 'lost'", "there"))
      const exit = yield* Effect.exit(over.withTransaction(over`select 'lost'`))
      expect(Exit.isFailure(exit) && Exit.hasDies(exit)).toBe(true)
    })
  )
)

/** An error as the driver makes it of what the server said. */
const told = (code: string, severityUnlocalized: string, operation = "query") => {
  const props = { cause: Object.assign(new Error("said"), { code, severityUnlocalized }), message: "said", operation }
  const reasons: { readonly [code: string]: SqlError.SqlErrorReason } = {
    "08": new SqlError.ConnectionError(props),
    "57014": new SqlError.StatementTimeoutError(props),
    "40001": new SqlError.SerializationError(props),
    "40P01": new SqlError.DeadlockError(props)
  }
  const reason = reasons[code] ?? reasons[code.slice(0, 2)] ?? new SqlError.UnknownError(props)
  return outcomeOf(new SqlError.SqlError({ reason }))
}

it("what the server says it could not do was not done; what it died of, or stops for, may have been", () => {
  for (const code of ["22P02", "23514", "42P01", "53100", "57014", "55P03", "SB005", "P0001"]) {
    expect(`${code} ${told(code, "ERROR")}`).toBe(`${code} nothing-written`)
  }
  for (const code of ["40001", "40P01"]) expect(`${code} ${told(code, "ERROR")}`).toBe(`${code} overtaken`)
  // By its code alone it would be a full disk, which is an error like others; but a server that cannot write its commit dies.
  for (const [code, severity] of [
    ["57P01", "FATAL"],
    ["57P02", "FATAL"],
    ["53100", "PANIC"],
    ["58030", "PANIC"],
    ["XX000", "FATAL"],
    ["08006", "ERROR"]
  ] as const)
    expect(`${code} ${told(code, severity)}`).toBe(`${code} unknown`)
  for (const code of ["57P03", "53300", "28P01", "3D000", "08001"])
    expect(`${code} ${told(code, "FATAL", "connect")}`).toBe(`${code} nothing-written`)
})
