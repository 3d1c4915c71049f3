// Adapters that are broken on purpose: the log in memory, each with one promise taken out. What is around them is meant to
// notice.
import { EventLog, Instant, Memory, type Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as EffectStream from "effect/Stream"
import type { Adapter } from "../src/index.ts"

type Log = EventLog.EventLogShape
type Break = (log: Log, options: Memory.Options) => Log

/** An adapter over a changed log in memory. */
export const adapter = (name: string, change: Break, runs = 30): Adapter.Adapter<never> => ({
  name,
  base: Layer.empty,
  log: (options) => Layer.sync(EventLog.EventLog, () => change(Memory.make(options), options)),
  runs
})

const reading = (
  log: Log,
  change: (events: ReadonlyArray<Recorded.Recorded>) => ReadonlyArray<Recorded.Recorded>
): Log => ({
  ...log,
  readAll: (range) =>
    EffectStream.unwrap(
      Effect.map(EffectStream.runCollect(log.readAll(range)), (events) => EffectStream.fromIterable(change(events)))
    )
})

const ofBatches = (
  log: Log,
  change: (items: ReadonlyArray<EventLog.Append>) => ReadonlyArray<EventLog.Append>
): Log => ({
  ...log,
  append: (item) => log.append(change([item])[0] ?? item),
  appendBatch: (items) => log.appendBatch(change(items))
})

/** Acknowledges every tenth append without writing it. */
export const forgetful: Break = (log, { streams, tenant }) => {
  let calls = 0
  const elsewhere = Memory.make({ streams, tenant })
  return { ...log, append: (item) => (++calls % 10 === 0 ? elsewhere : log).append(item) }
}

/** Takes "absent" and "present" for "any", as some stores do. */
export const creative: Break = (log) =>
  ofBatches(log, (items) =>
    items.map((item) => ({ ...item, expected: typeof item.expected === "number" ? item.expected : "any" }))
  )

/** Knows no keys: what comes twice is there twice. */
export const keyless: Break = (log) => {
  let calls = 0
  return ofBatches(log, (items) =>
    items.map((item) => ({
      ...item,
      events: item.events.map((event) => ({
        ...event,
        source: { ...event.source, key: `${event.source.key}@${calls++}` }
      }))
    }))
  )
}

/** Gives readers the events in the order of streams. */
export const sorting: Break = (log) =>
  reading(log, (events) => [...events].sort((a, b) => (a.body.stream.id < b.body.stream.id ? -1 : 1)))

/** Passes over what is the second of its commit. */
export const skipping: Break = (log) =>
  reading(log, (events) =>
    events.filter(({ commit, position }, index) => events[index - 1]?.commit !== commit || position === commit)
  )

/** Says "unknown" of what it did and, asked again, that it was somebody else's. */
export const disowning: Break = (log) => {
  const sent = new Set<string>()
  return {
    ...log,
    append: (item) =>
      Effect.flatMap(log.append(item), (answer) => {
        const key = item.events[0]?.source.key ?? ""
        if (answer.outcome === "known" && sent.has(key)) return Effect.die(new Error(`${key} is not yours`))
        sent.add(key)
        return Effect.succeed(answer)
      })
  }
}

/** Takes the newest commit recorded by an instant for the head, whatever lies before it. */
export const hasty: Break = (log) => ({
  ...log,
  head: (spec) =>
    spec === undefined || !("recordedByMs" in spec)
      ? log.head(spec)
      : Effect.gen(function* () {
          const events = yield* EffectStream.runCollect(log.readAll())
          const by = events.filter(({ body }) => Instant.toMs(body.recordedAt) <= spec.recordedByMs)
          return yield* log.head({ position: by.at(-1)?.commit ?? 0 })
        })
})

/** Shows rows as they are now, whatever the head. */
export const forward: Break = (log) => ({
  ...log,
  rows: (query) => log.rows({ ...query, head: Math.max(query.head, Math.sign(query.head) * Instant.FOREVER) })
})

/** Takes the end of a window for part of it. */
export const closedWindows: Break = (log) => ({
  ...log,
  rows: (query) => log.rows({ ...query, untilMs: Math.min(query.untilMs + 1, Instant.FOREVER) })
})

/** Restores what it is given as new facts of its own. */
export const rewriting: Break = (log) => ({
  ...log,
  restore: (events) =>
    Effect.asVoid(
      Effect.forEach(events, ({ body }) => {
        const { v: _, id: _id, tenant: _tenant, stream, version: _version, recordedAt: _at, ...event } = body
        return log.append({ stream, expected: "any", events: [event] })
      })
    )
})

/** Gives all tenants one log. */
export const shared = (): Break => {
  let one: Log | undefined
  return (log) => {
    one ??= log
    return one
  }
}

/** Keeps no text: gives bodies back in the order of their fields. */
export const retyping: Break = (log) =>
  reading(log, (events) =>
    events.map((event) => ({
      ...event,
      text: JSON.stringify(event.body) === event.text ? `${event.text} ` : event.text
    }))
  )
