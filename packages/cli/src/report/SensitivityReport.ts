/**
 * Figures under every other answer to their open questions, as a document (`servicebook/sensitivity/1`), as a table and as
 * CSV.
 */
import { Figure, type Head, type Rule, type Sensitivity, Spoken, Title, Verdict, Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { csv as csvText, table } from "../text/Table.ts"
import { aboutLines, fraction, heading, KnownUpTo, knownUpTo } from "./Common.ts"
import { verdictCode, verdictText } from "./ScorecardReport.ts"

const Answer = {
  reading: Schema.String,
  choice: Schema.String,
  /** The question and the answer in words. */
  title: Title.Title
}

/** The figure under one other answer: the exact difference, and whether the verdict flips. */
export const Alternative = Schema.Struct({
  ...Answer,
  figure: Figure.Figure,
  verdict: Verdict.Verdict,
  moves: Schema.NullOr(Schema.String),
  flips: Schema.Boolean
})

/** One indicator: its figure as asked, and what it would be otherwise. */
export const Entry = Schema.Struct({
  kpi: Schema.String,
  title: Title.Title,
  figure: Figure.Figure,
  verdict: Verdict.Verdict,
  /** Whether some other answer flips the verdict. */
  flips: Schema.Boolean,
  alternatives: Schema.Array(Alternative),
  /** Answers that make no sense for this kind of window. */
  notApplicable: Schema.Array(Schema.Struct(Answer))
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** The indicators of a window. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/sensitivity/1"),
  window: Window.Window,
  head: KnownUpTo,
  indicators: Schema.Array(Entry)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

const titled = (declaration: Rule.Rule, reading: string, choice: string): Title.Title => {
  const question = declaration.readings.find(({ name }) => name === reading)
  const answer = question?.choices[choice]?.title
  if (question === undefined || answer === undefined) return { zh: choice, en: choice }
  return { zh: `${question.title.zh}：${answer.zh}`, en: `${question.title.en}: ${answer.en}` }
}

/** One indicator as the document states it. */
export const entry = ({
  declaration,
  figure,
  verdict,
  alternatives,
  notApplicable
}: Sensitivity.Sensitivity): Entry => ({
  kpi: declaration.name,
  title: declaration.title,
  figure,
  verdict,
  flips: alternatives.some(({ flips }) => flips),
  alternatives: alternatives.map((one) => ({ ...one, title: titled(declaration, one.reading, one.choice) })),
  notApplicable: notApplicable.map((one) => ({ ...one, title: titled(declaration, one.reading, one.choice) }))
})

/** The document of indicators. */
export const document = (indicators: ReadonlyArray<Entry>, window: Window.Window, head: Head.Head): Document => ({
  schema: "servicebook/sensitivity/1",
  window,
  head: knownUpTo(head, window.zone),
  indicators
})

const headings = {
  reading: { zh: "解读", en: "Reading" },
  flips: { zh: "判定翻转", en: "Flips" },
  asked: { zh: "所采用的解读", en: "as asked" }
} as const

const rowsOf = (one: Entry, language: Language): ReadonlyArray<ReadonlyArray<string>> => [
  [
    `${say(one.title, language)} (${say(headings.asked, language)})`,
    ...[one.figure.display, fraction(one.figure), "", verdictText(one.verdict, language), ""]
  ],
  ...one.alternatives.map(({ choice, figure, flips, moves, reading, title, verdict }) => [
    `  ${reading}=${choice}  ${say(title, language)}`,
    ...[figure.display, fraction(figure), moves ?? "-", verdictText(verdict, language)],
    flips ? say(Spoken.truth(true), language) : ""
  ])
]

/** The document as a table: each indicator as asked, below it every other answer. */
export const text = ({ head, indicators, window }: Document, language: Language): string =>
  `${aboutLines(window, head, language, indicators[0]?.figure.edition).join("\n")}\n\n${table(
    [
      { title: say(headings.reading, language) },
      { title: heading("value", language), align: "right" },
      { title: heading("fraction", language), align: "right" },
      { title: heading("difference", language), align: "right" },
      { title: heading("verdict", language) },
      { title: say(headings.flips, language) }
    ],
    indicators.flatMap((one) => rowsOf(one, language))
  )}`

const cells = (kpi: string, answer: readonly [string, string], figure: Figure.Figure, verdict: Verdict.Verdict) => [
  ...[kpi, figure.window.label, figure.window.zone, String(figure.head.position), ...answer],
  ...[figure.numerator ?? "", figure.denominator ?? "", figure.value ?? "", figure.display, figure.status.is],
  verdictCode(verdict)
]

/** The document as CSV: a line for each figure; `reading` is empty for the one as asked. */
export const csv = ({ indicators }: Document): string =>
  csvText(
    [
      ...["kpi", "window", "zone", "head", "reading", "choice"],
      ...["numerator", "denominator", "value", "display", "status", "verdict", "moves", "flips"]
    ],
    indicators.flatMap((one) => [
      [...cells(one.kpi, ["", ""], one.figure, one.verdict), "", ""],
      ...one.alternatives.map(({ choice, figure, flips, moves, reading, verdict }) => [
        ...cells(one.kpi, [reading, choice], figure, verdict),
        moves ?? "",
        String(flips)
      ])
    ])
  )
