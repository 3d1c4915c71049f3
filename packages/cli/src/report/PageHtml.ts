/** The scorecard as one HTML page that is whole by itself: no script, nothing fetched, readable without colours. */
import type { Figure } from "@servicebook/core"
import { Html, html, none, type Part } from "../text/Html.ts"
import { type Language, say } from "../text/Language.ts"
import { shown } from "../text/Moment.ts"
import type { Word } from "../text/Words.ts"
import { aboutLines, type CitedClause, citation, heading, status } from "./Common.ts"
import { chart } from "./PageChart.ts"
import type { Document, Indicator, Judged } from "./PageReport.ts"
import { style } from "./PageStyle.ts"
import { verdictText } from "./ScorecardReport.ts"

/** A word, or the label of a window before, whose column holds numbers. */
type Heading = Word | { readonly window: string }

/** The columns that hold numbers: their headings stand over them. */
const numbers: ReadonlySet<Word> = new Set<Word>([
  ...(["value", "target", "rank", "score", "fell-due", "in-time", "late", "missing"] as const),
  ...(["due", "at-risk", "overdue", "stopped", "not-covered"] as const)
])

const headingOf = (one: Heading, language: Language): Html => {
  const isNumber = typeof one !== "string" || numbers.has(one)
  const text = typeof one === "string" ? heading(one, language) : one.window
  return html`<th scope="col" class="${isNumber ? "number" : ""}">${text}</th>`
}

const tableOf = (headings: ReadonlyArray<Heading>, rows: ReadonlyArray<Html>, language: Language): Html =>
  html`<div class="scroll"><table><thead><tr>${headings.map((one) => headingOf(one, language))}</tr></thead><tbody>${rows}</tbody></table></div>`

const number = (text: Part): Html => html`<td class="number">${text}</td>`

const clausesOf = (clauses: ReadonlyArray<CitedClause>, language: Language): Html =>
  html`<td>${clauses.map(
    (one, at) =>
      html`${at === 0 ? "" : " "}<abbr title="${citation(one, language)}${
        one.rule === undefined ? "" : `: ${say(one.rule, language)}`
      }">${one.id}</abbr>`
  )}</td>`

/** How a verdict or status looks; the word says it too. */
const mood = (figure: Figure.Figure, outcome: string | null): string =>
  outcome ?? (figure.status.is === "final" ? "" : "open")

const cells = ({ figure, target, verdict }: Judged, language: Language): Html =>
  html`${number(figure.display)}${number(target ?? "–")}<td class="${mood(figure, verdict.outcome)}">${verdictText(
    verdict,
    language
  )}</td><td class="${figure.status.is === "final" ? "" : "open"}">${status(figure, language)}</td>`

const indicatorRows = ({ groups = [], scored, trend }: Indicator, language: Language): ReadonlyArray<Html> => {
  const points = [...trend, scored].map(({ figure: { display, value, window } }) => ({
    ...{ label: window.label, value, display }
  }))
  return [
    html`<tr><th scope="row">${say(scored.title, language)}<span class="rule">${say(scored.rule, language)}</span></th>${cells(
      scored,
      language
    )}${trend.map(({ figure }) => number(figure.display))}<td>${chart(
      points,
      scored.verdict.target?.value ?? null
    )}</td>${clausesOf(scored.clauses, language)}</tr>`,
    ...groups.map(
      (one) =>
        html`<tr><th scope="row">${one.figure.group?.by ?? ""} ${
          one.figure.group?.value ?? heading("none", language)
        }</th>${cells(one, language)}${trend.map(() => html`<td></td>`)}<td></td><td></td></tr>`
    )
  ]
}

const indicatorTable = ({ before, indicators }: Document, language: Language): Html =>
  tableOf(
    ["indicator", "value", "target", "verdict", "status", ...before.map((window) => ({ window })), "trend", "clause"],
    indicators.flatMap((one) => indicatorRows(one, language)),
    language
  )

const paperTable = ({ filings }: Document, language: Language): Html => {
  const due = filings.filter(({ attainment }) => attainment.due > 0)
  if (due.length === 0) return html`<p>${heading("none", language)}</p>`
  const rows = due.map(
    ({ attainment: { due: all, figure, inTime, late, missing }, clauses, title }) =>
      html`<tr><th scope="row">${say(title, language)}</th>${number(figure.display)}${[all, inTime, late, missing].map(
        number
      )}${clausesOf(clauses, language)}</tr>`
  )
  return tableOf(["matter", "value", "fell-due", "in-time", "late", "missing", "clause"], rows, language)
}

const rankingTable = ({ ranking }: Document, language: Language): Html => {
  if (ranking === null || ranking.places.length === 0) return html`<p>${heading("none", language)}</p>`
  const rows = ranking.places.map(
    ({ display, key, rank }) =>
      html`<tr>${number(rank ?? "–")}<th scope="row">${key ?? heading("none", language)}</th>${number(display)}</tr>`
  )
  return html`<p>${heading("scored", language)}: ${ranking.scored}, ${heading(ranking.status, language)}</p>${tableOf(
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
  return html`${about}${tableOf(["matter", "due", "at-risk", "overdue", "stopped", "not-covered", "clause"], rows, language)}`
}

const section = (word: Word, language: Language, body: Html): Html =>
  html`<section><h2>${heading(word, language)}</h2>${body}</section>`

/** The page in one language, or in both side by side. */
export const page = (one: Document, language: Language): string => {
  const { head, indicators, of, window } = one
  const title = `${heading("scorecard", language)} ${window.label}${of === null ? "" : ` · ${of}`}`
  const about = aboutLines(window, head, language, indicators[0]?.scored.figure.edition)
  const lang = language === "en" ? "en" : "zh-CN"
  return html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${new Html(
    style
  )}</style></head><body><header><h1>${title}</h1>${about.map((line) => html`<p>${line}</p>`)}</header><main>${section(
    "indicators",
    language,
    indicators.length === 0 ? none : indicatorTable(one, language)
  )}${section("papers", language, paperTable(one, language))}${section(
    "ranking",
    language,
    rankingTable(one, language)
  )}${section("deadlines", language, openTable(one, language))}</main></body></html>
`.text
}
