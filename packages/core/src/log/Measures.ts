/**
 * What subscriptions and consumers tell a monitor. Names of consumers and numbers only: no stream, no actor, no content.
 */
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"

const lag = Metric.gauge("servicebook_consumer_lag", {
  description: "positions between the settled end of the log and what a shard of a consumer has looked at"
})

const failures = Metric.counter("servicebook_store_failures", {
  description: "failures of the store that a subscription or a consumer met and is going to try again",
  incremental: true
})

const refused = Metric.counter("servicebook_consumer_failures", {
  description: "batches that a consumer could not handle and is going to try again",
  incremental: true
})

/** Notes how far a shard is behind; 0 when the process has given it away. */
export const noteLag = (consumer: string, shard: number, positions: number): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(lag, { consumer, shard: String(shard) }), positions)

/** Counts a failure of the store in an operation that will be tried again. */
export const countStoreFailure = (operation: string): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(failures, { operation }), 1)

/** Counts a batch that a consumer could not handle. */
export const countRefused = (consumer: string, shard: number): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(refused, { consumer, shard: String(shard) }), 1)

/** Runs a step of a consumer in a span of its own. */
export const inSpan =
  (name: string, attributes: { readonly [name: string]: string | number }) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>) =>
    Effect.withSpan(effect, `servicebook.${name}`, { attributes })
