/**
 * A server for the time of a measurement: databases on it, and connections to them through the driver of the log.
 */

import type { EventLog, Stream } from "@servicebook/core"
import { PgEventLog, Server } from "@servicebook/postgres"
import { defaults } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import { type Server as Running, start } from "../../scripts/server/Server.ts"
import { print } from "../Measure.ts"

/** The tenant of all measurements: event ids of the sample company hang on it. */
export const tenant = defaults.tenant

/** What differs from a server as it is delivered, for every way alike: room for a round between two checkpoints. */
const settings = { shared_buffers: "512MB", max_wal_size: "4GB", checkpoint_timeout: "30min" }

/** Something that runs effects against one database until it is disposed of. */
export type Connected = ManagedRuntime.ManagedRuntime<SqlClient.SqlClient | EventLog.EventLog, unknown>

/** A statement as text, without parameters. */
export const statement = (text: string) => Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe(text))

/** The databases of a server. */
export class Databases {
  readonly running: Running
  private readonly options: Server.Options

  constructor(running: Running) {
    this.running = running
    this.options = Result.getOrThrow(Server.optionsFrom(running.url))
  }

  /** The URL of a database, password included. */
  url(database: string): string {
    return this.running.url.replace(/\/[^/]*$/, `/${database}`)
  }

  /** The driver on a database. */
  client(database: string, maxConnections: number) {
    return Server.layer({ ...this.options, database, maxConnections })
  }

  /** Connections to a database, and a log in it that knows some streams; streams and tables are made at the first use. */
  connect(database: string, streams: Stream.Streams, maxConnections: number): Connected {
    const log = PgEventLog.layer({ tenant, streams })
    return ManagedRuntime.make(Layer.provideMerge(log, this.client(database, maxConnections)))
  }

  /** Runs statements on a database, one after the other. */
  run(database: string, ...texts: ReadonlyArray<string>): Promise<unknown> {
    const all = Effect.forEach(texts, statement)
    return Effect.runPromise(Effect.scoped(Effect.provide(all, this.client(database, 1))))
  }

  /** Makes a database, empty or as a copy of another, in the place of one of this name. */
  async make(database: string, template = "template1"): Promise<void> {
    await this.drop(database)
    await this.run("postgres", `create database ${database} template ${template}`)
  }

  /** Drops a database, connections or not. */
  drop(database: string): Promise<unknown> {
    return this.run("postgres", `drop database if exists ${database} with (force)`)
  }

  /** Whether a database is there. */
  async has(database: string): Promise<boolean> {
    const found = await this.run("postgres", `select from pg_database where datname = '${database}'`)
    return (found as ReadonlyArray<ReadonlyArray<unknown>>)[0]?.length === 1
  }

  /** Writes out what is dirty, so that no round pays for the one before. */
  checkpoint(): Promise<unknown> {
    return this.run("postgres", "checkpoint")
  }
}

/** Starts a server, in a folder that is kept or a new one, and stops it afterwards. */
export const onServer = async (use: (databases: Databases) => Promise<void>, folder?: string): Promise<void> => {
  const running = await start({ settings, ...(folder === undefined ? {} : { folder }) })
  const told = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  print(`PostgreSQL ${running.version} from the packages, fsync and synchronous_commit on; ${told.join(", ")}`)
  try {
    await use(new Databases(running))
  } finally {
    await running.stop()
  }
}
