/** The samples of a week, drawn again, as a document (`servicebook/sample/1`), as a table and as CSV. */
import { Draw, type Frame, type Head, type Redraw, type Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import type { Language } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import { CitedClause, citation, cited, headed, heading, headLine, KnownUpTo, knownUpTo } from "./Common.ts"

const Tokens = Schema.Array(Schema.String)
const Difference = Schema.Struct({ lacking: Tokens, unfounded: Tokens })

/** One place in the order of the draw. `is` null: a member who was not drawn. */
export const Place = Schema.Struct({
  place: Schema.Int,
  member: Schema.String,
  ticket: Schema.String,
  covered: Schema.Boolean,
  is: Schema.NullOr(Schema.Literals(["drawn", "absent", "stood-in"]))
})
/** The type of {@link Place}. */
export interface Place extends Schema.Schema.Type<typeof Place> {}

/** One sample on record: its frame against the books, its order, the names recorded and those that frame and seed give. */
export const Entry = Schema.Struct({
  sample: Schema.String,
  holds: Schema.Boolean,
  findings: Tokens,
  frameFixedAt: Schema.NullOr(Moment),
  share: Schema.NullOr(Schema.String),
  members: Tokens,
  covered: Tokens,
  hash: Schema.NullOr(Schema.String),
  books: Schema.NullOr(Schema.Struct({ members: Difference, covered: Difference, hash: Schema.Boolean })),
  seed: Schema.NullOr(Schema.String),
  seededBy: Schema.NullOr(Schema.String),
  recorded: Tokens,
  names: Schema.NullOr(Tokens),
  order: Schema.Array(Place)
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** The samples of a week; `books` is the frame that the logs give at the instant asked about, where none is fixed yet. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/sample/1"),
  week: Schema.String,
  monday: Schema.String,
  zone: Schema.String,
  head: KnownUpTo,
  clause: CitedClause,
  samples: Schema.Array(Entry),
  books: Schema.optionalKey(
    Schema.Struct({ at: Moment, members: Tokens, covered: Tokens, draws: Schema.Int, hash: Schema.String })
  )
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

const standing = ({ absent, drawn, substitutes }: Redraw.Redrawn["row"], member: string): Place["is"] => {
  if (absent.includes(member)) return "absent"
  if (substitutes.includes(member)) return "stood-in"
  return drawn.includes(member) ? "drawn" : null
}

const entry = ({ frame, holds, names, order, row, sample }: Redraw.Redrawn, zone: string): Entry => ({
  sample,
  holds,
  findings: row.findings,
  frameFixedAt: row.frameFixedAtMs === null ? null : moment(row.frameFixedAtMs, zone),
  share: row.shareOf === null ? null : `${row.shareOf}/${row.shareIn}`,
  members: row.members,
  covered: row.covered,
  hash: row.frameHash,
  books: frame ?? null,
  seed: row.seed,
  seededBy: row.seededBy,
  recorded: row.drawn,
  names: names ?? null,
  order: order.map((one, index) => ({ place: index + 1, ...one, is: standing(row, one.member) }))
})

/** What the document is about. */
export interface About {
  readonly week: Window.Window
  readonly atMs: number
  readonly head: Head.Head
}

const frameOf = (
  { covered, members, week }: Frame.Members,
  atMs: number,
  zone: string
): NonNullable<Document["books"]> => {
  const frame = { week, share: Draw.weekly, members, covered }
  return { at: moment(atMs, zone), members, covered, draws: Draw.size(members.length), hash: Draw.frameHash(frame) }
}

/** The document of a week. */
export const document = (
  samples: ReadonlyArray<Redraw.Redrawn>,
  books: Frame.Members,
  { atMs, head, week: { label, zone } }: About
): Document => ({
  schema: "servicebook/sample/1",
  ...{ week: label, monday: books.week, zone },
  head: knownUpTo(head, zone),
  clause: cited("S0-3.2.2c"),
  samples: samples.map((one) => entry(one, zone)),
  ...(samples.length === 0 ? { books: frameOf(books, atMs, zone) } : {})
})

const list = (tokens: ReadonlyArray<string>, language: Language): string =>
  tokens.join(" ") || heading("none", language)

const differences = (of: "members" | "covered", books: NonNullable<Entry["books"]>, language: Language) =>
  (["lacking", "unfounded"] as const).flatMap((word) =>
    books[of][word].length === 0
      ? []
      : [`  ${heading(of, language)}, ${heading(word, language)}: ${books[of][word].join(" ")}`]
  )

const verdict = (holds: boolean, language: Language): string => heading(holds ? "same" : "differs", language)

const frameLines = ({ books, covered, frameFixedAt, hash, members }: Entry, language: Language) => {
  if (frameFixedAt === null || books === null) return [`${heading("not-fixed", language)}`]
  const wrong = [
    ...differences("members", books, language),
    ...differences("covered", books, language),
    ...(books.hash ? [] : [`  ${heading("hash-differs", language)}`])
  ]
  return [
    `${heading("frame-fixed", language)}: ${shown(frameFixedAt)}, ${members.length} ${heading("members", language)}  ${hash}`,
    `${heading("covered", language)}: ${list(covered, language)}`,
    `${heading("by-the-books", language)}: ${verdict(wrong.length === 0, language)}`,
    ...wrong
  ]
}

const drawLines = ({ findings, names, order, recorded, seed, seededBy }: Entry, language: Language) => {
  if (seed === null || names === null) return []
  const isSame = names.join("\n") === recorded.join("\n")
  const columns = headed(["rank", "member", "ticket", "covered", "status"], ["rank"], language)
  const rows = order.map(({ covered, is, member, place, ticket }) => [
    ...[String(place), member, ticket, covered ? "+" : "-", is === null ? "-" : heading(is, language)]
  ])
  return [
    `${heading("seed", language)}: ${seed}  (${seededBy})`,
    `${heading("redrawn", language)}: ${verdict(isSame, language)}: ${names.join(" ")}`,
    ...(isSame ? [] : [`${heading("recorded", language)}: ${list(recorded, language)}`]),
    ...(findings.length === 0 ? [] : [`${heading("findings", language)}: ${findings.join(" ")}`]),
    "",
    table(columns, rows).trimEnd()
  ]
}

/** The document as text: each sample with its frame, its draw and the order by tickets. */
export const text = (one: Document, language: Language): string => {
  const { books, clause, head, monday, samples, week, zone } = one
  const lines = [
    `${heading("week", language)}: ${week} (${monday})  ${zone}  (${citation(clause, language)})`,
    headLine(head, language),
    ...samples.flatMap((sample) => [
      "",
      `${heading("sample", language)} ${sample.sample}: ${verdict(sample.holds, language)}`,
      ...frameLines(sample, language),
      ...drawLines(sample, language)
    ])
  ]
  if (books === undefined) return `${lines.join("\n")}\n`
  const frame = [
    "",
    heading("not-fixed", language),
    `${heading("by-the-books", language)}, ${shown(books.at)}:`,
    `${heading("frame", language)}: ${list(books.members, language)}  (${books.draws}/${books.members.length})${books.members.length === 0 ? "" : `  ${books.hash}`}`,
    `${heading("covered", language)}: ${list(books.covered, language)}`
  ]
  return `${[...lines, ...frame].join("\n")}\n`
}

/** The document as CSV: a line for each place in the order of each sample. */
export const csv = ({ monday, samples }: Document): string =>
  csvText(
    ["monday", "sample", "holds", "place", "member", "ticket", "covered", "is"],
    samples.flatMap(({ holds, order, sample }) =>
      order.map(({ covered, is, member, place, ticket }) => [
        ...[monday, sample, String(holds), String(place), member, ticket, String(covered), is ?? ""]
      ])
    )
  )
