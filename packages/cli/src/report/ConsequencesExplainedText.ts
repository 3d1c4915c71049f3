/** The explanation of somebody's consequences as text. */
import { type Language, say } from "../text/Language.ts"
import { shown } from "../text/Moment.ts"
import { type Column, table } from "../text/Table.ts"
import { aboutLines, citation, eventText, heading, type PlacedEvent } from "./Common.ts"
import type { Document, Incident, Proceeding, Step } from "./ConsequencesExplained.ts"
import { amount, type Line, payLines, reason } from "./ConsequencesReport.ts"
import { explanationWords, words } from "./ConsequencesWords.ts"

type Word = keyof typeof explanationWords

const told = (word: Word, language: Language): string => say(explanationWords[word], language)

const columns = (all: ReadonlyArray<Word>, language: Language): ReadonlyArray<Column> =>
  all.map((word) => ({ title: told(word, language), ...(word === "nth" ? { align: "right" as const } : {}) }))

const incidentRow = (one: Incident, language: Language): ReadonlyArray<string> => [
  one.ordinal === null ? "—" : String(one.ordinal),
  ...[one.month, shown(one.at), one.offence ?? "—", one.group ?? "—", one.case ?? "—", one.stream],
  one.aside === null ? "" : told(one.aside, language)
]

const incidentTable = ({ incidents }: Document, language: Language): string =>
  table(
    columns(["nth", "month", "at", "offence", "group", "case", "stream", "aside"], language),
    incidents.map((one) => incidentRow(one, language))
  )

const titled = ({ measure, title }: Pick<Line, "measure" | "title">, language: Language): string =>
  title === null ? (measure ?? "—") : say(title, language)

const ruled = ({ ruling }: Line, language: Language): string => {
  if (ruling === null) return ""
  const values = Object.entries(ruling.values).map(([input, value]) => `${input} ${value}`)
  return `${say(words.ruling, language)} ${say(ruling.title, language)}: ${ruling.rules.join(", ")} (${values.join(", ")})`
}

const inOne = (parts: ReadonlyArray<string>): string => parts.filter((part) => part !== "").join("  ")

const short = (line: Line, language: Language): string =>
  inOne([line.period, titled(line, language), amount(line, language), line.basis.join(" ")])

const lineText = (line: Line, language: Language): string => {
  const { basis, clause, proposal } = line
  const head = inOne([say(words[line.what], language), line.period, titled(line, language), amount(line, language)])
  const rule = clause.rule === undefined ? "" : `: ${say(clause.rule, language)}`
  const rests = basis.length === 0 ? "" : `${say(words.basis, language)} ${basis.join(" ")}`
  const stands = proposal === null ? "" : `${say(words.proposal, language)} ${proposal}`
  return [
    head,
    ...[`${citation(clause, language)}${rule}`, ruled(line, language), inOne([rests, stands])],
    reason(line, language)
  ]
    .filter((part) => part !== "")
    .join("\n  ")
}

const eventLine = (event: PlacedEvent, language: Language): string => {
  const { actor, occurredAt, position, reason: why, stream } = event
  const what = `${stream.category}/${stream.id} ${eventText(event, language)}`
  return inOne([String(position), shown(occurredAt), what, actor, why ?? ""])
}

const proceedingText = (one: Proceeding, language: Language): string => {
  const { events, fen, proposal, reverses, state } = one
  const money = fen === null ? "" : amount({ fen, factor: null, parameter: null }, language)
  const undoes = reverses === null ? "" : `${told("reverses", language)} ${reverses}`
  const head = inOne([proposal, titled(one, language), money, say(words[state], language), undoes])
  return [head, ...events.map((event) => eventLine(event, language))].join("\n  ")
}

const stepText = ({ after, before, came, events, gone }: Step, language: Language): string =>
  [
    `${told("head", language)} ${before.position} → ${after.position}`,
    ...events.map((event) => eventLine(event, language)),
    ...gone.map((line) => `− ${short(line, language)}  ${ruled(line, language)}`.trimEnd()),
    ...came.map((line) => `+ ${short(line, language)}  ${ruled(line, language)}`.trimEnd())
  ].join("\n  ")

const section = (word: Word, body: ReadonlyArray<string>, language: Language): string =>
  `\n${told(word, language)}\n${body.length === 0 ? told("none", language) : body.join("\n").trimEnd()}`

/** The document as text. */
export const text = (one: Document, language: Language): string => {
  const { course, cut, edition, head, incidents, lines, pay, proceedings, rules, who, window } = one
  return `${[
    `${told("title", language)}: ${who}`,
    ...aboutLines(window, head, language, edition),
    `${heading("cut", language)}: ${shown(cut)}`,
    ...(rules.length === 0 ? [say(words.unruled, language)] : []),
    section("incidents", incidents.length === 0 ? [] : [incidentTable(one, language)], language),
    section("follows", [...lines.map((line) => lineText(line, language)), ...payLines(pay, language)], language),
    section(
      "proceedings",
      proceedings.map((each) => proceedingText(each, language)),
      language
    ),
    section(
      "course",
      course.map((step) => stepText(step, language)),
      language
    )
  ].join("\n")}\n`
}
