/** The policies as a document (`servicebook/policies/1`), as a table and as CSV: how far each is accounted for. */
import { Account, Edition, type InForce, Policy, Title, Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import { headings, ways } from "./PolicyWords.ts"

/** One policy: its code, and how many of its clauses are carried in each way. */
export const Summary = Schema.Struct({
  code: Schema.String,
  title: Title.Title,
  edition: Title.Title,
  clauses: Schema.Int,
  ruled: Schema.Int,
  recorded: Schema.Int,
  "not-formalised": Schema.Int,
  pending: Schema.Int,
  damages: Schema.Int
})
/** The type of {@link Summary}. */
export interface Summary extends Schema.Schema.Type<typeof Summary> {}

/** One edition of a company's own rules that was adopted; without `until` it is in force without an end. */
export const Adopted = Schema.Struct({
  ...Edition.Ref.fields,
  title: Title.Title,
  from: Moment,
  until: Schema.NullOr(Moment),
  adopted: Moment,
  by: Schema.String,
  preparedBy: Schema.NullOr(Schema.String),
  findings: Schema.Array(Schema.String)
})
/** The type of {@link Adopted}. */
export interface Adopted extends Schema.Schema.Type<typeof Adopted> {}

/** The policies, and what was adopted in the log, where one was read. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/policies/1"),
  policies: Schema.Array(Summary),
  adopted: Schema.Array(Adopted)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** One policy in numbers. */
export const summary = (policy: Policy.Policy): Summary => ({
  code: policy.code,
  title: policy.title,
  edition: policy.edition,
  clauses: policy.clauses.length,
  ...Account.totals(policy),
  damages: policy.damages.length
})

/** An edition as documents state it, its instants in the zone of its pack. */
export const adopted = ({ pack, row }: InForce.Adopted): Adopted => {
  const { zone = Window.defaultZone } = pack
  return {
    ...{ code: row.code, edition: row.edition, sha256: row.sha256, title: pack.title },
    from: moment(row.fromAtMs, zone),
    until: row.untilAtMs === null ? null : moment(row.untilAtMs, zone),
    adopted: moment(row.adoptedAtMs, zone),
    ...{ by: row.adoptedBy, preparedBy: row.preparedBy, findings: row.findings }
  }
}

/** The document of policies. */
export const document = (
  policies: ReadonlyArray<Policy.Policy>,
  editions: ReadonlyArray<InForce.Adopted>
): Document => ({
  schema: "servicebook/policies/1",
  policies: policies.map(summary),
  adopted: editions.map(adopted)
})

const counts = (one: Summary): ReadonlyArray<number> => [
  one.clauses,
  ...Policy.ways.map((way) => one[way]),
  one.damages
]

const numbers = (one: Summary): ReadonlyArray<string> => counts(one).map(String)

/** All documents together. */
const sums = (all: ReadonlyArray<Summary>): ReadonlyArray<string> => {
  const columns = all.map(counts)
  return (columns[0] ?? []).map((_, at) => String(columns.reduce((sum, column) => sum + (column[at] ?? 0), 0)))
}

const editions = (all: Document["adopted"], language: Language): string =>
  all.length === 0
    ? ""
    : `\n${table(
        [headings.adopted, headings.edition, headings.from, headings.until, headings.title].map((title) => ({
          title: say(title, language)
        })),
        all.map(({ code, edition, findings, from, title, until }) => [
          ...[code, edition, shown(from), until === null ? "-" : shown(until)],
          `${say(title, language)}${findings.length === 0 ? "" : `  (${findings.join(", ")})`}`
        ])
      )}`

/** The document as a table, a line a policy and one for all; below it a line for each edition adopted. */
export const text = ({ adopted: all, policies }: Document, language: Language): string =>
  `${table(
    [
      { title: say(headings.document, language) },
      { title: say(headings.title, language) },
      ...[headings.clauses, ...Policy.ways.map((way) => ways[way]), headings.damages].map((title) => ({
        title: say(title, language),
        align: "right" as const
      }))
    ],
    [
      ...policies.map((one) => [one.code, say(one.title, language), ...numbers(one)]),
      ["", say(headings.sum, language), ...sums(policies)]
    ]
  )}${editions(all, language)}`

/** The document as CSV, a line a policy. */
export const csv = ({ policies }: Document): string =>
  csvText(
    ["code", "zh", "en", "clauses", ...Policy.ways, "damages"],
    policies.map((one) => [one.code, one.title.zh, one.title.en, ...numbers(one)])
  )
