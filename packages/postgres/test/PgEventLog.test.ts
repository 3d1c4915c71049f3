// The log on the embedded database passes the suite of every store.
import { EventLogSuite } from "@servicebook/conformance"
import { PgEventLog, Pglite } from "../src/index.ts"
import { snapshot } from "./snapshot.ts"

EventLogSuite.suite({
  name: "EventLog on PGlite",
  base: Pglite.layer({ snapshot: snapshot() }),
  log: PgEventLog.layer,
  runs: 40
})
