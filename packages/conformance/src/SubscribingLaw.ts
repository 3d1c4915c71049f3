/**
 * The law of subscriptions: whoever writes, however many, and wherever the reader stands, every event is delivered once,
 * in the order of positions. Writers at random moments meet readers that are slow at random moments.
 */
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { expect } from "vitest"
import { until } from "./Passing.ts"
import { type Needs, recorded, weighed } from "./Subscribing.ts"

/** A writer: for each of its appends, how often it lets others go first, and how many events it records. */
export type Writer = ReadonlyArray<{ readonly yields: number; readonly events: number; readonly stream: number }>

/** A reader: where it begins, in percent of what is there; the most events of a batch; its pauses. */
export interface Reader {
  readonly after: number
  readonly most: number
  readonly pauses: ReadonlyArray<number>
}

const writer: fc.Arbitrary<Writer> = fc.array(
  fc.record({ yields: fc.nat(4), events: fc.integer({ min: 1, max: 3 }), stream: fc.nat(3) }),
  { minLength: 1, maxLength: 8 }
)

const reader: fc.Arbitrary<Reader> = fc.record({
  after: fc.nat(100),
  most: fc.integer({ min: 1, max: 6 }),
  pauses: fc.array(fc.nat(3), { maxLength: 5 })
})

/** The inputs of the law: what is there before, the writers, the readers. */
export const seamInputs = [
  fc.nat(12),
  fc.array(writer, { minLength: 1, maxLength: 5 }),
  fc.array(reader, { minLength: 1, maxLength: 3 })
] as const

const yields = (times: number) => Effect.forEach(Array.from({ length: times }), () => Effect.yieldNow)

const write = (log: EventLog.EventLogShape, own: Writer, index: number) =>
  Effect.forEach(own, ({ events, stream, yields: times }, n) =>
    Effect.andThen(
      yields(times),
      log.appendBatch(Array.from({ length: events }, (_, nth) => weighed(`p-${stream}`, `w-${index}-${n}-${nth}`)))
    )
  )

const read = (log: EventLog.EventLogShape, { most, pauses }: Reader, after: number, seen: Array<number>) =>
  Stream.runForEach(log.subscribe({ after, most }), ({ position }) =>
    Effect.andThen(
      Effect.sync(() => seen.push(position)),
      yields(pauses[seen.length % Math.max(1, pauses.length)] ?? 0)
    )
  )

/** That every reader is delivered every event behind its beginning, once and in order. */
export const seamLaw = (
  before: number,
  writers: ReadonlyArray<Writer>,
  readers: ReadonlyArray<Reader>
): Effect.Effect<void, unknown, Needs> =>
  Effect.gen(function* () {
    const log = yield* EventLog.EventLog
    yield* log.appendBatch(Array.from({ length: before }, (_, n) => weighed("p", `before-${n}`)))
    const begun = readers.map((one) => ({
      one,
      after: Math.floor((one.after * before) / 100),
      seen: [] as Array<number>
    }))
    for (const { after, one, seen } of begun) yield* Effect.forkScoped(read(log, one, after, seen))
    yield* Effect.forEach(writers, (own, index) => write(log, own, index), { concurrency: "unbounded" })
    const all = (yield* recorded(log)).map(({ position }) => position)
    const last = all.at(-1) ?? 0
    yield* until("every reader has the last event", () =>
      begun.every(({ seen }) => seen.at(-1) === last || before === last)
    )
    for (const { after, seen } of begun) expect(seen).toEqual(all.filter((position) => position > after))
  })
