/**
 * What the kill campaign must end with: the sample company's history shared out among clients, beside an import; and what an
 * undisturbed log makes of the same.
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { EventId, type EventLog, Figure, Instant, Memory, OblP02, Recorded, Streams, Window } from "@servicebook/core"
import { type Entry, events, generate } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import type { Batch } from "../../packages/postgres/test/kill/Client.ts"
import { into, rows } from "./Import.ts"

/** The tenant of the campaign. */
export const tenant = "campaign"

/** How large a campaign is. */
export interface Size {
  readonly events: number
  readonly rows: number
  readonly clients: number
}

const clientOf = ({ stream }: Entry, clients: number): number =>
  Number.parseInt(EventId.sha256Hex(Recorded.streamKey(stream)).slice(0, 8), 16) % clients

/** Shares the history out by streams, so that each keeps its order, and writes a file for each client. */
export const shares = (folder: string, size: Size) => {
  const own = Array.from({ length: size.clients }, () => [] as Array<Batch>)
  for (const { entries, recordedAt } of generate({ events: size.events, tenant })) {
    for (const [client, batches] of own.entries()) {
      const items = entries.filter((entry) => clientOf(entry, size.clients) === client)
      if (items.length > 0) batches.push({ items, atMs: Instant.toMs(recordedAt) })
    }
  }
  return own.map((batches, client) => {
    const file = join(folder, `client-${client}.ndjson`)
    writeFileSync(file, `${batches.map((batch) => JSON.stringify(batch)).join("\n")}\n`)
    return { file, batches }
  })
}

/** The log that nobody disturbed. */
export const undisturbed = (size: Size): Effect.Effect<EventLog.EventLogShape, unknown> =>
  Effect.gen(function* () {
    const log = Memory.make({ tenant, streams: Streams.all })
    yield* log.restore([...events({ events: size.events, tenant })])
    yield* into(log, rows(size.rows))
    return log
  })

const windows = ["2024", "2025", "2025-Q2", "2025-03", "rolling12:2025-09"].map((text) =>
  Result.getOrThrow(Window.parse(text))
)

/** All figures of OBL-P-02, without the positions of heads, which may leave gaps. */
export const figures = (log: EventLog.EventLogShape) =>
  Effect.gen(function* () {
    const head = yield* log.head()
    const asked = OblP02.kpis.flatMap((kpi) => windows.map((window) => ({ kpi, window })))
    const found = yield* Effect.forEach(asked, ({ kpi, window }) => Figure.compute(log, kpi, { window, head }))
    return found.map(({ head: { at }, ...figure }) => Recorded.canonicalText({ ...figure, at }))
  })

/** The digest of every stream: the bytes of its events in the order of their versions. */
export const digests = (all: ReadonlyArray<Recorded.Recorded>): ReadonlyMap<string, string> => {
  const texts = new Map<string, Array<string>>()
  for (const { body, text } of [...all].sort((a, b) => a.body.version - b.body.version)) {
    const key = Recorded.streamKey(body.stream)
    const own = texts.get(key)
    if (own === undefined) texts.set(key, [text])
    else own.push(text)
  }
  return new Map([...texts].map(([key, own]) => [key, EventId.sha256Hex(own.join("\n"))]))
}

/** The events of a log. */
export const eventsOf = (log: EventLog.EventLogShape) => Stream.runCollect(log.readAll())
