/**
 * Figures without fetching rows: all operands of a figure counted in one statement over the row tables, by a field of
 * the rows where asked. Counts and sums are whole numbers of any size; nothing is summed as a double.
 */
import { TallySource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { Statement } from "effect/sql"
import { reading, type StoreFailed } from "../Failure.ts"
import { classified } from "./Operand.ts"
import { asked, type Books } from "./Query.ts"
import { type Line, tallyOf } from "./Tally.ts"

type Query = TallySource.TallyQuery

/** The lines of one operand; undefined where no tuple can be meant. */
const counted = (books: Books, { of, frame, values, by }: Query, index: number): Statement.Fragment | undefined => {
  const { sql } = books
  const one = of[index]
  const found = one === undefined ? undefined : asked(books, one.query)
  if (one === undefined || found === undefined) return undefined
  // Entities and values are told apart only where something depends on them: each makes a line of its own.
  const entity = sql.literal(one.operand.per === undefined ? "null::text" : "case when c.class = 0 then c.entity end")
  const value = sql.literal(values ? "case when c.class = 0 then c.quantity end" : "null::bigint")
  return sql`select ${sql.literal(String(index))} as operand, to_jsonb(c.grp) as "group", c.class,
      ${entity} as entity, ${value} as value, count(*) as rows, count(*) filter (where c.counts) as counted,
      sum(c.quantity) as quantity, count(*) filter (where c.snapshot) as snapshots,
      count(*) filter (where c.finding) as findings
    from (${classified(sql, found, one.operand, frame, by)}) as c
    group by c.grp, c.class, 4, 5`
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
  for (const line of lines) group(TallySource.groupOf(line.group))[line.operand]?.push(line)
  return [...groups].map(([value, all]) => ({
    value,
    tallies: of.map(({ operand }, index) => tallyOf(operand, all[index] ?? []))
  }))
}

/** Counts the rows of a query in the database. */
export const tallies = (books: Books, query: Query): Effect.Effect<ReadonlyArray<TallySource.Group>, StoreFailed> =>
  Effect.map(statement(books, query) ?? Effect.succeed([]), (lines) => gathered(query, lines)).pipe(reading("tallies"))
