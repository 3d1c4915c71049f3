/** Faults of usage in both languages, and where help and faults go: help to standard output, a fault to standard error. */
import { InWords } from "@servicebook/core"
import * as Console from "effect/Console"
import type { NonShowHelpErrors } from "effect/cli/CliError"
import * as CliOutput from "effect/cli/CliOutput"
import type { HelpDoc } from "effect/cli/HelpDoc"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { headed, inLanguage } from "./text/Help.ts"
import { type Language, say } from "./text/Language.ts"
import { masked } from "./text/Secret.ts"

const meant = (suggestions: ReadonlyArray<string>) =>
  suggestions.length === 0
    ? { zh: "", en: "" }
    : { zh: `（是否指 ${suggestions.join("、")}？）`, en: ` (did you mean ${suggestions.join(", ")}?)` }

/** A fault of usage in Chinese and English. */
export const fault = (error: NonShowHelpErrors): { readonly zh: string; readonly en: string } => {
  switch (error._tag) {
    case "UnrecognizedOption": {
      const { zh, en } = meant(error.suggestions)
      return { zh: `没有选项 ${error.option}${zh}`, en: `there is no flag ${error.option}${en}` }
    }
    case "UnknownSubcommand": {
      const { zh, en } = meant(error.suggestions)
      return { zh: `没有命令 ${error.subcommand}${zh}`, en: `there is no command ${error.subcommand}${en}` }
    }
    case "MissingOption":
      return { zh: `缺少选项 --${error.option}`, en: `the flag --${error.option} is missing` }
    case "MissingArgument":
      return { zh: `缺少参数 <${error.argument}>`, en: `the argument <${error.argument}> is missing` }
    case "UnexpectedArgument": {
      const list = error.arguments.join(" ")
      return { zh: `多余的参数：${list}`, en: `too many arguments: ${list}` }
    }
    case "InvalidValue": {
      const place = error.kind === "flag" ? `--${error.option}` : `<${error.option}>`
      const { zh, en } = InWords.inWords(error.expected)
      const value = InWords.inWords(error.value)
      return { zh: `${place} 的值 ${value.zh} 无效（${zh}）`, en: `${place} cannot be ${value.en} (${en})` }
    }
    default:
      return { zh: error.message, en: error.message }
  }
}

/** Help of a command tells its own flags; those that all share are in the help of `servicebook` itself. */
const ofCommand = CliOutput.defaultFormatter({ inheritedFlags: "summary", globalFlags: "summary" })
const ofAll = CliOutput.defaultFormatter()

const help = (doc: HelpDoc, path: ReadonlyArray<string>, language: Language): string =>
  headed((path.length > 1 ? ofCommand : ofAll).formatHelpDoc(inLanguage(doc, language)), language)

/** Shows help in full when asked for it, and a fault as one line with the way to the help. */
export const presenter = (language: Language): Layer.Layer<never> =>
  CliOutput.layerPresenter({
    present: (event) => {
      if (event._tag === "Help") return Console.log(help(event.helpDoc, event.commandPath, language))
      if (event._tag !== "InvalidInvocation") return CliOutput.defaultPresenter.present(event)
      const usage = `${event.commandPath.join(" ")} --help`
      const lines = event.errors.map((error) => {
        const { zh, en } = fault(error)
        return say({ zh: `${zh}。用法：${usage}`, en: `${en}. Usage: ${usage}` }, language)
      })
      return Effect.forEach(lines, (line) => Console.error(masked(`servicebook: ${line}`)), { discard: true })
    }
  })
