/**
 * The books for those who write promises: what the core offers as effects, as methods that return plain values or reject
 * with the typed refusal itself. It adds nothing; whatever has no method here goes through `run`.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as EffectStream from "effect/Stream"
import { compute, type Figure, type Request } from "../count/Figure.ts"
import type { Declaration } from "../count/Kpi.ts"
import { type Appended, EventLog, type EventLogShape, type From, type ReadAll } from "../log/EventLog.ts"
import type { HeadSpec } from "../log/Head.ts"
import type { Recorded } from "../log/Recorded.ts"
import type { Stream } from "../log/Stream.ts"
import { type Decision, execute, type Order } from "../log/Transact.ts"
import { defaultZone, parse } from "../time/Window.ts"

/** How a figure is asked for, where it is not the default: the zone of its window, the head, and what {@link Request} offers. */
export interface Asked extends Omit<Request, "window" | "head"> {
  /** The IANA zone of the window's midnights; {@link defaultZone} when left out. */
  readonly zone?: string
  /** What was known; everything when left out. */
  readonly head?: HeadSpec
}

/** The open books of one tenant. Every promise rejects with the refusal itself: an `Error` with `_tag` and what to do. */
export interface Books {
  /** The log, for functions of the core that take one; what they return goes to {@link Books.run}. */
  readonly log: EventLogShape
  /** Decides on a stream and records the outcome: `Transact.execute`. */
  execute<State, Refusal>(
    stream: Stream<State>,
    id: string,
    order: Order,
    decide: (state: State, order: Order) => Decision<Refusal>
  ): Promise<Appended>
  /** Computes a figure of a window by its text (`2026-03`, `2026-Q1`, …): `Figure.compute`. Rejects a text that names none. */
  figure(kpi: Declaration, window: string, asked?: Asked): Promise<Figure>
  /** The events of a range in the order of their positions, to iterate over. */
  events(range?: ReadAll): AsyncIterable<Recorded>
  /** The events after a position, first those recorded, then live: without end, until the loop is left or the books close. */
  subscribe(from?: From): AsyncIterable<Recorded>
  /** Runs anything of the core that is an effect. */
  run<A, E>(effect: Effect.Effect<A, E, EventLog>): Promise<A>
  /** Ends subscriptions and what the store keeps open. Afterwards every promise rejects. */
  close(): Promise<void>
}

const figureOf = (log: EventLogShape, kpi: Declaration, text: string, { head, zone = defaultZone, ...asked }: Asked) =>
  Effect.gen(function* () {
    const window = yield* Effect.fromResult(parse(text, zone))
    return yield* compute(log, kpi, { ...asked, window, head: yield* log.head(head) })
  })

/** Opens the books that a layer keeps, in memory (`Memory.layer`) or in a store. Rejects with why the store did not open. */
export const open = async <E>(layer: Layer.Layer<EventLog, E>): Promise<Books> => {
  const runtime = ManagedRuntime.make(layer)
  const log = await runtime.runPromise(EventLog)
  const closing = Deferred.makeUnsafe<void>()
  return {
    log,
    execute: (stream, id, order, decide) => runtime.runPromise(execute(stream, id, order, decide)),
    figure: (kpi, window, asked = {}) => runtime.runPromise(figureOf(log, kpi, window, asked)),
    events: (range) => EffectStream.toAsyncIterable(log.readAll(range)),
    subscribe: (from) =>
      EffectStream.toAsyncIterable(EffectStream.interruptWhen(log.subscribe(from), Deferred.await(closing))),
    run: (effect) => runtime.runPromise(effect),
    close: () => {
      Deferred.doneUnsafe(closing, Effect.void)
      return runtime.dispose()
    }
  }
}
