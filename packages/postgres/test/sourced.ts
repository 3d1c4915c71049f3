// What tests of heads of the source's clock share: instants to ask at, and everything a log says there beside a refolding.
import { Head, Instant, Reader, Recorded, type RowSource, type Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import type { PgEventLog } from "../src/index.ts"
import { rowQueries } from "./asked.ts"

/** The newest head of a log read by its source's clock, or that of a position. */
export const headBy = (log: PgEventLog.PgEventLogShape, atMs: number, position?: number) =>
  Effect.map(log.head(position === undefined ? undefined : { position }), (head) => Head.bySource(head, atMs))

/** The rows of a source, kind by kind and anchor by anchor, as sorted texts. */
export const rowsOf = (source: RowSource.RowSource, streams: Stream.Streams, cutMs: number = Instant.FOREVER) =>
  Effect.forEach(rowQueries(streams, { cutMs, head: 0 }), (query) =>
    Effect.map(source.rows(query), (found) => found.map((one) => Recorded.canonicalText(one)).sort())
  )

/** Up to which positions the rows of a tenant are derived. */
export const standing = (tenant: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const found = yield* sql<{ position: bigint }>`select distinct position from servicebook.source_axis
      where tenant = ${tenant} order by position`
    return found.map(({ position }) => Number(position))
  })

/** Holds the rows of a log at a head of its source's clock against a refolding. */
export const sameAsRefolded = (log: PgEventLog.PgEventLogShape, head: Head.Head) =>
  Effect.gen(function* () {
    const source = yield* Reader.rowsAt(log, head)
    const found = yield* rowsOf(source, log.streams)
    expect(found).toEqual(yield* rowsOf(yield* Reader.refoldedAt(log, head), log.streams))
    return found
  })
