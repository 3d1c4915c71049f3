// The log passes the suite of every store, on the embedded database and on a server.
import { EventLogSuite } from "@servicebook/conformance"
import { PgEventLog } from "../src/index.ts"
import { stores } from "./stores.ts"

for (const { name, layer } of stores())
  EventLogSuite.suite({ name: `EventLog on ${name}`, base: layer, log: PgEventLog.layer, runs: 40 })
