// The log and the keeper of consumers on the embedded database pass the suite of subscriptions.
import { SubscriptionSuite } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { PgConsumers, PgEventLog, Pglite } from "../src/index.ts"
import { snapshot } from "./snapshot.ts"

/** Leases go by the clock of the database, which no test waits for: they are made older instead. */
const later = (ms: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const by = sql`${ms}::integer * interval '1 millisecond'`
    yield* sql`update servicebook.consumer_shard set lease_until = lease_until - ${by} where lease_until is not null`
    yield* sql`update servicebook.consumer_member set until = until - ${by}`
  })

SubscriptionSuite.suite({
  name: "subscriptions on PGlite",
  base: Pglite.layer({ snapshot: snapshot() }),
  log: PgEventLog.layer,
  consumers: PgConsumers.layer,
  later,
  runs: 8
})
