/**
 * Given events, when a command, then events or a refusal: tests of decisions as sentences. A scenario runs on a real log
 * in memory, so that given and decided events pass the same door as in production.
 *
 *     Scenario.given(Case.stream, { type: "Registered", data })
 *       .when(Case.close("solved"), { actor: { id: "S-1", roles: [] } })
 *       .thenRefused("WrongState")
 */
import {
  EventId,
  type EventLog,
  Instant,
  EventLog as Log,
  Memory,
  type Recorded,
  Stream,
  Transact
} from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect } from "vitest"

const startMs = Date.UTC(2026, 2, 1, 12)
const minute = 60_000

/** A given event: its type and data, and whatever else of the envelope matters. Without an instant, the n-th is n minutes after noon of 2026-03-01 (UTC). */
export interface Given extends Partial<Omit<Recorded.Proposed, "type" | "data" | "source" | "schemaVersion">> {
  readonly type: string
  readonly data: Recorded.Payload
}

/** What a command decided, for {@link Outcome.thenEvents}: fields that are left out are not compared. */
export interface Expected {
  readonly type: string
  readonly data?: Recorded.Payload
  readonly subjects?: ReadonlyArray<string>
  readonly concerns?: string
}

/** Either the events recorded or the refusal. */
type Answer = Result.Result<ReadonlyArray<Recorded.Recorded>, { readonly _tag: string }>

const tenant = "scenario"
const nobody: Recorded.Actor = { id: "somebody", roles: [] }

/** The id of the n-th given event (from 0), for events and commands that concern it. */
export const idOf = (n: number): string => EventId.eventId(tenant, "", `given-${n}`)

const propose = (events: Stream.EventTypes, given: Given, n: number): Recorded.Proposed => ({
  schemaVersion: events[given.type]?.schemaVersion ?? 1,
  occurredAt: Instant.fromMs(startMs + n * minute),
  actor: nobody,
  subjects: [],
  ...given,
  source: { system: "", key: `given-${n}` }
})

/** A clock that stands, a day after noon of 2026-03-01 (UTC): scenarios know no today. */
const standing: Clock.Clock = {
  currentTimeMillisUnsafe: () => startMs + 1_440 * minute,
  currentTimeMillis: Effect.succeed(startMs + 1_440 * minute),
  currentTimeNanosUnsafe: () => BigInt(startMs + 1_440 * minute) * 1_000_000n,
  currentTimeNanos: Effect.succeed(BigInt(startMs + 1_440 * minute) * 1_000_000n),
  monotonicTimeNanosUnsafe: () => 0n,
  monotonicTimeNanos: Effect.succeed(0n),
  sleep: () => Effect.void
}

const run = <A, E>(effect: Effect.Effect<A, E>): A =>
  Effect.runSync(Effect.provideService(effect, Clock.Clock, standing))

/** What became of the command. */
export class Outcome {
  private readonly answer: Answer
  private readonly again: () => Answer

  constructor(answer: Answer, again: () => Answer) {
    this.answer = answer
    this.again = again
  }

  /** That it recorded these events, in this order; and that the same command, given again, records nothing new. */
  thenEvents(...expected: ReadonlyArray<Expected>): void {
    expect(this.recorded(this.answer)).toMatchObject(expected)
    expect(this.recorded(this.answer)).toHaveLength(expected.length)
    const again = this.again()
    expect(Result.isFailure(again) ? [] : again.success, "the command, given again, must record nothing new").toEqual(
      []
    )
  }

  /** That there was nothing to decide. */
  thenNothing(): void {
    expect(this.recorded(this.answer)).toEqual([])
  }

  /** That it was refused by this name, with these fields of the refusal. */
  thenRefused(tag: string, fields: { readonly [field: string]: unknown } = {}): void {
    const refusal = Result.isFailure(this.answer) ? this.answer.failure : this.recorded(this.answer)
    expect(refusal).toMatchObject({ _tag: tag, ...fields })
  }

  private recorded(answer: Answer): ReadonlyArray<Recorded.Body> {
    if (Result.isFailure(answer)) throw answer.failure
    return answer.success.map(({ body }) => body)
  }
}

/** A stream with its past, before the command. */
export class Past<State> {
  private readonly stream: Stream.Stream<State>
  private readonly log: EventLog.EventLogShape
  private readonly count: number

  constructor(stream: Stream.Stream<State>, events: ReadonlyArray<Given>) {
    this.stream = stream
    this.log = Memory.make({ tenant, streams: Stream.streams(stream as unknown as Stream.Stream<unknown>) })
    this.count = events.length
    const ref = { category: stream.category, id: "it" }
    for (const [n, event] of events.entries()) {
      run(this.log.append({ stream: ref, expected: n, events: [propose(stream.events, event, n)] }))
    }
  }

  /** Gives a command. The order's actor is nobody in particular, its instant a minute after the last given event, unless said. */
  when<E extends { readonly _tag: string }>(
    decide: (state: State, order: Transact.Order) => Transact.Decision<E>,
    order: Partial<Transact.Order> = {}
  ): Outcome {
    const occurredAt = Instant.fromMs(startMs + this.count * minute)
    const give = (key: string): Answer =>
      run(
        Transact.execute(this.stream, "it", { actor: nobody, occurredAt, ...order, key }, decide).pipe(
          Effect.map(({ events }) => events),
          Effect.provideService(Log.EventLog, this.log),
          Effect.result
        )
      )
    return new Outcome(give("when"), () => give("again"))
  }
}

/** A stream of which these events, in this order, are known. */
export const given = <State>(stream: Stream.Stream<State>, ...events: ReadonlyArray<Given>): Past<State> =>
  new Past(stream, events)
