/**
 * How subscriptions read the database: how far the log is, and its pages. Always in statements of their own, never inside
 * a transaction of whoever subscribes, whose snapshot may be older than the position it is shown.
 */
import { type EventLog, Subscription } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"
import { reading, type StoreFailed } from "./Failure.ts"
import { page } from "./Page.ts"
import { lastPosition } from "./Read.ts"

/** Runs an effect outside the transaction that its caller may be in. */
export const outside =
  (sql: SqlClient.SqlClient) =>
  <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.updateContext(effect, (context: Context.Context<never>) =>
      Context.omit(sql.transactionService)(context as Context.Context<never>)
    )

/** How far a log is. Appends take turns, so that every position up to the last commit is settled. */
const tip = (sql: SqlClient.SqlClient, tenant: string): Effect.Effect<EventLog.Tip, SqlError.SqlError> =>
  Effect.map(lastPosition(sql, tenant), (last) => ({ settled: last, drawn: last }))

/** The subscriptions of a tenant's log. */
export const subscriptions = (sql: SqlClient.SqlClient, tenant: string): Subscription.Subscriptions =>
  Subscription.over({
    tip: tip(sql, tenant).pipe(reading("tip"), outside(sql)),
    page: (range, most): Effect.Effect<ReadonlyArray<EventLog.Batch["events"][number]>, StoreFailed> =>
      page(sql, tenant, range, most).pipe(reading("subscribe"), outside(sql))
  })
