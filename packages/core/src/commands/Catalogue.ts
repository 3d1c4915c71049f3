/** The commands of all streams, by category: what a host makes its calls and forms of. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { meant, nearest } from "../rules/Nearest.ts"
import { own } from "../rules/Own.ts"
import * as Case from "./Case.ts"
import type { AnyCommands } from "./Command.ts"

/** The commands of each stream, in the order of `Streams.all`. */
export const catalogue = {
  Case: Case.all
} as const

/** A category whose commands the catalogue has. */
export type Category = keyof typeof catalogue

/** The decisions that are no commands, by module and name, each with the reason: hosts take them in code, with what they look up. */
export const byHosts: { readonly [decision: string]: string } = {}

/** No stream of such a category takes commands. */
export class UnknownCategory extends Schema.TaggedError<UnknownCategory>()("UnknownCategory", {
  category: Schema.String,
  nearest: Schema.NullOr(Schema.String),
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const { category, known, nearest: near } = this
    const { en, zh } = meant(near, { zh: `可用：${known.join("、")}。`, en: `there are: ${known.join(", ")}` })
    return `没有流类别 ${category}；${zh} / there is no category ${category}; ${en}`
  }
}

/** The commands of a category that somebody wrote. Refuses with {@link UnknownCategory}, which offers the nearest. */
export const of = (category: string): Result.Result<AnyCommands, UnknownCategory> => {
  const found = own<AnyCommands>(catalogue, category)
  if (found !== undefined) return Result.succeed(found)
  const known = Object.keys(catalogue)
  return Result.fail(new UnknownCategory({ category, nearest: nearest(category, known) ?? null, known }))
}
