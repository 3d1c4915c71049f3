/**
 * A real PostgreSQL server for tests and measurements, on a port of its own of the loopback. It can be killed and started
 * again on the same folder, and it never outlives the process that started it.
 */
import { randomBytes } from "node:crypto"
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { binaries, type Identity, identity, type Version, versions } from "./Binaries.ts"
import { Kept } from "./Kept.ts"

/** How a server is to be started. */
export interface Options {
  /** The major version; what SERVICEBOOK_POSTGRES names, or the newest. */
  readonly version?: Version
  /** A folder that stays when the server ends; one that a server has used before is used again. A temporary one if absent. */
  readonly folder?: string
  /** Settings beyond those that every test needs. */
  readonly settings?: Readonly<Record<string, string>>
}

/** A running server. */
export interface Server {
  /** URL of the superuser, with the password, on the database `postgres`. */
  readonly url: string
  readonly port: number
  readonly version: Version
  readonly folder: string
  /** The process of the server; another one after a restart. */
  readonly pid: number
  /** Shuts it down in order; a temporary folder is removed. */
  readonly stop: () => Promise<void>
  /** Kills it with SIGKILL, as a crash would. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same folder and port, after a kill or an orderly shutdown. */
  readonly restart: () => Promise<void>
}

const base = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  fsync: "on",
  max_connections: "200",
  max_prepared_transactions: "10"
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer()
    probe.on("error", failed)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : 0))
    })
  })

const asked = (): Version => {
  const name = process.env.SERVICEBOOK_POSTGRES || versions[0]
  const version = versions.find((one) => one === name)
  if (version === undefined) throw new Error(`SERVICEBOOK_POSTGRES=${name}: there is ${versions.join(" and ")}`)
  return version
}

/** The folder of a server: its data, its log, and the password of its superuser. */
const prepare = (given: string | undefined, who: Identity) => {
  const folder = given === undefined ? mkdtempSync(join(tmpdir(), "servicebook-postgres-")) : resolve(given)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const secret = join(folder, "password")
  if (!existsSync(secret)) writeFileSync(secret, randomBytes(18).toString("base64url"), { mode: 0o600 })
  if (who.uid !== undefined && who.gid !== undefined)
    for (const place of [folder, secret]) chownSync(place, who.uid, who.gid)
  return { folder, secret, data: join(folder, "data"), log: join(folder, "log") }
}

// Collation by the language, unlike the embedded database: an order that was left to chance shows.
const initdb = (bin: string, data: string, secret: string): ReadonlyArray<string> => [
  ...[join(bin, "initdb"), "-D", data, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${secret}`, "--no-sync"],
  ...["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=en-US"]
]

const programs = (version: Version, who: Identity, folder: string, remove: boolean): string => {
  try {
    return binaries(version, who, folder)
  } catch (error) {
    if (remove) rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Starts a server and waits until it takes connections. */
export const start = async (options: Options = {}): Promise<Server> => {
  const who = identity()
  const version = options.version ?? asked()
  const place = prepare(options.folder, who)
  const bin = programs(version, who, place.folder, options.folder === undefined)
  const port = await freePort()
  const settings = Object.entries({ ...base, port: String(port), ...options.settings })
  const plan = {
    ...(existsSync(place.data) ? {} : { initialise: initdb(bin, place.data, place.secret) }),
    ...(options.folder === undefined ? { removed: place.folder } : {}),
    server: [
      join(bin, "postgres"),
      "-D",
      place.data,
      ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`])
    ],
    log: place.log,
    identity: { ...who, cwd: place.folder }
  }
  const kept = new Kept(plan, place.data)
  await kept.launched().catch((error: unknown) => kept.close().then(() => Promise.reject(error)))
  return {
    url: `postgres://postgres:${readFileSync(place.secret, "utf8").trim()}@127.0.0.1:${port}/postgres`,
    port,
    version,
    folder: place.folder,
    get pid() {
      return kept.pid
    },
    stop: () => kept.close(),
    kill: () => kept.kill(),
    restart: () => kept.restart()
  }
}
