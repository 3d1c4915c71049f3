/** `servicebook import`: the history of another system by a mapping file. The intake is loaded when it is needed. */
import { resolve } from "node:path"
import { EventLog } from "@servicebook/core"
import type { Import, Report } from "@servicebook/intake"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import { InvalidField } from "../answer/Refusal.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRead, toWrite } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { progress } from "../Progress.ts"
import { UnreadableFile, UnwritableFile } from "../Refusal.ts"
import { root, type Shared } from "../Root.ts"
import { text } from "../report/ImportText.ts"
import * as TextFile from "../TextFile.ts"

const flags = {
  file: Argument.String("file").pipe(
    Argument.withDescription(
      "原系统的导出文件：CSV、NDJSON 或 XES，亦可为 .gz / the export of the other system: CSV, NDJSON or XES, also .gz"
    )
  ),
  mapping: Flag.String("mapping").pipe(
    Flag.withMetavar("yaml"),
    Flag.withDescription("其各行如何成为事件 / how its rows become events")
  ),
  rejects: Flag.String("rejects").pipe(
    Flag.withMetavar("file"),
    Flag.withDescription(
      "被拒行的去处，附行号与理由；有被拒行时默认为 <file>.rejects.ndjson / where rejected rows go, with line and reason; default <file>.rejects.ndjson when there are any"
    ),
    Flag.optional
  ),
  dryRun: Flag.Boolean("dry-run").pipe(
    Flag.withDescription("全部判定，不写事件 / decide everything, write no event"),
    Flag.withDefault(false)
  ),
  strict: Flag.Boolean("strict").pipe(
    Flag.withDescription("有行被拒或文件中断时以 2 退出 / exit with 2 when a row is rejected or the file breaks off"),
    Flag.withDefault(false)
  )
}

type Input = Command.Command.Config.Infer<typeof flags>

/** The file behind a path, whatever it is called by; the path itself where there is none. */
const sameFile = (path: string) =>
  Effect.flatMap(FileSystem.FileSystem, (files) => Effect.orElseSucceed(files.realPath(path), () => resolve(path)))

/** Rejects are written from the start of the file: onto what is read they would destroy it. */
const apart = (input: Input, rejects: string) =>
  Effect.gen(function* () {
    const place = yield* sameFile(rejects)
    for (const read of [input.file, input.mapping]) {
      if ((yield* sameFile(read)) !== place) continue
      return yield* new InvalidField({
        field: "rejects",
        text: rejects,
        expected: { zh: "不能覆盖所读的文件，请换用其他文件名", en: "it is a file that is read; choose another name" }
      })
    }
  })

/** A dry run makes no log: without one, everything counts as new. */
const opened = (input: Input, shared: Shared) =>
  input.dryRun
    ? Effect.catchTag(toRead(shared), "NoLog", () => toRead({ ...shared, log: "memory" }))
    : toWrite(shared, { make: true })

const failed = (file: string, rejects: string) => (error: Import.Failure) => {
  if (error._tag !== "PlatformError") return error
  const { reason } = error as { readonly reason?: { readonly pathOrDescriptor?: unknown } }
  return reason?.pathOrDescriptor === rejects
    ? new UnwritableFile({ file: rejects, problem: error.message })
    : new UnreadableFile({ file, problem: error.message })
}

/** The rejects file stays only where there are rejects, or where one was asked for. */
const withoutEmpty = (input: Input, rejects: string, { rows }: Report.Report) =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    if (rows.rejected === 0 && Option.isNone(input.rejects)) yield* Effect.ignore(files.remove(rejects))
  })

const imported = (input: Input, shared: Shared, rejects: string) =>
  Effect.gen(function* () {
    const { Import, Mapping } = yield* Effect.promise(() => import("@servicebook/intake"))
    const mapping = yield* Effect.fromResult(Mapping.parse(yield* TextFile.read(input.mapping)))
    const { tell, done } = yield* progress
    const log = yield* opened(input, shared)
    const report = yield* Import.run({
      source: { path: input.file },
      mapping,
      rejects,
      dryRun: input.dryRun,
      onProgress: ({ bytes, rows, totalBytes }) =>
        tell(rows.read, totalBytes === undefined || totalBytes === 0 ? undefined : Math.min(1, bytes / totalBytes))
    }).pipe(Effect.mapError(failed(input.file, rejects)), Effect.provideService(EventLog.EventLog, log))
    yield* done
    yield* withoutEmpty(input, rejects, report)
    return report
  })

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    const rejects = Option.getOrElse(input.rejects, () => `${input.file}.rejects.ndjson`)
    yield* apart(input, rejects)
    const report = yield* imported(input, shared, rejects)
    const { rejected } = report.rows
    const place = rejected === 0 ? {} : { rejects }
    yield* print(report, { text: (one, language) => text(one, language, place) }, shared)
    if (!input.strict || (rejected === 0 && report.truncated === null)) return
    return yield* new DoesNotHold({
      zh: `${rejected} 行被拒收（见 ${rejects}）${report.truncated === null ? "" : "，文件不完整"}`,
      en: `${rejected} rows rejected (see ${rejects})${report.truncated === null ? "" : ", and the file breaks off"}`
    })
  })

/** The command. */
export const importHistory = Command.make("import", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "按映射导入其他系统的历史；再次导入不会增加任何内容 / Import the history of another system by a mapping; importing again adds nothing"
  ),
  Command.withExamples([
    {
      command: "servicebook import history.csv --mapping mapping.yaml --dry-run",
      description: "先试运行 / try it first"
    }
  ])
)
