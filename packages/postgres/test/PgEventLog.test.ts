// The log passes the suite of every store, on the embedded database and on a server.
import { EventLogSuite } from "@servicebook/conformance"
import { PgEventLog, Pglite } from "../src/index.ts"
import { database } from "./server.ts"
import { snapshot } from "./snapshot.ts"

EventLogSuite.suite({
  name: "EventLog on PGlite",
  base: Pglite.layer({ snapshot: snapshot() }),
  log: PgEventLog.layer,
  runs: 40
})

EventLogSuite.suite({ name: "EventLog on PostgreSQL", base: database(), log: PgEventLog.layer, runs: 40 })
