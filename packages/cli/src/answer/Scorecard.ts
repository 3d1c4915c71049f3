/**
 * A window on one page, of the company or of one holder: indicators with their targets and the windows before, papers,
 * ranking and deadlines.
 */
import {
  Attainment,
  type Deadline,
  type EventLog,
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
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { cited } from "../report/Common.ts"
import * as Filings from "../report/FilingsReport.ts"
import * as Report from "../report/PageReport.ts"
import * as Ranking from "../report/RankingReport.ts"
import * as Card from "../report/ScorecardReport.ts"
import * as Asked from "./Asked.ts"
import * as Indicators from "./Indicators.ts"
import { request } from "./Request.ts"
import { inForce, knownReadings, own } from "./Rules.ts"
import * as Whose from "./Whose.ts"

export { Document } from "../report/PageReport.ts"

/** The question: `by` a field of the rows, or `of` one holder; `trend` windows of the same kind before it, four when left out. */
export const Question = Schema.Struct({
  ...Asked.figure,
  by: Asked.by,
  of: Asked.of,
  trend: Schema.optionalKey(
    Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 60 })).annotate({
      description: "此前同类区间的个数 / how many windows of the same kind before this one"
    })
  )
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

type Request = Figure.Request
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
const requestOf = (asked: Request, one: Kpi.Declaration, rules: InForce.Rules): Request =>
  Indicators.own({ ...asked, readings: own(asked.readings ?? {}, one, rules) }, one, rules.kpis, rules)

const indicatorOf = (source: RowSource.RowSource, declaration: Kpi.Declaration, asked: Request, whom: Whom) =>
  Effect.gen(function* () {
    const request = requestOf(asked, declaration, whom.rules)
    const { before, by, group } = whom
    // Each window before by the rules in force when it began: the figure that `kpi` gives for it.
    const earlier = before.map(({ rules, window }) => ({ ...requestOf(asked, declaration, rules), window }))
    const scored = yield* Scorecard.score(source, declaration, request, group, earlier)
    const stated = (one: Scorecard.Judged) => Report.judged(one, declaration.display)
    const groups = by === undefined ? undefined : yield* Scorecard.scoreBy(source, declaration, { ...request, by })
    return {
      scored: Card.entry(scored),
      trend: scored.before.map(stated),
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

const filingsOf = (source: RowSource.RowSource, { head, readings = {}, window }: Request, { group, rules }: Whom) =>
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
const rankingOf = (source: RowSource.RowSource, asked: Request, { by, group, rules }: Whom) =>
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
  { head, readings = {}, window }: Request,
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

const whomOf = (
  { by, of, trend = 4 }: Question,
  { window }: Request,
  { rules, rulesAt }: Pick<Effect.Success<ReturnType<typeof inForce>>, "rules" | "rulesAt">
) =>
  Effect.gen(function* () {
    const group = yield* Whose.group(of, by)
    const before = yield* Effect.forEach(Window.before(window, trend), (earlier) =>
      Effect.map(rulesAt(earlier.startMs), (then) => ({ window: earlier, rules: then }))
    )
    return { rules, group, by, before } satisfies Whom
  })

/** The page. Refuses readings that no rule has, fields that no row has, and a holder whom no event names. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const asked = yield* request(log, question)
    const { head, window } = asked
    const known = yield* inForce(log, head, window.startMs)
    const { rules, source } = known
    yield* knownReadings(asked.readings ?? {}, [...rules.kpis, ...rules.deadlines, ...rules.obligations])
    const whom = yield* whomOf(question, asked, known)
    const indicators = yield* Effect.forEach(rules.kpis, (one) => indicatorOf(source, one, asked, whom))
    const figures = indicators.flatMap(({ groups = [] }) => groups.map(({ figure }) => figure))
    yield* Whose.knownField(question.by, figures)
    const atMs = Math.min(window.endMs, head.atMs)
    const later = yield* InForce.later(source, window, head)
    const page = {
      ...{ window, head, later, atMs, indicators, of: question.of ?? null },
      before: whom.before.map((one) => one.window),
      filings: yield* filingsOf(source, asked, whom),
      ranking: yield* rankingOf(source, asked, whom),
      open: yield* openOf(source, asked, atMs, whom)
    }
    if (isBlank(page)) yield* Whose.knownHolder(log, yield* Whose.holder("of", question.of), head)
    return Report.document(page)
  })
