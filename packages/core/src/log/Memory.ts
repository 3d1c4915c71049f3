/**
 * The in-memory log: a first-class layer with the same guarantees as the others but for durability. For tests,
 * embedding without a database, and recomputing from exports.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as EffectStream from "effect/Stream"
import { FOREVER, fromMs, toMs } from "../time/Instant.ts"
import { changes, type Known, plan } from "./Commit.ts"
import { type Append, type Appended, EventLog, type EventLogShape, type Outcome, type ReadAll } from "./EventLog.ts"
import { type CommitMark, marksOf, resolveHead, withoutSourceClock } from "./Head.ts"
import { type Recorded, type StreamRef, streamKey } from "./Recorded.ts"
import { begin, knownAt, type Rectangle } from "./Rectangle.ts"
import { commits } from "./Restore.ts"
import { answers, type RowQuery } from "./RowSource.ts"
import { holds } from "./Shard.ts"
import type { Streams } from "./Stream.ts"
import { over, type Source } from "./Subscription.ts"

/** What a log is made for: one tenant and the streams it knows. */
export interface Options {
  readonly tenant: string
  readonly streams: Streams
}

const keyText = (system: string, key: string): string => `${system}\u0001${key}`

/** The mutable books behind the layer; every method runs to its end, so that effects interleave only between commits. */
class Books {
  readonly log: Array<Recorded> = []
  readonly marks: Array<CommitMark> = []
  private readonly streamEvents = new Map<string, Array<Recorded>>()
  private readonly keys = new Map<string, Recorded>()
  private readonly rectangles = new Map<string, Array<Rectangle>>()
  readonly known: Known

  constructor(options: Options) {
    this.known = {
      ...options,
      events: (stream) => this.streamEvents.get(streamKey(stream)) ?? [],
      byKey: (system, key) => this.keys.get(keyText(system, key))
    }
  }

  get last(): number {
    return this.log.at(-1)?.position ?? 0
  }

  /** Enters the events of one commit: rows first, from what was known before. */
  enter(events: ReadonlyArray<Recorded>): void {
    const commit = (events.at(-1) as Recorded).commit
    for (const { stream, ended, begun } of changes(this.known, events)) {
      const own = this.rectangles.get(streamKey(stream)) ?? []
      const kept = own.map(
        (rectangle): Rectangle =>
          rectangle.knownUntil === FOREVER && ended.some((version) => sameSpot(version, rectangle))
            ? { ...rectangle, knownUntil: commit }
            : rectangle
      )
      this.rectangles.set(streamKey(stream), [...kept, ...begun.map((version) => begin(stream, version, commit))])
    }
    for (const event of events) {
      const { stream, source } = event.body
      const own = this.streamEvents.get(streamKey(stream))
      if (own === undefined) this.streamEvents.set(streamKey(stream), [event])
      else own.push(event)
      this.keys.set(keyText(source.system, source.key), event)
      this.log.push(event)
    }
    const recordedAtMs = events.reduce((latest, { body }) => Math.max(latest, toMs(body.recordedAt)), 0)
    this.marks.push({ commit, recordedAtMs })
  }

  append(items: ReadonlyArray<Append>, nowMs: number): ReadonlyArray<Outcome> {
    const planned = plan(this.known, items, fromMs(nowMs))
    const commit = this.last + planned.bodies.length
    const recorded = planned.bodies.map(({ body, text }, index) => ({
      position: this.last + index + 1,
      commit,
      body,
      text
    }))
    if (recorded.length > 0) this.enter(recorded)
    return planned.outcomes(recorded)
  }

  *rows(query: RowQuery) {
    for (const own of this.rectangles.values()) {
      for (const rectangle of own) {
        if (knownAt(rectangle, query.head) && answers(rectangle, query))
          yield { stream: rectangle.stream, row: rectangle.row }
      }
    }
  }
}

const sameSpot = (a: { readonly row: Rectangle["row"]; readonly validFromMs: number }, b: Rectangle): boolean =>
  a.row.kind === b.row.kind && a.row.key === b.row.key && a.validFromMs === b.validFromMs

const restoreInto = (books: Books, events: ReadonlyArray<Recorded>) =>
  Effect.map(Effect.fromResult(commits(books.known, books.last, events)), (all) => {
    for (const commit of all) books.enter(commit)
  })

/** The index of the first event behind a position. */
const behind = (log: ReadonlyArray<Recorded>, position: number): number => {
  let [low, high] = [0, log.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((log[middle] as Recorded).position <= position) low = middle + 1
    else high = middle
  }
  return low
}

/** The events of a range in the order of positions, as they are asked for. */
function* inRange(log: ReadonlyArray<Recorded>, range: ReadAll): Generator<Recorded> {
  const { after = 0, categories, shard, until = FOREVER } = range
  for (let at = behind(log, after); at < log.length; at++) {
    const event = log[at] as Recorded
    if (event.position > until) return
    const { stream } = event.body
    if ((categories === undefined || categories.includes(stream.category)) && holds(shard, stream)) yield event
  }
}

/** The first events of a range. */
const firstOf = (log: ReadonlyArray<Recorded>, range: ReadAll, most: number): ReadonlyArray<Recorded> => {
  const found: Array<Recorded> = []
  if (most > 0) for (const event of inRange(log, range)) if (found.push(event) === most) break
  return found
}

/** How the log is read by subscribers: every commit is whole and settled at once. */
const source = (books: Books): Source => ({
  tip: Effect.sync(() => ({ settled: books.last, drawn: books.last })),
  page: (range, most) => Effect.sync(() => firstOf(books.log, range, most))
})

/** Makes an in-memory log. The clock is Effect's, so tests set it. */
export const make = (options: Options): EventLogShape => {
  const books = new Books(options)
  const { nudge, port } = over(source(books))
  const appendBatch = (items: ReadonlyArray<Append>) =>
    Effect.map(Clock.currentTimeMillis, (nowMs) => books.append(items, nowMs)).pipe(Effect.tap(nudge))
  return {
    ...options,
    ...port,
    lanes: 1,
    appendBatch,
    append: (request) =>
      Effect.flatMap(appendBatch([request]), ([outcome]) =>
        outcome?.outcome === "refused" ? Effect.fail(outcome.refusal) : Effect.succeed(outcome as Appended)
      ),
    read: (stream: StreamRef) => Effect.sync(() => [...books.known.events(stream)]),
    readAll: (range = {}) => EffectStream.suspend(() => EffectStream.fromIterable([...inRange(books.log, range)])),
    head: (spec) =>
      Effect.suspend(() =>
        resolveHead(
          marksOf(books.marks, () => books.log.find(withoutSourceClock)),
          spec
        )
      ),
    rows: (query) => Effect.sync(() => [...books.rows(query)]),
    restore: (events) => Effect.suspend(() => restoreInto(books, events)).pipe(Effect.tap(nudge))
  }
}

/** The in-memory log as a layer. */
export const layer = (options: Options): Layer.Layer<EventLog> => Layer.sync(EventLog, () => EventLog.of(make(options)))
