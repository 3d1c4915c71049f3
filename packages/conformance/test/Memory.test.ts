// The in-memory log passes the suite of every store.
import { Memory } from "@servicebook/core"
import * as Layer from "effect/Layer"
import { EventLogSuite } from "../src/index.ts"

EventLogSuite.suite({ name: "EventLog in memory", base: Layer.empty, log: Memory.layer, runs: 200 })
