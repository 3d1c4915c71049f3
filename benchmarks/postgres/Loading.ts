/**
 * Bulk loading of a server, in batches of a thousand by four lanes, against COPY of the same event rows into a table with
 * the same columns and indexes: events alone, with rows, and with rows into a log that holds as much already.
 */
import { writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { EventLog, type Stream, Streams } from "@servicebook/core"
import { contest, type Goal, type Way } from "../Contest.ts"
import { print } from "../Measure.ts"
import { type Databases, onServer } from "./Databases.ts"
import { bare, copyLine, type Told, told } from "./History.ts"
import { appendAll, parted } from "./Lanes.ts"
import { found, type Program } from "./Programs.ts"

const lanes = 4

const table = "create table copied (like servicebook.event including defaults including indexes)"

/** Part of the history: the file of its event rows, and its appends by lanes. */
interface Part {
  readonly file: string
  readonly events: ReadonlyArray<Told>
}

const partOf = (folder: string, name: string, events: ReadonlyArray<Told>): Part => {
  const file = join(folder, `${name}.copy`)
  for (let from = 0; from < events.length; from += 10_000) {
    const lines = events.slice(from, from + 10_000).map(({ recorded }) => copyLine(recorded))
    writeFileSync(file, lines.join(""), { flag: from === 0 ? "w" : "a", mode: 0o644 })
  }
  return { file, events }
}

const load = async (databases: Databases, name: string, streams: Stream.Streams, part?: Part) => {
  const runtime = databases.connect(name, streams, lanes)
  const log = await runtime.runPromise(EventLog.EventLog)
  const parts =
    part === undefined
      ? []
      : parted(
          part.events.map(({ append }) => append),
          lanes
        )
  return { act: () => runtime.runPromise(appendAll(log, parts)), end: () => runtime.dispose() }
}

const copied = (databases: Databases, psql: Program | undefined, { file }: Part): Promise<unknown> =>
  psql === undefined
    ? databases.run("round", `copy copied from '${file}'`)
    : psql(databases.url("round"), ["-qc", `\\copy copied from '${file}'`])

/** The ways: each starts from a copy of a database, so that every round finds the same. */
const waysOf = (databases: Databases, psql: Program | undefined) => {
  const fresh = async (template: string) => {
    await databases.make("round", template)
    await databases.checkpoint()
  }
  const byCopy = (name: string, template: string, part: Part): Way => ({
    name,
    ...(psql === undefined ? {} : { program: true }),
    prepare: async () => {
      await fresh(template)
      return () => copied(databases, psql, part)
    }
  })
  const byLog = (name: string, template: string, streams: Stream.Streams, part: Part): Way => {
    let last: (() => Promise<void>) | undefined
    return {
      name,
      prepare: async () => {
        await fresh(template)
        const { act, end } = await load(databases, "round", streams, part)
        last = end
        return act
      },
      after: async () => last?.()
    }
  }
  return { byCopy, byLog }
}

const template = async (databases: Databases, name: string, streams: Stream.Streams, part?: Part) => {
  await databases.make(name)
  const { act, end } = await load(databases, name, streams, part)
  await act()
  await end()
  await databases.run(name, table)
  if (part !== undefined) await databases.run(name, `copy copied from '${part.file}'`, "vacuum (analyze)")
}

const goals: ReadonlyArray<Goal> = [
  { of: "events alone", to: "COPY", least: 0.8 },
  { of: "with rows, fresh", to: "COPY", least: 0.4 },
  { of: "with rows, incremental", to: "COPY behind as many", least: 0.3 }
]

const measure = async (databases: Databases, events: number): Promise<void> => {
  const psql = found("psql")
  print(psql === undefined ? "COPY by the server from a file, through the driver" : `\\copy by ${psql.version}`)
  const all = [...told(events)]
  const half = all.length >> 1
  const place = databases.running.folder
  const [before, part] = [partOf(place, "before", all.slice(0, half)), partOf(place, "part", all.slice(half, 2 * half))]
  const first = partOf(place, "first", all.slice(0, half))
  await template(databases, "empty_alone", bare)
  await template(databases, "empty", Streams.all)
  await template(databases, "half", Streams.all, before)
  const { byCopy, byLog } = waysOf(databases, psql?.run)
  await contest({
    title: "loading",
    rounds: events < 100_000 ? 2 : 3,
    events: half,
    server: databases.running.pid,
    ways: [
      byCopy("COPY", "empty", first),
      byLog("events alone", "empty_alone", bare, first),
      byLog("with rows, fresh", "empty", Streams.all, first),
      byCopy("COPY behind as many", "half", part),
      byLog("with rows, incremental", "half", Streams.all, part)
    ],
    goals
  })
  await Promise.all([before, part, first].map(({ file }) => rm(file)))
}

/** Measures loading: half of the history into an empty log, and the other half behind the first. All of it is held in memory. */
export const loading = (largest: number): Promise<void> =>
  onServer((databases) => measure(databases, Math.min(2 * largest, 1_000_000)))
