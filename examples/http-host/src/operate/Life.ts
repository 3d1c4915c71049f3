/** The life of the host: that it is ending is known to whoever must stop taking work or end what goes on for ever. */
import * as Context from "effect/Context"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** Whether the host is ending, and a way to wait for that. */
export class Life extends Context.Service<
  Life,
  {
    readonly isEnding: () => boolean
    /** Completes when the host begins to end: streams of changes are cut by it. */
    readonly ending: Effect.Effect<void>
    readonly end: Effect.Effect<void>
  }
>()("@servicebook/http-host/Life") {
  /** A life that has just begun. */
  static readonly layer: Layer.Layer<Life> = Layer.effect(
    Life,
    Effect.map(Deferred.make<void>(), (ended) => ({
      isEnding: () => Deferred.isDoneUnsafe(ended),
      ending: Deferred.await(ended),
      end: Effect.asVoid(Deferred.succeed(ended, undefined))
    }))
  )
}
