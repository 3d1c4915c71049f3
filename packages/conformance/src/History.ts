/**
 * Random histories of parcels: late, reordered, repeated, retracted and corrected facts, in batches, under a clock that
 * may go back.
 */
import { EventId, type EventLog, type Recorded, type Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import fc from "fast-check"
import { append, at, event, startMs } from "./Sample.ts"

interface Step {
  readonly what: "Opened" | "Weighed" | "Closed" | "Noted" | "Retracted" | "Corrected" | "again"
  readonly stream: number
  readonly minute: number
  readonly grams: number
  /** Which earlier event is meant, counted from the start and round again. */
  readonly target: number
  readonly moves: boolean
}

/** A history: batches of steps, each with the seconds its clock goes on (or back). */
export type History = ReadonlyArray<{ readonly seconds: number; readonly steps: ReadonlyArray<Step> }>

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom("Opened", "Weighed", "Weighed", "Closed", "Noted", "Retracted", "Corrected", "again"),
  stream: fc.nat(2),
  minute: fc.nat(12),
  grams: fc.integer({ min: -3, max: 3 }),
  target: fc.nat(20),
  moves: fc.boolean()
})

/** Histories of up to ten batches. */
export const history: fc.Arbitrary<History> = fc.array(
  fc.record({
    seconds: fc.integer({ min: -5, max: 20 }),
    steps: fc.array(step, { minLength: 1, maxLength: 5 })
  }),
  { minLength: 1, maxLength: 10 }
)

const dataOf = (type: string, { grams, minute }: Step): Recorded.Payload => {
  if (type === "Opened") return { title: `t${grams}` }
  if (type === "Weighed") return { grams: grams / 2 }
  return type === "Noted" ? { activity: `note ${minute}` } : {}
}

const concerning = (key: string, tenant: string, one: Step, target: EventLog.Append | undefined) => {
  const [first] = target?.events ?? []
  // Sometimes nothing recorded is meant: facts about events that never came must trouble no store.
  const concerns = EventId.eventId(tenant, "scale", first?.source.key ?? "nowhere")
  if (one.what === "Retracted") return event(key, "Retracted", {}, one.minute, { concerns })
  const data = { data: dataOf(first?.type ?? "Opened", one), ...(one.moves ? { occurredAt: at(one.minute) } : {}) }
  return event(key, "Corrected", data, one.minute, { concerns })
}

/** The batches of a history as appends; the n-th step has the source key `k-n`, so a history is the same in every log. */
export const batches = (tenant: string, steps: History): ReadonlyArray<ReadonlyArray<EventLog.Append>> => {
  const sent: Array<EventLog.Append> = []
  return steps.map((one) =>
    one.steps.map((next): EventLog.Append => {
      const id = `p-${next.stream}`
      const key = `k-${sent.length}`
      const own = sent.filter(({ stream }) => stream.id === id)
      const target = own[next.target % Math.max(own.length, 1)]
      if (next.what === "again" && target !== undefined) return target
      const fact =
        next.what === "Retracted" || next.what === "Corrected"
          ? concerning(key, tenant, next, target)
          : event(key, next.what === "again" ? "Closed" : next.what, dataOf(next.what, next), next.minute)
      const request = append(id, "any", fact)
      sent.push(request)
      return request
    })
  )
}

/** Appends a history to a log, batch by batch. */
export const record = (log: EventLog.EventLogShape, steps: History): Effect.Effect<void, Refusal.StoreFailed> =>
  Effect.gen(function* () {
    let nowMs = startMs
    for (const [index, items] of batches(log.tenant, steps).entries()) {
      nowMs += (steps[index]?.seconds ?? 0) * 1_000
      yield* TestClock.setTime(nowMs)
      yield* log.appendBatch(items)
    }
  })

const minute = fc.integer({ min: -1, max: 14 })

/** A question about rows: which anchor, window, cut and head (as a share of the commits). */
export interface Question {
  readonly kind: string
  readonly anchor: string
  readonly fromMs: number
  readonly untilMs: number
  readonly cutMs: number
  readonly commit: number
  readonly lasting: number | undefined
}

const ms = (minutes: number): number => startMs + minutes * 60_000

/** Questions whose bounds often fall on the very instants of facts. */
export const question: fc.Arbitrary<Question> = fc.record({
  kind: fc.constantFrom("parcel", "weighing"),
  anchor: fc.constantFrom("openedAtMs", "closedAtMs", "atMs", "facts", "title"),
  fromMs: fc.oneof(minute.map(ms), fc.constant(0)),
  untilMs: fc.oneof(minute.map(ms), fc.constant(Number.MAX_SAFE_INTEGER)),
  cutMs: fc.oneof(
    minute.map(ms),
    minute.map((minutes) => ms(minutes) + 1),
    fc.constant(Number.MAX_SAFE_INTEGER)
  ),
  commit: fc.nat(20),
  lasting: fc.option(minute.map(ms), { nil: undefined })
})
