/** A company's pack as a file: JSON or YAML, which holds JSON, so that one reader refuses a key that stands twice in either. */
import { CompanyPack, InWords, Title } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Yaml from "effect/encoding/Yaml"
import type * as FileSystem from "effect/FileSystem"
import * as Schema from "effect/Schema"
import type { UnreadableFile } from "./Refusal.ts"
import * as TextFile from "./TextFile.ts"

/** The file holds no pack that could be used; says every place that is wrong. */
export class UnusablePack extends Schema.TaggedError<UnusablePack>()("UnusablePack", {
  file: Schema.String,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = Title.parted(this.problem)
    return Title.joined({ zh: `${this.file}：${zh}`, en: `${this.file}: ${en}` })
  }
}

/** A reader that went too deep says nothing of the file. */
const readable = (error: Error): Error =>
  error instanceof RangeError
    ? new Error("嵌套过深；请拆分 / it is nested too deep; take it apart")
    : new Error(InWords.both(error.message))

/** Reads the pack of a file. */
export const read = (
  file: string
): Effect.Effect<CompanyPack.Pack, UnreadableFile | TextFile.NotUtf8 | UnusablePack, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const text = yield* TextFile.read(file)
    const unusable = ({ message }: Error) => new UnusablePack({ file, problem: message })
    const value = yield* Effect.try({
      try: () => Yaml.parse(text),
      catch: (error) => unusable(readable(error as Error))
    })
    return yield* Effect.mapError(Effect.fromResult(CompanyPack.decode(value)), unusable)
  })
