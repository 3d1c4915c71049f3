/** `servicebook scorecard`: a window on one page, of the company or of one holder, with the windows before it. */
import {
  Attainment,
  type Deadline,
  type Figure,
  InForce,
  type Kpi,
  type Obligation,
  OblP02,
  Proposals,
  type RowSource,
  Scorecard,
  Window,
  Worklist
} from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ask from "../Ask.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import { inForce, knownReadings, own } from "../Rules.ts"
import { cited } from "../report/Common.ts"
import * as Filings from "../report/FilingsReport.ts"
import * as Html from "../report/PageHtml.ts"
import * as Report from "../report/PageReport.ts"
import * as Ranking from "../report/RankingReport.ts"
import * as Card from "../report/ScorecardReport.ts"
import * as Whose from "../Whose.ts"

const flags = {
  ...Ask.figureFlags,
  by: Whose.byFlag,
  of: Whose.ofFlag,
  trend: Flag.Int("trend").pipe(
    Flag.withMetavar("n"),
    Flag.withDescription("此前同类区间的个数 / how many windows of the same kind before this one"),
    Flag.withDefault(4),
    Flag.filter(
      (n) => n >= 0 && n <= 60,
      (n) => `Expected a number from 0 to 60, got ${n}`
    )
  ),
  html: Flag.Boolean("html").pipe(
    Flag.withDescription(
      "输出供浏览器阅读的独立网页，取代 --format / print a page for the browser that is whole by itself, in place of --format"
    ),
    Flag.withDefault(false)
  ),
  failOnMissed: Flag.Boolean("fail-on-missed").pipe(
    Flag.withDescription("有指标未达标时以 2 退出 / exit with 2 when a verdict is missed"),
    Flag.withDefault(false)
  )
}

type Asked = Figure.Request
type Group = Scorecard.Group

/** What a page is asked for: of one group, or by a field. */
interface Whom {
  /** The rules in force when the window begins. */
  readonly rules: InForce.Rules
  readonly group: Group | undefined
  readonly by: string | undefined
  readonly before: ReadonlyArray<{ readonly window: Window.Window; readonly rules: InForce.Rules }>
}

/** The request of one indicator: of the readings those that it has; the others are of deadlines, papers or the score. */
const requestOf = (asked: Asked, one: Kpi.Declaration, rules: InForce.Rules): Asked =>
  Ask.own({ ...asked, readings: own(asked.readings ?? {}, one, rules) }, one, rules.kpis, rules)

const indicatorOf = (source: RowSource.RowSource, declaration: Kpi.Declaration, asked: Asked, whom: Whom) =>
  Effect.gen(function* () {
    const request = requestOf(asked, declaration, whom.rules)
    const { before, by, group } = whom
    const scored = yield* Scorecard.score(source, declaration, request, group)
    // Each window before by the rules in force when it began: the figure that `kpi` gives for it.
    const trend = yield* Effect.forEach(before, ({ rules, window }) =>
      Scorecard.scoreIn(source, declaration, { ...requestOf(asked, declaration, rules), window }, group)
    )
    const stated = (one: Scorecard.Judged) => Report.judged(one, declaration.display)
    const groups = by === undefined ? undefined : yield* Scorecard.scoreBy(source, declaration, { ...request, by })
    return {
      scored: Card.entry(scored),
      trend: trend.map(stated),
      ...(groups === undefined ? {} : { groups: groups.map(stated) })
    } satisfies Report.Indicator
  })

/** The rows of a source without the duties of others: papers are owed by those whom a duty names. */
const dutiesOf = (source: RowSource.RowSource, group: Group | undefined): RowSource.RowSource => ({
  rows: (query) =>
    Effect.map(source.rows(query), (found) =>
      group === undefined || query.kind !== "duty"
        ? found
        : found.filter(({ row }) => (row as unknown as { readonly [field: string]: unknown })[group.by] === group.value)
    )
})

const filingsOf = (source: RowSource.RowSource, { head, readings = {}, window }: Asked, { group, rules }: Whom) =>
  Effect.forEach(rules.obligations, (one) =>
    Effect.map(
      Attainment.work(dutiesOf(source, group), one, { window, head, readings: own(readings, one, rules) }),
      (attained) => Filings.entry(one, attained)
    )
  )

/**
 * The places of the ranking that the page shows: those of the field asked by, or of the one holder; departments else. None
 * where the rules in force do not take the score.
 */
const rankingOf = (source: RowSource.RowSource, asked: Asked, { by, group, rules }: Whom) =>
  Effect.gen(function* () {
    const field = (["staff", "department"] as const).find((one) => one === (group?.by ?? by ?? "department"))
    const { rankingNumbers, surveyScore } = OblP02
    if (field === undefined || !rules.kpis.some(({ name }) => name === surveyScore.name)) return null
    const { cut, head, readings = {}, window } = asked
    const { parameters } = rules.decided(surveyScore.name)
    const request = { window, head, readings: own(readings, surveyScore, rules), parameters, by: field }
    const ranked = yield* Proposals.ranked(source, surveyScore, rankingNumbers, {
      ...request,
      ...(cut === undefined ? {} : { cut })
    })
    const { places, status } = Ranking.document(ranked)
    const scored = places.filter(({ rank }) => rank !== null).length
    const shown = group === undefined ? places : places.filter(({ key }) => key === group.value)
    return { by: field, status, scored, places: shown }
  }).pipe(Effect.catchTag("NotWholeMonths", () => Effect.succeed(null)))

const counted = (rule: Deadline.Deadline | Obligation.Obligation, { items }: Worklist.Worklist): Report.Open => {
  const count = (is: string) => items.filter((one) => one.rule === rule.name && one.is === is).length
  return {
    ...{ rule: rule.name, title: rule.title, clauses: rule.clauses.map(cited) },
    ...{ due: count("due"), atRisk: count("at-risk"), overdue: count("overdue") },
    ...{ stopped: count("stopped"), notCovered: count("not-covered") }
  }
}

const openOf = (
  source: RowSource.RowSource,
  { head, readings = {}, window }: Asked,
  atMs: number,
  { group, rules }: Whom
) =>
  Effect.gen(function* () {
    const asked = { cutMs: atMs, head: head.position, readings }
    const since = yield* InForce.since(source, window.startMs, head)
    const list = yield* Worklist.worklist(source, { ...rules, since }, asked)
    const isOwn = ({ holder }: (typeof list.items)[number]) =>
      group === undefined || holder[group.by as keyof typeof holder] === group.value
    const own = { ...list, items: list.items.filter(isOwn) }
    const all = [...rules.deadlines, ...rules.obligations].map((rule) => counted(rule, own))
    return all.filter(
      ({ atRisk, due, notCovered, overdue, stopped }) => due + atRisk + overdue + stopped + notCovered > 0
    )
  })

const whomOf = (
  input: Command.Command.Config.Infer<typeof flags>,
  { head, window }: Asked,
  { rules, source }: { readonly rules: InForce.Rules; readonly source: RowSource.RowSource }
) =>
  Effect.gen(function* () {
    return {
      rules,
      group: yield* Whose.group(input.of, input.by),
      by: Option.getOrUndefined(input.by),
      before: yield* Effect.forEach(Window.before(window, input.trend), (earlier) =>
        Effect.map(InForce.at(source, earlier.startMs, head), (own) => ({ window: earlier, rules: own }))
      )
    } satisfies Whom
  })

/** Whether a page says nothing of anybody: no row counted, no target, no paper, no place and nothing open. */
const isBlank = ({ filings, indicators, open, ranking }: Report.Parts): boolean => {
  const isNothing = ({ figure, verdict }: Report.Judged) =>
    verdict.target === undefined && figure.operands.every(({ rows }) => rows === 0)
  const places = ranking?.places ?? []
  return (
    indicators.every(({ scored, trend }) => [scored, ...trend].every(isNothing)) &&
    filings.every(({ attainment }) => attainment.due === 0) &&
    places.length === 0 &&
    open.length === 0
  )
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const log = yield* toRead(shared)
    const asked = yield* Ask.request(input, log)
    const { rules, source } = yield* inForce(log, asked.head, asked.window.startMs)
    const { deadlines, kpis, obligations } = rules
    yield* knownReadings(input.reading, [...kpis, ...deadlines, ...obligations])
    const whom = yield* whomOf(input, asked, { rules, source })
    const indicators = yield* Effect.forEach(kpis, (one) => indicatorOf(source, one, asked, whom))
    yield* Whose.knownField(
      input.by,
      indicators.flatMap(({ groups = [] }) => groups.map(({ figure }) => figure))
    )
    const { head, window } = asked
    const atMs = Math.min(window.endMs, head.atMs)
    const page = {
      ...{
        window,
        head,
        later: yield* InForce.later(source, window, head),
        atMs,
        indicators,
        before: whom.before.map((one) => one.window),
        of: Option.getOrNull(input.of)
      },
      filings: yield* filingsOf(source, asked, whom),
      ranking: yield* rankingOf(source, asked, whom),
      open: yield* openOf(source, asked, atMs, whom)
    }
    if (isBlank(page)) yield* Whose.knownHolder(log, yield* Whose.holder("of", input.of), head)
    const views = input.html ? { text: Html.page } : Report
    yield* print(Report.document(page), views, input.html ? { ...shared, format: "table" } : shared)
    const missed = indicators
      .filter(({ scored }) => scored.verdict.outcome === "missed")
      .map(({ scored }) => scored.kpi)
    if (!input.failOnMissed || missed.length === 0) return
    const list = missed.join(", ")
    return yield* new DoesNotHold({ zh: `未达标：${list}`, en: `missed: ${list}` })
  })

/** The command. */
export const scorecard = Command.make("scorecard", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "一页看一个区间：指标连同目标与走势、报送、排名、期限 / Show a window on one page: indicators with targets and trend, papers, ranking, deadlines"
  ),
  Command.withExamples([
    {
      command: "servicebook scorecard --window 2026-Q1",
      description: "公司一季度，与此前四季度并列 / the company's quarter beside the four before"
    },
    {
      command: "servicebook scorecard --window 2026-Q1 --html > q1.html",
      description: "同上，作为可发送或打印的网页 / the same as a page to send or print"
    },
    {
      command: "servicebook scorecard --window 2026-Q1 --of department:after-sales",
      description: "一个部门，对照其分解到的目标 / one department, held against its own part of the targets"
    }
  ])
)
