/**
 * Consequences as a document (`servicebook/consequences/1`), as a table and as CSV: a line for each that is to be proposed,
 * stands or waits for a number, then for each proposal to be taken back, and for what nobody could say.
 */
import { type Consequences, type FtmsCs, type InForce, Policies, Rational, Title, Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { type Column, csv as csvText, table } from "../text/Table.ts"
import { aboutLines, CitedClause, citation, cited, heading, KnownUpTo, knownUpTo, RuledBy, ruledBy } from "./Common.ts"
import { words } from "./ConsequencesWords.ts"

/** One line. Money is fen (分), a factor of pay a fraction; `parameter` is the number that nobody gave. */
export const Line = Schema.Struct({
  what: Schema.Literals(["propose", "stands", "not-configured", "take-back", "open"]),
  key: Schema.NullOr(Schema.String),
  period: Schema.String,
  who: Schema.String,
  measure: Schema.NullOr(Schema.String),
  title: Schema.NullOr(Title.Title),
  fen: Schema.NullOr(Schema.Int),
  factor: Schema.NullOr(Schema.String),
  parameter: Schema.NullOr(Schema.String),
  clause: CitedClause,
  /** The streams that it rests on. */
  basis: Schema.Array(Schema.String),
  /** The proposal that stands or is to be taken back. */
  proposal: Schema.NullOr(Schema.String),
  /** Why it is taken back and how, or what nobody could say. */
  because: Schema.NullOr(Schema.String)
})
/** The type of {@link Line}. */
export interface Line extends Schema.Schema.Type<typeof Line> {}

/** The consequences of a window. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/consequences/1"),
  window: Window.Window,
  head: KnownUpTo,
  edition: RuledBy,
  /** The rules that were drawn by: those in force when the window begins, by name. */
  rules: Schema.Array(Schema.String),
  cut: Moment,
  readings: Schema.Record(Schema.String, Schema.String),
  lines: Schema.Array(Line)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

const titles = new Map(
  Policies.all.flatMap(({ measures }) => measures.map(({ name, title }) => [name, title] as const))
)

const empty = { key: null, fen: null, factor: null, parameter: null, basis: [], proposal: null, because: null }

const lineOf = (one: Consequences.Consequence, standing: ReadonlyMap<string, string>): Line => {
  const { amount, basis, clause, key, measure, period, who } = one
  const proposal = standing.get(key) ?? null
  const open = amount.is === "not-configured"
  return {
    ...{
      ...empty,
      key,
      period,
      who,
      measure,
      title: titles.get(measure) ?? null,
      clause: cited(clause),
      basis,
      proposal
    },
    what: open ? "not-configured" : proposal === null ? "propose" : "stands",
    fen: amount.is === "fen" ? amount.fen : null,
    factor: amount.is === "factor" ? Rational.show(amount.factor) : null,
    parameter: open ? amount.parameter : null
  }
}

const takenBack = ({ because, by, id, key, row, under }: Consequences.Reversal): Line => {
  const [period = "", clause = "", , who = ""] = key.split("|")
  const measure = row.measure ?? ""
  return {
    ...{ ...empty, what: "take-back" as const, key, period, who, measure, title: titles.get(measure) ?? null },
    ...{ fen: row.fen, clause: cited(clause), proposal: id },
    because: under === null ? `${because}; ${by}` : `${because}; undone by ${under}`
  }
}

const unsaid = ({ clause, lacks, period, who }: Consequences.Open): Line => ({
  ...{ ...empty, what: "open" as const, period, who, measure: null, title: null },
  ...{ clause: cited(clause), because: lacks }
})

/** The document of what was drawn by the rules in force. */
export const document = (
  { compared, consequences, cutMs, head, open, readings, window }: FtmsCs.Result,
  rules: Pick<InForce.Rules, "consequences" | "edition">
): Document => {
  const standing = new Map(compared.stands.map(({ consequence, id }) => [consequence.key, id]))
  return {
    schema: "servicebook/consequences/1",
    window,
    head: knownUpTo(head, window.zone),
    ...ruledBy(rules.edition),
    rules: rules.consequences.map(({ name }) => name),
    cut: moment(cutMs, window.zone),
    readings,
    lines: [
      ...consequences.map((one) => lineOf(one, standing)),
      ...compared.reverse.map(takenBack),
      ...open.map(unsaid)
    ]
  }
}

const yuan = (fen: number): string => Rational.toFixed({ n: BigInt(fen), d: 100n }, 2)

const amount = ({ factor, fen, parameter }: Line): string => {
  if (fen !== null) return yuan(fen)
  if (factor !== null) return `× ${factor}`
  return parameter === null ? "—" : `? ${parameter}`
}

const columns = (language: Language): ReadonlyArray<Column> =>
  (["what", "period", "who", "measure", "amount", "basis", "proposal", "because"] as const).map((name) => ({
    title: say(words[name], language),
    ...(name === "amount" ? { align: "right" as const } : {})
  }))

const row = (one: Line, language: Language): ReadonlyArray<string> => [
  say(words[one.what], language),
  one.period,
  one.who,
  one.title === null ? (one.measure ?? "—") : say(one.title, language),
  amount(one),
  one.basis.join(" ") || "—",
  one.proposal ?? "—",
  `${one.because === null ? "" : `${one.because}  `}${citation(one.clause, language)}`
]

/** The document as a table. */
export const text = (one: Document, language: Language): string => {
  const { cut, edition, head, lines, rules, window } = one
  const about = [...aboutLines(window, head, language, edition), `${heading("cut", language)}: ${shown(cut)}`]
  const none = `${say(rules.length === 0 ? words.unruled : words.nothing, language)}\n`
  const rows = lines.map((line) => row(line, language))
  return `${about.join("\n")}\n\n${lines.length === 0 ? none : table(columns(language), rows)}`
}

/** The document as CSV: a line for each, money in fen. */
export const csv = ({ lines, window }: Document): string =>
  csvText(
    [
      ...["window", "zone", "what", "period", "who", "measure", "fen", "factor", "parameter", "clause", "basis"],
      ...["proposal", "because", "key"]
    ],
    lines.map((line) => [
      ...[window.label, window.zone, line.what, line.period, line.who, line.measure ?? ""],
      ...[line.fen === null ? "" : String(line.fen), line.factor ?? "", line.parameter ?? "", line.clause.id],
      ...[line.basis.join(" "), line.proposal ?? "", line.because ?? "", line.key ?? ""]
    ])
  )
