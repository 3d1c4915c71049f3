// A log whose writers overtake each other, as transactions of a database do: positions are drawn at once and become
// visible later, in another order. Read with the right end it keeps its promises; read up to the newest visible position,
// as so many stores are, it does not.
import { EventLog, Memory, Subscription } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"

/**
 * Up to where a log is read: to where nothing can still appear; to a bound that writers announced before they drew, which
 * falls back at times; or to the newest position that is visible.
 */
export type End = "settled" | "announced" | "newest"

const make = (options: Memory.Options, end: End): EventLog.EventLogShape => {
  const inner = Memory.make(options)
  const pending = new Set<number>()
  const visible = new Set<number>()
  let writes = 0
  const settled = (drawn: number) => {
    if (end === "newest") return Math.max(0, ...visible)
    const early = end === "announced" ? 3 : 1
    return Math.max(0, Math.min(drawn, ...[...pending].map((position) => position - early)))
  }
  const seen = (range: EventLog.ReadAll) => Stream.filter(inner.readAll(range), ({ position }) => visible.has(position))
  const { nudge, port } = Subscription.over({
    tip: Effect.map(inner.tip, ({ drawn }) => ({ settled: settled(drawn), drawn })),
    page: (range, most) => Stream.runCollect(Stream.take(seen(range), most))
  })
  const appendBatch: EventLog.EventLogShape["appendBatch"] = (items) =>
    Effect.gen(function* () {
      const outcomes = yield* inner.appendBatch(items)
      const drawn = outcomes.flatMap((one) => (one.outcome === "appended" ? one.events : []))
      for (const { position } of drawn) pending.add(position)
      for (let turns = (writes++ * 5) % 7; turns > 0; turns--) yield* Effect.yieldNow
      for (const { position } of drawn) {
        visible.add(position)
        pending.delete(position)
      }
      yield* nudge
      return outcomes
    })
  return { ...inner, ...port, appendBatch, readAll: (range = {}) => seen(range) }
}

/** The racing log as a layer. */
export const layer =
  (end: End) =>
  (options: Memory.Options): Layer.Layer<EventLog.EventLog> =>
    Layer.sync(EventLog.EventLog, () => EventLog.EventLog.of(make(options, end)))
