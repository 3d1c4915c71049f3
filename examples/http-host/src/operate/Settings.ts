/** The settings of the host, by environment variables: each stated once, with its default and what it is for. */
import * as ByteSize from "effect/ByteSize"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"

/** One setting: the variable, what it is where nobody says, and what it is for. */
export interface Setting<A> {
  readonly name: string
  readonly otherwise: string
  readonly says: string
  readonly config: Config.Config<A>
}

const setting = <A>(
  name: string,
  read: (name: string) => Config.Config<A>,
  otherwise: string,
  value: A,
  says: string
): Setting<A> => ({ name, otherwise, says, config: Config.withDefault(read(name), value) })

const optional = <A>(name: string, read: (name: string) => Config.Config<A>, says: string) =>
  setting<A | undefined>(
    name,
    (one) => Config.map(Config.option(read(one)), Option.getOrUndefined),
    "",
    undefined,
    says
  )

const whole = (minimum: number, maximum: number) => (name: string) =>
  Config.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })), name)

const words = (name: string): Config.Config<ReadonlyArray<string>> =>
  Config.map(Config.NonEmptyString(name), (text) => text.split(",").map((word) => word.trim()))

/** Every setting of the host. */
export const all = {
  host: setting(
    "HOST",
    Config.NonEmptyString,
    "127.0.0.1",
    "127.0.0.1",
    "the address to listen at; any other than this machine's own takes keys"
  ),
  port: setting("PORT", whole(0, 65_535), "8787", 8787, "the port to listen at; 0 for any that is free"),
  data: setting(
    "SERVICEBOOK_DATA",
    Config.NonEmptyString,
    ".servicebook/host",
    ".servicebook/host",
    "the folder of the embedded database, and of the host's own keys"
  ),
  database: optional<Redacted.Redacted>(
    "DATABASE_URL",
    Config.Redacted,
    "a PostgreSQL server that keeps the books, instead of the folder"
  ),
  tenants: optional(
    "SERVICEBOOK_TENANTS",
    words,
    "the tenants that are served, by commas; all that valid tokens name where not given"
  ),
  keys: optional(
    "SERVICEBOOK_KEYS",
    Config.NonEmptyString,
    "a file with the public keys (JWKS) of whoever signs the tokens"
  ),
  keysUrl: optional("SERVICEBOOK_JWKS_URL", Config.URL, "an https address that gives these keys, instead of the file"),
  issuer: optional("SERVICEBOOK_ISSUER", Config.NonEmptyString, "the `iss` that tokens must bear; needed with keys"),
  audience: setting(
    "SERVICEBOOK_AUDIENCE",
    Config.NonEmptyString,
    "servicebook",
    "servicebook",
    "the `aud` that tokens must bear"
  ),
  maxBody: setting(
    "SERVICEBOOK_MAX_BODY",
    Config.ByteSize,
    "1 MiB",
    ByteSize.mebibytes(1),
    "the largest body of a request; larger ones are answered 413"
  ),
  concurrent: setting(
    "SERVICEBOOK_MAX_CONCURRENT",
    whole(1, 100_000),
    "64",
    64,
    "how many requests are worked on at once"
  ),
  queue: setting(
    "SERVICEBOOK_QUEUE",
    whole(0, 1_000_000),
    "256",
    256,
    "how many more may wait for their turn; the rest is answered 503"
  ),
  computed: setting(
    "SERVICEBOOK_MAX_COMPUTED",
    whole(1, 10_000),
    "8",
    8,
    "how many answers are computed at once, half of them for one tenant; the others wait, and each client may have a quarter of the requests worked on going or waiting"
  ),
  timeout: setting(
    "SERVICEBOOK_TIMEOUT",
    Config.Duration,
    "30 seconds",
    Duration.seconds(30),
    "how long a request may take, waiting included; then it is answered 503"
  ),
  shutdown: setting(
    "SERVICEBOOK_SHUTDOWN",
    Config.Duration,
    "20 seconds",
    Duration.seconds(20),
    "how long running requests have to end when the host is stopped"
  ),
  logLevel: setting(
    "SERVICEBOOK_LOG_LEVEL",
    Config.LogLevel,
    "Info",
    "Info" as const,
    "what is logged: All, Trace, Debug, Info, Warn, Error, Fatal or None"
  ),
  telemetry: optional(
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    Config.URL,
    "the OpenTelemetry collector (OTLP over HTTP, JSON) that gets traces, metrics and logs"
  )
} satisfies { readonly [name: string]: Setting<unknown> }

/** The settings as they are read. */
export type Values = { readonly [Name in keyof typeof all]: Config.Success<(typeof all)[Name]["config"]> }

/** The settings of a running host. */
export class Settings extends Context.Service<Settings, Values>()("@servicebook/http-host/Settings") {
  /** Those of the environment. */
  static readonly layer: Layer.Layer<Settings, Config.ConfigError> = Layer.effect(
    Settings,
    Config.all(
      Object.fromEntries(Object.entries(all).map(([name, { config }]) => [name, config]))
    ) as Config.Config<Values>
  )
}

/** Whether an address to listen at can be reached from this machine alone. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)
