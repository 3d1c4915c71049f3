/** Running the host as a process: until a signal, with an exit code that says how it ended. */
import { NodeRuntime } from "@effect/platform-node"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { HttpServer } from "effect/http"
import * as Layer from "effect/Layer"
import { Keys } from "../guard/Keys.ts"
import { roles } from "../guard/Tokens.ts"
import * as Host from "../Host.ts"
import * as Books from "../serve/Books.ts"
import * as Logs from "./Logs.ts"
import * as Server from "./Server.ts"
import { Settings } from "./Settings.ts"
import * as Telemetry from "./Telemetry.ts"
import { type Guest, welcome } from "./Welcome.ts"

/** What a host that is run is told beside its settings. */
export interface Told<E> {
  /** Whose books the tokens of its welcome are for. */
  readonly tenant: string
  /** Who they are for. */
  readonly guests: ReadonlyArray<Guest>
  /** The query of the page that its links open, as `?window=2025-Q2`; empty for the page's own start. */
  readonly opens: string
  /** What is done with the books before it answers; until then it says that it is starting. */
  readonly before: Effect.Effect<unknown, E, Books.Books>
}

const announced = ({ guests, opens, tenant }: Told<unknown>) =>
  Layer.effectDiscard(
    Effect.gen(function* () {
      const url = yield* HttpServer.addressFormattedWith(Effect.succeed)
      yield* Effect.logInfo("listening").pipe(Effect.annotateLogs({ url }))
      const { own } = yield* Keys
      if (own !== undefined) yield* welcome({ url, own, tenant, guests, opens, audience: (yield* Settings).audience })
    })
  )

/** Somebody in each role, for whoever tries the host out. */
const somebody: ReadonlyArray<Guest> = roles.map((role) => ({ id: `try-${role}`, roles: [role] }))

/** What a host says that cannot go on, where somebody is to read it. */
const told = (error: unknown): string => {
  const { cause, message } = error as { readonly message?: string; readonly cause?: unknown }
  if (message !== undefined && message !== "") return message
  return cause instanceof Error ? cause.message : "unexpected error, please report it"
}

/** Says in one line why the host cannot be started. */
const reported = (cause: Cause.Cause<unknown>) =>
  Cause.hasInterruptsOnly(cause)
    ? Effect.void
    : Effect.sync(() => void process.stderr.write(`servicebook-host: ${told(Cause.squash(cause))}\n`))

/** The first signal lets the host end; whoever sends a second one does not want to wait for it. */
const impatient = (): void => {
  let signals = 0
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (++signals > 1) process.exit(1)
    })
  }
}

/** Stopped by a signal is ended well. */
const teardown = (exit: Exit.Exit<unknown, unknown>, done: (code: number) => void): void =>
  done(Exit.isSuccess(exit) || Cause.hasInterruptsOnly(exit.cause) ? 0 : 1)

/** Runs the host over books until a signal; ends the process. */
export const main = <E = never>(told: Partial<Told<E>> = {}): void => {
  const all: Told<E> = { tenant: "default", guests: somebody, opens: "", before: Effect.void, ...told }
  impatient()
  announced(all).pipe(
    Layer.provide(Host.layer),
    Layer.provide(Layer.provideMerge(Layer.effectDiscard(all.before), Books.layer)),
    // Before the long work of opening and filling books it is clear whether the host may be, and has its port.
    Layer.provideMerge(Server.layer),
    Layer.provide(Host.guard),
    Layer.provide(Telemetry.layer),
    Layer.provide(Logs.layer),
    Layer.provide(Settings.layer),
    Layer.launch,
    Effect.tapCause(reported),
    NodeRuntime.runMain({ disableErrorReporting: true, teardown })
  )
}
