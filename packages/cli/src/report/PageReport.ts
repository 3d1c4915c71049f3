/**
 * The scorecard on one page as a document (`servicebook/scorecard-page/1`), as tables and as CSV: every indicator with its
 * target, verdict and the windows before; then papers, ranking and deadlines.
 */
import {
  Display,
  Figure,
  type Head,
  type InForce,
  type Kpi,
  type Scorecard,
  Title,
  Verdict,
  Window
} from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { type Column, csv as csvText, table } from "../text/Table.ts"
import type { Word } from "../text/Words.ts"
import {
  aboutLines,
  brief,
  CitedClause,
  citations,
  fieldName,
  heading,
  KnownUpTo,
  knownUpTo,
  Later,
  laterLine,
  laterOf,
  status,
  statusAbout
} from "./Common.ts"
import * as Filings from "./FilingsReport.ts"
import * as Ranking from "./RankingReport.ts"
import * as Card from "./ScorecardReport.ts"

/** A figure with its verdict, and its target as it is shown. */
export const Judged = Schema.Struct({
  figure: Figure.Figure,
  verdict: Verdict.Verdict,
  target: Schema.NullOr(Schema.String)
})
/** The type of {@link Judged}. */
export interface Judged extends Schema.Schema.Type<typeof Judged> {}

/** One indicator; `groups` when it was asked for by a field, `trend` the windows before, the oldest first. */
export const Indicator = Schema.Struct({
  scored: Card.Entry,
  groups: Schema.optionalKey(Schema.Array(Judged)),
  trend: Schema.Array(Judged)
})
/** The type of {@link Indicator}. */
export interface Indicator extends Schema.Schema.Type<typeof Indicator> {}

/** How many things are open by one rule. */
export const Open = Schema.Struct({
  rule: Schema.String,
  title: Title.Title,
  clauses: Schema.Array(CitedClause),
  due: Schema.Int,
  atRisk: Schema.Int,
  overdue: Schema.Int,
  stopped: Schema.Int,
  notCovered: Schema.Int
})
/** The type of {@link Open}. */
export interface Open extends Schema.Schema.Type<typeof Open> {}

/** The scorecard of a window. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/scorecard-page/1"),
  window: Window.Window,
  head: KnownUpTo,
  later: Schema.optionalKey(Later),
  /** Whose, as `department:D-1`; null for the company. */
  of: Schema.NullOr(Schema.String),
  /** The labels of the windows before, the oldest first. */
  before: Schema.Array(Schema.String),
  indicators: Schema.Array(Indicator),
  filings: Schema.Array(Filings.Entry),
  /** The places asked for; null where nobody can be ranked: a window of no whole months, or an outlet. */
  ranking: Schema.NullOr(
    Schema.Struct({
      by: Schema.Literals(["staff", "department"]),
      status: Schema.Literals(["final", "provisional"]),
      scored: Schema.Int,
      places: Schema.Array(Ranking.Place)
    })
  ),
  /** What is open at the window's end, or at the head's instant if that is earlier, by rule. */
  deadlines: Schema.Struct({ at: Moment, open: Schema.Array(Open) })
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** A judged figure as the document states it. */
export const judged = ({ figure, verdict }: Scorecard.Judged, display: Kpi.Display): Judged => ({
  figure,
  verdict,
  target: verdict.target === undefined ? null : Display.bound(verdict.target, display)
})

/** What the page is made of. */
export interface Parts extends Omit<Document, "schema" | "head" | "deadlines" | "before" | "later"> {
  readonly later: InForce.Later | undefined
  readonly head: Head.Head
  readonly before: ReadonlyArray<Window.Window>
  readonly atMs: number
  readonly open: ReadonlyArray<Open>
}

/** The document. */
export const document = ({ atMs, before, head, later, open, ...parts }: Parts): Document => ({
  schema: "servicebook/scorecard-page/1",
  ...parts,
  head: knownUpTo(head, parts.window.zone),
  ...laterOf(later, parts.window.zone),
  before: before.map(({ label }) => label),
  deadlines: { at: moment(atMs, parts.window.zone), open }
})

const outcomes = ["met", "met-so-far", "missed", "missed-so-far"] as const

/** How many indicators are met, missed or not judged, and why not: what the page says at a glance. */
export const summary = ({ indicators }: Document, language: Language): ReadonlyArray<Counted> => {
  const said = indicators.map(({ scored: { verdict } }) =>
    verdict.doubts === undefined ? Verdict.wordOf(verdict) : "doubtful"
  )
  return ([...outcomes, "doubtful", ...Verdict.NoVerdict.literals] as const)
    .map((word) => ({ word, text: heading(word, language), count: said.filter((one) => one === word).length }))
    .filter(({ count }) => count > 0)
}

/** One word of the {@link summary} with its count. */
export interface Counted {
  readonly word: Word
  readonly text: string
  readonly count: number
}

const column =
  (language: Language) =>
  (word: Word, align?: "right"): Column => ({
    title: heading(word, language),
    ...(align === undefined ? {} : { align })
  })

const cells = ({ figure, target, verdict }: Judged, language: Language): ReadonlyArray<string> => [
  figure.display,
  target ?? "-",
  Card.verdictText(verdict, language),
  status(figure, language)
]

const indicatorRows = ({ groups = [], scored, trend }: Indicator, language: Language) => [
  [
    say(scored.title, language),
    ...cells(scored, language),
    ...trend.map(({ figure }) => brief(figure, language)),
    citations(scored.clauses, language)
  ],
  ...groups.map((one) => [
    `  ${fieldName(one.figure.group?.by ?? "", language)} ${one.figure.group?.value ?? heading("none", language)}`,
    ...cells(one, language)
  ])
]

const indicatorTable = ({ before, indicators }: Document, language: Language): string => {
  const named = column(language)
  return table(
    [
      ...[named("indicator"), named("value", "right"), named("target", "right"), named("verdict"), named("status")],
      ...before.map((title): Column => ({ title, align: "right" })),
      named("clause")
    ],
    indicators.flatMap((one) => indicatorRows(one, language))
  )
}

const openTable = ({ open }: Document["deadlines"], language: Language): string => {
  const named = column(language)
  const counts = (["due", "at-risk", "overdue", "stopped", "not-covered"] as const).map((word) => named(word, "right"))
  return table(
    [named("matter"), ...counts, named("clause")],
    open.map(({ atRisk, clauses, due, notCovered, overdue, stopped, title }) => [
      say(title, language),
      ...[due, atRisk, overdue, stopped, notCovered].map(String),
      citations(clauses, language)
    ])
  )
}

const rankingLines = ({ ranking }: Document, language: Language): ReadonlyArray<string> => {
  if (ranking === null) return [heading("not-ranked", language)]
  if (ranking.places.length === 0) return [heading("none", language)]
  const { by, places, scored, status: is } = ranking
  const columns = [column(language)("rank", "right"), column(language)(by), column(language)("score", "right")]
  const rows = places.map(({ display, key, rank }) => [
    ...[rank === null ? "—" : String(rank), key ?? heading("none", language), display]
  ])
  return [`${heading("scored", language)}: ${scored}, ${heading(is, language)}`, table(columns, rows).trimEnd()]
}

const titled = (word: Word, language: Language, lines: ReadonlyArray<string>): string =>
  `${heading(word, language)}\n${lines.join("\n").trimEnd()}`

/** The document as text: one table of indicators, then the papers that fell due, ranking and deadlines. */
export const text = (one: Document, language: Language): string => {
  const { deadlines, filings, head, later, of, window } = one
  const about = [
    ...aboutLines(window, head, language, one.indicators[0]?.scored.figure.edition),
    ...laterLine(later, language),
    ...(of === null ? [] : [`${heading("of", language)}: ${of}`])
  ]
  const papers = filings.filter(({ attainment }) => attainment.due > 0)
  const openAt = `${heading("at", language)}: ${shown(deadlines.at)}`
  const open = deadlines.open.length === 0 ? heading("none", language) : openTable(deadlines, language)
  const counts = summary(one, language).map(({ count, text: word }) => `${word} ${count}`)
  return `${[
    about.join("\n"),
    `${heading("verdict", language)}: ${counts.join(", ")}`,
    indicatorTable(one, language).trimEnd(),
    titled("papers", language, [papers.length === 0 ? heading("none", language) : Filings.tableOf(papers, language)]),
    titled("ranking", language, rankingLines(one, language)),
    titled("deadlines", language, [openAt, open])
  ].join("\n\n")}\n`
}

const figureRow = (kpi: string, { figure, target, verdict }: Judged): ReadonlyArray<string> => [
  ...["indicator", kpi, figure.window.label, figure.group?.by ?? "", figure.group?.value ?? ""],
  ...[figure.value ?? "", figure.display, figure.status.is, target ?? "", Card.verdictCode(verdict)],
  statusAbout(figure),
  figure.unit
]

/** How things are open, by the word of the worklist. */
const states = [
  ["due", "due"],
  ["at-risk", "atRisk"],
  ["overdue", "overdue"],
  ["not-covered", "notCovered"]
] as const

/** The document as CSV: a line for each figure, paper, place, and state in which things of a rule are open; `part` says which. */
export const csv = ({ deadlines, filings, indicators, ranking, window }: Document): string =>
  csvText(
    [
      "part",
      "name",
      "window",
      "by",
      "group",
      "value",
      "display",
      "status",
      "target",
      "verdict",
      "status_about",
      "unit"
    ],
    [
      ...indicators.flatMap(({ groups = [], scored, trend }) =>
        [...trend, scored, ...groups].map((one) => figureRow(scored.kpi, one))
      ),
      ...filings.map(({ attainment: { figure } }) => [
        ...["filing", figure.kpi, window.label, "", "", figure.value ?? "", figure.display, figure.status.is, "", ""],
        statusAbout(figure),
        figure.unit
      ]),
      ...(ranking?.places ?? []).map(({ display, key, rank, score }) => [
        ...["ranking", rank === null ? "" : String(rank), window.label, ranking?.by ?? "", key ?? ""],
        ...[score ?? "", display, ranking?.status ?? "", "", "", "", "1"]
      ]),
      ...deadlines.open.flatMap((open) =>
        states.map(([part, field]) => [
          ...[part, open.rule, window.label, "", "", String(open[field]), String(open[field]), "", "", "", "", "1"]
        ])
      )
    ]
  )
