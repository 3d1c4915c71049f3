/** The policies as a document (`servicebook/policies/1`), as a table and as CSV: how far each is accounted for. */
import { Account, Edition, type InForce, Policy, Title, Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import { headings, ways } from "./PolicyWords.ts"

const counts = {
  clauses: Schema.Int,
  ruled: Schema.Int,
  recorded: Schema.Int,
  "not-formalised": Schema.Int,
  pending: Schema.Int,
  damages: Schema.Int
} as const

/** How many clauses there are, how many of them are carried in each way, and how many places are damaged. */
export const Counts = Schema.Struct(counts)
/** The type of {@link Counts}. */
export interface Counts extends Schema.Schema.Type<typeof Counts> {}

/** One policy: its code, and how many of its clauses are carried in each way. */
export const Summary = Schema.Struct({ code: Schema.String, title: Title.Title, edition: Title.Title, ...counts })
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

/**
 * The policies of documents with their sum, the registers of our own for those who have no document, and what was adopted
 * in the log, where one was read.
 */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/policies/1"),
  policies: Schema.Array(Summary),
  total: Counts,
  general: Schema.Array(Summary),
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

const sum = (all: ReadonlyArray<Counts>): Counts => {
  const of = (name: keyof Counts) => all.reduce((total, one) => total + one[name], 0)
  return {
    ...{ clauses: of("clauses"), ruled: of("ruled"), recorded: of("recorded") },
    ...{ "not-formalised": of("not-formalised"), pending: of("pending"), damages: of("damages") }
  }
}

/** The document of policies: those of documents, those of our own, and the editions adopted. */
export const document = (
  documents: ReadonlyArray<Policy.Policy>,
  general: ReadonlyArray<Policy.Policy>,
  editions: ReadonlyArray<InForce.Adopted>
): Document => {
  const policies = documents.map(summary)
  return {
    schema: "servicebook/policies/1",
    ...{ policies, total: sum(policies), general: general.map(summary) },
    adopted: editions.map(adopted)
  }
}

const numbers = (one: Counts): ReadonlyArray<string> =>
  [one.clauses, ...Policy.ways.map((way) => one[way]), one.damages].map(String)

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

const counted = (what: Title.Title, rows: ReadonlyArray<ReadonlyArray<string>>, language: Language): string =>
  table(
    [
      { title: say(what, language) },
      { title: say(headings.title, language) },
      ...[headings.clauses, ...Policy.ways.map((way) => ways[way]), headings.damages].map((title) => ({
        title: say(title, language),
        align: "right" as const
      }))
    ],
    rows
  )

/** The document as a table, a line a document and their sum; below it a line for each register of our own, and for each edition adopted. */
export const text = ({ adopted: all, general, policies, total }: Document, language: Language): string => {
  const line = (one: Summary) => [one.code, say(one.title, language), ...numbers(one)]
  return [
    counted(
      headings.document,
      [...policies.map(line), [say(headings.total, language), "", ...numbers(total)]],
      language
    ),
    `\n${counted(headings.general, general.map(line), language)}`,
    editions(all, language)
  ].join("")
}

/** The document as CSV, a line a policy: of a document, or of our own. */
export const csv = ({ general, policies }: Document): string => {
  const line = (kind: string) => (one: Summary) => [one.code, one.title.zh, one.title.en, ...numbers(one), kind]
  return csvText(
    ["code", "zh", "en", "clauses", ...Policy.ways, "damages", "kind"],
    [...policies.map(line("document")), ...general.map(line("general"))]
  )
}
