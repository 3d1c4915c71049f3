/** `servicebook export`: the log as lines of JSON, each position, commit and verbatim body, up to the end of a commit. */
import { createHash } from "node:crypto"
import { type EventLog, Export, type Head, type Refusal } from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import type { PlatformError } from "effect/PlatformError"
import * as Stdio from "effect/Stdio"
import * as Stream from "effect/Stream"
import * as Ask from "../Ask.ts"
import { wholeHead } from "../answer/Request.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print, remark, withoutCsv } from "../Print.ts"
import { UnwritableFile } from "../Refusal.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/ExportReport.ts"

const flags = {
  file: Argument.String("file").pipe(
    Argument.withDescription("要写的文件，或 - 表示标准输出 / the file to write, or - for standard output")
  ),
  head: Ask.wholeHeadFlag,
  force: Flag.Boolean("force").pipe(
    Flag.withDescription("文件已存在时覆盖 / replace the file when it exists"),
    Flag.withDefault(false)
  )
}

type Bytes = Stream.Stream<Uint8Array, Refusal.StoreFailed>
type Input = Command.Command.Config.Infer<typeof flags>

/** The lines up to a head as bytes, counted and hashed on the way. */
const counted = (log: EventLog.EventLogShape, head: Head.Head) => {
  const hash = createHash("sha256")
  let events = 0
  const encoder = new TextEncoder()
  const bytes = log.readAll({ until: head.position }).pipe(
    Stream.mapArray((page) => {
      const piece = encoder.encode(page.map((event) => `${Export.line(event)}\n`).join(""))
      events += page.length
      hash.update(piece)
      return [piece]
    })
  )
  return { bytes, result: () => Report.document({ events, head: head.position, sha256: hash.digest("hex") }) }
}

const isClosedPipe = ({ reason }: PlatformError): boolean => {
  const { cause } = reason as { readonly cause?: unknown }
  return (cause as { readonly code?: string } | undefined)?.code === "EPIPE"
}

/** A reader that has seen enough and closes the pipe is no fault. */
const toOutput = (bytes: Bytes) =>
  Effect.flatMap(Stdio.Stdio, (stdio) =>
    Stream.run(bytes, stdio.stdout({ endOnDone: false })).pipe(
      Effect.catchTag("PlatformError", (error) =>
        isClosedPipe(error) ? Effect.void : Effect.fail(new UnwritableFile({ file: "-", problem: error.message }))
      )
    )
  )

/** Writes beside the place and moves it there whole, so that no export in halves is left. */
const toFile = (file: string, force: boolean, bytes: Bytes) =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    const unwritable = (problem: string) => new UnwritableFile({ file, problem })
    if (!force && (yield* Effect.orElseSucceed(files.exists(file), () => false))) {
      return yield* unwritable("--force?")
    }
    const draft = `${file}.unfinished`
    yield* Stream.run(bytes, files.sink(draft)).pipe(
      Effect.andThen(files.rename(draft, file)),
      Effect.onError(() => Effect.ignore(files.remove(draft))),
      Effect.catchTag("PlatformError", ({ message }) => Effect.fail(unwritable(message)))
    )
  })

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    const log = yield* toRead(shared)
    const head = yield* wholeHead(log, Option.getOrUndefined(input.head))
    const { bytes, result } = counted(log, head)
    if (input.file !== "-") {
      yield* toFile(input.file, input.force, bytes)
      return yield* print(result(), Report, shared)
    }
    yield* toOutput(bytes)
    const done = result()
    yield* remark({ zh: Report.text(done, "zh").trim(), en: Report.text(done, "en").trim() }, shared)
  })

/** The command. */
export const exportLog = Command.make("export", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "将日志写成一行行 JSON：位置、提交与原文，完整至某次提交 / Write the log as lines of JSON: position, commit and verbatim body, whole up to a commit"
  ),
  Command.withExamples([
    { command: "servicebook export books.ndjson", description: "全部，并给出 SHA-256 / everything, with its SHA-256" }
  ])
)
