/**
 * Opening the log that `--log` names: a folder, a server, an export, or nothing but memory. A command that only reads never
 * makes one. The database is loaded when it is needed and not before.
 */
import { join } from "node:path"
import { type EventLog, type Export, Memory, type Refusal, Streams } from "@servicebook/core"
import type { Folder, PgEventLog } from "@servicebook/postgres"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as Scope from "effect/Scope"
import * as ExportFile from "./ExportFile.ts"
import { isServer, open as onServer, type ServerFailure } from "./OnServer.ts"
import { NoLog, NoStoredRows, type NoSuchTenant, type OtherBytes, ReadOnlyLog, type UnreadableFile } from "./Refusal.ts"
import { defaultLog, type Shared } from "./Root.ts"
import { defaultTenant, tenantOf } from "./Tenant.ts"

/**
 * Logs that are open already, by their place: a host or a test that runs several commands in one process gives its own.
 * They may be read and written, and their tenant is their own.
 */
export const Opened = Context.Reference<ReadonlyMap<string, EventLog.EventLogShape>>("@servicebook/cli/Opened", {
  defaultValue: () => new Map()
})

/** What a log is opened from. */
export type Asked = Pick<Shared, "log" | "tenant">

/** Whether a place is an export, which is read into memory. */
export const isExport = (place: string): boolean => place.endsWith(".ndjson")

const memory = (tenant: string): EventLog.EventLogShape => Memory.make({ tenant, streams: Streams.all })

/** What may keep an export from being read into memory. */
export type ExportFailure =
  | Export.InvalidExport
  | UnreadableFile
  | OtherBytes
  | Refusal.ItemRefusal
  | Refusal.NoSuchHead
  | Refusal.StoreFailed

/** What may keep a folder from being opened. */
export type FolderFailure = Folder.LogInUse | PgEventLog.OpenFailure | NoSuchTenant | NoLog

/** The log of an export, in memory. */
export const fromExport = (
  wanted: ExportFile.Wanted
): Effect.Effect<
  { readonly log: EventLog.EventLogShape; readonly summary: ExportFile.Summary },
  ExportFailure,
  FileSystem.FileSystem
> =>
  Effect.gen(function* () {
    let log: EventLog.EventLogShape | undefined
    const summary = yield* ExportFile.read(wanted, (batch, tenant) =>
      Effect.suspend(() => {
        log ??= memory(tenant)
        return log.restore(batch)
      })
    )
    return { log: log ?? memory(wanted.tenant ?? defaultTenant), summary }
  })

/** The log in a folder, for as long as the scope lasts; the folder is made where there is none. */
export const inFolder = (
  folder: string,
  asked: string | undefined,
  reading: boolean
): Effect.Effect<PgEventLog.PgEventLogShape, FolderFailure, Scope.Scope> =>
  Effect.gen(function* () {
    const { PgEventLog, Pglite, Space } = yield* Effect.promise(() => import("@servicebook/postgres"))
    const database = yield* Layer.build(Pglite.layer({ folder }))
    return yield* Effect.gen(function* () {
      const tenant = yield* tenantOf(folder, asked, yield* PgEventLog.tenants, reading)
      return Space.guarded(yield* PgEventLog.make({ tenant, streams: Streams.all }), folder)
    }).pipe(Effect.provideContext(database))
  })

/** Whether a folder holds a log. */
export const holdsLog = (folder: string): Effect.Effect<boolean, never, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    return yield* Effect.orElseSucceed(files.exists(join(folder, "cluster")), () => false)
  })

/** Opens a log to read from; refuses with `NoLog` when there is none. */
export const toRead = ({
  log: place,
  tenant
}: Asked): Effect.Effect<
  EventLog.EventLogShape,
  ExportFailure | FolderFailure | ServerFailure,
  FileSystem.FileSystem | Scope.Scope
> =>
  Effect.gen(function* () {
    const asked = Option.getOrUndefined(tenant)
    const opened = (yield* Opened).get(place)
    if (opened !== undefined) return opened
    if (place === "memory") return memory(asked ?? defaultTenant)
    if (isServer(place)) return yield* onServer(place, asked, { reading: true })
    if (isExport(place)) return (yield* fromExport({ file: place, tenant: asked })).log
    if (!(yield* holdsLog(place))) return yield* new NoLog({ place })
    return yield* inFolder(place, asked, true)
  })

/** Opens a log to read from where there is one; undefined where nobody named a place and the usual one holds none. */
export const toReadIfAny = (
  asked: Asked
): Effect.Effect<
  EventLog.EventLogShape | undefined,
  ExportFailure | FolderFailure | ServerFailure,
  FileSystem.FileSystem | Scope.Scope
> =>
  Effect.gen(function* () {
    const isOpen = (yield* Opened).has(asked.log)
    if (!isOpen && asked.log === defaultLog && !(yield* holdsLog(asked.log))) return undefined
    return yield* toRead(asked)
  })

/** Opens a log to write to; makes it where there is none, if `make` says so. */
export const toWrite = (
  { log: place, tenant }: Asked,
  { make }: { readonly make: boolean }
): Effect.Effect<
  EventLog.EventLogShape,
  FolderFailure | ServerFailure | ReadOnlyLog,
  FileSystem.FileSystem | Scope.Scope
> =>
  Effect.gen(function* () {
    const asked = Option.getOrUndefined(tenant)
    const opened = (yield* Opened).get(place)
    if (opened !== undefined) return opened
    if (place === "memory") return memory(asked ?? defaultTenant)
    if (isServer(place)) return yield* onServer(place, asked, { reading: !make })
    if (isExport(place)) return yield* new ReadOnlyLog({ place })
    if (!make && !(yield* holdsLog(place))) return yield* new NoLog({ place })
    return yield* inFolder(place, asked, !make)
  })

const canRebuild = (log: EventLog.EventLogShape): log is PgEventLog.PgEventLogShape => "rebuild" in log

/** Opens a log whose rows are stored; refuses what computes them when it is asked. */
export const toRebuild = ({
  log: place,
  tenant
}: Asked): Effect.Effect<
  PgEventLog.PgEventLogShape,
  FolderFailure | ServerFailure | NoStoredRows,
  FileSystem.FileSystem | Scope.Scope
> =>
  Effect.gen(function* () {
    const opened = (yield* Opened).get(place)
    if (opened !== undefined && canRebuild(opened)) return opened
    if (opened !== undefined || place === "memory" || isExport(place)) return yield* new NoStoredRows({ place })
    if (isServer(place)) return yield* onServer(place, Option.getOrUndefined(tenant), { reading: true })
    if (!(yield* holdsLog(place))) return yield* new NoLog({ place })
    return yield* inFolder(place, Option.getOrUndefined(tenant), true)
  })
