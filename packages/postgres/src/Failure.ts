/**
 * From driver errors to the one failure of the port, with the honest answer to the question whether anything was
 * written. No statement text and no values pass through: they may tell what no message should.
 */

import { Refusal } from "@servicebook/core"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import { type SqlClient, SqlError } from "effect/sql"
import { told } from "./Remedy.ts"

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

/** What went wrong in an operation, and what to do about it. */
export const problemOf = (operation: string, error: SqlError.SqlError): string => told(operation, error, causeOf(error))

/** The failure of an operation that wrote nothing. */
export const nothingWritten =
  (operation: string) =>
  (error: SqlError.SqlError): StoreFailed =>
    new Refusal.StoreFailed({ operation, outcome: "nothing-written", problem: problemOf(operation, error) })

/** Reads: a driver error becomes the failure of the operation, which is a span of its name. */
export const reading =
  (operation: string) =>
  <A, E, R>(effect: Effect.Effect<A, E | SqlError.SqlError, R>) =>
    Effect.mapError(effect, (error): Exclude<E, SqlError.SqlError> | StoreFailed =>
      SqlError.isSqlError(error) ? nothingWritten(operation)(error) : (error as Exclude<E, SqlError.SqlError>)
    ).pipe(Effect.withSpan(`servicebook.${operation}`, {}, { captureStackTrace: false }))

/** What an error leaves of a write: `overtaken` when another write of the same stream or key came first. */
export type Outcome = "overtaken" | "nothing-written" | "unknown"

const overtaking: ReadonlySet<string> = new Set(["event_in_its_stream", "event_by_its_id"])

/** What the server says of an error beside its message: its code, and whether more than the statement died of it. */
const saidOf = (cause: unknown): { readonly code?: unknown; readonly severityUnlocalized?: unknown } =>
  typeof cause === "object" && cause !== null ? cause : {}

/** Whether the database let nothing be written: the role may not, or the session is one of readers. */
export const isForbidden = (error: unknown): error is SqlError.SqlError => {
  if (!SqlError.isSqlError(error)) return false
  const { reason } = error
  return reason._tag === "AuthorizationError" || saidOf("cause" in reason ? reason.cause : undefined).code === "25006"
}

const isDeadly = ({ reason }: SqlError.SqlError): boolean => {
  const { severityUnlocalized } = saidOf("cause" in reason ? reason.cause : undefined)
  return severityUnlocalized === "FATAL" || severityUnlocalized === "PANIC"
}

/**
 * What became of a write that is one statement, or of a transaction at its commit. An error that the database itself
 * reports has undone it; a connection that was lost after the statement was sent leaves it open, and so does one that the
 * server ends, be it told to stop or unable to write its commits.
 */
export const outcomeOf = (error: SqlError.SqlError): Outcome => {
  const { reason } = error
  if ("operation" in reason && reason.operation === "connect") return "nothing-written"
  if (isDeadly(error)) return "unknown"
  switch (reason._tag) {
    case "UniqueViolation":
      return overtaking.has(reason.constraint) ? "overtaken" : "nothing-written"
    case "SerializationError":
    case "DeadlockError":
      return "overtaken"
    case "ConnectionError":
      return "unknown"
    case "UnknownError":
      return /^(?!57P)[0-9A-Z]{5}$/.test(String(saidOf(reason.cause).code)) ? "nothing-written" : "unknown"
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
      return new Refusal.StoreFailed({ operation, outcome, problem: problemOf(operation, error) })
    })

const isTold = (error: unknown): boolean => typeof error === "object" && error !== null && "_tag" in error

/**
 * A transaction of the driver, which takes everything for a mistake of the program once it cannot roll back because its
 * connection is gone. Here that is a failure like others: the body's own, or else that of the connection.
 */
export const inTransaction = <A, E, R>(
  sql: SqlClient.SqlClient,
  body: Effect.Effect<A, E, R>
): Effect.Effect<A, E | SqlError.SqlError, R> =>
  Effect.catchCause(sql.withTransaction(body), (cause) => {
    const defects = cause.reasons.filter(Cause.isDieReason).map(({ defect }) => defect)
    const errors: ReadonlyArray<unknown> = [
      ...cause.reasons.filter(Cause.isFailReason).map(({ error }) => error),
      ...defects
    ]
    const isLost = defects.some(SqlError.isSqlError) && errors.every(isTold) && !Cause.hasInterrupts(cause)
    return isLost ? Effect.fail(errors[0] as E | SqlError.SqlError) : Effect.failCause(cause)
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
    return Effect.mapError(inTransaction(sql, told), (error): Exclude<E, SqlError.SqlError> | StoreFailed => {
      if (!SqlError.isSqlError(error)) return error as Exclude<E, SqlError.SqlError>
      const outcome = sent && outcomeOf(error) === "unknown" ? "unknown" : "nothing-written"
      return new Refusal.StoreFailed({ operation, outcome, problem: problemOf(operation, error) })
    })
  })
