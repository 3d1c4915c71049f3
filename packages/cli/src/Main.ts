/** The command as a whole: from its arguments to the exit code. Every failure ends as one message on standard error. */
import { Title } from "@servicebook/core"
import * as Cause from "effect/Cause"
import * as Console from "effect/Console"
import * as CliConfig from "effect/cli/CliConfig"
import * as CliError from "effect/cli/CliError"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { assessments } from "./command/Assessments.ts"
import { compare } from "./command/Compare.ts"
import { conformance } from "./command/Conformance.ts"
import { consequences } from "./command/Consequences.ts"
import { doctor } from "./command/Doctor.ts"
import { explain } from "./command/Explain.ts"
import { exportLog } from "./command/Export.ts"
import { filings } from "./command/Filings.ts"
import { importHistory } from "./command/Import.ts"
import { incidents } from "./command/Incidents.ts"
import { kpi } from "./command/Kpi.ts"
import { kpis } from "./command/Kpis.ts"
import { log } from "./command/Log.ts"
import { logs } from "./command/Logs.ts"
import { policy } from "./command/Policy.ts"
import { publish } from "./command/Publish.ts"
import { ranking } from "./command/Ranking.ts"
import { rebuild } from "./command/Rebuild.ts"
import { recompute } from "./command/Recompute.ts"
import { restore } from "./command/Restore.ts"
import { sample } from "./command/Sample.ts"
import { scorecard } from "./command/Scorecard.ts"
import { admit, dismiss, secure } from "./command/Secure.ts"
import { targets } from "./command/Targets.ts"
import { worklist } from "./command/Worklist.ts"
import { codes, Stopped } from "./Exit.ts"
import { root } from "./Root.ts"
import { type Language, message } from "./text/Language.ts"
import { masked } from "./text/Secret.ts"
import { presenter } from "./Usage.ts"

/** The version that `--version` tells. */
export const version = "0.1.0"

/** `servicebook` with all its commands. */
export const servicebook = root.pipe(
  Command.withSubcommands([
    importHistory,
    scorecard,
    kpi,
    kpis,
    ranking,
    consequences,
    policy,
    filings,
    worklist,
    targets,
    logs,
    sample,
    conformance,
    incidents,
    assessments,
    explain,
    log,
    exportLog,
    restore,
    rebuild,
    publish,
    recompute,
    compare,
    doctor,
    secure,
    admit,
    dismiss
  ])
)

/** The language asked for, found before the arguments are parsed: faults of usage are told in it too. */
export const languageOf = (args: ReadonlyArray<string>): Language => {
  const at = args.indexOf("--lang")
  const text = at === -1 ? args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length) : args[at + 1]
  return text === "zh" || text === "en" ? text : "both"
}

const failure = (error: unknown, language: Language): Effect.Effect<number> => {
  if (error instanceof Stopped) {
    return Effect.as(Console.error(masked(`servicebook: ${message(error.message, language)}`)), error.code)
  }
  // Help and faults of usage were told when they came up.
  if (CliError.isCliError(error)) {
    return Effect.succeed(error._tag === "ShowHelp" && error.errors.length === 0 ? codes.ok : codes.refused)
  }
  return Effect.as(Console.error(masked(`servicebook: ${String((error as Error).message ?? error)}`)), codes.refused)
}

const unexpected = (cause: Cause.Cause<unknown>, language: Language): Effect.Effect<number> => {
  const error = Cause.squash(cause)
  const what = error instanceof Error ? error.message : String(error)
  const { zh, en } = Title.parted(what)
  const text = `意外错误，请报告：${zh} / unexpected error, please report it: ${en}`
  return Effect.as(Console.error(masked(`servicebook: ${message(text, language)}`)), codes.refused)
}

/** Runs the command with arguments; the outcome is the exit code. */
export const main = (args: ReadonlyArray<string>): Effect.Effect<number, never, Command.Environment> => {
  const language = languageOf(args)
  return Command.runWith(servicebook, { version })(args).pipe(
    Effect.as<number>(codes.ok),
    Effect.catchCause((cause) => {
      if (Cause.hasInterruptsOnly(cause)) return Effect.interrupt
      const error = Cause.findErrorOption(cause)
      return Option.isSome(error) ? failure(error.value, language) : unexpected(cause, language)
    }),
    Effect.provide(presenter(language)),
    Effect.provideService(
      CliConfig.CliConfig,
      CliConfig.make({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] })
    )
  )
}
