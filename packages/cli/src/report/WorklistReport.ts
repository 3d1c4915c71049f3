/** The worklist as a document (`servicebook/worklist/1`), as a table and as CSV. */
import { type Edition, type Head, type Item, Title, type Worklist } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import {
  CitedClause,
  citation,
  citations,
  cited,
  coded,
  editionLine,
  heading,
  headLine,
  KnownUpTo,
  knownUpTo,
  RuledBy,
  ruledBy
} from "./Common.ts"

const Token = Schema.NullOr(Schema.String)

/** One entry: what is not done, until when it is in time (`due`, the last millisecond), and for whom. */
export const Entry = Schema.Struct({
  rule: Schema.String,
  title: Title.Title,
  clauses: Schema.Array(CitedClause),
  is: Schema.Literals(["due", "at-risk", "overdue", "stopped", "not-covered"]),
  from: Moment,
  due: Schema.NullOr(Moment),
  /** The calendar that is missing, and the first date of which it does not speak. */
  lacks: Schema.optionalKey(Schema.Struct({ calendar: Schema.String, date: Schema.String })),
  stream: Schema.Struct({ category: Schema.String, id: Schema.String }),
  row: Schema.Struct({ kind: Schema.String, key: Schema.String }),
  period: Schema.optionalKey(Schema.String),
  holder: Schema.Struct({ staff: Token, department: Token, outlet: Token })
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** The worklist. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/worklist/1"),
  at: Moment,
  zone: Schema.String,
  head: KnownUpTo,
  edition: RuledBy,
  /** Whose entries are listed, as `staff:S-01`; null for all. */
  for: Token,
  items: Schema.Array(Entry),
  /** Deadlines whose number nobody has given: nothing can be due by them. */
  notConfigured: Schema.Array(
    Schema.Struct({
      rule: Schema.String,
      title: Title.Title,
      parameter: Schema.String,
      /** What the parameter is called. */
      lacks: Title.Title,
      clause: Schema.String
    })
  )
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** What the list is about. */
export interface About {
  readonly atMs: number
  readonly zone: string
  readonly head: Head.Head
  readonly holder: string | null
  readonly edition: Edition.Ref | undefined
}

const entry = (item: Item.Item, zone: string): Entry => {
  const { clauses, dueMs, fromMs, ...rest } = item
  return {
    ...rest,
    clauses: clauses.map(cited),
    from: moment(fromMs, zone),
    due: dueMs === null ? null : moment(dueMs, zone)
  }
}

/** The document of a worklist. */
export const document = (
  { items, notConfigured }: Worklist.Worklist,
  { atMs, edition, head, holder, zone }: About
): Document => ({
  schema: "servicebook/worklist/1",
  at: moment(atMs, zone),
  zone,
  head: knownUpTo(head, zone),
  ...ruledBy(edition),
  for: holder,
  items: items.map((item) => entry(item, zone)),
  notConfigured: notConfigured.map(({ parameter, rule, title }) => ({
    rule,
    title,
    parameter: parameter.name,
    lacks: parameter.title,
    clause: parameter.clause
  }))
})

const holderText = ({ holder }: Entry): string =>
  (["staff", "department", "outlet"] as const)
    .flatMap((of) => (holder[of] === null ? [] : [`${of}:${holder[of]}`]))
    .join(" ")

const about = ({ period, stream }: Entry): string =>
  `${period === undefined ? "" : `${period} `}${stream.category}/${stream.id}`

const dueText = ({ due, lacks }: Entry): string => {
  if (due !== null) return shown(due)
  return lacks === undefined ? "-" : `? ${lacks.calendar} ${lacks.date}`
}

const cells = (one: Entry, language: Language): ReadonlyArray<string> => [
  heading(one.is, language),
  dueText(one),
  say(one.title, language),
  about(one),
  holderText(one) || "-",
  citations(one.clauses, language)
]

/** The document as a table, the earliest due first. */
export const text = ({ at, edition, head, items, notConfigured, zone }: Document, language: Language): string => {
  const columns = (["status", "due-by", "matter", "about", "holder", "clause"] as const).map((word) => ({
    title: heading(word, language)
  }))
  const lines = [
    `${heading("at", language)}: ${shown(at)}  ${zone}`,
    headLine(head, language),
    ...editionLine(edition, language),
    ...notConfigured.map(
      ({ clause, lacks, parameter, rule, title }) =>
        `${heading("not-configured", language)}: ${say(title, language)}, ${coded(lacks, `${rule}.${parameter}`, language)}, ${citation(cited(clause), language)}`
    )
  ]
  const rows = items.map((one) => cells(one, language))
  return `${lines.join("\n")}\n\n${items.length === 0 ? `${heading("none", language)}\n` : table(columns, rows)}`
}

/** The document as CSV, a line for each entry; instants in UTC. */
export const csv = ({ items }: Document): string =>
  csvText(
    [
      ...["rule", "status", "from", "due", "calendar", "category", "stream", "row", "period"],
      ...["staff", "department", "outlet", "clauses"]
    ],
    items.map((one) => [
      ...[one.rule, one.is, one.from.utc, one.due?.utc ?? "", one.lacks?.calendar ?? ""],
      ...[one.stream.category, one.stream.id, one.row.key, one.period ?? ""],
      ...[one.holder.staff ?? "", one.holder.department ?? "", one.holder.outlet ?? ""],
      one.clauses.map(({ id }) => id).join(" ")
    ])
  )
