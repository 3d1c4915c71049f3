/**
 * A log on a PostgreSQL server, named by a URL or by the `PG*` variables. No message tells the URL, since it may hold a
 * password: what is shown is host, port and database.
 */
import { type EventLog, Streams } from "@servicebook/core"
import type { PgEventLog, Server } from "@servicebook/postgres"
import type * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import { Connected } from "./Exit.ts"
import { NoLog, type NoSuchTenant } from "./Refusal.ts"
import { tenantOf } from "./Tenant.ts"

/** What may keep a log on a server from being opened. */
export type ServerFailure =
  | Server.InvalidConnection
  | Config.ConfigError
  | PgEventLog.OpenFailure
  | NoSuchTenant
  | NoLog

/** What names a server: `postgres` for the one of the `PG*` variables, or a URL; a misspelt one too, which is no folder and may hold a password. */
export const isServer = (place: string): boolean => place === "postgres" || /^\s*postgres(ql)?:/i.test(place)

const loaded = Effect.promise(() => import("@servicebook/postgres"))

/** What the URL leaves open the `PG*` variables say, as with `psql`: so no password needs to stand in a command. */
const optionsOf = (place: string) =>
  Effect.gen(function* () {
    const { Server } = yield* loaded
    const around = yield* Server.optionsFromEnvironment
    return place === "postgres" ? around : { ...around, ...(yield* Effect.fromResult(Server.optionsFrom(place))) }
  })

const shownOf = ({ host = "localhost", port = 5432, database, username }: Server.Options): string =>
  `${host.includes(":") ? `[${host}]` : host}:${port}/${database ?? username ?? "postgres"}`

/** The database of a place, for as long as the scope lasts, and how it is shown. */
export const connected = (place: string) =>
  Effect.gen(function* () {
    const { Server } = yield* loaded
    const options = yield* optionsOf(place)
    const [database, shown] = [yield* Layer.build(Server.layer(options)), shownOf(options)]
    const connection = yield* Connected
    connection.place = shown
    return { shown, database }
  })

/** The tenant meant in a database. Only looks: a database without a schema stays as it is. */
const tenantIn = (shown: string, asked: string | undefined, reading: boolean) =>
  Effect.gen(function* () {
    const { PgEventLog } = yield* loaded
    const present = yield* PgEventLog.isPresent
    if (reading && !present) return yield* new NoLog({ place: shown })
    const tenant = yield* tenantOf(shown, asked, present ? yield* PgEventLog.tenants : [], reading)
    if (reading && !(yield* PgEventLog.holds(tenant))) return yield* new NoLog({ place: shown, tenant })
    return tenant
  }).pipe(Effect.mapError((error) => (error._tag === "NotPrepared" ? error.of(asked) : error)))

/** Opens the log of a database, for as long as the scope lasts. Whoever only reads is refused where there is none. */
export const open = (
  place: string,
  asked: string | undefined,
  { reading }: { readonly reading: boolean }
): Effect.Effect<PgEventLog.PgEventLogShape, ServerFailure, Scope.Scope> =>
  Effect.gen(function* () {
    const { PgEventLog } = yield* loaded
    const { shown, database } = yield* connected(place)
    return yield* Effect.flatMap(tenantIn(shown, asked, reading), (tenant) =>
      PgEventLog.make({ tenant, streams: Streams.all })
    ).pipe(Effect.provideContext(database))
  })

/** Makes the log of a database where there is none, and fills it, whole or not at all. */
export const filled = <A, E, R>(
  place: string,
  asked: string | undefined,
  fill: (log: EventLog.EventLogShape, shown: string) => Effect.Effect<A, E, R>
): Effect.Effect<A, E | ServerFailure, R | Scope.Scope> =>
  Effect.gen(function* () {
    const { PgEventLog } = yield* loaded
    const { shown, database } = yield* connected(place)
    const tenant = yield* Effect.provideContext(tenantIn(shown, asked, false), database)
    return yield* PgEventLog.filled({ tenant, streams: Streams.all }, (log) => fill(log, shown)).pipe(
      Effect.provideContext(database)
    )
  })
