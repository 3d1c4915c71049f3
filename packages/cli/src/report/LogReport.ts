/** The contents of a log as a document (`servicebook/log/1`) and as text: categories, streams, or one stream. */
import { type Head, Instant, Policies, Policy, Recorded, type Stream, Versions } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { table } from "../text/Table.ts"
import {
  CitedClause,
  cited,
  eventText,
  fieldText,
  heading,
  headLine,
  KnownUpTo,
  knownUpTo,
  PlacedEvent,
  placed
} from "./Common.ts"
import { type ReadBy, shownField } from "./Fields.ts"

/** A category with how much it holds. */
const Category = Schema.Struct({ category: Schema.String, streams: Schema.Int, events: Schema.Int })

/** A stream with how much it holds and how it stands. */
const Summary = Schema.Struct({
  id: Schema.String,
  events: Schema.Int,
  first: Schema.Int,
  last: Schema.Int,
  lastType: Schema.String,
  lastOccurredAt: Moment
})

/** An event with its place, whom it concerns, and what it says. */
export const Entry = Schema.Struct({
  ...PlacedEvent.fields,
  subjects: Schema.Array(Schema.String),
  data: Recorded.Payload
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** An event as reports state it whole. */
export const entry = (event: Recorded.Recorded, zone: string): Entry => ({
  ...placed(event, zone),
  subjects: event.body.subjects,
  data: event.body.data
})

/** A row as it stood from one instant of the business until another; null for what still holds. */
const RowVersion = Schema.Struct({
  row: Schema.Record(Schema.String, Schema.Unknown),
  from: Moment,
  until: Schema.NullOr(Moment)
})

const about = { schema: Schema.Literal("servicebook/log/1"), head: KnownUpTo, zone: Schema.String }

/** One stream; `clauses` are those that speak of a type of its events, by type. */
export const OneStream = Schema.Struct({
  ...about,
  shows: Schema.Literal("stream"),
  category: Schema.String,
  id: Schema.String,
  of: Schema.Int,
  events: Schema.Array(Entry),
  clauses: Schema.Record(Schema.String, Schema.Array(CitedClause)),
  rows: Schema.Array(RowVersion)
})
/** The type of {@link OneStream}. */
export interface OneStream extends Schema.Schema.Type<typeof OneStream> {}

/** What was looked at: all categories, the streams of one, or one stream. `of` counts what there is, shown or not. */
export const Document = Schema.Union([
  Schema.Struct({ ...about, shows: Schema.Literal("categories"), categories: Schema.Array(Category) }),
  Schema.Struct({
    ...about,
    shows: Schema.Literal("streams"),
    category: Schema.String,
    of: Schema.Int,
    streams: Schema.Array(Summary)
  }),
  OneStream
])
/** The type of {@link Document}. */
export type Document = typeof Document.Type

/** A stream as far as it was read. */
export interface Begun {
  readonly category: string
  readonly id: string
  readonly events: number
  readonly first: number
  readonly last: Recorded.Recorded
}

/** Takes the next event into the streams read so far. */
export const begin = (streams: Map<string, Begun>, event: Recorded.Recorded): Map<string, Begun> => {
  const { stream } = event.body
  const known = streams.get(Recorded.streamKey(stream))
  return streams.set(Recorded.streamKey(stream), {
    ...stream,
    events: (known?.events ?? 0) + 1,
    first: known?.first ?? event.position,
    last: event
  })
}

/** What every view is told. */
export interface About {
  readonly head: Head.Head
  readonly zone: string
  readonly limit: number
}

const common = ({ head, zone }: About) => ({ schema: "servicebook/log/1" as const, head: knownUpTo(head, zone), zone })

/** The categories, in the order of their names. */
export const categories = (streams: ReadonlyMap<string, Begun>, told: About): Document => {
  const found = new Map<string, { streams: number; events: number }>()
  for (const { category, events } of streams.values()) {
    const sum = found.get(category) ?? { streams: 0, events: 0 }
    found.set(category, { streams: sum.streams + 1, events: sum.events + events })
  }
  const inOrder = [...found].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...common(told),
    shows: "categories",
    categories: inOrder.map(([category, sum]) => ({ category, ...sum }))
  }
}

/** The streams of a category in the order in which they began. */
export const streams = (category: string, found: ReadonlyMap<string, Begun>, told: About): Document => ({
  ...common(told),
  shows: "streams",
  category,
  of: found.size,
  streams: [...found.values()].slice(0, told.limit).map(({ id, events, first, last }) => ({
    id,
    events,
    first,
    last: last.position,
    lastType: last.body.type,
    lastOccurredAt: moment(last.body.occurredAt, told.zone)
  }))
})

const rowsOf = (
  definition: Stream.Stream<unknown> | undefined,
  events: ReadonlyArray<Recorded.Recorded>,
  zone: string
) =>
  (definition === undefined ? [] : Versions.versions(definition, events)).map((version) => ({
    row: version.row as unknown as { readonly [field: string]: unknown },
    from: moment(version.validFromMs, zone),
    until: version.validUntilMs === Instant.FOREVER ? null : moment(version.validUntilMs, zone)
  }))

/** The clauses that each type of event carries, in the order of the documents. */
const clausesOf = (category: string, events: ReadonlyArray<Recorded.Recorded>): OneStream["clauses"] => {
  const types = [...new Set(events.map(({ body }) => body.type))]
  const speaks = (type: string) => (one: Policy.Entry) =>
    Policy.pointersOf(one.carried).some(({ name, to }) => to === "event" && name === `${category}.${type}`)
  const clauses = Policies.all.flatMap((policy) => policy.clauses)
  const found = types.map((type) => [type, clauses.filter(speaks(type)).map(({ id }) => cited(id))] as const)
  return Object.fromEntries(found.filter(([, cites]) => cites.length > 0))
}

/** One stream: its events, and its rows with what they were before. */
export const stream = (
  definition: Stream.Stream<unknown> | undefined,
  events: ReadonlyArray<Recorded.Recorded>,
  told: About & { readonly after: number }
): OneStream => {
  const { category, id } = (events[0] as Recorded.Recorded).body.stream
  const later = events.filter(({ position }) => position > told.after)
  return {
    ...common(told),
    shows: "stream",
    category,
    id,
    of: events.length,
    events: later.slice(0, told.limit).map((event) => entry(event, told.zone)),
    clauses: clausesOf(category, events),
    rows: rowsOf(definition, events, told.zone)
  }
}

const number = (title: string) => ({ title, align: "right" as const })

const categoryTable = (all: Extract<Document, { shows: "categories" }>["categories"], language: Language): string =>
  table(
    [
      { title: say({ zh: "类别", en: "Category" }, language) },
      number(say({ zh: "流数", en: "Streams" }, language)),
      number(say({ zh: "事件数", en: "Events" }, language))
    ],
    all.map((one) => [one.category, String(one.streams), String(one.events)])
  )

const streamTable = ({ category, of, streams }: Extract<Document, { shows: "streams" }>, language: Language): string =>
  `${table(
    [
      { title: heading("stream", language) },
      number(say({ zh: "事件数", en: "Events" }, language)),
      number(heading("position", language)),
      { title: heading("type", language) },
      { title: heading("occurred", language) }
    ],
    streams.map(({ id, events, last, lastOccurredAt, lastType }) => [
      id,
      String(events),
      String(last),
      eventText({ stream: { category, id }, type: lastType }, language),
      shown(lastOccurredAt)
    ])
  )}\n${say({ zh: `显示 ${streams.length} 个，共 ${of} 个`, en: `${streams.length} of ${of} shown` }, language)}\n`

const fields = (row: { readonly [field: string]: unknown }, by: ReadBy): ReadonlyArray<string> =>
  Object.entries(row).flatMap(([name, value]) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) return []
    return [`    ${fieldText(name, by.language)} = ${shownField(name, value, by)}`]
  })

const oneStream = (document: Extract<Document, { shows: "stream" }>, language: Language): string => {
  const events = table(
    [
      number(heading("position", language)),
      { title: heading("occurred", language) },
      { title: heading("recorded", language) },
      { title: heading("type", language) },
      { title: heading("actor", language) },
      { title: "data" }
    ],
    document.events.map((event) => [
      String(event.position),
      shown(event.occurredAt),
      shown(event.recordedAt),
      eventText(event, language),
      event.actor,
      event.reason === undefined
        ? Recorded.canonicalText(event.data)
        : `${Recorded.canonicalText(event.data)} ${event.reason}`
    ])
  )
  const now = document.rows.filter(({ until }) => until === null)
  const rows = now.flatMap(({ row }) => [
    `  ${String(row["kind"])} ${String(row["key"])}`,
    ...fields(row, { category: document.category, language, zone: document.zone })
  ])
  const { length } = document.events
  const some = say({ zh: `显示 ${length} 个，共 ${document.of} 个`, en: `${length} of ${document.of} shown` }, language)
  return `${document.category}/${document.id}\n\n${events}\n${some}\n\n${rows.join("\n")}\n`
}

/** The document as text. */
export const text = (document: Document, language: Language): string => {
  const { head } = document
  const known = `${headLine(head, language)}\n\n`
  if (document.shows === "categories") return known + categoryTable(document.categories, language)
  return known + (document.shows === "streams" ? streamTable(document, language) : oneStream(document, language))
}
