// The log passes the suites of every store, on the embedded database and on a server.
import { EventLogSuite, FaultSuite, KpiSuite, RippleSuite } from "@servicebook/conformance"
import { PgEventLog } from "../src/index.ts"
import { stores } from "./stores.ts"

for (const { name, layer } of stores()) {
  EventLogSuite.suite({ name: `EventLog on ${name}`, base: layer, log: PgEventLog.layer, runs: 40 })
  FaultSuite.suite({ name: `faults on ${name}`, base: layer, log: PgEventLog.layer })
  KpiSuite.suite({ name: `figures of ${name}`, base: layer, log: PgEventLog.layer, runs: 15 })
  RippleSuite.suite({ name: `consequences of ${name}`, base: layer, log: PgEventLog.layer, runs: 4 })
}
