/**
 * What the measurements of the host share: books of the sample company in a folder or on a server, the host over them on one
 * processor, and programs that ask it on the other.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { loadavg } from "node:os"
import { fileURLToPath } from "node:url"
import { Streams } from "@servicebook/core"
import { PgEventLog } from "@servicebook/postgres"
import { load } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import { temporary } from "../../examples/http-host/test/running/Folder.ts"
import { type Running, start } from "../../examples/http-host/test/running/Host.ts"
import { Issuer } from "../../examples/http-host/test/running/Issuer.ts"
import { print } from "../Measure.ts"
import { type Databases, onServer } from "../postgres/Databases.ts"
import { actor, size, tenant } from "./Asks.ts"
import type { Load, Loaded } from "./Load.ts"

/** The processor of the host and of the store that is asked directly, and that of the clients. */
export const processors = { host: "0", clients: "1" } as const

/** Books that are asked. */
export interface Stage {
  readonly name: string
  /** Where they are, for whoever asks the store itself. */
  readonly place: { readonly folder: string } | { readonly database: string }
  /** The databases, where the books are on a server. */
  readonly databases?: Databases
  /** Starts the host over them, with settings of one's own. */
  readonly host: (settings?: { readonly [variable: string]: string }) => Promise<Running>
  readonly token: string
}

const loader = process.features.typescript ? [] : ["--import", import.meta.resolve("tsx")]

/** Runs a program of this folder on a processor and reads what it prints. */
export const program = async <Printed>(file: string, argument: object, processor: string): Promise<Printed> => {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const parameters = ["-c", processor, process.execPath, "--conditions=@servicebook/source", ...loader, path]
  const child = spawn("taskset", [...parameters, JSON.stringify(argument)], { stdio: ["ignore", "pipe", "inherit"] })
  const printed: Array<Buffer> = []
  child.stdout.on("data", (bytes: Buffer) => printed.push(bytes))
  const [code] = await once(child, "close")
  if (code !== 0) throw new Error(`${file} ended with ${code}`)
  return JSON.parse(Buffer.concat(printed).toString()) as Printed
}

/** Asks a host from the other processor. */
export const ask = (host: Running, stage: Stage, asked: Omit<Load, "url" | "token">): Promise<Loaded> =>
  program("./Load.ts", { ...asked, url: host.url, token: stage.token }, processors.clients)

/** Milliseconds of processor time that a process has used. */
export const processorMs = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ")
  return 10 * (Number(fields[11]) + Number(fields[12]))
}

/** Resident memory of a process in MiB. */
export const memoryMiB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024

const othersOf = (statuses: Loaded["statuses"]) =>
  Object.entries(statuses).filter(([status]) => !status.startsWith("2"))

/** How many answers were refusals. */
export const refusedOf = (statuses: Loaded["statuses"]): number =>
  othersOf(statuses).reduce((sum, [, count]) => sum + count, 0)

/** One line of what came of a load. */
export const told = ({ errors, max, p50, p99, perSecond, statuses }: Loaded): string => {
  const others = othersOf(statuses)
  const rest = [...others.map(([status, count]) => `${count} x ${status}`), ...(errors > 0 ? [`${errors} errors`] : [])]
  const times = `p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, most ${max.toFixed(0)} ms`
  return `${perSecond.toFixed(0)} a second, ${times}${rest.length > 0 ? `; ${rest.join(", ")}` : ""}`
}

const staged = async (use: (stage: Stage) => Promise<void>, place: Stage["place"], databases?: Databases) => {
  const own = temporary()
  try {
    const issuer = await Issuer.in(own.path)
    const token = await issuer.token({ tenant, sub: actor.id, roles: actor.roles })
    const books = "folder" in place ? { SERVICEBOOK_DATA: place.folder } : { DATABASE_URL: place.database }
    const host = (settings = {}) =>
      start({ settings: { ...issuer.settings, ...books, ...settings }, processors: processors.host })
    const name = "folder" in place ? "embedded" : "server"
    print(
      `${name}; load of the machine ${loadavg()
        .map((one) => one.toFixed(1))
        .join(", ")}`
    )
    await use({ name, place, token, host, ...(databases === undefined ? {} : { databases }) })
  } finally {
    own.remove()
  }
}

/** Measures over the embedded database in a folder. */
export const embedded = async (use: (stage: Stage) => Promise<void>): Promise<void> => {
  const folder = temporary()
  const log = PgEventLog.layerPglite({ tenant, streams: Streams.all, folder: folder.books })
  await Effect.runPromise(Effect.provide(load({ events: size }), log))
  await staged(use, { folder: folder.books }).finally(folder.remove)
}

/** Measures over a PostgreSQL server. */
export const served = (use: (stage: Stage) => Promise<void>): Promise<void> =>
  onServer(async (databases) => {
    await databases.make("host")
    const runtime = databases.connect("host", Streams.all, 4)
    await runtime.runPromise(load({ events: size }))
    await runtime.dispose()
    await staged(use, { database: databases.url("host") }, databases)
  })
