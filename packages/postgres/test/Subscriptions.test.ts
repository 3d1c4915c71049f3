// The log and the keeper of consumers on every kind of database pass the suite of subscriptions.
import { SubscriptionSuite } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { PgConsumers, PgEventLog } from "../src/index.ts"
import { stores } from "./stores.ts"

/** Leases go by the clock of the database, which no test waits for: they are made older instead. */
const later = (ms: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const by = sql`${ms}::integer * interval '1 millisecond'`
    yield* sql`update servicebook.consumer_shard set lease_until = lease_until - ${by} where lease_until is not null`
    yield* sql`update servicebook.consumer_member set until = until - ${by}`
  })

for (const { name, layer } of stores()) {
  SubscriptionSuite.suite({
    name: `subscriptions on ${name}`,
    base: layer,
    log: PgEventLog.layer,
    consumers: PgConsumers.layer,
    later,
    runs: 8
  })
}
