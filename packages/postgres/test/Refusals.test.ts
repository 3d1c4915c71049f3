// What a login reads that the database refuses: what happened, who may do what about it, each half in one language.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { Title } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { Doctor, Guard, PgEventLog, type Server } from "../src/index.ts"
import { as, by, login, roleOf, secured, undone } from "./guarded.ts"
import { database } from "./server.ts"

const { append, opened, streams } = Sample
const [reader, writer, auditor] = [roleOf("read", "a"), roleOf("append", "a"), roleOf("audit", "a")]
const stranger = `sb_${process.pid}_nobody`

const run = (text: string) => Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe(text))
const log = PgEventLog.make({ tenant: "a", streams })

/** The message of a refusal, whose halves are held to their languages. */
const told = <A, E extends { readonly message: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), ({ message }) => {
    const { en, zh } = Title.parted(message)
    expect(en).not.toMatch(/\p{Script=Han}/u)
    expect(zh).toMatch(/\p{Script=Han}/u)
    expect(zh).not.toContain(" / ")
    return en
  })

const toldTo = <A, E extends { readonly message: string }>(
  role: string,
  effect: Effect.Effect<A, E, SqlClient.SqlClient>,
  options: Server.Options = {}
) => told(by(role, effect, options))

const asOwner =
  "run it as the owner of the schema (in a secured database a member of servicebook_owner) or as a superuser"

layer(database(), { timeout: "120 seconds", excludeTestServices: true })("a refusal of the database", (it) => {
  it.effect("names the right that is lacking, and who gives it", () =>
    Effect.gen(function* () {
      yield* secured
      const add = Effect.flatMap(log, (books) => books.append(append("p-9", "any", opened("k-9", 9))))
      expect(yield* toldTo(reader, add)).toMatch(
        /permission denied for function append_one; let .* run: servicebook admit <role> --tenant <tenant> --may append/
      )
      // Dismissed while it has the log open: the database then names role and tenant.
      const admin = yield* SqlClient.SqlClient
      const dismissed = Effect.provideService(Guard.dismiss({ role: reader, tenant: "a" }), SqlClient.SqlClient, admin)
      const head = Effect.flatMap(log, (books) => Effect.andThen(dismissed, books.head()))
      expect(yield* toldTo(reader, head)).toContain(`run: servicebook admit ${reader} --tenant a --may read`)
      yield* Guard.admit({ role: reader, tenant: "a", right: "read" })
    })
  )

  it.effect("says that rebuilding and the doctor are the owner's, to readers and auditors alike", () =>
    Effect.gen(function* () {
      yield* secured
      for (const role of [reader, auditor]) {
        const verified = Effect.flatMap(log, (books) => books.rebuild({ swap: false }))
        expect(yield* toldTo(role, verified)).toContain(asOwner)
        expect(yield* toldTo(role, Doctor.examine({ streams }))).toContain(asOwner)
      }
    })
  )

  it.effect("says which limit to raise, and that the primary takes what a standby does not", () =>
    Effect.gen(function* () {
      yield* secured
      const admin = yield* SqlClient.SqlClient
      const adding = (books: PgEventLog.PgEventLogShape) => books.append(append("p-8", "any", opened("k-8", 8)))
      const blocked = Effect.flatMap(log, (books) =>
        admin.withTransaction(
          Effect.andThen(admin`lock table servicebook.event in access exclusive mode`, told(adding(books)))
        )
      )
      expect(yield* by(writer, blocked, { statementTimeout: "500 millis" })).toContain("raise statement_timeout")
      const readOnly = { startupOptions: "-c default_transaction_read_only=on" }
      expect(yield* toldTo(writer, Effect.flatMap(log, adding), readOnly)).toMatch(
        /read-only transaction; .* connect to the primary/
      )
    })
  )

  it.effect("names who must secure and admit, before anything is looked at or made", () =>
    Effect.gen(function* () {
      yield* login(stranger)
      yield* secured
      for (const role of [stranger, writer]) {
        expect(yield* toldTo(role, Guard.secure)).toMatch(
          new RegExp(`the role ${role} may not secure .* as the owner of the database with CREATEROLE`)
        )
        const admission = { role: writer, tenant: "a", right: "append" } as const
        for (const asked of [Guard.mayAdmit("admit"), Guard.admit(admission), Guard.dismiss(admission)]) {
          expect(yield* toldTo(role, Effect.asVoid(asked))).toContain(
            `${role} is no member of servicebook_owner; ${asOwner}`
          )
        }
      }
    })
  )

  it.effect("is typed where a name cannot be a tenant's, and nothing is made for it", () =>
    Effect.gen(function* () {
      yield* secured
      for (const tenant of ["", " a", "a\n", "a\u0301", "x".repeat(201)]) {
        const refused = PgEventLog.make({ tenant, streams })
        expect(yield* Effect.flip(refused)).toMatchObject({ _tag: "InvalidTenant", tenant })
        expect(yield* told(refused)).toContain("no blanks at its ends")
      }
      expect(yield* run("select tenant from servicebook.log order by tenant")).toEqual([
        { tenant: "a" },
        { tenant: "b" }
      ])
      // Books that are kept under such a name already are opened all the same.
      yield* undone(
        Effect.gen(function* () {
          yield* as("servicebook_owner", run("select servicebook.open_log(' old')"))
          yield* run("reset role")
          const log = yield* PgEventLog.make({ tenant: " old", streams })
          expect((yield* log.head()).position).toBe(0)
        })
      )
    })
  )
})

layer(database(), { timeout: "120 seconds", excludeTestServices: true })("a database that is not secured", (it) => {
  it.effect("admits and dismisses nobody, and says what comes first", () =>
    Effect.gen(function* () {
      yield* login(stranger)
      for (const asked of [
        Guard.admit({ role: stranger, tenant: "a", right: "read" }),
        Guard.dismiss({ role: stranger, tenant: "a" })
      ]) {
        expect(yield* told(Effect.asVoid(asked))).toContain("run servicebook secure first")
      }
    })
  )
})
