/**
 * Exports: the log as lines of JSON, each position, commit and verbatim body. Restored into an empty log, all three
 * are the same to the byte.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Body, canonicalText, type Recorded } from "../log/Recorded.ts"
import { parted } from "../rules/Title.ts"

/** A line is not one of an export, or was changed: its bytes are not those an export writes. */
export class InvalidExport extends Schema.TaggedError<InvalidExport>()("InvalidExport", {
  line: Schema.Int,
  problem: Schema.String
}) {
  override get message(): string {
    const { zh, en } = parted(this.problem)
    return `导出文件第 ${this.line} 行无效：${zh}；请使用原始导出文件。 / line ${this.line} of the export is invalid: ${en}; use the export as it was written`
  }
}

/** The line of an event, without line break. */
export const line = ({ position, commit, text }: Recorded): string =>
  `{"position":${position},"commit":${commit},"body":${text}}`

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0

/** The value of a line with the canonical text of its body; undefined when it is no JSON or holds what canonical text refuses. */
const parsed = (text: string): { readonly value: unknown; readonly body: string } | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return { value, body: canonicalText((value as { readonly body?: unknown }).body) }
  } catch {
    return undefined
  }
}

/** Reads a line back. `number` is its place in the file, from 1. The body's schema is checked when it is restored. */
export const parse = (text: string, number: number): Result.Result<Recorded, InvalidExport> => {
  const invalid = (problem: string) => Result.fail(new InvalidExport({ line: number, problem }))
  const read = parsed(text)
  if (read === undefined) return invalid("不是一行 JSON / not a line of JSON")
  const { position, commit, body } = read.value as {
    readonly position?: unknown
    readonly commit?: unknown
    readonly body?: unknown
  }
  if (!isPlace(position) || !isPlace(commit) || position > commit)
    return invalid("position 与 commit 不是日志中的位置 / position and commit are not places in a log")
  if (typeof body !== "object" || body === null) return invalid("没有 body / it has no body")
  const recorded = { position, commit, body: body as Body, text: read.body }
  return line(recorded) === text
    ? Result.succeed(recorded)
    : invalid("其字节并非规范形式 / its bytes are not canonical")
}
