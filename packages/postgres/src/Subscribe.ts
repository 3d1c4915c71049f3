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
import { lastDrawn } from "./Watermark.ts"

/** Runs an effect outside the transaction that its caller may be in. */
export const outside =
  (sql: SqlClient.SqlClient) =>
  <A, E>(effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.updateContext(effect, (context: Context.Context<never>) =>
      Context.omit(sql.transactionService)(context as Context.Context<never>)
    )

/** How far a log is: what is settled is asked first, so that it never passes what is drawn. */
const tip = (
  sql: SqlClient.SqlClient,
  tenant: string,
  water: Effect.Effect<number, SqlError.SqlError>
): Effect.Effect<EventLog.Tip, SqlError.SqlError> =>
  Effect.flatMap(water, (settled) => Effect.map(lastDrawn(sql, tenant), (drawn) => ({ settled, drawn })))

/** The subscriptions of a tenant's log. */
export const subscriptions = (
  sql: SqlClient.SqlClient,
  tenant: string,
  water: Effect.Effect<number, SqlError.SqlError>
): Subscription.Subscriptions =>
  Subscription.over({
    tip: tip(sql, tenant, water).pipe(reading("tip"), outside(sql)),
    page: (range, most): Effect.Effect<ReadonlyArray<EventLog.Batch["events"][number]>, StoreFailed> =>
      page(sql, tenant, range, most).pipe(reading("subscribe"), outside(sql))
  })
