// What an operator may watch: spans of appends, reads and figures, and counters; and that nobody's words are in them.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Metric from "effect/Metric"
import * as EffectStream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import { expect } from "vitest"
import { PgEventLog } from "../src/index.ts"
import { stores } from "./stores.ts"

const { append, event, opened, ref, streams, startMs } = Sample

const spans: Array<Tracer.NativeSpan> = []
const tracer = Tracer.make({
  span: (options) => {
    const span = new Tracer.NativeSpan(options)
    spans.push(span)
    return span
  }
})

const count = (name: string) =>
  Effect.map(Metric.snapshot, (all) => {
    const state = all.find(({ id }) => id === name)?.state as { readonly count?: number } | undefined
    return state?.count ?? 0
  })

const words = ["secret-key", "secret-stream", "secret-title", "clerk-1", "O-1"]

for (const store of stores()) {
  layer(Layer.provideMerge(PgEventLog.layer({ tenant: "t", streams }), store.layer), { timeout: "60 seconds" })(
    `what is observed of ${store.name}`,
    (it) => {
      it.effect("names the work and counts it, and tells nothing of anybody", () =>
        Effect.gen(function* () {
          const log = yield* EventLog.EventLog
          const before = yield* count("servicebook_events_appended")
          spans.length = 0
          yield* Effect.withTracer(
            Effect.gen(function* () {
              const fact = { ...opened("secret-key"), data: { title: "secret-title" } }
              yield* log.append(append("secret-stream", "absent", fact, event("-", "Weighed", { grams: 1 })))
              yield* log.append(append("secret-stream", "absent", fact, event("-", "Weighed", { grams: 1 })))
              yield* log.read(ref("secret-stream"))
              yield* EffectStream.runDrain(log.readAll())
              const head = (yield* log.head()).position
              const window = { fromMs: 0, untilMs: startMs * 2, cutMs: startMs * 2 }
              yield* log.rows({ kind: "parcel", anchor: "openedAtMs", ...window, head })
            }),
            tracer
          )
          const names = new Set(spans.map(({ name }) => name))
          for (const name of ["append", "read", "readAll", "head", "rows"]) {
            expect([...names]).toContain(`servicebook.${name}`)
          }
          const told = JSON.stringify(spans.map(({ attributes, name }) => [name, [...attributes]]))
          for (const word of words) expect(told).not.toContain(word)
          expect(yield* count("servicebook_events_appended")).toBe(before + 2)
          expect(yield* count("servicebook_appends_known")).toBeGreaterThan(0)
        })
      )
    }
  )
}
