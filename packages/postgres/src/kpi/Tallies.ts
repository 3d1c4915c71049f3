/**
 * Figures without fetching rows: all operands of a figure counted in one statement over the row tables, by a field of
 * the rows where asked. Counts and sums are whole numbers of any size; nothing is summed as a double.
 */
import { type Operand, Path, type TallySource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { Statement } from "effect/sql"
import { reading, type StoreFailed } from "../Failure.ts"
import { classified, reasons } from "./Operand.ts"
import { asked, type Books } from "./Query.ts"
import { type Line, tallyOf } from "./Tally.ts"

type Query = TallySource.TallyQuery

/** What tells the lines of an operand apart, each only where something depends on it. */
const keys = ({ path, per }: Operand.Operand, { by, values }: Query) => ({
  group: by === undefined ? undefined : "c.grp",
  entity: per === undefined ? undefined : "case when c.class = 0 then c.entity end",
  path: path === undefined ? undefined : "case when c.class = 0 then c.path end",
  value: values ? "case when c.class = 0 then c.amount::bigint end" : undefined
})

/** The columns of a line, over classified tuples `c`. */
const columns = (operand: Operand.Operand, query: Query, index: number): string => {
  const { entity, group, path, value } = keys(operand, query)
  const count = (where: string): string => `count(*) filter (where ${where})`
  const excluded = reasons(operand).map((_, place) => count(`c.class = ${place + 1}`))
  return `${index} as operand, to_jsonb(${group ?? "null::text"}) as "group", ${entity ?? "null::text"} as entity,
    ${path ?? "null::jsonb"} as path, ${value ?? "null::bigint"} as value, count(*) as rows, ${count("c.class = 0")} as included,
    ${count("c.class = 0 and c.counts")} as counted, ${count("c.class = -1")} as irrelevant,
    array[${excluded.join(", ")}] as excluded, sum(case when c.class = 0 then c.amount::bigint end) as quantity,
    ${count("c.class = 0 and c.snapshot")} as snapshots, ${count("c.finding")} as findings`
}

/** The lines of one operand; undefined where no tuple can be meant. */
const counted = (books: Books, query: Query, index: number): Statement.Fragment | undefined => {
  const { sql } = books
  const one = query.of[index]
  const found = one === undefined ? undefined : asked(books, one.query)
  if (one === undefined || found === undefined) return undefined
  const grouped = Object.values(keys(one.operand, query)).filter((key) => key !== undefined)
  return sql`select ${sql.literal(columns(one.operand, query, index))}
    from (${classified(sql, found, one.operand, query.frame, query.by)}) as c
    ${sql.literal(grouped.length === 0 ? "" : `group by ${grouped.join(", ")}`)}`
}

/** The one statement of a query; undefined where no tuple can be meant. */
export const statement = (books: Books, query: Query): Statement.Statement<Line> | undefined => {
  const parts = query.of.flatMap((_, index) => counted(books, query, index) ?? [])
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

/** Counts the rows of a query in the database. */
export const tallies = (books: Books, query: Query): Effect.Effect<ReadonlyArray<TallySource.Group>, StoreFailed> =>
  Effect.map(statement(books, query) ?? Effect.succeed([]), (lines) => gathered(query, lines)).pipe(reading("tallies"))
