// What monitors see of a consumer: how far it is behind, what failed, and a span for each delivery; no stream, person or content.
import { expect, it } from "@effect/vitest"
import { Consumer, Consumers, ConsumersMemory, EventLog, Memory } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import * as Tracer from "effect/Tracer"
import { TestClock } from "effect/testing"
import { Sample } from "../src/index.ts"

it.effect("the lag of each shard, its failures, and the spans of its deliveries", () =>
  Effect.gen(function* () {
    const log = Memory.make({ tenant: "t", streams: Sample.streams })
    const spans: Array<Tracer.NativeSpan> = []
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options)
        spans.push(span)
        return span
      }
    })
    yield* log.append(Sample.append("p", "absent", Sample.opened("secret")))
    const options = { consumer: "c", owner: "a", shards: 1, leaseMs: 30_000, handle: () => Effect.fail("secret") }
    yield* Consumer.run(options).pipe(
      Effect.provideService(EventLog.EventLog, log),
      Effect.provideService(Consumers.Consumers, ConsumersMemory.make()),
      Effect.withTracer(tracer),
      Effect.forkScoped
    )
    yield* log.append(Sample.append("p", 1, Sample.event("secret-2", "Closed", {})))
    yield* TestClock.adjust("15 seconds")
    const found = (yield* Metric.snapshot).filter(({ id }) => id.startsWith("servicebook_"))
    const seen = found.map(({ attributes, id, state }) => ({ attributes, id, state }))
    expect(seen).toContainEqual({
      id: "servicebook_consumer_lag",
      attributes: { consumer: "c", shard: "0" },
      state: { value: 2 }
    })
    expect(seen.map(({ id }) => id)).toContain("servicebook_consumer_failures")
    const [delivery] = spans.filter(({ name }) => name === "servicebook.consumer.handle")
    expect(Object.fromEntries(delivery?.attributes ?? [])).toEqual({
      consumer: "c",
      shard: 0,
      events: 2,
      after: 0,
      through: 2,
      failure: "failure"
    })
    expect(delivery?.status).toMatchObject({ exit: { _tag: "Success" } })
    expect(JSON.stringify(found)).not.toContain("secret")
  }).pipe(Effect.provideService(Metric.MetricRegistry, new Map()))
)
