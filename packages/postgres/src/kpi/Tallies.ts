/**
 * Figures without fetching rows: all operands of a figure, in all windows it is asked for, counted in one statement over the
 * row tables, by a field of the rows where asked. Counts and sums are whole numbers of any size; nothing is summed as a double.
 */
import { type Calendar, type Operand, Path, type TallySource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { Statement } from "effect/sql"
import { reading, type StoreFailed } from "../Failure.ts"
import { Given } from "./Given.ts"
import { classified, type Framed, reasons } from "./Operand.ts"
import { asked, type Books, type Queried } from "./Query.ts"
import { type Line, tallyOf } from "./Tally.ts"

type Query = TallySource.TallyQuery
/** Queries that one statement answers: they differ in instants and heads alone, and go by the same calendars. */
type Alike = readonly [Query, ...ReadonlyArray<Query>]

/** What tells the lines of an operand apart, each only where something depends on it. */
const keys = ({ path, per }: Operand.Operand, { by, values }: Query) => ({
  group: by === undefined ? undefined : "c.grp",
  entity: per === undefined ? undefined : "case when c.class = 0 then c.entity end",
  path: path === undefined ? undefined : "case when c.class = 0 then c.path end",
  value: values ? "case when c.class = 0 then c.amount::bigint end" : undefined
})

/** The columns of a line, over classified tuples `c`. */
const columns = (operand: Operand.Operand, query: Query, index: number, place: string): string => {
  const { entity, group, path, value } = keys(operand, query)
  const count = (where: string): string => `count(*) filter (where ${where})`
  const excluded = reasons(operand).map((_, place) => count(`c.class = ${place + 1}`))
  return `${place} as place, ${index} as operand, to_jsonb(${group ?? "null::text"}) as "group", ${entity ?? "null::text"} as entity,
    ${path ?? "null::jsonb"} as path, ${value ?? "null::bigint"} as value, count(*) as rows, ${count("c.class = 0")} as included,
    ${count("c.class = 0 and c.counts")} as counted, ${count("c.class = -1")} as irrelevant,
    array[${excluded.join(", ")}] as excluded, sum(case when c.class = 0 then c.amount::bigint end) as quantity,
    ${count("c.class = 0 and c.snapshot")} as snapshots, ${count("c.finding")} as findings`
}

/** The lines of one operand; undefined where no tuple can be meant. */
const counted = (books: Books, [query, ...others]: Alike, index: number): Statement.Fragment | undefined => {
  const { sql } = books
  const { operand } = query.of[index] as Query["of"][number]
  const one = ({ frame, of }: Query) => ({ frame, query: (of[index] as Query["of"][number]).query })
  const given = new Given<Framed & Queried>(sql, [one(query), ...others.map(one)])
  const found = asked(books, given)
  if (found === undefined) return undefined
  const tuples = classified(given, found, operand, query.by)
  const grouped = [given.place, ...Object.values(keys(operand, query)).filter((key) => key !== undefined)]
  return sql`select ${sql.literal(columns(operand, query, index, given.place))}
    from ${given.tables} cross join lateral (${tuples}) as c group by ${sql.literal(grouped.join(", "))}`
}

/** The one statement of queries that are alike; undefined where no tuple can be meant. */
export const statement = (books: Books, queries: Alike): Statement.Statement<Line> | undefined => {
  const parts = queries[0].of.flatMap((_, index) => counted(books, queries, index) ?? [])
  return parts.length === 0 ? undefined : books.sql<Line>`${books.sql.join(" union all ", false)(parts)}`
}

const gathered = ({ of, by }: Query, lines: ReadonlyArray<Line>): ReadonlyArray<TallySource.Group> => {
  const groups = new Map<string | null, Array<Array<Line>>>()
  const group = (value: string | null): Array<Array<Line>> => {
    const known = groups.get(value) ?? of.map(() => [])
    groups.set(value, known)
    return known
  }
  if (by === undefined) group(null)
  for (const line of lines) group(Path.groupOf(line.group))[line.operand]?.push(line)
  return [...groups].map(([value, all]) => ({
    value,
    tallies: of.map(({ operand }, index) => tallyOf(operand, all[index] ?? []))
  }))
}

/** Numbers things as they come; the same thing has the same number. */
const numbering = (): ((thing: unknown) => number) => {
  const known = new Map<unknown, number>()
  return (thing) => {
    const number = known.get(thing) ?? known.size
    known.set(thing, number)
    return number
  }
}

/** What queries of one statement have in common, as text. */
const commonOf = ({ by, frame, of, values }: Query, numberOf: (table: Calendar.Table) => number): string =>
  JSON.stringify([
    ...[by, values, [...(frame.calendars ?? [])].map(([id, table]) => [id, numberOf(table)])],
    ...of.map(({ operand, query: { anchor, kind, lasting } }) => [operand, kind, anchor, lasting?.field])
  ])

/** The places of queries, those together that one statement answers. */
const together = (queries: ReadonlyArray<Query>): ReadonlyArray<ReadonlyArray<number>> => {
  const numberOf = numbering()
  const groups = new Map<string, Array<number>>()
  for (const [place, query] of queries.entries()) {
    const common = commonOf(query, numberOf)
    const group = groups.get(common)
    if (group === undefined) groups.set(common, [place])
    else group.push(place)
  }
  return [...groups.values()]
}

/** Counts the rows of each query in the database: one look for all windows of an indicator, not one for each. */
export const tallies = (
  books: Books,
  queries: ReadonlyArray<Query>
): Effect.Effect<ReadonlyArray<ReadonlyArray<TallySource.Group>>, StoreFailed> =>
  Effect.gen(function* () {
    const answers = new Array<ReadonlyArray<TallySource.Group>>(queries.length)
    for (const places of together(queries)) {
      const alike = places.map((place) => queries[place] as Query)
      const lines = yield* statement(books, alike as unknown as Alike) ?? Effect.succeed([])
      for (const [index, place] of places.entries()) {
        const own = lines.filter((line) => Number(line.place) === index)
        answers[place] = gathered(queries[place] as Query, own)
      }
    }
    return answers
  }).pipe(reading("tallies"))
