/**
 * The database behind a log, for the commands that look after it rather than after the books: nothing is made in it by
 * opening it.
 */
import { Streams } from "@servicebook/core"
import type { Folder } from "@servicebook/postgres"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type { SqlClient } from "effect/sql"
import { connected, isServer, type ServerFailure } from "./OnServer.ts"
import { holdsLog, isExport } from "./OpenLog.ts"
import { NoDatabase, NoLog } from "./Refusal.ts"

/** The streams whose rows a database of this command keeps. */
export const streams = Streams.all

/** What may keep a database from being opened. */
export type DatabaseFailure = NoDatabase | Folder.LogInUse | ServerFailure

type Opened = Effect.Effect<Context.Context<SqlClient.SqlClient>, DatabaseFailure, Scope.Scope | FileSystem.FileSystem>

const loaded = Effect.promise(() => import("@servicebook/postgres"))

/** The database of a server. */
export const onServer = (place: string): Opened =>
  isServer(place) ? Effect.map(connected(place), ({ database }) => database) : Effect.fail(new NoDatabase({ place }))

/** The database of a server or of a folder. */
export const database = (place: string): Opened =>
  Effect.gen(function* () {
    if (isServer(place)) return yield* onServer(place)
    if (place === "memory" || isExport(place)) return yield* new NoDatabase({ place })
    if (!(yield* holdsLog(place))) return yield* new NoLog({ place })
    const { Pglite } = yield* loaded
    return yield* Layer.build(Pglite.layer({ folder: place }))
  })
