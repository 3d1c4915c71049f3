/**
 * `servicebook restore`: an export into an empty log, to the byte. The whole file is checked before anything is written;
 * a new log is filled beside its place and moved there whole, one on a server in one transaction.
 */
import { rmdir } from "node:fs/promises"
import { join, resolve } from "node:path"
import type { EventLog } from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Ask from "../Ask.ts"
import { stopping } from "../Exit.ts"
import * as ExportFile from "../ExportFile.ts"
import { filled, isServer } from "../OnServer.ts"
import { holdsLog, inFolder, isExport, Opened, toWrite } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { progress } from "../Progress.ts"
import { LogNotEmpty, RestoreIncomplete } from "../Refusal.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/ExportReport.ts"

const flags = {
  file: Argument.String("file").pipe(Argument.withDescription("导出文件 / the export")),
  sha256: Ask.sha256Flag
}

type Input = Command.Command.Config.Infer<typeof flags>

/** Puts the whole export into an empty log. */
const fill = (log: EventLog.EventLogShape, wanted: ExportFile.Wanted, place: string) =>
  Effect.gen(function* () {
    const { position } = yield* log.head()
    if (position > 0) return yield* new LogNotEmpty({ place, position })
    return yield* ExportFile.read(wanted, (batch) => log.restore(batch))
  })

/** Fills a log that is there already. What was written by the time of a failure stays, and the refusal says so. */
const fillThere = (log: EventLog.EventLogShape, wanted: ExportFile.Wanted, place: string) =>
  fill(log, wanted, place).pipe(
    Effect.catch((error) =>
      Effect.gen(function* () {
        const { position } = yield* log.head()
        if (position === 0 || error._tag === "LogNotEmpty") return yield* Effect.fail(error)
        return yield* new RestoreIncomplete({ place, position, problem: error.message })
      })
    )
  )

const removed = (path: string) =>
  Effect.flatMap(FileSystem.FileSystem, (files) => Effect.ignore(files.remove(path, { recursive: true, force: true })))

/**
 * Makes the log of a folder that has none. It is filled beside its place and moved there whole, under the folder's lock:
 * killed on the way, it leaves nothing that could be taken for the books, and another process's log is never touched.
 */
const fillNew = (folder: string, tenant: string | undefined, wanted: ExportFile.Wanted) =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    const { Folder } = yield* Effect.promise(() => import("@servicebook/postgres"))
    const place = yield* Folder.take(folder)
    const draft = join(folder, "restore-unfinished")
    yield* removed(draft)
    yield* Effect.addFinalizer(() => removed(draft))
    const filled = yield* Effect.scoped(
      Effect.flatMap(inFolder(draft, tenant, false), (log) => fill(log, wanted, folder))
    )
    yield* files.rename(join(draft, "cluster"), place)
    return filled
  }).pipe(Effect.scoped)

/** A folder made for a log goes away again on failure, if nobody has put anything into it. */
const orRemoved = <A, E, R>(folder: string, effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    if (yield* Effect.orElseSucceed(files.exists(folder), () => true)) return yield* effect
    return yield* Effect.onError(effect, () => Effect.ignore(Effect.tryPromise(() => rmdir(folder))))
  })

const restored = (wanted: ExportFile.Wanted, shared: Shared, tenant: Option.Option<string>) =>
  Effect.gen(function* () {
    const isOpen = (yield* Opened).has(shared.log)
    if (!isOpen && isServer(shared.log)) {
      return yield* filled(shared.log, Option.getOrUndefined(tenant), (log, shown) => fill(log, wanted, shown))
    }
    if (isOpen || shared.log === "memory" || isExport(shared.log) || (yield* holdsLog(shared.log))) {
      const log = yield* toWrite({ log: shared.log, tenant }, { make: true })
      return yield* fillThere(log, wanted, shared.log)
    }
    const folder = resolve(shared.log)
    return yield* orRemoved(folder, fillNew(folder, Option.getOrUndefined(tenant), wanted))
  }).pipe(Effect.scoped)

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    const { tell, done } = yield* progress
    const wanted = {
      file: input.file,
      tenant: Option.getOrUndefined(shared.tenant),
      sha256: Option.getOrUndefined(input.sha256)
    }
    const checked = yield* ExportFile.read({ ...wanted, onProgress: (events) => tell(events) }, () => Effect.void)
    const tenant = Option.orElse(shared.tenant, () => Option.fromUndefinedOr(checked.tenant))
    const telling = { ...wanted, onProgress: (events: number) => tell(events, events / checked.events) }
    const { events, head, sha256 } = yield* restored(telling, shared, tenant)
    yield* done
    yield* print(Report.document({ events, head, sha256 }), Report, shared)
  })

/** The command. */
export const restore = Command.make("restore", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(stopping)
).pipe(
  Command.withDescription(
    "将导出文件恢复到空日志：位置、提交与原文不变 / Restore an export into an empty log: position, commit and body stay as they were"
  ),
  Command.withExamples([
    {
      command: "servicebook restore books.ndjson --log copy",
      description: "恢复到新文件夹 copy / into the new folder copy"
    }
  ])
)
