/**
 * Consequences as a document (`servicebook/consequences/1`), as a table and as CSV: a line for each that is to be proposed,
 * stands or waits for a number, then for each proposal to be taken back, and for what nobody could say.
 */
import { Consequences, FtmsCs, type InForce, Policies, Rational, Title, Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { type Column, csv as csvText, table } from "../text/Table.ts"
import {
  aboutLines,
  CitedClause,
  citation,
  citations,
  cited,
  heading,
  KnownUpTo,
  knownUpTo,
  parameterText,
  RuledBy,
  ruledBy
} from "./Common.ts"
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
  /** Why it is taken back, or what nobody could say. */
  because: Schema.NullOr(Schema.String),
  /** How it is taken back. */
  by: Schema.NullOr(Schema.Literals(["withdrawal", "reversal"])),
  /** The proposal that undoes it already, and how far that is. */
  under: Schema.NullOr(Schema.Struct({ proposal: Schema.String, state: Schema.String })),
  /** What it was before the cap (fen). */
  cutFrom: Schema.NullOr(Schema.Int),
  /** The table that decided, its rules by name, and what was put to it. */
  ruling: Schema.NullOr(
    Schema.Struct({
      table: Schema.String,
      title: Title.Title,
      rules: Schema.Array(Schema.String),
      values: Schema.Record(Schema.String, Schema.String)
    })
  )
})
/** The type of {@link Line}. */
export interface Line extends Schema.Schema.Type<typeof Line> {}

/** What somebody's pay of a period is multiplied by in all, as a fraction. */
export const Pay = Schema.Struct({
  period: Schema.String,
  who: Schema.String,
  factor: Schema.String,
  clauses: Schema.Array(CitedClause)
})
/** The type of {@link Pay}. */
export interface Pay extends Schema.Schema.Type<typeof Pay> {}

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
  lines: Schema.Array(Line),
  pay: Schema.Array(Pay)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

const titles = new Map(
  Policies.all.flatMap(({ measures }) => measures.map(({ name, title }) => [name, title] as const))
)

const empty = {
  ...{ key: null, fen: null, factor: null, parameter: null, basis: [], proposal: null, because: null },
  ...{ by: null, under: null, cutFrom: null, ruling: null }
}

/** The title of a measure; null where no document knows it. */
export const titleOf = (measure: string | null): Title.Title | null => titles.get(measure ?? "") ?? null

const tableTitles = new Map(FtmsCs.tables.map(({ name, title }) => [name, title] as const))

const rulingOf = (ruling: Consequences.Ruling | undefined): Line["ruling"] =>
  ruling === undefined ? null : { ...ruling, title: tableTitles.get(ruling.table) ?? { zh: "", en: "" } }

/** The line of a consequence; `standing`: the proposals that stand, by its key. */
export const lineOf = (one: Consequences.Consequence, standing: ReadonlyMap<string, string>): Line => {
  const { amount, basis, clause, key, measure, period, ruling, who } = one
  const proposal = standing.get(key) ?? null
  const open = amount.is === "not-configured"
  return {
    ...{
      ...empty,
      key,
      period,
      who,
      measure,
      title: titleOf(measure),
      clause: cited(clause),
      basis,
      proposal,
      ruling: rulingOf(ruling)
    },
    what: open ? "not-configured" : proposal === null ? "propose" : "stands",
    fen: amount.is === "fen" ? amount.fen : null,
    cutFrom: (amount.is === "fen" ? amount.cutFrom : undefined) ?? null,
    factor: amount.is === "factor" ? Rational.show(amount.factor) : null,
    parameter: open ? amount.parameter : null
  }
}

const takenBack = ({ because, by, id, key, row, under }: Consequences.Reversal): Line => {
  const [period, who] = [Consequences.periodOf(key), Consequences.whose(key)]
  const { fen, measure } = row
  return {
    ...{ ...empty, what: "take-back" as const, key, period, who, measure, title: titleOf(measure) },
    ...{ fen, clause: cited(Consequences.clauseOf(key)), proposal: id, because, by },
    under: under === null ? null : { proposal: under.id, state: under.row.state }
  }
}

const unsaid = ({ clause, lacks, period, who }: Consequences.Open): Line => ({
  ...{ ...empty, what: "open" as const, period, who, measure: null, title: null },
  ...{ clause: cited(clause), because: lacks }
})

/** The lines of what was drawn. */
export const linesOf = ({ compared, consequences, open }: FtmsCs.Result): ReadonlyArray<Line> => {
  const standing = new Map(compared.stands.map(({ consequence, id }) => [consequence.key, id]))
  return [...consequences.map((one) => lineOf(one, standing)), ...compared.reverse.map(takenBack), ...open.map(unsaid)]
}

/** The pay of everybody that has a factor. */
export const payOf = (all: ReadonlyArray<Consequences.Consequence>): ReadonlyArray<Pay> =>
  Consequences.pays(all).map(({ clauses, factor, period, who }) => {
    return { period, who, factor: Rational.show(factor), clauses: clauses.map(cited) }
  })

/** The document of what was drawn by the rules in force. */
export const document = (found: FtmsCs.Result, rules: Pick<InForce.Rules, "consequences" | "edition">): Document => {
  const { consequences, cutMs, head, readings, window } = found
  return {
    schema: "servicebook/consequences/1",
    window,
    head: knownUpTo(head, window.zone),
    ...ruledBy(rules.edition),
    rules: rules.consequences.map(({ name }) => name),
    cut: moment(cutMs, window.zone),
    readings,
    lines: linesOf(found),
    pay: payOf(consequences)
  }
}

const yuan = (fen: number): string => Rational.toFixed({ n: BigInt(fen), d: 100n }, 2)

/** The amount of a line: yuan, a factor, or the number that nobody gave. */
export const amount = (
  { factor, fen, parameter }: Pick<Line, "factor" | "fen" | "parameter">,
  language: Language
): string => {
  if (fen !== null) return yuan(fen)
  if (factor !== null) return `× ${factor}`
  return parameter === null ? "—" : `? ${parameterText(parameter, undefined, language)}`
}

/** Why a line is taken back and how, or what nobody could say, in words; empty where nothing is to be said. */
export const reason = ({ because, by, cutFrom, under }: Line, language: Language): string => {
  const said = (word: string) => (Object.hasOwn(words, word) ? say(words[word as keyof typeof words], language) : word)
  const how = under === null ? by : `${said("under")} ${under.proposal} (${said(under.state)})`
  return [
    ...(because === null ? [] : [said(because)]),
    ...(how === null ? [] : [under === null ? said(how) : how]),
    ...(cutFrom === null ? [] : [`${said("cut")} ${yuan(cutFrom)}`])
  ].join("; ")
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
  amount(one, language),
  one.basis.join(" ") || "—",
  one.proposal ?? "—",
  [reason(one, language), citation(one.clause, language)].filter((part) => part !== "").join("  ")
]

/** The pay of everybody that has a factor, in words. */
export const payLines = (all: ReadonlyArray<Pay>, language: Language): ReadonlyArray<string> =>
  all.map(
    ({ clauses, factor, period, who }) =>
      `${say(words.pay, language)}: ${period}  ${who}  × ${factor}  ${citations(clauses, language)}`
  )

/** The document as a table. */
export const text = (one: Document, language: Language): string => {
  const { cut, edition, head, lines, pay, rules, window } = one
  const about = [...aboutLines(window, head, language, edition), `${heading("cut", language)}: ${shown(cut)}`]
  const none = `${say(rules.length === 0 ? words.unruled : words.nothing, language)}\n`
  const rows = lines.map((line) => row(line, language))
  const paid = pay.length === 0 ? "" : `\n${payLines(pay, language).join("\n")}\n`
  return `${about.join("\n")}\n\n${lines.length === 0 ? none : table(columns(language), rows)}${paid}`
}

/** The document as CSV: a line for each, money in fen, and one for the pay of everybody that has a factor. */
export const csv = ({ lines, pay, window }: Document): string =>
  csvText(
    [
      ...["window", "zone", "what", "period", "who", "measure", "fen", "factor", "parameter", "clause", "basis"],
      ...["proposal", "because", "by", "under", "key"]
    ],
    [
      ...lines.map((line) => [
        ...[window.label, window.zone, line.what, line.period, line.who, line.measure ?? ""],
        ...[line.fen === null ? "" : String(line.fen), line.factor ?? "", line.parameter ?? "", line.clause.id],
        ...[line.basis.join(" "), line.proposal ?? "", line.because ?? "", line.by ?? ""],
        ...[line.under?.proposal ?? "", line.key ?? ""]
      ]),
      ...pay.map(({ clauses, factor, period, who }) => [
        ...[window.label, window.zone, "pay", period, who, "", "", factor, "", clauses.map(({ id }) => id).join(" ")],
        ...["", "", "", "", "", ""]
      ])
    ]
  )
