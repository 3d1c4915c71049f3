/**
 * A full replay of a log on a server, from reading all events to all indicators of OBL-P-02 §3.1.4, against COPY of the
 * bodies to nowhere. The goal is at most three times its time.
 */
import { EventLog, OblP02, type Recorded, Replay, RowSource, Streams, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { SqlClient } from "effect/sql"
import { contest, type Way } from "../Contest.ts"
import { print } from "../Measure.ts"
import { type Connected, type Databases, onServer } from "./Databases.ts"
import { told } from "./History.ts"
import { appendAll, parted } from "./Lanes.ts"
import { found } from "./Programs.ts"

const bodies = "select body from servicebook.event"

/** All events of the log at hand and the figures of 2025, folded stream by stream. */
export const replay = Effect.gen(function* () {
  const log = yield* EventLog.EventLog
  const window = Result.getOrThrow(Window.parse("2025"))
  const head = yield* log.head()
  const events: Array<Recorded.Recorded> = []
  // Nothing below needs the texts; let go, they leave room.
  yield* Stream.runForEachArray(log.readAll(), (page) =>
    Effect.sync(() => {
      for (const { body, commit, position } of page) events.push({ position, commit, body, text: "" })
    })
  )
  const asked = OblP02.kpis.map((declaration) => ({ declaration, request: { window, head } }))
  return yield* Effect.fromResult(Replay.replay(Streams.all, RowSource.byStream(events).values(), asked))
})

const byCopy = (databases: Databases, name: string, runtime: Connected): Way => {
  const psql = found("psql")
  print(psql === undefined ? "no psql here: the same SELECT as a stream of the driver" : `COPY by ${psql.version}`)
  const select = Effect.flatMap(SqlClient.SqlClient, (sql) => Stream.runDrain(sql.unsafe(bodies).stream))
  return {
    name: "COPY",
    ...(psql === undefined ? {} : { program: true }),
    prepare: async () => () =>
      psql === undefined
        ? runtime.runPromise(select)
        : psql.run(databases.url(name), ["-qc", `\\copy (${bodies}) to '/dev/null'`])
  }
}

const connections = 4

/** A database with a log of about so many events, and connections to it. */
export const filled = async (databases: Databases, events: number) => {
  const name = "replayed"
  await databases.make(name)
  const runtime = databases.connect(name, Streams.all, connections)
  const log = await runtime.runPromise(EventLog.EventLog)
  const all = [...told(events)].map(({ append }) => append)
  await runtime.runPromise(appendAll(log, parted(all, connections)))
  await databases.run(name, "vacuum (analyze)", "checkpoint")
  return { name, runtime, connections, events: all.length }
}

/** Measures the replay of a log. */
export const replaying = (largest: number): Promise<void> =>
  onServer(async (databases) => {
    const { events, name, runtime } = await filled(databases, Math.min(largest, 1_000_000))
    await contest({
      title: "replay, warm",
      rounds: largest < 100_000 ? 2 : 5,
      events,
      server: databases.running.pid,
      ways: [
        byCopy(databases, name, runtime),
        { name: "replay and five figures", prepare: async () => () => runtime.runPromise(replay) }
      ],
      goals: [{ of: "replay and five figures", to: "COPY", most: 3 }]
    })
    await runtime.dispose()
  })
