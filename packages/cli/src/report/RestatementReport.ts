/**
 * Restatements as a document (`servicebook/restatement/1`) and as text: each published figure beside the same now, and
 * the steps that lead from one to the other.
 */
import { Display, Figure, Kpi, Rational, Restatement, Rule, Title } from "@servicebook/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { type Column, table } from "../text/Table.ts"
import { editionText, eventText, exactFraction, heading, PlacedEvent, placed } from "./Common.ts"

/** A change of numerator and denominator, as exact texts. */
export const Change = Schema.Struct({ numerator: Schema.String, denominator: Schema.String })
/** The type of {@link Change}. */
export interface Change extends Schema.Schema.Type<typeof Change> {}

/** One step: an event, the cut that moved with the head, calendars published or amended since, or a changed declaration. */
export const Step = Schema.Struct({
  is: Schema.Literals(["event", "cut", "calendar", "declaration"]),
  event: Schema.optionalKey(PlacedEvent),
  ...Change.fields
})
/** The type of {@link Step}. */
export interface Step extends Schema.Schema.Type<typeof Step> {}

/** One published figure and what became of it. `sum` is that of the steps; `difference` = `sum` + `unexplained`. */
export const Entry = Schema.Struct({
  published: Schema.Struct({ position: Schema.Int, id: Schema.String, at: Moment, by: Schema.String }),
  title: Title.Title,
  /** How the figure is shown; changes of numerators in `ms` are shown so too. */
  display: Kpi.Display,
  before: Figure.Figure,
  now: Figure.Figure,
  difference: Change,
  steps: Schema.Array(Step),
  sum: Change,
  unexplained: Change,
  explained: Schema.Boolean
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** All comparisons of one run; `holds` says whether nothing stays unexplained. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/restatement/1"),
  restatements: Schema.Array(Entry),
  holds: Schema.Boolean
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

const change = ({ numerator, denominator }: Restatement.Delta): Change => ({
  numerator: Rational.show(numerator),
  denominator: Rational.show(denominator)
})

const added = (a: Restatement.Delta, b: Restatement.Delta): Restatement.Delta => ({
  numerator: Rational.add(a.numerator, b.numerator),
  denominator: Rational.add(a.denominator, b.denominator)
})

const nothing: Restatement.Delta = { numerator: Rational.zero, denominator: Rational.zero }

/** One comparison as the document states it. */
export const entry = (restatement: Restatement.Restatement): Entry => {
  const { now, published, steps, unexplained } = restatement
  const { body, position } = published.event
  const { zone } = published.figure.window
  const sum = steps.reduce<Restatement.Delta>(added, nothing)
  return {
    published: { position, id: body.id, at: moment(body.occurredAt, zone), by: body.actor.id },
    title: published.declaration.title,
    display: Rule.statedOf(published.declaration).display,
    before: published.figure,
    now,
    difference: change(added(sum, unexplained)),
    steps: steps.map((step) => ({
      is: step.is,
      ...(step.is === "event" ? { event: placed(step.event, zone) } : {}),
      ...change(step)
    })),
    sum: change(sum),
    unexplained: change(unexplained),
    explained: Restatement.isExplained(restatement)
  }
}

/** The document of several comparisons. */
export const document = (restatements: ReadonlyArray<Restatement.Restatement>): Document => ({
  schema: "servicebook/restatement/1",
  restatements: restatements.map(entry),
  holds: restatements.every(Restatement.isExplained)
})

const signed = (text: string): string => (text.startsWith("-") || text === "0" ? text : `+${text}`)

const stepWords: { readonly [is in Step["is"]]: Title.Title } = {
  event: { zh: "事件", en: "event" },
  cut: { zh: "截止随知识点移动", en: "the cut moved with the head" },
  calendar: { zh: "日历已发布或修订", en: "calendars were published or amended" },
  declaration: { zh: "指标定义变更", en: "the declaration changed" }
}

const columns = (language: Language): ReadonlyArray<Column> => [
  { title: heading("position", language), align: "right" },
  { title: heading("occurred", language) },
  { title: heading("recorded", language) },
  { title: heading("event", language) },
  { title: heading("stream", language) },
  { title: heading("numerator", language), align: "right" },
  { title: heading("denominator", language), align: "right" }
]

/** A change of both, the numerator of a span in the unit of the figure: rounded for reading, exact in JSON. */
const changed = ({ denominator, numerator }: Change, { before, display }: Entry): ReadonlyArray<string> => {
  const span = before.unit === "ms" && numerator !== "0" ? Result.getOrUndefined(Rational.parse(numerator)) : undefined
  return [signed(span === undefined ? numerator : Display.show(span, display)), signed(denominator)]
}

const changeRow = (label: string, change: Change, of: Entry): ReadonlyArray<string> => [
  ...["", "", "", label, ""],
  ...changed(change, of)
]

const stepRow = (step: Step, of: Entry, language: Language): ReadonlyArray<string> => {
  const { event } = step
  if (event === undefined) return changeRow(say(stepWords[step.is], language), step, of)
  return [
    String(event.position),
    shown(event.occurredAt),
    shown(event.recordedAt),
    eventText(event, language),
    `${event.stream.category}/${event.stream.id}`,
    ...changed(step, of)
  ]
}

const headText = (label: string, figure: Figure.Figure, language: Language): string =>
  `${label}: ${figure.display}  ${exactFraction(figure)}  (${heading("position", language)} ${figure.head.position}, ${shown(moment(figure.head.at, figure.window.zone))})`

const shownEntry = (one: Entry, language: Language): string => {
  const sum = say({ zh: "合计", en: "Sum" }, language)
  const steps = [
    ...one.steps.map((step) => stepRow(step, one, language)),
    changeRow(sum, one.sum, one),
    changeRow(heading("difference", language), one.difference, one),
    changeRow(heading("unexplained", language), one.unexplained, one)
  ]
  return `${[
    `${say(one.title, language)}  ${one.before.window.label}`,
    headText(heading("published", language), one.before, language),
    headText(heading("now", language), one.now, language),
    // A figure is computed again by the edition that it was published by, whichever is in force by now.
    `${heading("rules-of-both", language)}: ${editionText(one.before.edition, language)}`
  ].join("\n")}\n\n${table(columns(language), steps)}`
}

/** The document as text. */
export const text = ({ restatements }: Document, language: Language): string =>
  restatements.length === 0
    ? `${say({ zh: "没有已发布的数值", en: "no published figure" }, language)}\n`
    : restatements.map((one) => shownEntry(one, language)).join("\n")
