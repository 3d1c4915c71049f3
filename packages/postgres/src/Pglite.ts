/**
 * PostgreSQL inside the process: PGlite behind the ordinary driver, so that the embedded log and a server run the same
 * SQL through the same codecs. In memory or in a folder.
 *
 * A folder survives the death of the process at any moment (`kill -9` included). It does not survive a power cut or a
 * crash of the operating system: PGlite never asks the disk to flush. Keep copies made by {@link dump}.
 */
import { existsSync } from "node:fs"
import { rename, rm } from "node:fs/promises"
import { PgClient } from "@effect/sql-pg"
import { PGlite } from "@electric-sql/pglite"
import { Refusal } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type { SqlClient } from "effect/sql"
import { Apart } from "./Apart.ts"
import { messageOf, nothingWritten, type StoreFailed } from "./Failure.ts"
import { type LogInUse, take } from "./Folder.ts"
import { enough } from "./Space.ts"
import { connect, type Engine, inThread, Session } from "./Wire.ts"

/** Where the database lives and what it starts from. */
export interface Options {
  /** A folder that keeps it; without one it lives in memory and ends with the process. */
  readonly folder?: string
  /** A copy made by {@link dump} to start from; only for memory or a new folder. */
  readonly snapshot?: Blob
  /** Free bytes on the folder's disk below which it is neither opened nor written to; 64 MiB where not given. */
  readonly leastFree?: number
}

/** The database itself, for what goes beyond SQL. */
export class Pglite extends Context.Service<Pglite, PGlite>()("@servicebook/postgres/Pglite") {}

const failed = (operation: string) => (cause: unknown) =>
  new Refusal.StoreFailed({
    operation,
    outcome: "nothing-written",
    problem: messageOf(cause)
  })

const start = (dataDir: string | undefined, snapshot: Blob | undefined): Promise<PGlite> =>
  PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(snapshot === undefined ? {} : { loadDataDir: snapshot })
  })

/** Sees to it that a folder has its database. A new one is made beside its place and moved there whole, so that a death on the way leaves none in halves. */
const makeFolder = async (dataDir: string, snapshot: Blob | undefined): Promise<void> => {
  if (!existsSync(dataDir)) {
    const draft = `${dataDir}-unfinished`
    await rm(draft, { recursive: true, force: true })
    const made = await start(draft, snapshot)
    await made.close()
    await rename(draft, dataDir)
  } else if (snapshot !== undefined) {
    throw new Error(`${dataDir} holds a database already; a snapshot starts a new folder`)
  }
}

const openFolder = async (dataDir: string, snapshot: Blob | undefined): Promise<PGlite> => {
  await makeFolder(dataDir, snapshot)
  return start(dataDir, undefined)
}

const open = (options: Options): Effect.Effect<PGlite, LogInUse | StoreFailed, Scope.Scope> =>
  Effect.gen(function* () {
    const dataDir = options.folder === undefined ? undefined : yield* take(options.folder)
    if (options.folder !== undefined) yield* enough(options.folder, "open", options.leastFree)
    return yield* Effect.acquireRelease(
      Effect.tryPromise({
        try: () => (dataDir === undefined ? start(undefined, options.snapshot) : openFolder(dataDir, options.snapshot)),
        catch: failed("open")
      }),
      (db) => Effect.promise(() => db.close())
    )
  })

/** The same in a thread of its own. A new database of a folder is made in this one first. */
const openApart = (options: Options): Effect.Effect<Apart, LogInUse | StoreFailed, Scope.Scope> =>
  Effect.gen(function* () {
    const { folder, leastFree, snapshot } = options
    const dataDir = folder === undefined ? undefined : yield* take(folder)
    if (folder !== undefined) yield* enough(folder, "open", leastFree)
    const opened = async (): Promise<Apart> => {
      if (dataDir !== undefined) await makeFolder(dataDir, snapshot)
      const loadDataDir = dataDir === undefined ? snapshot : undefined
      const apart = new Apart({
        ...(dataDir === undefined ? {} : { dataDir }),
        ...(loadDataDir === undefined ? {} : { loadDataDir })
      })
      await apart.open()
      return apart
    }
    return yield* Effect.acquireRelease(Effect.tryPromise({ try: opened, catch: failed("open") }), (apart) =>
      Effect.promise(() => apart.close())
    )
  })

/** A driver whose pool is the one session that PGlite has: transactions take turns, and a broken connection is replaced. */
const client = (engine: Engine) => {
  const session = new Session(engine)
  return Effect.mapError(
    PgClient.make({
      stream: () => connect(session),
      ssl: false,
      username: "postgres",
      database: "postgres",
      maxConnections: 1,
      idleTimeout: "365 days"
    }),
    nothingWritten("open")
  )
}

/**
 * The embedded database as a layer. Fails with `LogInUse` when another living process has the folder open, with
 * `StoreFailed` when it cannot be opened. Inside a transaction, never await a query issued outside of it.
 */
export const layer = (
  options: Options = {}
): Layer.Layer<Pglite | PgClient.PgClient | SqlClient.SqlClient, LogInUse | StoreFailed> =>
  Layer.unwrap(Effect.map(Pglite, (db) => PgClient.layerFrom(client(inThread(db))))).pipe(
    Layer.provideMerge(Layer.effect(Pglite, open(options)))
  )

/**
 * The same in a thread of its own, for whoever answers others while a statement runs: single statements take longer by the
 * way there and back, and nothing else of the process waits for them.
 */
export const layerApart = (
  options: Options = {}
): Layer.Layer<PgClient.PgClient | SqlClient.SqlClient, LogInUse | StoreFailed> =>
  PgClient.layerFrom(Effect.flatMap(openApart(options), client))

/** A copy of the whole database as a gzipped tar, consistent at one moment: a backup, to be given to `snapshot`. */
export const dump: Effect.Effect<Blob, StoreFailed, Pglite> = Effect.flatMap(Pglite, (db) =>
  Effect.tryPromise({ try: () => db.dumpDataDir("gzip"), catch: failed("dump") })
)
