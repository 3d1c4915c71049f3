// Many processes that open a log on a new database at the same moment: the schema is made once, and all go on.
import { Sample } from "@servicebook/conformance"
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { PgEventLog } from "../src/index.ts"
import { newDatabase } from "./server.ts"

it("opens a new database from many sides at once", async () => {
  const openings = Effect.gen(function* () {
    const place = yield* newDatabase
    const open = Effect.provide(
      Effect.flatMap(EventLog.EventLog, (log) => log.head()),
      PgEventLog.layerServer({ ...place, tenant: "t", streams: Sample.streams }),
      { local: true }
    )
    return yield* Effect.all(
      Array.from({ length: 8 }, () => open),
      { concurrency: "unbounded" }
    )
  })
  const heads = await Effect.runPromise(Effect.scoped(openings))
  expect(heads.map(({ position }) => position)).toEqual(Array.from({ length: 8 }, () => 0))
})
