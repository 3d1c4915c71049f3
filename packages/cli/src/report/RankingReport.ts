/**
 * The ranking as a document (`servicebook/ranking/1`), as a table and as CSV. Every score carries what it is made of, down
 * to the surveys.
 */
import { type Edition, Nested, OblP02, type Proposals, Rational, type Score, Title, Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { type Column, csv as csvText, table } from "../text/Table.ts"
import { type Word, words } from "../text/Words.ts"
import {
  aboutLines,
  CitedClause,
  citation,
  citations,
  cited,
  heading,
  KnownUpTo,
  knownUpTo,
  notConfigured,
  RuledBy,
  ruledBy
} from "./Common.ts"

const Fraction = Schema.NullOr(Schema.String)

/** A person's week: its mean of 25, and the surveys behind it. */
export const Week = Schema.Struct({
  week: Schema.String,
  score: Schema.String,
  answers: Schema.Array(Schema.Struct({ survey: Schema.String, points: Schema.Int, disputed: Schema.Boolean }))
})

/** A month of a place: of 100, with a person's weeks or a department's persons. */
export const Month = Schema.Struct({
  month: Schema.String,
  score: Fraction,
  weeks: Schema.optionalKey(Schema.Array(Week)),
  persons: Schema.optionalKey(Schema.Array(Schema.Struct({ staff: Schema.String, score: Schema.String })))
})

/** A place; rank and scores are null where no week was scored. */
export const Place = Schema.Struct({
  key: Schema.NullOr(Schema.String),
  rank: Schema.NullOr(Schema.Int),
  sharing: Schema.Int,
  score: Fraction,
  display: Schema.String,
  total: Fraction,
  months: Schema.Array(Month)
})
/** The type of {@link Place}. */
export interface Place extends Schema.Schema.Type<typeof Place> {}

/** Whom the ranking proposes, or the parameter that nobody bound. */
export const Proposal = Schema.Union([
  Schema.Struct({ is: Schema.Literal("proposed"), clause: CitedClause, keys: Schema.Array(Schema.String) }),
  Schema.Struct({ is: Schema.Literal("not-configured"), clause: CitedClause, parameter: Schema.String })
])

/** The ranking of a window. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/ranking/1"),
  window: Window.Window,
  head: KnownUpTo,
  edition: RuledBy,
  cut: Moment,
  status: Schema.Literals(["final", "provisional"]),
  title: Title.Title,
  rule: Title.Title,
  clauses: Schema.Array(CitedClause),
  readings: Schema.Record(Schema.String, Schema.String),
  by: Schema.Literals(["staff", "department"]),
  places: Schema.Array(Place),
  merit: Proposal,
  longAtBottom: Schema.optionalKey(Proposal),
  coverage: Schema.Array(
    Schema.Struct({ month: Schema.String, scored: Schema.Int, missing: Schema.Array(Schema.String) })
  ),
  left: Schema.Array(
    Schema.Struct({
      survey: Schema.String,
      staff: Schema.NullOr(Schema.String),
      reason: Schema.String
    })
  )
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

type Fractional = Rational.Rational | undefined
const exact = (value: Fractional): string | null => (value === undefined ? null : Rational.show(value))
const display = (value: Fractional): string => (value === undefined ? "—" : Rational.toFixed(value, 2))

const personMonths = ({ months }: Score.PersonScore): Place["months"] =>
  months.map(({ month, score, weeks }) => ({
    month,
    score: exact(score),
    weeks: weeks.map(({ answers, ...week }) => ({
      week: week.week,
      score: Rational.show(week.score),
      answers: answers.map(({ disputed, points, survey }) => ({ survey, points, disputed }))
    }))
  }))

const departmentMonths = ({ months }: Score.DepartmentScore): Place["months"] =>
  months.map(({ month, persons, score }) => ({
    month,
    score: exact(score),
    persons: persons.map((one) => ({ staff: one.staff, score: Rational.show(one.score) }))
  }))

const proposal = (one: Proposals.Proposal): typeof Proposal.Type => ({ ...one, clause: cited(one.clause) })

const placesOf = ({ by, places, scores }: Proposals.Ranked): ReadonlyArray<Place> => {
  const months = new Map<string | null, Place["months"]>(
    by === "staff"
      ? scores.persons.map((one) => [one.staff, personMonths(one)])
      : scores.departments.map((one) => [one.department, departmentMonths(one)])
  )
  return places.map(({ key, rank, score, sharing, total }) => ({
    key,
    rank: rank ?? null,
    sharing,
    score: exact(score),
    display: display(score),
    total: exact(total),
    months: months.get(key) ?? []
  }))
}

/** The document of a ranking. */
export const document = (ranked: Proposals.Ranked, edition?: Edition.Ref): Document => {
  const { by, longAtBottom, merit, scores } = ranked
  const { coverage, cutMs, final, head, left, readings, rule, window } = scores
  return {
    schema: "servicebook/ranking/1",
    window,
    head: knownUpTo(head, window.zone),
    ...ruledBy(edition),
    cut: moment(cutMs, window.zone),
    status: final ? "final" : "provisional",
    title: rule.title,
    rule: rule.rule,
    clauses: rule.clauses.map(cited),
    readings,
    by,
    places: placesOf(ranked),
    merit: proposal(merit),
    ...(longAtBottom === undefined ? {} : { longAtBottom: proposal(longAtBottom) }),
    coverage: coverage.map(({ missing, month, scored }) => ({ month, scored: scored.length, missing })),
    left
  }
}

const shownFraction = (score: string | null): string => {
  if (score === null) return "—"
  const [n = "0", d = "1"] = score.split("/")
  return display(Rational.divide(BigInt(n), BigInt(d)))
}

const columns = ({ by, coverage }: Document, language: Language): ReadonlyArray<Column> => [
  { title: heading("rank", language), align: "right" },
  { title: heading(by, language) },
  ...coverage.map(({ month }): Column => ({ title: month, align: "right" })),
  { title: heading("mean-of-months", language), align: "right" },
  { title: heading("fraction", language), align: "right" },
  { title: heading("sum-of-months", language), align: "right" }
]

const row = ({ display: mean, key, months, rank, score, total }: Place, language: Language): ReadonlyArray<string> => [
  rank === null ? "—" : String(rank),
  key ?? heading("none", language),
  ...months.map((month) => shownFraction(month.score)),
  mean,
  score ?? "—",
  shownFraction(total)
]

const proposed = (word: Word, one: typeof Proposal.Type | undefined, language: Language): ReadonlyArray<string> => {
  if (one === undefined) return []
  const who =
    one.is === "proposed"
      ? one.keys.join(", ") || heading("none", language)
      : notConfigured(one.parameter, OblP02.surveyScore.name, language)
  return [`${heading(word, language)}: ${who}  (${citation(one.clause, language)})`]
}

/** Why surveys were left out; a reason that has no word stands for itself. */
const reasonText = (reason: string, language: Language): string =>
  Object.hasOwn(words, reason) ? heading(reason as Word, language) : reason

const remarks = (one: Document, language: Language): ReadonlyArray<string> => [
  ...proposed("merit", one.merit, language),
  ...proposed("long-at-bottom", one.longAtBottom, language),
  ...one.coverage.map(({ missing, month, scored }) => {
    const who = missing.join(", ") || heading("none", language)
    return `${heading("not-scored", language)} ${month}: ${who}  (${scored}/${scored + missing.length})`
  }),
  ...Nested.grouped(one.left, ({ reason }) => reason).map(
    ([reason, all]) => `${heading("left-out", language)}, ${reasonText(reason, language)}: ${all.length}`
  )
]

/** The document as a table, best first; below it proposals, who has logs but no score, and what was left out. */
export const text = (one: Document, language: Language): string => {
  const { clauses, cut, edition, head, status, title, window } = one
  const about = [
    `${say(title, language)}  (${citations(clauses, language)})`,
    ...aboutLines(window, head, language, edition),
    `${heading("cut", language)}: ${shown(cut)}, ${heading(status, language)}`
  ]
  const rows = one.places.map((place) => row(place, language))
  const places = rows.length === 0 ? `${heading("none", language)}\n` : table(columns(one, language), rows)
  return `${about.join("\n")}\n\n${places}\n${remarks(one, language).join("\n")}\n`
}

/** The document as CSV: a line a place, months as exact fractions. */
export const csv = ({ by, coverage, places, status, window }: Document): string =>
  csvText(
    [
      ...["window", "zone", "by", "key", "rank", "sharing", "score", "display", "total", "status"],
      ...coverage.map(({ month }) => month)
    ],
    places.map((place) => [
      ...[window.label, window.zone, by, place.key ?? "", place.rank === null ? "" : String(place.rank)],
      ...[String(place.sharing), place.score ?? "", place.display, place.total ?? "", status],
      ...place.months.map(({ score }) => score ?? "")
    ])
  )
