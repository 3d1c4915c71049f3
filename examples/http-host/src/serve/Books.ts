/** The books that the host keeps, by tenant: opened when first asked for, closed with the host. */
import { EventLog, Refusal, Streams } from "@servicebook/core"
import { type Folder, PgEventLog, Pglite, Server, Space } from "@servicebook/postgres"
import * as Cache from "effect/Cache"
import type * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { SqlClient } from "effect/sql"
import type { Unavailable } from "../api/Problem.ts"
import { Settings } from "../operate/Settings.ts"
import { available } from "./Problems.ts"

/** Gives the log of a tenant, and says whether the store answers. A store that does not is {@link Unavailable}. */
export class Books extends Context.Service<
  Books,
  {
    readonly of: (tenant: string) => Effect.Effect<EventLog.EventLogShape, Unavailable>
    readonly answers: Effect.Effect<void, Unavailable>
  }
>()("@servicebook/http-host/Books") {}

/** How long the store has to say that it is there. */
const patience = "2 seconds"

/** How many tenants' books are kept open: they hold no connection of their own, only what they know of their rows. */
const openAtMost = 1_000

/** What may keep the database from being opened. */
export type Unopened = Folder.LogInUse | PgEventLog.OpenFailure | Server.InvalidConnection | Config.ConfigError

/** The database that keeps the books of all tenants: the server where one is named, else the folder. */
const database = (settings: Settings["Service"]): Layer.Layer<SqlClient.SqlClient, Unopened> => {
  const { data, database: url } = settings
  if (url === undefined) return Pglite.layerApart({ folder: data })
  return Layer.unwrap(
    Effect.gen(function* () {
      const around = yield* Server.optionsFromEnvironment
      const named = yield* Effect.fromResult(Server.optionsFrom(Redacted.value(url)))
      return Server.layer({ applicationName: "servicebook-host", ...around, ...named })
    })
  )
}

/** The books in a database. A tenant nobody wrote of has empty ones. */
export const over = (folder: string | undefined): Layer.Layer<Books, PgEventLog.OpenFailure, SqlClient.SqlClient> =>
  Layer.effect(
    Books,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      // The schema is brought up to date before anybody asks: whoever comes first need not wait for it.
      yield* PgEventLog.tenants
      const opened = yield* Cache.makeWith(
        (tenant: string) =>
          Effect.map(PgEventLog.make({ tenant, streams: Streams.all }), (log) =>
            folder === undefined ? log : Space.guarded(log, folder)
          ),
        {
          capacity: openAtMost,
          timeToLive: (exit) => (Exit.isSuccess(exit) ? "Infinity" : "0 millis"),
          requireServicesAt: "construction"
        }
      )
      const asked = Effect.timeoutOrElse(sql`select 1`, {
        duration: patience,
        orElse: () =>
          Effect.fail(
            new Refusal.StoreFailed({
              operation: "ask",
              outcome: "nothing-written",
              problem: `不到 ${patience} 无回应 / no answer in ${patience}`
            })
          )
      })
      return {
        of: (tenant) => available(Cache.get(opened, tenant)),
        answers: Effect.asVoid(available(asked))
      }
    })
  )

/** The books where the settings say. */
export const layer: Layer.Layer<Books, Unopened, Settings> = Layer.unwrap(
  Effect.map(Settings, (settings) =>
    Layer.provide(over(settings.database === undefined ? settings.data : undefined), database(settings))
  )
)

/** The books of logs that are open already, for tests and for hosts that open their own. */
export const given = (logs: ReadonlyMap<string, EventLog.EventLogShape>): Layer.Layer<Books> => {
  const missing = new Refusal.StoreFailed({
    operation: "open",
    outcome: "nothing-written",
    problem: "没有这些账簿 / there are no such books"
  })
  return Layer.succeed(Books, {
    of: (tenant) => {
      const log = logs.get(tenant)
      return log === undefined ? available(Effect.fail(missing)) : Effect.succeed(log)
    },
    answers: Effect.void
  })
}

/** Runs what works on one log with the books of a tenant. */
export const inBooksOf = <A, E, R>(tenant: string, effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const books = yield* Books
    return yield* Effect.provideService(effect, EventLog.EventLog, yield* books.of(tenant))
  })
