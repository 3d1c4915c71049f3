// The databases that a log is kept in: what holds on one must hold on all.
import type { PgClient } from "@effect/sql-pg"
import type { Refusal } from "@servicebook/core"
import type * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql"
import { type Folder, Pglite } from "../src/index.ts"
import { database } from "./server.ts"
import { snapshot } from "./snapshot.ts"

/** A kind of database by its name, and a new empty one of it. */
export interface Store {
  readonly name: string
  readonly layer: Layer.Layer<PgClient.PgClient | SqlClient.SqlClient, Refusal.StoreFailed | Folder.LogInUse>
}

/** All kinds, each with a database of its own for every file that asks; who names a version asks for the server alone. */
export const stores = (): ReadonlyArray<Store> => [
  ...((process.env.SERVICEBOOK_POSTGRES ?? "") === ""
    ? [{ name: "PGlite", layer: Pglite.layer({ snapshot: snapshot() }) }]
    : []),
  { name: "PostgreSQL", layer: database() }
]
