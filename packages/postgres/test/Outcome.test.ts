// A commit that gets no answer: the log reads back by key and says what became of it.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient, SqlError } from "effect/sql"
import { expect } from "vitest"
import { PgEventLog } from "../src/index.ts"
import { type Store, stores } from "./stores.ts"

const { append, opened, streams } = Sample

type Fault = "none" | "before" | "after" | "mute"
const fault: { next: Fault; reads: number } = { next: "none", reads: 0 }

const lost = Effect.fail(
  new SqlError.SqlError({
    reason: new SqlError.ConnectionError({ cause: new Error("connection lost"), message: "lost", operation: "commit" })
  })
)

/** A client whose connection may be lost at COMMIT: before the database heard of it, or after it was done. */
const faulty = Layer.effect(
  SqlClient.SqlClient,
  Effect.map(SqlClient.SqlClient, (sql) => {
    const withTransaction: SqlClient.SqlClient["withTransaction"] = (body) =>
      Effect.suspend(() => {
        const { next } = fault
        fault.reads++
        if (next !== "mute") fault.next = "none"
        if (next === "none") return sql.withTransaction(body)
        if (next === "after") return Effect.andThen(sql.withTransaction(body), lost)
        return sql.withTransaction(Effect.andThen(body, lost))
      })
    return Object.assign(((...args: Parameters<typeof sql>) => sql(...args)) as unknown as typeof sql, sql, {
      withTransaction
    })
  })
)

const log = (store: Store) =>
  PgEventLog.layer({ tenant: "t", streams }).pipe(Layer.provide(faulty), Layer.provide(store.layer))

const withFault = (next: Fault) =>
  Effect.sync(() => {
    fault.next = next
    fault.reads = 0
  })

for (const store of stores()) {
  layer(log(store), { timeout: "60 seconds" })(`a commit without an answer from ${store.name}`, (it) => {
    it.effect("that was done is found by its keys and answered as if nothing had happened", () =>
      Effect.gen(function* () {
        const log = yield* EventLog.EventLog
        yield* withFault("after")
        const { outcome, events } = yield* log.append(append("done", "absent", opened("done")))
        expect(outcome).toBe("appended")
        expect(yield* log.read(Sample.ref("done"))).toEqual(events)
        expect(fault.reads).toBe(2)
      })
    )

    it.effect("that was not done fails, says that nothing was written, and is not tried again by itself", () =>
      Effect.gen(function* () {
        const log = yield* EventLog.EventLog
        yield* withFault("before")
        const failure = yield* Effect.flip(log.append(append("lost", "absent", opened("lost"))))
        expect(failure).toMatchObject({ _tag: "StoreFailed", outcome: "nothing-written", operation: "append" })
        expect(yield* log.read(Sample.ref("lost"))).toEqual([])
        expect(yield* log.append(append("lost", "absent", opened("lost")))).toMatchObject({ outcome: "appended" })
      })
    )

    it.effect("stays unknown when it cannot be read back; a retry with the same key settles it", () =>
      Effect.gen(function* () {
        const log = yield* EventLog.EventLog
        yield* withFault("mute")
        const request = append("mute", "absent", opened("mute"))
        expect(yield* Effect.flip(log.append(request))).toMatchObject({ _tag: "StoreFailed", outcome: "unknown" })
        yield* withFault("none")
        yield* log.append(request)
        expect(yield* log.append(request)).toMatchObject({ outcome: "known" })
        expect(yield* log.read(Sample.ref("mute"))).toHaveLength(1)
      })
    )
  })
}
