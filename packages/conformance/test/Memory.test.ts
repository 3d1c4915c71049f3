// The in-memory log passes the suite of every store.
import { Memory } from "@servicebook/core"
import * as Layer from "effect/Layer"
import { EventLogSuite, FaultSuite, KpiSuite, RippleSuite, RowSuite } from "../src/index.ts"

EventLogSuite.suite({ name: "EventLog in memory", base: Layer.empty, log: Memory.layer, runs: 200 })
FaultSuite.suite({ name: "faults on memory", base: Layer.empty, log: Memory.layer })
KpiSuite.suite({ name: "figures of memory", base: Layer.empty, log: Memory.layer, runs: 50 })
RowSuite.suite({ name: "rows of memory", base: Layer.empty, log: Memory.layer, runs: 20 })
RippleSuite.suite({ name: "consequences of memory", base: Layer.empty, log: Memory.layer, runs: 30 })
