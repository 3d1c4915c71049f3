/**
 * A rebuild of all rows, beside the live ones and compared with them, against a replay of the same log. To be taken up when
 * the store can rebuild: `rebuild` is the one place to name it.
 */
import type { EventLog } from "@servicebook/core"
import type * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import { contest, type Way } from "../Contest.ts"
import { print } from "../Measure.ts"
import { type Connected, onServer } from "./Databases.ts"
import { filled, replay } from "./Replaying.ts"

type Rebuild = Effect.Effect<unknown, unknown, SqlClient.SqlClient | EventLog.EventLog>

/** Recomputes all rows, compares them and swaps them in; undefined while the store cannot. */
const rebuild: Rebuild | undefined = undefined

const way = (runtime: Connected, name: string, act: Rebuild): Way => ({
  name,
  prepare: async () => () => runtime.runPromise(act)
})

const measure = (largest: number, act: Rebuild): Promise<void> =>
  onServer(async (databases) => {
    const { events, runtime } = await filled(databases, Math.min(largest, 1_000_000))
    await contest({
      title: "rebuild",
      rounds: largest < 100_000 ? 2 : 5,
      events,
      server: databases.running.pid,
      ways: [way(runtime, "replay and five figures", replay), way(runtime, "rebuild", act)],
      goals: [{ of: "rebuild", to: "replay and five figures" }]
    })
    await runtime.dispose()
  })

/** Measures a rebuild. */
export const rebuilding = async (largest: number): Promise<void> => {
  if (rebuild === undefined) print("this version of the store does not rebuild")
  else await measure(largest, rebuild)
}
