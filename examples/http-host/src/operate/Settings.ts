/** The settings of the host, by environment variables: each stated once, with its default and what it is for. */
import * as ByteSize from "effect/ByteSize"
import * as Config from "effect/Config"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as LogLevel from "effect/LogLevel"
import * as Option from "effect/Option"
import * as Record from "effect/Record"
import type * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { CannotStart } from "./CannotStart.ts"

/** How the text of a variable is read, and what it has to be in both languages. */
interface Reader<A> {
  readonly read: (name: string) => Config.Config<A>
  readonly zh: string
  readonly en: string
}

/** One setting: the variable, what it is where nobody says, what it is for, and what it takes. */
export interface Setting<A> {
  readonly name: string
  readonly otherwise: string
  readonly says: string
  readonly takes: { readonly zh: string; readonly en: string }
  readonly config: Config.Config<A>
}

const setting = <A>(
  name: string,
  { en, read, zh }: Reader<A>,
  otherwise: string,
  value: A,
  says: string
): Setting<A> => ({ name, otherwise, says, takes: { zh, en }, config: Config.withDefault(read(name), value) })

const optional = <A>(name: string, reader: Reader<A>, says: string) =>
  setting<A | undefined>(
    name,
    { ...reader, read: (one) => Config.map(Config.option(reader.read(one)), Option.getOrUndefined) },
    "",
    undefined,
    says
  )

const text: Reader<string> = { read: Config.NonEmptyString, zh: "非空文本", en: "some text" }

const secret: Reader<Redacted.Redacted> = { ...text, read: Config.Redacted }

const url: Reader<URL> = { read: Config.URL, zh: "网址，如 https://example.com", en: "a URL, as https://example.com" }

const duration: Reader<Duration.Duration> = {
  ...{ read: Config.Duration, zh: "时长，如 30 seconds 或 2 minutes", en: "a duration, as 30 seconds or 2 minutes" }
}

const size: Reader<ByteSize.ByteSize> = {
  ...{ read: Config.ByteSize, zh: "大小，如 512 KiB 或 1 MiB", en: "a size, as 512 KiB or 1 MiB" }
}

const levels = ["All", "Trace", "Debug", "Info", "Warn", "Error", "Fatal", "None"]

const level: Reader<LogLevel.LogLevel> = {
  ...{ read: Config.LogLevel, zh: `其中之一：${levels.join("、")}`, en: `one of ${levels.join(", ")}` }
}

const whole = (minimum: number, maximum: number): Reader<number> => ({
  read: (name) => Config.schema(Schema.Int.check(Schema.isBetween({ minimum, maximum })), name),
  zh: `整数，${minimum} 至 ${maximum}`,
  en: `a whole number from ${minimum} to ${maximum}`
})

const words: Reader<ReadonlyArray<string>> = {
  read: (name) => Config.map(Config.NonEmptyString(name), (said) => said.split(",").map((word) => word.trim())),
  zh: "以逗号分隔的名称",
  en: "names, by commas"
}

/** Every setting of the host. */
export const all = {
  host: setting(
    "HOST",
    text,
    "127.0.0.1",
    "127.0.0.1",
    "the address to listen at; any other than this machine's own takes keys"
  ),
  port: setting("PORT", whole(0, 65_535), "8787", 8787, "the port to listen at; 0 for any that is free"),
  data: setting(
    "SERVICEBOOK_DATA",
    text,
    ".servicebook/host",
    ".servicebook/host",
    "the folder of the embedded database, and of the host's own keys"
  ),
  database: optional<Redacted.Redacted>(
    "DATABASE_URL",
    secret,
    "a PostgreSQL server that keeps the books, instead of the folder"
  ),
  tenants: optional(
    "SERVICEBOOK_TENANTS",
    words,
    "the tenants that are served, by commas; all that valid tokens name where not given"
  ),
  keys: optional("SERVICEBOOK_KEYS", text, "a file with the public keys (JWKS) of whoever signs the tokens"),
  keysUrl: optional("SERVICEBOOK_JWKS_URL", url, "an https address that gives these keys, instead of the file"),
  issuer: optional("SERVICEBOOK_ISSUER", text, "the `iss` that tokens must bear; needed with keys"),
  audience: setting("SERVICEBOOK_AUDIENCE", text, "servicebook", "servicebook", "the `aud` that tokens must bear"),
  maxBody: setting(
    "SERVICEBOOK_MAX_BODY",
    size,
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
  streams: setting(
    "SERVICEBOOK_MAX_STREAMS",
    whole(1, 10_000),
    "1000",
    1_000,
    "how many streams of changes one client may have open, of the 10,000 connections of the host"
  ),
  timeout: setting(
    "SERVICEBOOK_TIMEOUT",
    duration,
    "30 seconds",
    Duration.seconds(30),
    "how long a request may take, waiting included; then it is answered 503"
  ),
  shutdown: setting(
    "SERVICEBOOK_SHUTDOWN",
    duration,
    "20 seconds",
    Duration.seconds(20),
    "how long running requests have to end when the host is stopped"
  ),
  logLevel: setting(
    "SERVICEBOOK_LOG_LEVEL",
    level,
    "Info",
    "Info" as const,
    "what is logged: All, Trace, Debug, Info, Warn, Error, Fatal or None"
  ),
  telemetry: optional(
    "OTEL_EXPORTER_OTLP_ENDPOINT",
    url,
    "the OpenTelemetry collector (OTLP over HTTP, JSON) that gets traces, metrics and logs"
  )
} satisfies { readonly [name: string]: Setting<unknown> }

/** The settings as they are read. */
export type Values = { readonly [Name in keyof typeof all]: Config.Success<(typeof all)[Name]["config"]> }

/** A setting as it is read. What was given is not repeated, for it may be secret. */
const known = <A>({ config, name, takes: { en, zh } }: Setting<A>): Effect.Effect<A, CannotStart> =>
  Effect.mapError(
    config,
    () => new CannotStart({ setting: name, zh: `无法识别；应为${zh}。`, en: `cannot be read; it takes ${en}` })
  )

/** The settings of a running host. */
export class Settings extends Context.Service<Settings, Values>()("@servicebook/http-host/Settings") {
  /** Those of the environment. */
  static readonly layer: Layer.Layer<Settings, CannotStart> = Layer.effect(
    Settings,
    Effect.all(Record.map(all as { readonly [name: string]: Setting<unknown> }, known)) as Effect.Effect<
      Values,
      CannotStart
    >
  )
}

/** Whether an address to listen at can be reached from this machine alone. */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i.test(host)
