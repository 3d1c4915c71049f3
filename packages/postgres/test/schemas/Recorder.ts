/**
 * Writes down what software sends to a database that changes something there, each statement with its parameters in place:
 * run again, the transcript makes the database that this software made.
 */
import * as Effect from "effect/Effect"
import type { SqlClient, Statement } from "effect/sql"

/** What changes something; everything else only looks. */
const changing =
  /^\s*(with \w+ as \(\s+update|create|alter|drop|insert|update|delete|truncate|grant|revoke|do|select\s+(set_config\([^)]*\),\s*)?servicebook\.(append|append_one|restore|open_log|write_rows|settle|guard_table)\()/i

/** What stands between two statements of a transcript. */
export const separator = "\n-- next\n"

type Sent = readonly [text: string, parameters: ReadonlyArray<unknown>]

const isTemplate = (value: unknown): boolean => Array.isArray(value) && "raw" in value

/** A client that notes what passes through it. */
export const recording = (sql: SqlClient.SqlClient) => {
  const sent: Array<Sent> = []
  const note = <S extends Statement.Statement<object>>(statement: S): S => {
    const [text, parameters] = statement.compile()
    if (changing.test(text)) sent.push([text, parameters])
    return statement
  }
  const client = new Proxy(sql, {
    apply: (target, self, parameters) => {
      const made = Reflect.apply(target, self, parameters)
      return isTemplate(parameters[0]) ? note(made) : made
    },
    get: (target, name) => {
      const own = Reflect.get(target, name)
      return name === "unsafe" ? (...parameters: Parameters<typeof sql.unsafe>) => note(sql.unsafe(...parameters)) : own
    }
  })
  return { client, sent }
}

const literal = (sql: SqlClient.SqlClient, value: unknown) =>
  typeof value === "string"
    ? Effect.succeed(`'${value.replaceAll("'", "''")}'`)
    : Effect.map(
        sql.unsafe<{ text: string }>("select quote_nullable($1) as text", [value]),
        ([found]) => found?.text ?? "null"
      )

/** The transcript of what was sent. */
export const transcript = (sql: SqlClient.SqlClient, sent: ReadonlyArray<Sent>) =>
  Effect.map(
    Effect.forEach(sent, ([text, parameters]) =>
      Effect.map(
        Effect.forEach(parameters, (value) => literal(sql, value)),
        (literals) =>
          literals.length === 0 ? text : text.replace(/\$(\d+)/g, (_, n: string) => literals[Number(n) - 1] ?? "null")
      )
    ),
    (statements) => `${statements.map((text) => text.trim()).join(separator)}\n`
  )

/** Runs a transcript on an empty database. */
export const replayed = (sql: SqlClient.SqlClient, text: string) =>
  Effect.forEach(text.trimEnd().split(separator), (statement) => sql.unsafe(statement).raw, { discard: true })
