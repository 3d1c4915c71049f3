/**
 * Templates: texts with columns in braces, as `case-{Case ID}`. `{{` stands for one brace. A template one of whose
 * columns is missing has no text.
 */
import * as Result from "effect/Result"

/** Gives the text of a column, or of a word with `$`; undefined when it is missing. */
export type Lookup = (column: string) => string | undefined

/** A template made ready. */
export interface Template {
  readonly columns: ReadonlyArray<string>
  readonly render: (lookup: Lookup) => string | undefined
}

type Part = { readonly literal: string } | { readonly column: string }

const split = (text: string): Result.Result<ReadonlyArray<Part>, string> => {
  const parts: Array<Part> = []
  let literal = ""
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith("{{", at)) {
      literal += "{"
      at++
    } else if (text[at] === "{") {
      const close = text.indexOf("}", at)
      if (close === -1)
        return Result.fail(
          `第 ${at + 1} 个字符的花括号没有闭合；花括号本身请写 {{ / the brace at character ${at + 1} is not closed; write {{ for a brace itself`
        )
      if (close === at + 1) return Result.fail("花括号之间没有列名 / there is no column between the braces")
      if (literal !== "") parts.push({ literal })
      literal = ""
      parts.push({ column: text.slice(at + 1, close) })
      at = close
    } else literal += text[at]
  }
  return Result.succeed(literal === "" ? parts : [...parts, { literal }])
}

/** Reads a template, or says what is wrong with it. */
export const parse = (text: string): Result.Result<Template, string> =>
  Result.map(split(text), (parts) => ({
    columns: parts.flatMap((part) => ("column" in part ? [part.column] : [])),
    render: (lookup) => {
      let out = ""
      for (const part of parts) {
        const piece = "literal" in part ? part.literal : lookup(part.column)
        if (piece === undefined) return undefined
        out += piece
      }
      return out
    }
  }))

/** A template that was checked before. */
export const made = (text: string): Template => Result.getOrThrow(parse(text))
