/**
 * Emmett, an event store for Node on PostgreSQL, to compare with. It is no dependency of the project: the first measurement
 * installs it, in the versions named here, below `node_modules/.cache`.
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "../../scripts/Workspace.ts"
import { print } from "../Measure.ts"

const wanted = {
  "@event-driven-io/emmett-postgresql": "0.42.0",
  "@event-driven-io/emmett": "0.42.0",
  "@event-driven-io/pongo": "0.16.11",
  "@event-driven-io/dumbo": "0.12.7",
  pg: "8.23.1"
}

/** Its versions, for the page of results. */
export const versions = Object.entries(wanted)
  .map(([name, version]) => `${name} ${version}`)
  .join(", ")

/** The part of its store that is measured. */
export interface Store {
  readonly appendToStream: (
    stream: string,
    events: ReadonlyArray<{ readonly type: string; readonly data: object }>
  ) => Promise<unknown>
  readonly schema: { readonly migrate: () => Promise<unknown> }
  readonly close: () => Promise<void>
}

interface Pool {
  readonly on: (event: "error", heard: () => void) => void
  readonly end: () => Promise<void>
}

const folder = join(root, "node_modules", ".cache", "servicebook", "emmett")

const install = (): boolean => {
  if (existsSync(join(folder, "node_modules", "@event-driven-io", "emmett-postgresql"))) return true
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: wanted }))
  const args = ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"]
  const { status, stderr } = spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" })
  if (status !== 0) print(`Emmett is left out, it cannot be installed: ${(stderr ?? "").trim().split("\n")[0]}`)
  return status === 0
}

/** Opens its store in a database, over a pool of so many connections, with its schema made; nothing where it cannot be had. */
export const open = async (url: string, connections: number): Promise<Store | undefined> => {
  if (!install()) return undefined
  const require = createRequire(join(folder, "package.json"))
  const load = (name: string) => import(pathToFileURL(require.resolve(name)).href)
  const { Pool } = (await load("pg")).default as {
    readonly Pool: new (options: { readonly connectionString: string; readonly max: number }) => Pool
  }
  const emmett = (await load("@event-driven-io/emmett-postgresql")) as {
    readonly getPostgreSQLEventStore: (url: string, options: object) => Store
  }
  const pool = new Pool({ connectionString: url, max: connections })
  // Its idle connections are still closing when the server stops under them.
  pool.on("error", () => {})
  const store = emmett.getPostgreSQLEventStore(url, { connectionOptions: { pool } })
  await store.schema.migrate()
  return {
    appendToStream: (stream, events) => store.appendToStream(stream, events),
    schema: store.schema,
    close: async () => {
      await store.close()
      await pool.end()
    }
  }
}
