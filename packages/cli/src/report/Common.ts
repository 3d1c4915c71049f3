/** What several reports share: heads, clauses with their rules, events with their places, and how figures are written. */
import {
  Clause,
  Display,
  Edition,
  type Figure,
  type Head,
  type InForce,
  Parameters,
  Policies,
  type Recorded,
  Spoken,
  Title
} from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import type { Column } from "../text/Table.ts"
import { type Word, words } from "../text/Words.ts"

/** What was known: a position and its instant; `source` when imported history is read by its source's clock. */
export const KnownUpTo = Schema.Struct({ position: Schema.Int, at: Moment, source: Schema.optionalKey(Moment) })
/** The type of {@link KnownUpTo}. */
export interface KnownUpTo extends Schema.Schema.Type<typeof KnownUpTo> {}

/** A head as reports state it. */
export const knownUpTo = (head: Head.Head, zone: string): KnownUpTo => ({
  position: head.position,
  at: moment(head.atMs, zone),
  ...(head.sourceRecordedByMs === undefined ? {} : { source: moment(head.sourceRecordedByMs, zone) })
})

/** A clause by its id; place and rule where the register knows it. */
export const CitedClause = Schema.Struct({
  id: Schema.String,
  citation: Schema.optionalKey(Schema.String),
  /** The same with the section's name in English. */
  english: Schema.optionalKey(Schema.String),
  rule: Schema.optionalKey(Title.Title)
})
/** The type of {@link CitedClause}. */
export interface CitedClause extends Schema.Schema.Type<typeof CitedClause> {}

/** Looks a clause up. */
export const cited = (id: string): CitedClause => {
  const clause = Policies.clause(id)
  if (clause === undefined) return { id }
  const { en, zh } = Clause.citation(clause)
  return { id, citation: zh, english: en, rule: clause.rule }
}

/** A clause as it is cited: in English by its English name, else as the document has it. */
export const citation = ({ citation: zh, english, id }: CitedClause, language: Language): string =>
  (language === "en" ? english : zh) ?? id

/** The places of clauses as they are cited, each once, with the clauses of each; a document is named where it begins. */
export const places = (
  clauses: ReadonlyArray<CitedClause>,
  language: Language
): ReadonlyArray<{ readonly place: string; readonly clauses: ReadonlyArray<CitedClause> }> => {
  const told = clauses.map((clause) => [citation(clause, language), clause] as const)
  const all = [...new Set(told.map(([text]) => text))].map(
    (text) => [text, told.flatMap(([other, clause]) => (other === text ? [clause] : []))] as const
  )
  const documentOf = (text = ""): string => text.split(" §")[0] ?? ""
  return all.map(([text, own], at) => {
    const before = all[at - 1]
    const isSame = before !== undefined && text.includes(" §") && documentOf(before[0]) === documentOf(text)
    return { place: isSame ? text.slice(documentOf(text).length + 1) : text, clauses: own }
  })
}

/** Clauses as they are cited, as `OBL-P-02 §3.2.2; §3.2.3`. */
export const citations = (clauses: ReadonlyArray<CitedClause>, language: Language): string =>
  places(clauses, language)
    .map(({ place }) => place)
    .join("; ")

/** An event of the log with its place and both its times. */
export const PlacedEvent = Schema.Struct({
  position: Schema.Int,
  commit: Schema.Int,
  id: Schema.String,
  stream: Schema.Struct({ category: Schema.String, id: Schema.String }),
  type: Schema.String,
  occurredAt: Moment,
  recordedAt: Moment,
  actor: Schema.String,
  concerns: Schema.optionalKey(Schema.String),
  reason: Schema.optionalKey(Schema.String)
})
/** The type of {@link PlacedEvent}. */
export interface PlacedEvent extends Schema.Schema.Type<typeof PlacedEvent> {}

/** An event as reports state it. */
export const placed = ({ position, commit, body }: Recorded.Recorded, zone: string): PlacedEvent => ({
  position,
  commit,
  id: body.id,
  stream: body.stream,
  type: body.type,
  occurredAt: moment(body.occurredAt, zone),
  recordedAt: moment(body.recordedAt, zone),
  actor: body.actor.id,
  ...(body.concerns === undefined ? {} : { concerns: body.concerns }),
  ...(body.reason === undefined ? {} : { reason: body.reason })
})

/** A word of the tables. */
export const heading = (word: Word, language: Language): string => say(words[word], language)

/** Columns headed by words, those of `numbers` aligned as numbers are. */
export const headed = <A extends Word>(
  all: ReadonlyArray<A>,
  numbers: ReadonlyArray<A>,
  language: Language
): ReadonlyArray<Column> =>
  all.map((word) => ({ title: heading(word, language), align: numbers.includes(word) ? "right" : "left" }))

/** Words in a language with the code that they stand for. */
export const coded = (title: Title.Title, code: string, language: Language): string =>
  Spoken.coded(say(title, language), code)

/** What an event is called, with its type. */
export const eventText = ({ stream, type }: Pick<PlacedEvent, "stream" | "type">, language: Language): string =>
  coded(Spoken.event(type, stream.category), type, language)

/** What a field of rows is called, with its name. */
export const fieldText = (name: string, language: Language): string => coded(Spoken.rowField(name), name, language)

/** What a parameter of a rule is called, with its name. */
export const parameterText = (name: string, rule: string | undefined, language: Language): string =>
  coded(Parameters.titleOf(name, rule), name, language)

/** That a number of a rule was not given: what it is called, with its name. */
export const notConfigured = (parameter: string, rule: string | undefined, language: Language): string =>
  `${heading("not-configured", language)}: ${parameterText(parameter, rule, language)}`

/** Numerator and denominator as people read them; a dash where there are none. */
export const fraction = (figure: Display.Fractioned): string => Display.fraction(figure) ?? "-"

/** The same exactly, for those who recompute. */
export const exactFraction = (figure: Display.Fractioned): string => Display.exactly(figure) ?? "-"

/** Both where they differ, as `17/8394.57 = 17/(58762/7)`. */
export const fractions = (figure: Display.Fractioned): string =>
  [...new Set([fraction(figure), exactFraction(figure)])].join(" = ")

/** The status of a figure in words; a provisional one says until when. */
export const status = ({ kpi, status: is, window }: Figure.Figure, language: Language): string => {
  const text = heading(is.is, language)
  if (is.is === "provisional") return `${text} → ${shown(moment(is.maturesAt, window.zone))}`
  return is.is === "not-configured" ? notConfigured(is.parameter, kpi, language) : text
}

/** A figure of a column of figures, which has no column beside it for the status. */
export const brief = (figure: Figure.Figure, language: Language): string => {
  const { is } = figure.status
  if (is === "final" || is === "undefined") return figure.display
  return is === "provisional" ? `${figure.display} (${heading(is, language)})` : heading(is, language)
}

/** What the status of a figure is about, for CSV: until when it is provisional (UTC), the parameter, or the calendars. */
export const statusAbout = ({ status: is }: Pick<Figure.Figure, "status">): string => {
  if (is.is === "provisional") return is.maturesAt
  if (is.is === "not-configured") return is.parameter
  return is.is === "not-covered" ? is.calendars.join(" ") : ""
}

/** The name of a field by which figures are grouped. */
export const fieldName = (field: string, language: Language): string =>
  Object.hasOwn(words, field) ? heading(field as Word, language) : field

/** The edition of a company's rules that decided, as documents state it; nothing where the documents hold as they stand. */
export const ruledBy = (edition: Edition.Ref | undefined): { readonly edition?: Edition.Ref } =>
  edition === undefined ? {} : { edition: { code: edition.code, edition: edition.edition, sha256: edition.sha256 } }

/** The field of a document that {@link ruledBy} gives. */
export const RuledBy = Schema.optionalKey(Edition.Ref)

/** An edition in one line; without one the documents hold as they stand. */
export const editionText = (edition: Edition.Ref | undefined, language: Language): string =>
  edition === undefined
    ? heading("as-documented", language)
    : `${edition.code} ${edition.edition}  (SHA-256 ${edition.sha256.slice(0, 12)}…)`

/** The line that says which edition decided. */
export const editionLine = (edition: Edition.Ref | undefined, language: Language): ReadonlyArray<string> =>
  edition === undefined ? [] : [`${heading("rules", language)}: ${editionText(edition, language)}`]

/** What was known as a line: the position, its instant, and the source's clock where history is read by it. */
export const headLine = ({ at, position, source }: KnownUpTo, language: Language): string => {
  const by = source === undefined ? "" : `, ${heading("source", language)} ${shown(source)}`
  return `${heading("head", language)}: ${heading("position", language)} ${position}, ${shown(at)}${by}`
}

/** The lines that say what a figure is about: window, what was known, and whose rules decided. */
export const aboutLines = (
  window: Figure.Figure["window"],
  known: KnownUpTo,
  language: Language,
  edition?: Edition.Ref
): ReadonlyArray<string> => {
  const from = shown(moment(window.startMs, window.zone))
  const until = shown(moment(window.endMs, window.zone))
  return [
    `${heading("window", language)}: ${window.label}  [${from}, ${until})  ${window.zone}`,
    headLine(known, language),
    ...editionLine(edition, language)
  ]
}

/** An edition that was adopted and decides only for windows that begin on a later day. */
export const Later = Schema.Struct({ ...Edition.Ref.fields, decides: Moment })
/** The type of {@link Later}. */
export interface Later extends Schema.Schema.Type<typeof Later> {}

/** An edition of later windows as documents state it; nothing where there is none. */
export const laterOf = (next: InForce.Later | undefined, zone: string): { readonly later?: Later } => {
  if (next === undefined) return {}
  const { decidesMs, ...ref } = next
  return { later: { ...ref, decides: moment(decidesMs, zone) } }
}

/** The line that says that an edition does not decide here yet. */
export const laterLine = (later: Later | undefined, language: Language): ReadonlyArray<string> =>
  later === undefined
    ? []
    : [
        `${heading("later", language)}: ${later.code} ${later.edition}  (${heading("from", language)} ${shown(later.decides)})`
      ]

/** The line that says of whom figures are; nothing where they are of everybody. */
export const ofLine = (group: Figure.Figure["group"], language: Language): ReadonlyArray<string> =>
  group === undefined ? [] : [`${heading("of", language)}: ${group.by}:${group.value ?? "-"}`]

/** A document as JSON text: two spaces, a final line break, the same bytes for the same document. */
export const json = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`
