/**
 * Single appends, one event a transaction, by 1, 8 and 32 writers at once: against an INSERT of the body alone, against an
 * INSERT of the same columns under the same indexes and checks, and against Emmett; each with as many connections.
 */
import { EventLog, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { contest, type Goal, type Way } from "../Contest.ts"
import { print } from "../Measure.ts"
import { byPgbench } from "./ByPgbench.ts"
import { type Connected, type Databases, onServer } from "./Databases.ts"
import * as Emmett from "./Emmett.ts"
import { bare, cellsOf, columns, slices, type Told } from "./History.ts"

type Slice = ReadonlyArray<ReadonlyArray<Told>>

/** The events of a slice for each writer; those of a stream are one writer's, in their order. */
const shares = (slice: Slice, writers: number): Slice => {
  const parts = Array.from({ length: writers }, (): Array<Told> => [])
  for (const stream of [...slice].sort((a, b) => b.length - a.length)) {
    parts.reduce((least, part) => (part.length < least.length ? part : least)).push(...stream)
  }
  return parts
}

const everyone = <E, R>(parts: Slice, act: (one: Told) => Effect.Effect<unknown, E, R>) =>
  Effect.forEach(parts, (part) => Effect.forEach(part, act, { discard: true }), {
    concurrency: "unbounded",
    discard: true
  })

/** What the writers share: how many they are, and the slice of each round. */
export interface Writing {
  readonly writers: number
  readonly slices: ReadonlyArray<Slice>
}

const byEffect = (
  name: string,
  { slices, writers }: Writing,
  runtime: Connected,
  act: (one: Told) => Effect.Effect<unknown, unknown, SqlClient.SqlClient | EventLog.EventLog>
): Way => ({
  name,
  prepare: async (round) => {
    const parts = shares(slices[round] as Slice, writers)
    return () => runtime.runPromise(everyone(parts, act))
  }
})

const byLog = ({ append }: Told) => Effect.flatMap(EventLog.EventLog, (log) => log.append(append))

const byBody = ({ recorded }: Told) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) => sql`insert into body_only (body) values (${recorded.text})`)

const likeOurs = `insert into same_columns (${columns})
  values ($1, nextval('same_position'), currval('same_position'), $2, $3, $4, $5, $6, $7, $8, $9, $10)`

const byColumns = ({ recorded }: Told) => {
  const [tenant, , , ...rest] = cellsOf(recorded)
  return Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe(likeOurs, [tenant, ...rest]))
}

const tables = [
  "create table body_only (id bigint generated always as identity primary key, body text not null)",
  "create table same_columns (like servicebook.event including all)",
  "create sequence same_position"
]

const byEmmett = ({ slices, writers }: Writing, store: Emmett.Store): Way => ({
  name: "Emmett",
  prepare: async (round) => {
    const parts = shares(slices[round] as Slice, writers)
    const write = async (part: ReadonlyArray<Told>) => {
      for (const { recorded } of part) {
        const { stream, type } = recorded.body
        await store.appendToStream(`${stream.category}-${stream.id}`, [{ type, data: recorded.body }])
      }
    }
    return () => Promise.all(parts.map(write))
  }
})

const goals: ReadonlyArray<Goal> = [
  { of: "events alone", to: "INSERT of the body", least: 0.35 },
  { of: "with rows", to: "INSERT of the body", least: 0.25 },
  { of: "events alone", to: "INSERT of the same columns", least: 0.8 },
  { of: "events alone", to: "Emmett", least: 2 },
  { of: "INSERT of the body", to: "pgbench, INSERT of the body" }
]

const measure = async (databases: Databases, writing: Writing): Promise<void> => {
  const { writers } = writing
  for (const name of ["alone", "rowed", "emmett"]) await databases.make(name)
  const alone = databases.connect("alone", bare, writers)
  const rowed = databases.connect("rowed", Streams.all, writers)
  const open = Effect.flatMap(EventLog.EventLog, (log) => log.head())
  await Promise.all([alone.runPromise(open), rowed.runPromise(open)])
  await databases.run("alone", ...tables)
  const emmett = await Emmett.open(databases.url("emmett"), writers)
  const ways: ReadonlyArray<Way> = [
    byEffect("INSERT of the body", writing, alone, byBody),
    ...byPgbench(databases.url("alone"), writing),
    byEffect("INSERT of the same columns", writing, alone, byColumns),
    byEffect("events alone", writing, alone, byLog),
    byEffect("with rows", writing, rowed, byLog),
    ...(emmett === undefined ? [] : [byEmmett(writing, emmett)])
  ]
  const title = `single appends by ${writers} at once`
  const events = (writing.slices[0] as Slice).flat().length
  const rounds = writing.slices.length - 1
  await databases.checkpoint()
  await contest({ title, rounds, events, ways, goals, server: databases.running.pid })
  await Promise.all([alone.dispose(), rowed.dispose(), emmett?.close()])
}

/** Measures single appends; a round has a thousandth of the events, or a two-hundredth where many write. */
export const appending = (largest: number): Promise<void> =>
  onServer(async (databases) => {
    print(`${Emmett.versions}`)
    const rounds = largest < 100_000 ? 2 : 7
    for (const writers of [1, 8, 32]) {
      const size = Math.min(Math.max(Math.round(largest / (writers === 1 ? 1_000 : 200)), 128), 5_000)
      await measure(databases, { writers, slices: slices(rounds + 1, size) })
    }
  })
