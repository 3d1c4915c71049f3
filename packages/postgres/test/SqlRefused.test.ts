// What the SQL for auditors says to who asks wrongly: a sentence, and no figure.
import { Sample } from "@servicebook/conformance"
import { OblP02 } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { PgEventLog, Pglite } from "../src/index.ts"
import { isInstalled, psql } from "./byPsql.ts"
import { fileOf } from "./SqlFigure.ts"
import { snapshot } from "./snapshot.ts"
import { listen } from "./socket.ts"

const { append, opened, streams } = Sample
const whole = { tenant: "books", window_start: "2025-01-01", window_end: "2025-04-01" }

const asked = (url: string, kpi: string, variables: { readonly [name: string]: string }) =>
  psql(url, [...Object.entries(variables).flatMap(([name, value]) => ["-v", `${name}=${value}`]), "-f", fileOf(kpi)])

/** What the files say on the books of `books`, and on those of `new`, which hold nothing. */
const onBooks = (use: (url: string) => Promise<void>) =>
  Effect.gen(function* () {
    const log = yield* PgEventLog.make({ tenant: "books", streams })
    yield* log.append(append("p-1", "any", opened("k-1", 1)))
    yield* PgEventLog.make({ tenant: "new", streams })
    const { close, url } = yield* Effect.flatMap(Pglite.Pglite, (db) => Effect.promise(() => listen(db)))
    yield* Effect.promise(() => use(url).finally(close))
  }).pipe(Effect.provide(Pglite.layer({ snapshot: snapshot() })), Effect.runPromise)

/** A number for each parameter: without one a figure may not be configured. */
const numbers = ({ parameters }: (typeof OblP02.kpis)[number]) =>
  Object.fromEntries(parameters.map(({ name }) => [name, "1"]))

describe.skipIf(!isInstalled)("a question by psql", () => {
  it("that lacks a variable is told which, in every file, and nothing more goes wrong", () =>
    onBooks(async (url) => {
      for (const { name } of OblP02.kpis) {
        const { tenant, window_end, ...rest } = whole
        const refused = asked(url, name, rest)
        await expect(refused).rejects.toThrow("say whose books: -v tenant=...")
        await expect(refused).rejects.toThrow("say until when, this instant excluded: -v window_end=")
        await expect(refused).rejects.not.toThrow(/say from when|syntax error/)
        await expect(refused).rejects.toThrow("not counted: a variable is missing")
      }
    }))

  it("about a tenant without events is refused, and tells those that have some", () =>
    onBooks(async (url) => {
      for (const one of OblP02.kpis) {
        const { name } = one
        for (const tenant of ["boks", "new", ""]) {
          const refused = asked(url, name, { ...whole, tenant })
          await expect(refused).rejects.toThrow(
            `tenant=${tenant} has no events that you may read; there are those of: books`
          )
        }
        expect(await asked(url, name, { ...whole, ...numbers(one) })).toMatch(/^denominator\t0$/m)
      }
    }))
})
