/** From the texts of flags to what core is asked: indicators, window, cut, head, readings and parameters. */
import {
  CivilDate,
  type EventLog,
  type Figure,
  Head,
  InForce,
  Nearest,
  type Refusal,
  Rule,
  Window
} from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { type Pairs, pairs } from "./Pairs.ts"
import { InvalidFlag, UnknownKpi } from "./Refusal.ts"

/** The argument that names indicators. */
export const names = Argument.String("kpi").pipe(
  Argument.withDescription("指标与定期义务的名称，或 all / names of indicators and obligations, or all"),
  Argument.variadic()
)

const spelt = (name: string): string => name.toLowerCase().replaceAll("-", "_")

type Known = Pick<InForce.Rules, "known" | "inForce">

/** One indicator or obligation by its name, in force or not; hyphens do for underscores. */
export const declaration = (name: string, rules: Known): Effect.Effect<Rule.Rule, UnknownKpi> => {
  const found = rules.known.find((one) => one.name === spelt(name))
  if (found !== undefined) return Effect.succeed(found)
  const known = rules.known.map((one) => one.name)
  return Effect.fail(new UnknownKpi({ name, nearest: Nearest.nearest(spelt(name), known) ?? null, known }))
}

/** The rules named, each once, in the order of the packs; all in force when none or `all` (or `scorecard`) is named. */
export const declarations = (
  given: ReadonlyArray<string>,
  rules: Known
): Effect.Effect<ReadonlyArray<Rule.Rule>, UnknownKpi> => {
  const asked = given.filter((name) => name !== "all" && name !== "scorecard")
  if (asked.length < given.length || given.length === 0) return Effect.succeed(rules.inForce)
  return Effect.map(
    Effect.forEach(asked, (name) => declaration(name, rules)),
    (found) => rules.known.filter((one) => found.includes(one))
  )
}

const optional = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withMetavar(metavar), Flag.withDescription(description), Flag.optional)

/** The flag that says what was known. */
export const headFlag = optional(
  "head",
  "head",
  "已知至何时：位置、时刻或 source:<时刻>；默认最新 / what was known: a position, an instant, or source:<instant>; default the newest"
)

/** The same where a source's clock does not do, since events are told in the order of the log. */
export const wholeHeadFlag = optional(
  "head",
  "head",
  "已知至何时：位置或时刻；默认最新 / what was known: a position or an instant; default the newest"
)

/** The flags of a figure. */
export const figureFlags = {
  window: Flag.String("window").pipe(
    Flag.withMetavar("window"),
    Flag.withDescription(
      "2026、2026-Q1、2026-03、2026-W05、2026-03-05、ytd:2026-03、rolling12:2026-03 或 起..止 / 2026, 2026-Q1, 2026-03, 2026-W05, 2026-03-05, ytd:2026-03, rolling12:2026-03 or from..until"
    )
  ),
  zone: Flag.String("zone").pipe(
    Flag.withMetavar("zone"),
    Flag.withDescription("区间所用时区 / the time zone of the window"),
    Flag.withDefault(Window.defaultZone)
  ),
  cut: optional(
    "cut",
    "cut",
    "window-end、latest 或时刻，取代声明的截止 / window-end, latest or an instant, in place of the declared cut"
  ),
  head: headFlag,
  reading: pairs(
    "reading",
    "以 name=choice 取代默认解读；可重复 / a reading in place of the default, as name=choice; repeat for several"
  ),
  parameter: pairs("parameter", "参数，写作 name=n；可重复 / a parameter, as name=n; repeat for several")
} as const

/** What the flags of a figure hold. */
export interface FigureFlags {
  readonly window: string
  readonly zone: string
  readonly cut: Option.Option<string>
  readonly head: Option.Option<string>
  readonly reading: Pairs
  readonly parameter: Pairs
}

type HeadRefusal = Refusal.NoSuchHead | Refusal.NoSourceClock | Refusal.StoreFailed

const instantOf = (text: string): number | undefined => {
  const spec = Head.parseHead(text)
  return typeof spec === "object" && "recordedByMs" in spec ? spec.recordedByMs : undefined
}

/** An instant as people write it, in milliseconds. */
export const instant = (flag: string, text: string): Effect.Effect<number, InvalidFlag> => {
  const ms = instantOf(text)
  const expected = { zh: "请写作 2026-04-05T00:00:00+08:00", en: "write 2026-04-05T00:00:00+08:00" }
  return ms === undefined ? Effect.fail(new InvalidFlag({ flag, text, expected })) : Effect.succeed(ms)
}

/** Refuses a time zone that nobody knows. */
export const knownZone = (text: string): Effect.Effect<void, InvalidFlag> => {
  const expected = { zh: "请写 IANA 时区名，如 Asia/Shanghai", en: "write an IANA zone, as Asia/Shanghai" }
  return CivilDate.isZone(text) ? Effect.void : Effect.fail(new InvalidFlag({ flag: "zone", text, expected }))
}

/** The cut asked for; undefined leaves it to the declaration. */
export const cut = (text: Option.Option<string>): Effect.Effect<Figure.CutAsked | undefined, InvalidFlag> =>
  Effect.gen(function* () {
    if (Option.isNone(text)) return undefined
    if (text.value === "window-end" || text.value === "latest") return text.value
    const atMs = instantOf(text.value)
    if (atMs !== undefined) return { atMs }
    const expected = {
      zh: "请用 window-end、latest 或时刻 2026-04-05T00:00:00+08:00",
      en: "write window-end, latest or an instant as 2026-04-05T00:00:00+08:00"
    }
    return yield* new InvalidFlag({ flag: "cut", text: text.value, expected })
  })

/** The head asked for, as this log has it. */
export const head = (
  log: EventLog.EventLogShape,
  text: Option.Option<string>
): Effect.Effect<Head.Head, InvalidFlag | HeadRefusal> =>
  Effect.gen(function* () {
    const spec = Head.parseHead(Option.getOrElse(text, () => ""))
    if (spec !== undefined) return yield* log.head(spec === "newest" ? undefined : spec)
    const expected = {
      zh: "请用位置 1200、时刻 2026-04-05T00:00:00+08:00 或 source:<时刻>",
      en: "write a position as 1200, an instant as 2026-04-05T00:00:00+08:00, or source:<instant>"
    }
    return yield* new InvalidFlag({ flag: "head", text: Option.getOrElse(text, () => ""), expected })
  })

/** Parameters as flags give them, each a whole number. */
export const numbers = (
  given: FigureFlags["parameter"]
): Effect.Effect<{ readonly [name: string]: number }, InvalidFlag> =>
  Effect.map(
    Effect.forEach(Object.entries(given), ([name, text]) =>
      /^\d{1,9}$/.test(text)
        ? Effect.succeed([name, Number(text)] as const)
        : Effect.fail(
            new InvalidFlag({
              flag: "parameter",
              text: `${name}=${text}`,
              expected: { zh: "请写整数，如 repeatDays=30", en: "write a whole number, as repeatDays=30" }
            })
          )
    ),
    Object.fromEntries<number>
  )

/** What the flags ask of every indicator. */
export const request = (
  flags: FigureFlags,
  log: EventLog.EventLogShape
): Effect.Effect<Figure.Request, InvalidFlag | Window.InvalidWindow | HeadRefusal> =>
  Effect.gen(function* () {
    yield* knownZone(flags.zone)
    const asked = yield* cut(flags.cut)
    const decisions = { readings: flags.reading, parameters: yield* numbers(flags.parameter) }
    const window = yield* Effect.fromResult(Window.parse(flags.window, flags.zone))
    const known = yield* head(log, flags.head)
    return { window, head: known, ...decisions, ...(asked === undefined ? {} : { cut: asked }) }
  })

const kept = <A>(given: { readonly [name: string]: A } = {}, keep: (name: string, value: A) => boolean) =>
  Object.fromEntries(Object.entries(given).filter(([name, value]) => keep(name, value)))

/**
 * What the flags ask of one of several indicators: with the readings and parameters that it has. Of a single indicator all
 * are asked, so that core refuses what it lacks; of several, what none of them has is refused here.
 */
const flagged = (asked: Figure.Request, one: Rule.Rule, all: ReadonlyArray<Rule.Rule>): Figure.Request => {
  if (all.length === 1) return asked
  const hasReading = (of: Rule.Rule, name: string, choice: string) =>
    of.readings.some((reading) => reading.name === name && choice in reading.choices)
  const hasParameter = (of: Rule.Rule, name: string) =>
    Rule.statedOf(of).parameters.some((parameter) => parameter.name === name)
  return {
    ...asked,
    readings: kept(
      asked.readings,
      (name, choice) => hasReading(one, name, choice) || !all.some((other) => hasReading(other, name, choice))
    ),
    parameters: kept(
      asked.parameters,
      (name) => hasParameter(one, name) || !all.some((other) => hasParameter(other, name))
    )
  }
}

/** The request for one of several indicators: what the flags say, and for the rest what the rules in force decided. */
export const own = (
  asked: Figure.Request,
  one: Rule.Rule,
  all: ReadonlyArray<Rule.Rule>,
  rules: InForce.Rules
): Figure.Request => InForce.request(rules, one, flagged(asked, one, all))

/** A flag for how many to show. */
export const limit = (description: string, usual: number) =>
  Flag.Int("limit").pipe(
    Flag.withMetavar("n"),
    Flag.withDescription(description),
    Flag.withDefault(usual),
    Flag.filter(
      (n) => n >= 0,
      (n) => `Expected a number that is not negative, got ${n}`
    )
  )

/** A head that is the end of a commit for everybody: not one of a source's clock, which leaves events out in between. */
export const wholeHead = (
  log: EventLog.EventLogShape,
  text: Option.Option<string>
): Effect.Effect<Head.Head, InvalidFlag | HeadRefusal> =>
  Effect.gen(function* () {
    const asked = Option.getOrElse(text, () => "")
    const spec = Head.parseHead(asked)
    const isWhole = typeof spec !== "object" || !("sourceRecordedByMs" in spec)
    if (spec !== undefined && isWhole) return yield* log.head(spec === "newest" ? undefined : spec)
    const expected = {
      zh: "此处请用位置 1200 或时刻 2026-04-05T00:00:00+08:00",
      en: "write a position as 1200 or an instant as 2026-04-05T00:00:00+08:00 here"
    }
    return yield* new InvalidFlag({ flag: "head", text: asked, expected })
  })

/** The flag for the SHA-256 that an export must have. */
export const sha256Flag = optional(
  "sha256",
  "hex",
  "导出文件应有的 SHA-256，即写出时所告知者 / the SHA-256 that the export must have, as it was told when it was written"
)
