// What the books hold, read from the store itself when the host is gone: the host is not asked about its own work.
import { EventLog, type Recorded, Streams } from "@servicebook/core"
import { PgEventLog, Server } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"

/** Where a host that was started with such settings keeps the books of a tenant. */
const log = (settings: { readonly [variable: string]: string }, tenant: string) => {
  const { DATABASE_URL: url, SERVICEBOOK_DATA: folder } = settings
  const one = { tenant, streams: Streams.all }
  if (url === undefined) return PgEventLog.layerPglite({ ...one, folder: folder ?? "" })
  return Layer.provide(PgEventLog.layer(one), Server.layer(Result.getOrThrow(Server.optionsFrom(url))))
}

/** All events of a tenant, in their order. */
export const recorded = (
  settings: { readonly [variable: string]: string },
  tenant: string
): Promise<ReadonlyArray<Recorded.Recorded>> =>
  EventLog.EventLog.pipe(
    Effect.flatMap((open) => Stream.runCollect(open.readAll())),
    Effect.provide(log(settings, tenant)),
    Effect.runPromise
  )
