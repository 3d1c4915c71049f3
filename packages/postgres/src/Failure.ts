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

/** What the server or the network said. A host of several addresses fails once for each, in an error without a message. */
export const causeOf = ({ reason }: SqlError.SqlError): string => {
  const cause = "cause" in reason ? reason.cause : undefined
  if (cause instanceof AggregateError && cause.message === "") return cause.errors.map(messageOf).join("; ")
  return (cause instanceof Error ? cause.message : "") || reason.message
}

const problemOf = (error: SqlError.SqlError): string => `${error.reason._tag}: ${causeOf(error)}`

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

/** What an error leaves of a write: `overtaken` when another write of the same stream or key came first. */
export type Outcome = "overtaken" | "nothing-written" | "unknown"

const overtaking: ReadonlySet<string> = new Set(["event_in_its_stream", "event_by_its_id"])

const codeOf = (cause: unknown): string => {
  const { code } = (typeof cause === "object" && cause !== null ? cause : {}) as { readonly code?: unknown }
  return typeof code === "string" ? code : ""
}

/**
 * What became of a write that is one statement, or of a transaction at its commit. An error that the database itself
 * reports has undone it; a connection that was lost after the statement was sent leaves it open, and so does a server
 * that is shutting down.
 */
export const outcomeOf = ({ reason }: SqlError.SqlError): Outcome => {
  switch (reason._tag) {
    case "UniqueViolation":
      return overtaking.has(reason.constraint) ? "overtaken" : "nothing-written"
    case "SerializationError":
    case "DeadlockError":
      return "overtaken"
    case "ConnectionError":
      return reason.operation === "connect" ? "nothing-written" : "unknown"
    case "UnknownError":
      return /^(?!57P)[0-9A-Z]{5}$/.test(codeOf(reason.cause)) ? "nothing-written" : "unknown"
    default:
      return "nothing-written"
  }
}

/** A write of one statement: unless the database itself refused it, a driver error leaves open whether it was done. */
export const writing =
  (operation: string) =>
  <A, E, R>(effect: Effect.Effect<A, E | SqlError.SqlError, R>) =>
    Effect.mapError(effect, (error): Exclude<E, SqlError.SqlError> | StoreFailed => {
      if (!SqlError.isSqlError(error)) return error as Exclude<E, SqlError.SqlError>
      const outcome = outcomeOf(error) === "unknown" ? "unknown" : "nothing-written"
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
      const outcome = sent && outcomeOf(error) === "unknown" ? "unknown" : "nothing-written"
      return new Refusal.StoreFailed({ operation, outcome, problem: problemOf(error) })
    })
  })
