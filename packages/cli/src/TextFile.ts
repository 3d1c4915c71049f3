/** Text files that people wrote: read whole, as UTF-8 alone. A wrong letter would be kept for ever, so none is guessed. */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Schema from "effect/Schema"
import { UnreadableFile } from "./Refusal.ts"

/** The bytes of the file are no UTF-8, from this line on. */
export class NotUtf8 extends Schema.TaggedError<NotUtf8>()("NotUtf8", { file: Schema.String, line: Schema.Int }) {
  override get message(): string {
    const { file, line } = this
    return `文件 ${file} 第 ${line} 行不是 UTF-8；请以 UTF-8 编码另存 / line ${line} of ${file} is not UTF-8; save the file as UTF-8`
  }
}

const decoded = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The first line that is no UTF-8, counted from 1: a line feed is a part of no other letter. */
const firstBroken = (bytes: Uint8Array): number => {
  let [line, from] = [1, 0]
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, from)) {
    if (decoded(bytes.subarray(from, end)) === undefined) return line
    line++
    from = end + 1
  }
  return line
}

/** Reads a text file. Refuses what cannot be read, and what is not UTF-8 with its first wrong line. */
export const read = (file: string): Effect.Effect<string, UnreadableFile | NotUtf8, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const files = yield* FileSystem.FileSystem
    const bytes = yield* Effect.mapError(
      files.readFile(file),
      ({ message }) => new UnreadableFile({ file, problem: message })
    )
    const text = decoded(bytes)
    return text ?? (yield* new NotUtf8({ file, line: firstBroken(bytes) }))
  })
