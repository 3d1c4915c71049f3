// A process that appends to a folder until it is killed, telling every acknowledged append on its output. Arguments: the
// folder and the number of the round. Facts come late and are retracted, so that rectangles end as well as begin.
import { Sample } from "@servicebook/conformance"
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { PgEventLog } from "../src/index.ts"

const [folder = "", round = "0"] = process.argv.slice(2)
const { append, event, opened, streams } = Sample

const batch = (n: number, last: string | undefined) => {
  const key = `r${round}-${n}`
  const id = `p-${n % 7}`
  // The minute runs backwards within every ten: each fact but the first of them is late.
  const minute = (n - (n % 10)) * 2 - (n % 10)
  return [
    append(id, "any", n % 5 === 0 ? opened(key, minute) : event(key, "Weighed", { grams: n }, minute)),
    append(`q-${n % 3}`, "any", event(`${key}-a`, "Weighed", { grams: 1 }), event("-", "Closed", {}, minute)),
    ...(n % 4 === 3 && last !== undefined
      ? [append(id, "any", event(`${key}-b`, "Retracted", {}, 0, { concerns: last }))]
      : [])
  ]
}

const write = Effect.gen(function* () {
  const log = yield* EventLog.EventLog
  let last: string | undefined
  for (let n = 0; ; n++) {
    const outcomes = yield* log.appendBatch(batch(n, last))
    for (const one of outcomes) {
      if (one.outcome === "refused") throw one.refusal
      last = one.events[0]?.body.id
      for (const { position, text } of one.events) process.stdout.write(`${JSON.stringify({ position, text })}\n`)
    }
  }
})

Effect.runPromise(Effect.provide(write, PgEventLog.layerPglite({ tenant: "t", streams, folder }))).catch((error) => {
  process.stderr.write(`${error}\n`)
  process.exit(1)
})
