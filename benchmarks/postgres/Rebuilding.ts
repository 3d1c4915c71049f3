/**
 * A rebuild of all rows, beside the live ones and compared with them, against a replay of the same log to figures.
 */
import { Streams } from "@servicebook/core"
import { PgEventLog } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import { contest, type Way } from "../Contest.ts"
import { print } from "../Measure.ts"
import { type Connected, onServer, tenant } from "./Databases.ts"
import { filled, replay } from "./Replaying.ts"

const differing = ({ difference }: { readonly difference: unknown }) =>
  difference === undefined ? Effect.void : Effect.die(new Error("the rebuilt rows differ from the live ones"))

const way = (runtime: Connected, name: string, swap: boolean): Way => ({
  name,
  prepare: async () => {
    const log = await runtime.runPromise(PgEventLog.make({ tenant, streams: Streams.all }))
    return () => runtime.runPromise(Effect.flatMap(log.rebuild({ swap }), differing))
  }
})

/** Measures a rebuild that compares, and one that also swaps. */
export const rebuilding = (largest: number): Promise<void> =>
  onServer(async (databases) => {
    const { connections, events, runtime } = await filled(databases, Math.min(largest, 1_000_000))
    print(`the log has a pool of ${connections} connections`)
    await contest({
      title: "rebuild",
      rounds: 2,
      events,
      server: databases.running.pid,
      ways: [
        { name: "replay and five figures", prepare: async () => () => runtime.runPromise(replay) },
        way(runtime, "rebuild, compared", false),
        way(runtime, "rebuild, compared and swapped", true)
      ],
      goals: [
        { of: "rebuild, compared", to: "replay and five figures", time: true },
        { of: "rebuild, compared and swapped", to: "replay and five figures", time: true }
      ]
    })
    await runtime.dispose()
  })
