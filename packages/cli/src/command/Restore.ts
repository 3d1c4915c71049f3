/**
 * `servicebook restore`: an export into an empty log, to the byte. The whole file is checked before anything is written;
 * a folder made for it is removed again when writing fails.
 */
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
import { holdsLog, toWrite } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { progress } from "../Progress.ts"
import { LogNotEmpty, RestoreIncomplete } from "../Refusal.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/ExportReport.ts"

const flags = {
  file: Argument.String("file").pipe(Argument.withDescription("the export")),
  sha256: Ask.sha256Flag
}

type Input = Command.Command.Config.Infer<typeof flags>

const write = (log: EventLog.EventLogShape, wanted: ExportFile.Wanted, place: string) => {
  let position = 0
  return ExportFile.read(wanted, (batch) =>
    Effect.tap(log.restore(batch), () =>
      Effect.sync(() => {
        position = batch.at(-1)?.position ?? position
      })
    )
  ).pipe(Effect.mapError(({ message }) => new RestoreIncomplete({ place, position, problem: message })))
}

/** Runs with the folder of a log; what was made in it goes away again on failure. */
const orRemoved = <A, E, R>(folder: string, effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    if (folder === "memory" || (yield* holdsLog(folder))) return yield* effect
    const existed = yield* Effect.orElseSucceed(files.exists(folder), () => true)
    const made = existed ? join(folder, "cluster") : folder
    return yield* Effect.onError(effect, () => Effect.ignore(files.remove(made, { recursive: true, force: true })))
  })

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
    const into = Effect.gen(function* () {
      const tenant = Option.fromUndefinedOr(checked.tenant)
      const log = yield* toWrite(
        { log: shared.log, tenant: Option.orElse(shared.tenant, () => tenant) },
        { make: true }
      )
      const { position } = yield* log.head()
      if (position > 0) return yield* new LogNotEmpty({ place: shared.log, position })
      return yield* write(log, { ...wanted, onProgress: (events) => tell(events, events / checked.events) }, shared.log)
    })
    const place = shared.log === "memory" ? "memory" : resolve(shared.log)
    const { events, head, sha256 } = yield* orRemoved(place, Effect.scoped(into))
    yield* done
    yield* print(Report.document({ events, head, sha256 }), Report, shared)
  })

/** The command. */
export const restore = Command.make("restore", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(stopping)
).pipe(
  Command.withDescription("Restore an export into an empty log: position, commit and body stay as they were"),
  Command.withExamples([
    { command: "servicebook restore books.ndjson --log copy", description: "into the new folder copy" }
  ])
)
