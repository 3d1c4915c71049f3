/**
 * The story that every schema holds, as its own software wrote it: two tenants, commits of several events, a clock that goes
 * back, facts that came late, a retraction and a correction. It was told first to schema 0002, and is read out of there.
 */
import { type EventLog, Instant, type Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"

/** An event as its table holds it. */
export interface Stored {
  readonly tenant: string
  readonly position: bigint
  readonly commit: bigint
  readonly event_id: string
  readonly body: string
}

/** The events of a database, whatever its schema. */
export const stored = (sql: SqlClient.SqlClient) =>
  sql<Stored>`select tenant, position, commit, event_id, body from servicebook.event order by tenant, position`

/** The tenants of events. */
export const tenantsOf = (events: ReadonlyArray<Stored>): ReadonlyArray<string> => [
  ...new Set(events.map(({ tenant }) => tenant))
]

/** The append that an event came by. */
export const itemOf = ({ body }: Stored): EventLog.Append => {
  const {
    v: _,
    id: _id,
    tenant: _tenant,
    stream,
    version: _version,
    recordedAt: _at,
    ...event
  } = JSON.parse(body) as Recorded.Body
  return { stream, expected: "any", events: [event] }
}

/** Tells the events of a tenant to a log, commit by commit, each at its hour. */
export const tell = (log: EventLog.EventLogShape, events: ReadonlyArray<Stored>) =>
  Effect.gen(function* () {
    const own = events.filter(({ tenant }) => tenant === log.tenant)
    for (const commit of new Set(own.map((event) => event.commit))) {
      const together = own.filter((event) => event.commit === commit)
      const { recordedAt } = JSON.parse(together[0]?.body ?? "") as Recorded.Body
      yield* TestClock.setTime(Instant.toMs(recordedAt))
      yield* log.appendBatch(together.map(itemOf))
    }
  })
