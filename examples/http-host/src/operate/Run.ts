/** Running the host as a process: until a signal, with an exit code that says how it ended. */
import { NodeRuntime } from "@effect/platform-node"
import * as Effect from "effect/Effect"
import { HttpServer } from "effect/http"
import * as Layer from "effect/Layer"
import { Keys } from "../guard/Keys.ts"
import { roles } from "../guard/Tokens.ts"
import * as Host from "../Host.ts"
import * as Books from "../serve/Books.ts"
import { Settings } from "./Settings.ts"
import { type Guest, welcome } from "./Welcome.ts"

/** What a host that is run is told beside its settings. */
export interface Told<E> {
  /** Whose books the tokens of its welcome are for. */
  readonly tenant: string
  /** Who they are for. */
  readonly guests: ReadonlyArray<Guest>
  /** What is done with the books before it listens. */
  readonly before: Effect.Effect<unknown, E, Books.Books>
}

const announced = ({ guests, tenant }: Told<unknown>) =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const url = yield* HttpServer.addressFormattedWith(Effect.succeed)
      yield* Effect.logInfo("listening").pipe(Effect.annotateLogs({ url }))
      const { own } = yield* Keys
      if (own !== undefined) yield* welcome({ url, own, tenant, guests, audience: (yield* Settings).audience })
    })
  )

/** Somebody in each role, for whoever tries the host out. */
const somebody: ReadonlyArray<Guest> = roles.map((role) => ({ id: `try-${role}`, roles: [role] }))

/** Runs the host over books until a signal; ends the process. */
export const main = <E = never>(told: Partial<Told<E>> = {}): void => {
  const all: Told<E> = { tenant: "default", guests: somebody, before: Effect.void, ...told }
  announced(all).pipe(
    Layer.provide(Host.layer),
    Layer.provide(Layer.provideMerge(Layer.effectDiscard(all.before), Books.layer)),
    Layer.provide(Settings.layer),
    Layer.launch,
    NodeRuntime.runMain
  )
}
