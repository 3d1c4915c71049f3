/**
 * From driver errors to the one failure of the port, with the honest answer to the question whether anything was
 * written. No statement text and no values pass through: they may tell what no message should.
 */

import { Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { type SqlClient, SqlError } from "effect/sql"

/** The failure of an operation. */
export type StoreFailed = Refusal.StoreFailed

/** The message of whatever was thrown; the file system of PGlite throws objects that are no errors. */
export const messageOf = (cause: unknown): string => {
  const { message } = (typeof cause === "object" && cause !== null ? cause : {}) as { readonly message?: unknown }
  return typeof message === "string" ? message : (JSON.stringify(cause) ?? String(cause))
}

const problemOf = (error: SqlError.SqlError): string => {
  const { reason } = error
  const cause = "cause" in reason ? reason.cause : undefined
  const text = cause instanceof Error ? cause.message : reason.message
  return `${reason._tag}: ${text}`
}

/** The failure of an operation that wrote nothing. */
export const nothingWritten =
  (operation: string) =>
  (error: SqlError.SqlError): StoreFailed =>
    new Refusal.StoreFailed({ operation, outcome: "nothing-written", problem: problemOf(error) })

/** Reads: a driver error becomes the failure of the operation. */
export const reading =
  (operation: string) =>
  <A, E, R>(effect: Effect.Effect<A, E | SqlError.SqlError, R>) =>
    Effect.mapError(effect, (error): Exclude<E, SqlError.SqlError> | StoreFailed =>
      SqlError.isSqlError(error) ? nothingWritten(operation)(error) : (error as Exclude<E, SqlError.SqlError>)
    )

/** Refusals that the database gives by itself, after which the transaction is certainly undone. */
const certain: ReadonlySet<string> = new Set([
  "UniqueViolation",
  "ConstraintError",
  "SerializationError",
  "DeadlockError",
  "SqlSyntaxError",
  "AuthorizationError"
])

/** A write of one statement: unless the database itself refused it, a driver error leaves open whether it was done. */
export const writing =
  (operation: string) =>
  <A, E, R>(effect: Effect.Effect<A, E | SqlError.SqlError, R>) =>
    Effect.mapError(effect, (error): Exclude<E, SqlError.SqlError> | StoreFailed => {
      if (!SqlError.isSqlError(error)) return error as Exclude<E, SqlError.SqlError>
      const outcome = certain.has(error.reason._tag) ? "nothing-written" : "unknown"
      return new Refusal.StoreFailed({ operation, outcome, problem: problemOf(error) })
    })

/**
 * Runs a body in one transaction. A failure before COMMIT is sent wrote nothing; one after it leaves the outcome
 * unknown unless the database itself refused.
 */
export const transaction = <A, E, R>(
  sql: SqlClient.SqlClient,
  operation: string,
  body: Effect.Effect<A, E | SqlError.SqlError, R>
): Effect.Effect<A, Exclude<E, SqlError.SqlError> | StoreFailed, R> =>
  Effect.suspend(() => {
    let sent = false
    const told = Effect.tap(body, () =>
      Effect.sync(() => {
        sent = true
      })
    )
    return Effect.mapError(sql.withTransaction(told), (error): Exclude<E, SqlError.SqlError> | StoreFailed => {
      if (!SqlError.isSqlError(error)) return error as Exclude<E, SqlError.SqlError>
      const outcome = sent && !certain.has(error.reason._tag) ? "unknown" : "nothing-written"
      return new Refusal.StoreFailed({ operation, outcome, problem: problemOf(error) })
    })
  })
