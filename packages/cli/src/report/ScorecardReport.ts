/**
 * The scorecard as a document (`servicebook/scorecard/1`), as a table and as CSV. The document holds all that the others
 * show.
 */
import {
  Display,
  Figure,
  type Head,
  type InForce,
  type Kpi,
  Parameters,
  Rule,
  type Scorecard,
  Title,
  Verdict,
  Window
} from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { type Column, csv as csvText, table } from "../text/Table.ts"
import {
  aboutLines,
  CitedClause,
  citations,
  cited,
  fieldName,
  fraction,
  heading,
  KnownUpTo,
  knownUpTo,
  Later,
  laterLine,
  laterOf,
  ofLine,
  status,
  statusAbout
} from "./Common.ts"

/** A figure under other readings, shown beside the one that decides. */
export const Beside = Schema.Struct({
  readings: Schema.Record(Schema.String, Schema.String),
  titles: Schema.Array(Title.Title),
  figure: Figure.Figure
})

/** One indicator with its verdict; `groups` in place of a single figure's parts when it was asked for by a field. */
export const Entry = Schema.Struct({
  kpi: Schema.String,
  title: Title.Title,
  rule: Title.Title,
  clauses: Schema.Array(CitedClause),
  figure: Figure.Figure,
  /** Its fraction as people read it, and exactly, as `17/8394.57` and `17/(58762/7)`; null where it has none. */
  fraction: Schema.NullOr(Schema.Struct({ shown: Schema.String, exact: Schema.String })),
  /** Of a figure that is not configured, what the parameter is called that nobody gave. */
  lacks: Schema.optionalKey(Title.Title),
  verdict: Verdict.Verdict,
  /** The target as it is shown, as `≥ 95.00 %`; null without one. */
  target: Schema.NullOr(Schema.String),
  beside: Schema.Array(Beside),
  groups: Schema.optionalKey(Schema.Array(Figure.Figure))
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** The scorecard of a window. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/scorecard/1"),
  window: Window.Window,
  head: KnownUpTo,
  later: Schema.optionalKey(Later),
  indicators: Schema.Array(Entry)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** The target of a verdict as it is shown, as `≥ 95.00 %`; null without one. */
export const targetText = ({ target }: Verdict.Verdict, display: Kpi.Display): string | null =>
  target === undefined ? null : Display.bound(target, display)

const titlesOf = (declaration: Rule.Rule, readings: { readonly [reading: string]: string }) =>
  Object.entries(readings).flatMap(([name, choice]) => {
    const title = declaration.readings.find((one) => one.name === name)?.choices[choice]?.title
    return title === undefined ? [] : [title]
  })

const fractionOf = (figure: Figure.Figure): Entry["fraction"] => {
  const [shown, exact] = [Display.fraction(figure), Display.exactly(figure)]
  return shown === undefined || exact === undefined ? null : { shown, exact }
}

/** One indicator as the document states it; `groups` are the figures of `Figure.computeBy`. */
export const entry = (
  { declaration, figure, verdict, beside }: Scorecard.Scored,
  groups?: ReadonlyArray<Figure.Figure>
): Entry => ({
  kpi: declaration.name,
  title: declaration.title,
  rule: declaration.rule,
  clauses: declaration.clauses.map(cited),
  figure,
  fraction: fractionOf(figure),
  ...(figure.status.is === "not-configured"
    ? { lacks: Parameters.titleOf(figure.status.parameter, declaration.name) }
    : {}),
  verdict,
  target: targetText(verdict, Rule.statedOf(declaration).display),
  beside: beside.map((one) => ({ ...one, titles: titlesOf(declaration, one.readings) })),
  ...(groups === undefined ? {} : { groups })
})

/** The document of scored indicators. */
export const document = (
  indicators: ReadonlyArray<Entry>,
  window: Window.Window,
  head: Head.Head,
  later?: InForce.Later
): Document => ({
  schema: "servicebook/scorecard/1",
  window,
  head: knownUpTo(head, window.zone),
  ...laterOf(later, window.zone),
  indicators
})

/** A verdict in words; without one the reason; with what is wrong with the target, which makes the verdict worth nothing. */
export const verdictText = ({ doubts = [], said }: Verdict.Verdict, language: Language): string => {
  const about = doubts.map((word) => heading(word, language))
  return about.length === 0 ? say(said, language) : `${say(said, language)} (${about.join("; ")})`
}

/** A verdict as CSV states it: `met`, the reason why there is none, or `met?` with what is wrong with the target. */
export const verdictCode = ({ because, doubts = [], outcome }: Verdict.Verdict): string => {
  const said = outcome ?? because ?? ""
  return doubts.length === 0 ? said : `${said}? ${doubts.join(" ")}`
}

const figureCells = (figure: Figure.Figure, language: Language): ReadonlyArray<string> => [
  figure.display,
  fraction(figure),
  status(figure, language),
  heading(figure.evidence, language)
]

const columns = (language: Language): ReadonlyArray<Column> => [
  { title: heading("indicator", language) },
  { title: heading("value", language), align: "right" },
  { title: heading("fraction", language), align: "right" },
  { title: heading("status", language) },
  { title: heading("evidence", language) },
  { title: heading("target", language), align: "right" },
  { title: heading("verdict", language) },
  { title: heading("clause", language) }
]

const rowsOf = (one: Entry, language: Language): ReadonlyArray<ReadonlyArray<string>> => [
  [
    say(one.title, language),
    ...figureCells(one.figure, language),
    one.target ?? "-",
    verdictText(one.verdict, language),
    citations(one.clauses, language)
  ],
  ...one.beside.map(({ titles, figure }) => [
    `  ${titles.map((title) => say(title, language)).join(", ")}`,
    ...figureCells(figure, language)
  ]),
  ...(one.groups ?? []).map((figure) => [
    `  ${fieldName(figure.group?.by ?? "", language)} ${figure.group?.value ?? heading("none", language)}`,
    ...figureCells(figure, language)
  ])
]

/** The document as a table: one line an indicator, below it the readings beside and the groups, indented. */
export const text = ({ window, head, indicators, later }: Document, language: Language): string =>
  `${[
    ...aboutLines(window, head, language, indicators[0]?.figure.edition),
    ...laterLine(later, language),
    ...ofLine(indicators[0]?.figure.group, language)
  ].join("\n")}\n\n${table(
    columns(language),
    indicators.flatMap((one) => rowsOf(one, language))
  )}`

const csvRow = (one: Entry, figure: Figure.Figure, readings: string, decides: boolean): ReadonlyArray<string> => [
  one.kpi,
  figure.window.label,
  figure.window.zone,
  figure.cut.at,
  String(figure.head.position),
  figure.group?.by ?? "",
  figure.group?.value ?? "",
  readings,
  figure.numerator ?? "",
  figure.denominator ?? "",
  figure.value ?? "",
  figure.display,
  figure.status.is,
  figure.evidence,
  decides ? (one.target ?? "") : "",
  decides ? verdictCode(one.verdict) : "",
  statusAbout(figure),
  figure.unit
]

const readingsText = (readings: { readonly [reading: string]: string }): string =>
  Object.entries(readings)
    .map(([name, choice]) => `${name}=${choice}`)
    .join(" ")

/** The document as CSV: a line for each figure; `readings` is empty for the one that decides. */
export const csv = ({ indicators }: Document): string =>
  csvText(
    [
      ...["kpi", "window", "zone", "cut", "head", "by", "group", "readings"],
      ...[
        "numerator",
        "denominator",
        "value",
        "display",
        "status",
        "evidence",
        "target",
        "verdict",
        "status_about",
        "unit"
      ]
    ],
    indicators.flatMap((one) => [
      csvRow(one, one.figure, "", true),
      ...one.beside.map(({ readings, figure }) => csvRow(one, figure, readingsText(readings), false)),
      ...(one.groups ?? []).map((figure) => csvRow(one, figure, "", false))
    ])
  )
