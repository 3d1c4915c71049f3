/**
 * How to reach a PostgreSQL server: by values, by a URL, or by the `PG*` variables that `psql` reads too. One table of
 * settings serves the last two. What it refuses it names by the setting alone, because a value may be a secret.
 */
import { Title } from "@servicebook/core"
import * as Config from "effect/Config"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { withRemedy } from "./Remedy.ts"

/**
 * How a connection is encrypted. `prefer`: with TLS where the server has it, its certificate then verified. `require`: TLS,
 * whoever the server is. `verify-ca`: the certificate must lead to a trusted root. `verify-full`: and bear the host's name.
 */
export const tlsModes = ["disable", "prefer", "require", "verify-ca", "verify-full"] as const

/** A server, and how to talk to it. What is left out is what `psql` would take: this machine, port 5432, the user's name. */
export interface Options {
  readonly host?: string
  readonly port?: number
  readonly database?: string
  readonly username?: string
  /** The password, or an effect that gives one for each new connection. */
  readonly password?: Redacted.Redacted | Effect.Effect<Redacted.Redacted>
  /** One of {@link tlsModes}; `prefer` where not given. */
  readonly tls?: (typeof tlsModes)[number]
  /** A file of root certificates (PEM) to trust instead of those that Node knows; with one, `prefer` and `require` verify as `verify-ca` does. */
  readonly rootCertificate?: string
  /** The name that the server shows for our connections; `servicebook` where not given. */
  readonly applicationName?: string
  /** How long opening one connection may take; 10 seconds where not given. */
  readonly connectTimeout?: Duration.Input
  /** The most connections that are open at once; 10 where not given. */
  readonly maxConnections?: number
  /** After this time the server ends a statement; never where not given. */
  readonly statementTimeout?: Duration.Input
  /** After this time the server ends a connection whose transaction waits for us; a minute where not given, but for a pooler. */
  readonly idleInTransactionTimeout?: Duration.Input
  /**
   * `transaction` for a pooler between us and the server that gives connections away after each transaction: no statement
   * is prepared by name, and no timeout is set unless given here. A pooler may refuse those; set them for the role then.
   */
  readonly pooler?: "none" | "transaction"
  /** Startup options for the server, as in `-c search_path=books`. */
  readonly startupOptions?: string
}

/** A setting of the URL or the environment cannot be used. Its value is not told: it may be a secret. */
export class InvalidConnection extends Schema.TaggedError<InvalidConnection>()("InvalidConnection", {
  setting: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = Title.parted(this.problem)
    return `数据库连接设置 ${this.setting} 无效：${zh} / the connection setting ${this.setting} is invalid: ${en}`
  }
}

type Reader = (value: string) => Options | string

const whole = (value: string): number | undefined => (/^\d{1,9}$/.test(value) ? Number(value) : undefined)

const choice =
  <A extends string>(choices: ReadonlyArray<A>, options: (chosen: A) => Options): Reader =>
  (value) => {
    const chosen = choices.find((one) => one === value)
    return chosen === undefined ? `可选 ${choices.join("、")} / choose one of ${choices.join(", ")}` : options(chosen)
  }

const wholeNumber = {
  seconds: "请给出整数秒，0 表示不限 / give a whole number of seconds, 0 for no limit",
  millis: "请给出整数毫秒，0 表示不限 / give a whole number of milliseconds, 0 for no limit"
} as const

const duration =
  (options: (length: Duration.Input) => Options, unit: keyof typeof wholeNumber): Reader =>
  (value) => {
    const length = whole(value)
    if (length === undefined) return wholeNumber[unit]
    return options(length === 0 ? "Infinity" : `${length} ${unit}`)
  }

/** Every setting by its name in a URL, and how it is read: the problem where it cannot be. */
const readers: Readonly<Record<string, Reader>> = {
  host: (host) => (host.includes(",") ? "请只给出一个主机 / give one host" : { host }),
  port: (value) => {
    const port = whole(value)
    return port === undefined || port < 1 || port > 65_535
      ? "请给出 1 至 65535 的数 / give a number from 1 to 65535"
      : { port }
  },
  user: (username) => ({ username }),
  password: (password) => ({ password: Redacted.make(password) }),
  dbname: (database) => ({ database }),
  sslmode: (value) => choice(tlsModes, (tls) => ({ tls }))(value === "allow" ? "prefer" : value),
  sslrootcert: (rootCertificate) => (rootCertificate === "system" ? {} : { rootCertificate }),
  application_name: (applicationName) => ({ applicationName }),
  options: (startupOptions) => ({ startupOptions }),
  connect_timeout: duration((connectTimeout) => ({ connectTimeout }), "seconds"),
  statement_timeout: duration((statementTimeout) => ({ statementTimeout }), "millis"),
  idle_in_transaction_session_timeout: duration((idleInTransactionTimeout) => ({ idleInTransactionTimeout }), "millis"),
  pool_size: (value) => {
    const maxConnections = whole(value)
    return maxConnections === undefined || maxConnections < 1
      ? "请给出不小于 1 的整数 / give a whole number from 1"
      : { maxConnections }
  },
  pooler: choice(["none", "transaction"], (pooler) => ({ pooler }))
}

const invalid = (setting: string, problem: string) => Result.fail(new InvalidConnection({ setting, problem }))

type Setting = readonly [name: string, value: string]

/** Not told are names beside a password in the same query, whose & may not have been encoded, and what looks like no name. */
const unknown = (name: string, hidden: boolean) => {
  const isTold = /^\w[\w.-]{0,62}$/.test(name) && !hidden
  const known = Object.keys(readers)
  const problem = `没有此参数；可用：${known.join("、")} / there is no parameter of this name; known are ${known.join(", ")}`
  return invalid(isTold ? name : "URL", problem)
}

const optionsOf = (settings: ReadonlyArray<Setting>, hidden = false): Result.Result<Options, InvalidConnection> => {
  let options: Options = {}
  for (const [name, value] of settings) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (reader === undefined) return unknown(name, hidden)
    const read = value.includes("\0")
      ? "含有不能用于设置的字符 / it holds a character that no setting can"
      : reader(value)
    if (typeof read === "string") return invalid(name, read)
    options = { ...options, ...read }
  }
  return Result.succeed(options)
}

const encode: Title.Title = {
  zh: "请对用户、密码与数据库名中的特殊字符作百分号编码（@ 为 %40，/ 为 %2F，# 为 %23）",
  en: "percent-encode special characters of user, password and database (%40 for @, %2F for /, %23 for #)"
}

const decoded = (url: URL): ReadonlyArray<Setting> =>
  [
    ["host", decodeURIComponent(url.hostname).replace(/^\[(.*)\]$/, "$1")] as const,
    ["port", url.port] as const,
    ["user", decodeURIComponent(url.username)] as const,
    ["password", decodeURIComponent(url.password)] as const,
    ["dbname", decodeURIComponent(url.pathname.slice(1))] as const
  ].filter(([, value]) => value !== "")

/**
 * Reads a URL of the form `postgres://user:password@host:5432/database?sslmode=verify-full`. Besides the parameters of
 * libpq that {@link Options} knows it takes `statement_timeout`, `idle_in_transaction_session_timeout` (milliseconds),
 * `pool_size` and `pooler`. A parameter that is not known is refused rather than passed over.
 */
export const optionsFrom = (url: string): Result.Result<Options, InvalidConnection> => {
  const [, rest] = /^postgres(?:ql)?:\/\/(.*)$/is.exec(url.trim()) ?? []
  if (rest === undefined) return invalid("URL", "它不以 postgres:// 开头 / it does not begin with postgres://")
  // What stands behind a stray / ? or # would be part of a password, and be told as a name.
  if (/[/?#].*@/s.test(rest) || rest.includes("#")) return invalid("URL", Title.joined(encode))
  try {
    const parsed = new URL(url.trim())
    return optionsOf([...decoded(parsed), ...parsed.searchParams], parsed.searchParams.has("password"))
  } catch {
    return invalid("URL", withRemedy("无法读取 / it cannot be read", encode))
  }
}

const variables = {
  PGHOST: "host",
  PGPORT: "port",
  PGUSER: "user",
  PGPASSWORD: "password",
  PGDATABASE: "dbname",
  PGSSLMODE: "sslmode",
  PGSSLROOTCERT: "sslrootcert",
  PGAPPNAME: "application_name",
  PGOPTIONS: "options",
  PGCONNECT_TIMEOUT: "connect_timeout"
} as const

/** The options that the `PG*` variables give, read through the `ConfigProvider`. An empty variable counts as none. */
export const optionsFromEnvironment: Effect.Effect<Options, InvalidConnection | Config.ConfigError> = Effect.gen(
  function* () {
    const settings: Array<Setting> = []
    for (const [variable, name] of Object.entries(variables)) {
      const found = Option.getOrUndefined(yield* Config.option(Config.Redacted(variable)))
      const value = found === undefined ? "" : Redacted.value(found)
      if (value !== "") settings.push([name, value])
    }
    return yield* Effect.fromResult(optionsOf(settings))
  }
)
