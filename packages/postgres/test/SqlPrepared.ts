// A history in a database and the file of an indicator run on it: what the tests of the SQL for auditors start from.
import { Figure, Resolve, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import type { Inquiry } from "../../core/test/arbitrary/Asked.ts"
import { upTo } from "../../core/test/arbitrary/Questions.ts"
import { PgEventLog } from "../src/index.ts"
import { type Query, type Row, run } from "./Psql.ts"
import { fileOf, retold, variablesOf } from "./SqlFigure.ts"

let tenants = 0

/** Puts a history into the database and runs the file of its indicator; the views that it makes are there to be queried. */
export const prepared = ({ declaration, request, story }: Inquiry, draw: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const tenant = `sql-${tenants++}`
    const events = retold(story, tenant, draw)
    // Books without any event are refused.
    fc.pre(events.length > 0)
    const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
    yield* log.restore(events)
    const query: Query = (text) => Effect.runPromise(sql.unsafe<Row>(text))
    const printed = yield* Effect.promise(() => run(fileOf(declaration.name), variablesOf(tenant, request), query))
    const { cut } = Result.getOrThrow(Resolve.resolve(declaration, request, request.window))
    return {
      tenant,
      events,
      printed,
      query,
      known: upTo(events, request.head.position),
      cutMs: Figure.cutAt(request.cut ?? (cut as Figure.CutAsked), request.window, request.head)
    }
  })
