// The in-memory log and its keeper of consumers pass the suite of subscriptions.
import { ConsumersMemory, Memory } from "@servicebook/core"
import * as Layer from "effect/Layer"
import { SubscriptionSuite } from "../src/index.ts"

SubscriptionSuite.suite({
  name: "subscriptions in memory",
  base: Layer.empty,
  log: Memory.layer,
  consumers: ConsumersMemory.layer,
  runs: 60
})
