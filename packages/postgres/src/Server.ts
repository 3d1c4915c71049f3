/**
 * A PostgreSQL server, from version 15 on, as a layer: a pool of connections of the driver that the embedded database uses
 * too. All it sets for a session goes into the startup of the connection, so that a pooler may stand between.
 */
import { readFile } from "node:fs/promises"
import { PgClient } from "@effect/sql-pg"
import { Refusal, type Title } from "@servicebook/core"
import type * as Config from "effect/Config"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { type SqlClient, SqlError } from "effect/sql"
import { causeOf, messageOf, type StoreFailed } from "./Failure.ts"
import { ofConnecting, withRemedy } from "./Remedy.ts"
import { type InvalidConnection, type Options, optionsFromEnvironment } from "./ServerOptions.ts"

export { InvalidConnection, type Options, optionsFrom, optionsFromEnvironment, tlsModes } from "./ServerOptions.ts"

/** The oldest server that the schema is written for, as `server_version_num` has it. */
const oldest = 150_000

const placeOf = ({ host = "localhost", port = 5432, database, username }: Options): string =>
  [`${host}:${port}`, database && `database ${database}`, username && `user ${username}`].filter(Boolean).join(", ")

const failed = (options: Options, problem: string, remedy: Title.Title): StoreFailed =>
  new Refusal.StoreFailed({
    operation: "open",
    outcome: "nothing-written",
    problem: withRemedy(`PostgreSQL ${placeOf(options)}: ${problem}`, remedy)
  })

const refused =
  (options: Options) =>
  (error: SqlError.SqlError): StoreFailed =>
    failed(options, causeOf(error), ofConnecting(error))

const millis = (length: Duration.Input): string => {
  const duration = Duration.fromInputUnsafe(length)
  return Duration.isFinite(duration) ? String(Math.ceil(Duration.toMillis(duration))) : "0"
}

/** What the server is told of a session. A pooler may refuse parameters that nobody asked for. */
const startupParameters = (options: Options): Readonly<Record<string, string>> => {
  const isPooled = options.pooler === "transaction"
  const idle = options.idleInTransactionTimeout ?? (isPooled ? undefined : "1 minute")
  return {
    // Whatever the database's own default: heads are found in this isolation alone.
    ...(isPooled ? {} : { default_transaction_isolation: "read committed" }),
    ...(options.statementTimeout === undefined ? {} : { statement_timeout: millis(options.statementTimeout) }),
    ...(idle === undefined ? {} : { idle_in_transaction_session_timeout: millis(idle) })
  }
}

/** The part of the driver's configuration that is about encryption. */
const encryption = (options: Options): Effect.Effect<Pick<PgClient.PgPoolConfig, "ssl" | "url">, StoreFailed> =>
  Effect.gen(function* () {
    const { rootCertificate, tls = "prefer" } = options
    if (tls === "disable") return { ssl: false }
    // The driver knows this mode only as a parameter of a URL, of which everything else is overridden.
    if (tls === "prefer" && rootCertificate === undefined) return { url: Redacted.make("postgres://?sslmode=prefer") }
    if (rootCertificate === undefined) {
      if (tls === "verify-ca") return { ssl: { checkServerIdentity: () => undefined } }
      return tls === "require" ? { ssl: { rejectUnauthorized: false } } : { ssl: true }
    }
    const ca = yield* Effect.tryPromise({
      try: () => readFile(rootCertificate, "utf8"),
      catch: (cause) => failed(options, messageOf(cause), { zh: "请检查 sslrootcert", en: "check sslrootcert" })
    })
    return tls === "verify-full" ? { ssl: { ca } } : { ssl: { ca, checkServerIdentity: () => undefined } }
  })

const client = (options: Options) =>
  Effect.gen(function* () {
    const { host, port, database, username, password, startupOptions, maxConnections = 10 } = options
    const sql = yield* PgClient.make({
      ...(yield* encryption(options)),
      host: host ?? "localhost",
      port: port ?? 5432,
      database,
      username,
      password,
      startupOptions,
      maxConnections,
      applicationName: options.applicationName ?? "servicebook",
      connectTimeout: options.connectTimeout ?? "10 seconds",
      keepAlive: "30 seconds",
      prepare: options.pooler !== "transaction",
      startupParameters: startupParameters(options)
    })
    const [found] = yield* sql<{ version: number; name: string }>`
      select current_setting('server_version_num')::integer as version, current_setting('server_version') as name`
    if (found !== undefined && found.version >= oldest) return sql
    return yield* Effect.fail(
      failed(options, `version ${found?.name}`, { zh: "请升级至 15 或更新版本", en: "needs version 15 or newer" })
    )
  }).pipe(Effect.mapError((error) => (SqlError.isSqlError(error) ? refused(options)(error) : error)))

/**
 * A server as a layer. One connection is opened at once, so that a server that cannot be used fails here, with
 * `StoreFailed`; it names the place and the remedy, never the password.
 */
export const layer = (options: Options = {}): Layer.Layer<PgClient.PgClient | SqlClient.SqlClient, StoreFailed> =>
  PgClient.layerFrom(client(options))

/** The server that the `PG*` variables name. */
export const layerEnvironment: Layer.Layer<
  PgClient.PgClient | SqlClient.SqlClient,
  StoreFailed | InvalidConnection | Config.ConfigError
> = Layer.unwrap(Effect.map(optionsFromEnvironment, layer))
