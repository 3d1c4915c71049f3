/**
 * Help in the language asked for. What commands and flags say of themselves is written in both languages where they are
 * declared, as messages are; here are the words that the formatter of help brings along.
 */
import type { Title } from "@servicebook/core"
import type { FlagDoc, HelpDoc } from "effect/cli/HelpDoc"
import * as Option from "effect/Option"
import { type Language, message, say } from "./Language.ts"

/** What the flags that every command has by itself say. */
const builtIn: ReadonlyMap<string, Title.Title> = new Map([
  ["Show help information", { zh: "显示帮助", en: "Show help information" }],
  ["Show version information", { zh: "显示版本", en: "Show version information" }],
  ["Print shell completion script", { zh: "输出命令行补全脚本", en: "Print shell completion script" }]
])

const choices = / \(choices: (.*)\)$/

/** A description without the choices that are appended to it, in the language asked for, and then the choices. */
const described = (text: string, language: Language): string => {
  const bare = text.replace(choices, "")
  const known = builtIn.get(bare)
  const told = known === undefined ? message(bare, language) : say(known, language)
  const list = choices.exec(text)?.[1]
  return list === undefined ? told : `${told} (${say({ zh: "可选", en: "choices" }, language)}: ${list})`
}

/** What help says of a command, in the language asked for. */
export const inLanguage = (doc: HelpDoc, language: Language): HelpDoc => {
  const text = (one: string) => described(one, language)
  const flag = <A extends Pick<FlagDoc, "description">>(one: A): A => ({
    ...one,
    description: Option.map(one.description, text)
  })
  const { args = [], examples = [], globalFlags = [], inheritedFlags = [], subcommands = [] } = doc
  return {
    ...doc,
    description: text(doc.description),
    flags: doc.flags.map(flag),
    args: args.map(flag),
    inheritedFlags: inheritedFlags.map(flag),
    globalFlags: globalFlags.map(flag),
    examples: examples.map((one) => ({ ...one, description: text(one.description ?? "") })),
    subcommands: subcommands.map(({ commands: [first, ...others], group }) => {
      const command = (one: typeof first) => ({ ...one, description: text(one.description) })
      return { group, commands: [command(first), ...others.map(command)] }
    })
  }
}

const headings: ReadonlyMap<string, Title.Title> = new Map(
  (
    [
      ["DESCRIPTION", "说明"],
      ["USAGE", "用法"],
      ["ARGUMENTS", "参数"],
      ["FLAGS", "选项"],
      ["INHERITED FLAGS", "共用选项"],
      ["GLOBAL FLAGS", "通用选项"],
      ["SUBCOMMANDS", "命令"],
      ["EXAMPLES", "示例"]
    ] as const
  ).map(([en, zh]) => [en, { zh, en }])
)

/** Formatted help with its headings in the language asked for. */
export const headed = (help: string, language: Language): string =>
  help
    .replace(/^[A-Z][A-Z ]+$/gm, (line) => say(headings.get(line) ?? { zh: line, en: line }, language))
    .replace(/^Run '(.*)' for (.*)$/gm, (line, command: string, what: string) => {
      const section = headings.get(what.toUpperCase())?.zh ?? what
      return say({ zh: `${section}见 ${command}`, en: line }, language)
    })
