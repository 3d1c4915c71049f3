/**
 * The database behind a log, for the commands that look after it rather than after the books: nothing is made in it by
 * opening it.
 */
import { type Refusal, Streams } from "@servicebook/core"
import type { Folder, Server } from "@servicebook/postgres"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import type { SqlClient } from "effect/sql"
import { holdsLog, isExport } from "./OpenLog.ts"
import { NoDatabase, NoLog } from "./Refusal.ts"

/** The streams whose rows a database of this command keeps. */
export const streams = Streams.all

/** What may keep a database from being opened. */
export type DatabaseFailure = NoDatabase | NoLog | Refusal.StoreFailed | Folder.LogInUse | Server.InvalidConnection

type Opened = Effect.Effect<Context.Context<SqlClient.SqlClient>, DatabaseFailure, Scope.Scope | FileSystem.FileSystem>

const isServer = (place: string): boolean => /^postgres(ql)?:\/\//.test(place)

const loaded = Effect.promise(() => import("@servicebook/postgres"))

/** The database of a server, by its URL. Messages do not tell the URL: it may hold a password. */
export const onServer = (place: string): Opened =>
  Effect.gen(function* () {
    if (!isServer(place)) return yield* new NoDatabase({ place })
    const { Server } = yield* loaded
    return yield* Layer.build(Server.layer(yield* Effect.fromResult(Server.optionsFrom(place))))
  })

/** The database of a server or of a folder. */
export const database = (place: string): Opened =>
  Effect.gen(function* () {
    if (isServer(place)) return yield* onServer(place)
    if (place === "memory" || isExport(place)) return yield* new NoDatabase({ place })
    if (!(yield* holdsLog(place))) return yield* new NoLog({ place })
    const { Pglite } = yield* loaded
    return yield* Layer.build(Pglite.layer({ folder: place }))
  })
