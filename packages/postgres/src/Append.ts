/**
 * Appends and restores: each is one transaction that locks the log, fetches what core's decision needs, and writes what
 * core decided.
 */
import { Commit, type EventLog, Instant, type Recorded, Refusal, Restore } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"
import { Changes } from "./Changes.ts"
import { type StoreFailed, transaction } from "./Failure.ts"
import { fetchKnown, type Grown } from "./Known.ts"
import { type End, lockEnd, write } from "./Write.ts"

/** What an append works on. */
export interface Place {
  readonly sql: SqlClient.SqlClient
  readonly tenant: string
  readonly streams: Commit.Known["streams"]
}

interface Decision {
  readonly known: Grown
  readonly end: End
  readonly planned: Commit.Planned
}

const decide = (place: Place, items: ReadonlyArray<EventLog.Append>): Effect.Effect<Decision, SqlError.SqlError> =>
  Effect.gen(function* () {
    const end = yield* lockEnd(place.sql, place.tenant)
    const known = yield* fetchKnown(place.sql, place, Commit.needs(items))
    const nowMs = yield* Clock.currentTimeMillis
    return { known, end, planned: Commit.plan(known, items, Instant.fromMs(nowMs)) }
  })

const enter = (place: Place, { known, end, planned }: Decision) =>
  Effect.gen(function* () {
    const commit = end.position + planned.bodies.length
    const recorded = planned.bodies.map(
      ({ body, text }, index): Recorded.Recorded => ({ position: end.position + index + 1, commit, body, text })
    )
    if (recorded.length > 0) {
      const changes = new Changes(known)
      changes.add(recorded)
      yield* write(place.sql, place.tenant, changes, end)
    }
    return planned.outcomes(recorded)
  })

/** An item that was to be appended, as the log shows it afterwards: ours when it stands where we put it. */
const afterwards = (meant: EventLog.Outcome, found: EventLog.Outcome): EventLog.Outcome =>
  meant.outcome === "appended" && found.outcome === "known" && meant.events[0]?.position === found.events[0]?.position
    ? meant
    : found

/**
 * What became of a batch whose commit got no answer: read back by key. Either the events are there, all of them, or
 * nothing was written; the failure then says so, and appending again with the same keys is safe.
 */
const readBack = (
  place: Place,
  items: ReadonlyArray<EventLog.Append>,
  meant: ReadonlyArray<EventLog.Outcome>,
  failure: StoreFailed
): Effect.Effect<ReadonlyArray<EventLog.Outcome>, StoreFailed> =>
  transaction(place.sql, failure.operation, decide(place, items)).pipe(
    Effect.mapError(() => failure),
    Effect.flatMap(({ planned }) =>
      planned.bodies.length > 0
        ? Effect.fail(new Refusal.StoreFailed({ ...failure, outcome: "nothing-written" }))
        : Effect.succeed(planned.outcomes([]).map((found, index) => afterwards(meant[index] ?? found, found)))
    )
  )

/** Appends a batch in one transaction, which is one commit. */
export const appendBatch = (
  place: Place,
  items: ReadonlyArray<EventLog.Append>
): Effect.Effect<ReadonlyArray<EventLog.Outcome>, StoreFailed> =>
  Effect.suspend(() => {
    let meant: ReadonlyArray<EventLog.Outcome> = []
    const body = Effect.tap(
      Effect.flatMap(decide(place, items), (decision) => enter(place, decision)),
      (outcomes) =>
        Effect.sync(() => {
          meant = outcomes
        })
    )
    return transaction(place.sql, "append", body).pipe(
      Effect.catch((failure) =>
        failure.outcome === "unknown" ? readBack(place, items, meant, failure) : Effect.fail(failure)
      )
    )
  })

/** Puts the commits of an export behind the end of the log, verbatim and all or none. */
export const restore = (
  place: Place,
  events: ReadonlyArray<Recorded.Recorded>
): Effect.Effect<void, Refusal.ItemRefusal | Refusal.NoSuchHead | StoreFailed> =>
  transaction(
    place.sql,
    "restore",
    Effect.gen(function* () {
      const end = yield* lockEnd(place.sql, place.tenant)
      const known = yield* fetchKnown(place.sql, place, Restore.restoreNeeds(events))
      const changes = new Changes(known)
      for (const commit of yield* Effect.fromResult(Restore.commits(known, end.position, events))) changes.add(commit)
      yield* write(place.sql, place.tenant, changes, end)
    })
  )
