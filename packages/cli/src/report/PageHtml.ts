/** The scorecard as one HTML page that is whole by itself: no script, nothing fetched, readable without colours. */
import type { Figure, Title, Verdict } from "@servicebook/core"
import { Html, html, none, type Part } from "../text/Html.ts"
import { type Language, say } from "../text/Language.ts"
import { shown } from "../text/Moment.ts"
import type { Word } from "../text/Words.ts"
import {
  aboutLines,
  brief,
  type CitedClause,
  fieldName,
  fractions,
  heading,
  laterLine,
  places,
  status
} from "./Common.ts"
import { counted, countsOf } from "./FilingsReport.ts"
import { chart } from "./PageChart.ts"
import { type Document, type Indicator, type Judged, summary } from "./PageReport.ts"
import { style } from "./PageStyle.ts"
import { verdictText } from "./ScorecardReport.ts"

/** A word, or the label of a window before, whose column holds numbers. */
type Heading = Word | { readonly window: string }

/** A section of the page, by its heading. */
type Section = "indicators" | "papers" | "ranking" | "deadlines"

/** The columns that hold numbers: their headings stand over them. */
const numbers: ReadonlySet<Word> = new Set<Word>([
  ...(["value", "target", "rank", "score", ...counted] as const),
  ...(["due", "at-risk", "overdue", "stopped", "not-covered"] as const)
])

const headingOf = (one: Heading, language: Language): Html => {
  const isNumber = typeof one !== "string" || numbers.has(one)
  const text = typeof one === "string" ? heading(one, language) : one.window
  return html`<th scope="col" class="${isNumber ? "number" : ""}">${text}</th>`
}

/** A table named by its section; narrow screens scroll it, which the keyboard can do too. */
const tableOf = (of: Section, headings: ReadonlyArray<Heading>, rows: ReadonlyArray<Html>, language: Language): Html =>
  html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${of}"><table aria-labelledby="${of}"><thead><tr>${headings.map((one) => headingOf(one, language))}</tr></thead><tbody>${rows}</tbody></table></div>`

const number = (text: Part): Html => html`<td class="number">${text}</td>`

/** A figure, with its fraction for those who ask. */
const valueCell = (figure: Figure.Figure): Html =>
  figure.numerator === null
    ? number(figure.display)
    : html`<td class="number" title="${fractions(figure)}">${figure.display}</td>`

const clausesOf = (clauses: ReadonlyArray<CitedClause>, language: Language): Html =>
  html`<td>${places(clauses, language).map(({ clauses: own, place }, at) => {
    const rules = own.map(({ id, rule }) => (rule === undefined ? id : `${id}: ${say(rule, language)}`))
    return html`${at === 0 ? "" : "; "}<abbr title="${rules.join("\n")}">${place}</abbr>`
  })}</td>`

/** How a verdict or status looks; the word says it too. */
const mood = (figure: Figure.Figure, { doubts, outcome }: Verdict.Verdict): string =>
  doubts === undefined ? (outcome ?? (figure.status.is === "final" ? "" : "open")) : "open"

const cells = ({ figure, target, verdict }: Judged, language: Language): Html =>
  html`${valueCell(figure)}${number(target ?? "–")}<td class="verdict ${mood(figure, verdict)}">${verdictText(
    verdict,
    language
  )}</td><td class="${figure.status.is === "final" ? "" : "open"}">${status(figure, language)}</td>`

/** A figure of a window before; the line of the trend ends where there is none. */
const trendCell = (figure: Figure.Figure, language: Language): Html =>
  html`<td class="number${figure.status.is === "final" ? "" : " open"}">${brief(figure, language)}</td>`

/** The rule below the title; with two languages it has a line of its own under the row, for it is long. */
const ruleOf = (
  { rule }: Indicator["scored"],
  columns: number,
  language: Language
): { readonly inside: Html; readonly under: Html } => {
  if (language !== "both") return { inside: html`<span class="rule">${say(rule, language)}</span>`, under: none }
  return {
    inside: none,
    under: html`<tr class="about"><td colspan="${columns}" class="rule">${say(rule, language)}</td></tr>`
  }
}

const indicatorRows = ({ groups = [], scored, trend }: Indicator, language: Language): ReadonlyArray<Html> => {
  const points = [...trend, scored].map(({ figure }) => ({
    ...{ label: figure.window.label, value: figure.value, display: brief(figure, language) }
  }))
  const { inside, under } = ruleOf(scored, trend.length + 7, language)
  return [
    html`<tr><th scope="row">${say(scored.title, language)}${inside}</th>${cells(
      scored,
      language
    )}${trend.map(({ figure }) => trendCell(figure, language))}<td>${chart(
      points,
      scored.verdict.target?.value ?? null
    )}</td>${clausesOf(scored.clauses, language)}</tr>${under}`,
    ...groups.map(
      (one) =>
        html`<tr><th scope="row">${fieldName(one.figure.group?.by ?? "", language)} ${
          one.figure.group?.value ?? heading("none", language)
        }</th>${cells(one, language)}${trend.map(() => html`<td></td>`)}<td></td><td></td></tr>`
    )
  ]
}

const indicatorTable = ({ before, indicators }: Document, language: Language): Html =>
  tableOf(
    "indicators",
    ["indicator", "value", "target", "verdict", "status", ...before.map((window) => ({ window })), "trend", "clause"],
    indicators.flatMap((one) => indicatorRows(one, language)),
    language
  )

const paperTable = ({ filings }: Document, language: Language): Html => {
  const due = filings.filter(({ attainment }) => attainment.due > 0)
  if (due.length === 0) return html`<p>${heading("none", language)}</p>`
  const rows = due.map(
    ({ attainment, attainment: { figure }, clauses, title }) =>
      html`<tr><th scope="row">${say(title, language)}</th>${number(figure.display)}${countsOf(attainment).map(
        number
      )}<td class="${figure.status.is === "final" ? "" : "open"}">${status(figure, language)}</td>${clausesOf(
        clauses,
        language
      )}</tr>`
  )
  const headings = ["matter", "value", ...counted, "status", "clause"] as const
  return tableOf("papers", headings, rows, language)
}

const rankingTable = ({ ranking }: Document, language: Language): Html => {
  if (ranking === null) return html`<p>${heading("not-ranked", language)}</p>`
  if (ranking.places.length === 0) return html`<p>${heading("none", language)}</p>`
  const rows = ranking.places.map(
    ({ display, key, rank }) =>
      html`<tr>${number(rank ?? "–")}<th scope="row">${key ?? heading("none", language)}</th>${number(display)}</tr>`
  )
  return html`<p>${heading("scored", language)}: ${ranking.scored}, ${heading(ranking.status, language)}</p>${tableOf(
    "ranking",
    ["rank", ranking.by, "score"],
    rows,
    language
  )}`
}

const openTable = ({ deadlines: { at, open } }: Document, language: Language): Html => {
  const about = html`<p>${heading("at", language)}: ${shown(at)}</p>`
  if (open.length === 0) return html`${about}<p>${heading("none", language)}</p>`
  const rows = open.map(
    ({ atRisk, clauses, due, notCovered, overdue, stopped, title }) =>
      html`<tr><th scope="row">${say(title, language)}</th>${[due, atRisk].map(number)}<td class="number${
        overdue > 0 ? " missed" : ""
      }">${overdue}</td>${[stopped, notCovered].map(number)}${clausesOf(clauses, language)}</tr>`
  )
  return html`${about}${tableOf(
    "deadlines",
    ["matter", "due", "at-risk", "overdue", "stopped", "not-covered", "clause"],
    rows,
    language
  )}`
}

const section = (of: Section, language: Language, body: Html): Html =>
  html`<section aria-labelledby="${of}"><h2 id="${of}">${heading(of, language)}</h2>${body}</section>`

/** What the page says at a glance. */
const summaryList = (one: Document, language: Language): Html =>
  html`<ul class="summary">${summary(one, language).map(
    ({ count, text, word }) => html`<li class="${word}"><b>${count}</b> ${text}</li>`
  )}</ul>`

/** What stands where there is no figure that could be held against a target, and what it means. */
const meanings: ReadonlyArray<readonly [Word, Title.Title]> = [
  ["undefined", { zh: "分母为零，没有数值", en: "nothing in the denominator, so there is no figure" }],
  [
    "not-configured",
    {
      zh: "条款留待公司填写的数值尚未给出，其参数已列出",
      en: "a number that the clause leaves to the company was not given; the parameter is named"
    }
  ],
  [
    "not-covered",
    {
      zh: "日历未说明某些日期，期限无从算起",
      en: "the calendar says nothing of some dates, so that nobody can count days"
    }
  ],
  ["provisional", { zh: "在所示时刻之前仍可能变动", en: "may still move until the instant shown" }],
  [
    "window-not-judged",
    { zh: "该指标的目标只对其他种类的区间判定", en: "the target is held against windows of another kind" }
  ]
]

const legend = (language: Language): Html =>
  html`<footer><dl>${meanings.map(
    ([word, meaning]) => html`<dt>${heading(word, language)}</dt><dd>${say(meaning, language)}</dd>`
  )}</dl></footer>`

/** The page in one language, or in both side by side. */
export const page = (one: Document, language: Language): string => {
  const { head, indicators, later, of, window } = one
  const title = `${heading("scorecard", language)} ${window.label}${of === null ? "" : ` · ${of}`}`
  const about = [
    ...aboutLines(window, head, language, indicators[0]?.scored.figure.edition),
    ...laterLine(later, language)
  ]
  const lang = language === "en" ? "en" : "zh-CN"
  return html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${new Html(
    style
  )}</style></head><body class="${language}"><header><h1>${title}</h1>${about.map((line) => html`<p>${line}</p>`)}${summaryList(one, language)}</header><main>${section(
    "indicators",
    language,
    indicators.length === 0 ? none : indicatorTable(one, language)
  )}${section("papers", language, paperTable(one, language))}${section(
    "ranking",
    language,
    rankingTable(one, language)
  )}${section("deadlines", language, openTable(one, language))}</main>${legend(language)}</body></html>
`.text
}
