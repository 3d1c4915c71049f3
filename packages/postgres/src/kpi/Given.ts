/**
 * What a statement is given beside its tables, each value once, however often its text names it. Of several questions that
 * one statement answers, what they share is a column of `k`, which has one line, and what differs one of `w`, with a line each.
 */
import { PgTypes } from "@effect/sql-pg"
import * as Result from "effect/Result"
import type { SqlClient, Statement } from "effect/sql"
import { bigint, bigints, texts } from "../Column.ts"

/** The values of each SQL type. */
interface Values {
  readonly bigint: number
  readonly "double precision": number
  readonly "double precision[]": ReadonlyArray<number>
  readonly "text[]": ReadonlyArray<string>
}

type Type = keyof Values

const list = (values: ReadonlyArray<number | string>): string => `{${values.join(",")}}`

/** A value of each type as a parameter, and as the text that is cast to it. */
const written: {
  readonly [T in Type]: {
    readonly parameter: (value: Values[T]) => PgTypes.Parameter
    readonly text: (value: Values[T]) => string
  }
} = {
  bigint: { parameter: (ms) => PgTypes.int8(bigint(ms)), text: (ms) => String(bigint(ms)) },
  "double precision": { parameter: PgTypes.float8, text: String },
  "double precision[]": {
    parameter: (all) => Result.getOrThrow(PgTypes.array([...all], PgTypes.OID.float8)),
    text: list
  },
  "text[]": { parameter: texts, text: (all) => list(all.map((one) => JSON.stringify(one))) }
}

/** Lists of whole numbers as parameters: a calendar's are long, and the same for every statement that names it. */
const made = new WeakMap<ReadonlyArray<number>, PgTypes.Parameter>()

const parameterOf = (values: ReadonlyArray<number>): PgTypes.Parameter => {
  const known = made.get(values) ?? bigints(values)
  made.set(values, known)
  return known
}

/** What one statement is given to answer some questions, of which there is at least one. */
export class Given<Question> {
  readonly sql: SqlClient.SqlClient
  readonly first: Question
  /** Which of the questions a line answers, by its place. */
  readonly place: string
  private readonly all: ReadonlyArray<Question>
  private readonly names = new Map<unknown, string>()
  private readonly shared: Array<Statement.Fragment> = []
  private readonly own: Array<{ readonly type: Type; readonly values: ReadonlyArray<string> }> = []

  constructor(sql: SqlClient.SqlClient, all: readonly [Question, ...ReadonlyArray<Question>]) {
    this.sql = sql
    this.all = all
    this.first = all[0]
    this.place = this.each("bigint", (_, place) => place)
  }

  /** A value that may be another for each question, as an expression. */
  each<T extends Type>(type: T, of: (question: Question, place: number) => Values[T]): string {
    const values = this.all.map(of)
    const { parameter, text } = written[type]
    const all = values.map(text)
    const isShared = all.every((one) => one === all[0])
    return this.named(`${type} ${JSON.stringify(all)}`, () =>
      isShared ? this.share(parameter(values[0] as Values[T]), type) : `w.c${this.own.push({ type, values: all }) - 1}`
    )
  }

  /** A long list of whole numbers that is the same for all questions, as an expression; the same list is given once. */
  list(values: ReadonlyArray<number>): string {
    return this.named(values, () => this.share(parameterOf(values), "bigint[]"))
  }

  /** The tables that the expressions name: what a `from` begins with, once all of them have been asked for. */
  get tables(): Statement.Fragment {
    const { own, shared, sql } = this
    const k = sql`(select ${sql.join(", ", false, "")(shared)}) as k`
    if (own.length === 0) return k
    const casts = own.map(({ type }, index) => `u.c${index}::${type} as c${index}`).join(", ")
    const columns = sql.join(", ", false)(own.map(({ values }) => sql`${texts(values)}::text[]`))
    const names = sql.literal(own.map((_, index) => `c${index}`).join(", "))
    // "offset 0" has each text cast once, and the lines stand before what is looked up for them.
    return sql`${k} cross join (select ${sql.literal(casts)} from unnest(${columns}) as u(${names}) offset 0) as w`
  }

  private named(key: unknown, make: () => string): string {
    const name = this.names.get(key) ?? make()
    this.names.set(key, name)
    return name
  }

  private share(parameter: PgTypes.Parameter, type: string): string {
    const { shared, sql } = this
    const name = `c${shared.length}`
    shared.push(sql`${parameter}::${sql.literal(type)} as ${sql.literal(name)}`)
    return `k.${name}`
  }
}
