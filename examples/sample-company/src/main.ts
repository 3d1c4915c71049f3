/**
 * The demonstration that `npm start` runs: the sample history in an embedded log, its scorecard, one missed figure
 * explained down to events, one quarter as it was known then and as it is known now.
 */
import "effect/schema/SchemaJITCompiler/enable"
import { relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { ExplanationReport, Language, OpenLog, RestatementReport, ScorecardReport } from "@servicebook/cli"
import {
  EventLog,
  Explain,
  Figure,
  type Kpi,
  OblP02,
  Published,
  Restatement,
  Scorecard,
  Window
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Result from "effect/Result"
import { defaults, load, quarterly } from "./index.ts"

type Log = EventLog.EventLogShape
type Text = { readonly zh: string; readonly en: string }

interface Asked {
  readonly folder: string
  readonly events: number
  readonly lang: Language.Language
}

const usage = "usage: npm start -- [--log folder] [--events n] [--lang zh|en|both]"

const asked = (): Asked => {
  const { values } = parseArgs({
    options: { log: { type: "string" }, events: { type: "string" }, lang: { type: "string" } }
  })
  const { events = String(defaults.events), lang = "both", log } = values
  if (!/^\d{3,8}$/.test(events)) throw new Error(`--events takes a number from 100 to 99999999, not ${events}`)
  if (lang !== "zh" && lang !== "en" && lang !== "both") throw new Error(`--lang takes zh, en or both, not ${lang}`)
  const home = fileURLToPath(new URL("../../../.servicebook/sample", import.meta.url))
  return { folder: log === undefined ? home : resolve(log), events: Number(events), lang }
}

const print = (text: string): void => {
  process.stdout.write(`${text.replace(/\n+$/, "")}\n`)
}

const windowOf = (label: string): Window.Window => Result.getOrThrow(Window.parse(label))

/** How far the load has come: a line written anew on a terminal, elsewhere one line at the start. */
const progress = ({ lang }: Asked) => {
  let begun = false
  return (done: number, all: number): void => {
    if (process.stderr.isTTY === true) {
      const bar = "#".repeat(Math.round((done / all) * 30)).padEnd(30)
      process.stderr.write(done === all ? "\r\u001b[K" : `\r[${bar}] ${done}/${all}`)
    } else if (!begun) {
      const text: Text = { zh: `正在写入 ${all} 个事件……`, en: `writing ${all} events...` }
      process.stderr.write(`${Language.say(text, lang)}\n`)
    }
    begun = true
  }
}

const fill = (log: Log, options: Asked) =>
  Effect.gen(function* () {
    const { events, lang } = options
    const acts = quarterly(OblP02.kpis)
    const done = yield* load({ events, seed: defaults.seed, acts, onProgress: progress(options) })
    const all = done.appended + done.known
    const fresh: Text = {
      zh: `样例公司两年的历史：${all} 个事件，按当时的记录时间写入 ${done.commits} 次提交。`,
      en: `Two years of a sample company: ${all} events, written as they were recorded then, in ${done.commits} commits.`
    }
    const known: Text = {
      zh: `样例公司两年的历史：${all} 个事件，日志中已有，未作改动。`,
      en: `Two years of a sample company: ${all} events, in the log already; nothing changed.`
    }
    print(Language.say(done.appended === 0 ? known : fresh, lang))
  }).pipe(Effect.provideService(EventLog.EventLog, log))

const heading = (number: number, text: Text, lang: Language.Language): void => {
  print(`\n${number}. ${Language.say(text, lang)}\n`)
}

/** The indicators of the year, each with its target. */
const showScorecard = (log: Log, { lang }: Asked) =>
  Effect.gen(function* () {
    const window = windowOf("2025")
    const head = yield* log.head()
    const scored = yield* Scorecard.scorecard(log, OblP02.kpis, { window, head })
    heading(1, { zh: "OBL-P-02 的指标，2025 年", en: "The indicators of OBL-P-02 in 2025" }, lang)
    const entries = scored.map((one) => ScorecardReport.entry(one))
    print(ScorecardReport.text(ScorecardReport.document(entries, window, head), lang))
  })

/** Why first-time repair misses its target: the quarter by outlet, and a fault that came back with its events. */
const explainMissed = (log: Log, { lang }: Asked) =>
  Effect.gen(function* () {
    const declaration: Kpi.Declaration = OblP02.firstTimeRepairRate
    const request = { window: windowOf("2025-Q2"), head: yield* log.head() }
    const scored = yield* Scorecard.score(log, declaration, request)
    const outlets = yield* Figure.computeBy(log, declaration, { ...request, by: "outlet" })
    const why: Text = {
      zh: "一次维修合格率为何未达标：第二季度按网点，以及返修的故障和事件",
      en: "Why the first-time repair rate is missed: the second quarter by outlet, and faults that came back, with their events"
    }
    heading(2, why, lang)
    const entry = ScorecardReport.entry({ ...scored, beside: [] }, outlets)
    print(ScorecardReport.text(ScorecardReport.document([entry], request.window, request.head), lang))
    const explanation = yield* Explain.explain(log, declaration, request, { wanted: "missed", limit: 2 })
    print(`\n${ExplanationReport.text(ExplanationReport.document(explanation, "missed"), lang)}`)
  })

/** A figure as the company published it in April, and as the same question is answered now, with the events between. */
const showThenAndNow = (log: Log, { lang }: Asked) =>
  Effect.gen(function* () {
    const text: Text = {
      zh: "2025 年第一季度：四月发布时所知，与现在所知，以及其间的事件",
      en: "The first quarter of 2025 as known when it was published in April, as known now, and the events between"
    }
    heading(3, text, lang)
    const all = yield* Published.published(log)
    const found = all.find(({ figure }) => figure.kpi === "satisfaction_rate" && figure.window.label === "2025-Q1")
    if (found === undefined) return
    const { window } = found.figure
    const head = yield* log.head()
    const verdicts = yield* Effect.forEach([Published.headOf(found.figure), head], (known) =>
      Effect.map(Scorecard.score(log, found.declaration, { window, head: known }), ({ verdict }) => verdict.said)
    )
    const [then, now] = verdicts
    if (then !== undefined && now !== undefined) {
      print(
        Language.say({ zh: `判定：当时${then.zh}，现在${now.zh}`, en: `Verdict: ${then.en} then, ${now.en} now` }, lang)
      )
    }
    const restatement = yield* Restatement.compare(log, found, head)
    print(RestatementReport.text(RestatementReport.document([restatement]), lang))
  })

const showNext = ({ folder, lang }: Asked): void => {
  const near = relative(process.cwd(), folder)
  const log = near.startsWith("..") ? folder : near
  heading(4, { zh: "接下来可以试试", en: "What to try next" }, lang)
  for (const command of [
    "scorecard --window 2025-Q2",
    "explain complaint_resolution_rate --window 2024 --only missed",
    "compare --window 2025-Q1"
  ]) {
    print(`  npm run -s servicebook -- ${command} --log ${log}`)
  }
}

const demonstrate = (options: Asked) =>
  Effect.gen(function* () {
    const log = yield* OpenLog.inFolder(options.folder, defaults.tenant, false)
    yield* fill(log, options)
    yield* showScorecard(log, options)
    yield* explainMissed(log, options)
    yield* showThenAndNow(log, options)
    showNext(options)
  }).pipe(Effect.scoped)

const fail = (text: string): void => {
  process.stderr.write(`servicebook: ${text}\n`)
  process.exitCode = 1
}

const run = async (): Promise<void> => {
  // A reader that closes the pipe, as `head` does, has seen enough.
  process.stdout.on("error", (error: { readonly code?: string }) => process.exit(error.code === "EPIPE" ? 0 : 1))
  let options: Asked
  try {
    options = asked()
  } catch (error) {
    fail(`${(error as Error).message}\n${usage}`)
    return
  }
  const stop = new AbortController()
  process.once("SIGINT", () => stop.abort())
  process.once("SIGTERM", () => stop.abort())
  const exit = await Effect.runPromiseExit(demonstrate(options), { signal: stop.signal })
  if (Exit.isSuccess(exit)) return
  const [reason] = exit.cause.reasons
  if (stop.signal.aborted) fail("interrupted; the next run goes on where this one stopped")
  else if (reason?._tag === "Fail") fail(Language.message(reason.error.message, options.lang))
  else throw new Error("unexpected error, please report it", { cause: exit.cause })
}

await run()
