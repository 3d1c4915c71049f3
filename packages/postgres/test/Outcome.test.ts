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
const fault: { next: Fault; sent: number } = { next: "none", sent: 0 }

const lost = Effect.fail(
  new SqlError.SqlError({
    reason: new SqlError.ConnectionError({ cause: new Error("connection lost"), message: "lost", operation: "query" })
  })
)

/** What becomes of a statement of an append: lost before the database heard of it, or after it was done. */
const struck = <A, E, R>(statement: Effect.Effect<A, E, R>) =>
  Effect.suspend(() => {
    const { next } = fault
    fault.sent++
    if (next !== "mute") fault.next = "none"
    if (next === "none") return statement
    return next === "after" ? Effect.andThen(statement, lost) : lost
  })

/** A client whose connection may be lost at an append, or for good. */
const faulty = Layer.effect(
  SqlClient.SqlClient,
  Effect.map(
    SqlClient.SqlClient,
    (sql) =>
      new Proxy(sql, {
        apply: (target, self, [text, ...values]: [unknown, ...ReadonlyArray<unknown>]) => {
          const statement = Reflect.apply(target, self, [text, ...values])
          const isAppend = Array.isArray(text) && /servicebook\.append(_one)?\(/.test(String(text[0]))
          if (isAppend) return struck(statement)
          return fault.next === "mute" && fault.sent > 0 ? lost : statement
        }
      })
  )
)

const log = (store: Store) =>
  PgEventLog.layer({ tenant: "t", streams }).pipe(Layer.provide(faulty), Layer.provide(store.layer))

const withFault = (next: Fault) =>
  Effect.sync(() => {
    fault.next = next
    fault.sent = 0
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
        expect(fault.sent).toBe(1)
      })
    )

    it.effect("that was not done is looked up first, found missing, and done under the same keys", () =>
      Effect.gen(function* () {
        const log = yield* EventLog.EventLog
        yield* withFault("before")
        expect(yield* log.append(append("lost", "absent", opened("lost")))).toMatchObject({ outcome: "appended" })
        expect(fault.sent).toBe(2)
        expect(yield* log.read(Sample.ref("lost"))).toHaveLength(1)
      })
    )

    it.effect("says that somebody else had recorded it before, if so", () =>
      Effect.gen(function* () {
        const log = yield* EventLog.EventLog
        const request = append("theirs", "absent", opened("theirs"))
        yield* log.append(request)
        yield* withFault("before")
        expect(yield* log.append(request)).toMatchObject({ outcome: "known" })
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
