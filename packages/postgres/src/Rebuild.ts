/**
 * Recomputes stored rows from their events beside the live ones, while appends go on; compares, names the first
 * difference, and swaps. Killed at any moment it leaves the live rows as they were; the next one clears up after it.
 */
import { Refusal, type Stream } from "@servicebook/core"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import type { SqlError } from "effect/sql"
import { texts } from "./Column.ts"
import { reading, type StoreFailed, transaction } from "./Failure.ts"
import type { WrittenByNewer } from "./Newer.ts"
import { pause } from "./Pause.ts"
import { compare, type Difference } from "./RebuildCompare.ts"
import { advance, type Folded, nothing, sum } from "./RebuildFold.ts"
import { connections, taken } from "./RebuildLock.ts"
import { NoSuchRows, type RebuildOvertaken, type RebuildRunning } from "./RebuildRefusal.ts"
import { begun, crowned, ended, held, ruled, type Shadow } from "./RebuildShadow.ts"
import { unruled, withRows } from "./Rules.ts"
import * as Watermark from "./Watermark.ts"
import type { Place } from "./Write.ts"

export type { Difference } from "./RebuildCompare.ts"
export { NoSuchRows, RebuildOvertaken, RebuildRunning } from "./RebuildRefusal.ts"

const otherRules = () =>
  new Refusal.StoreFailed({
    operation: "rebuild",
    outcome: "nothing-written",
    problem:
      "行由其他规则得出，请重新打开日志 / the rows are derived by other rules than those of this software; open the log again"
  })

/** What is to be rebuilt. */
export interface Options {
  /** The categories of streams; all that have rows where it is left out. */
  readonly categories?: ReadonlyArray<string>
  /** Whether the recomputed rows take the place of the live ones; else they are compared and dropped. */
  readonly swap: boolean
}

/** What was done. */
export interface Result extends Folded {
  /** The position up to which live and recomputed rows were compared. */
  readonly head: number
  /** How long appends of this log waited for the swap. */
  readonly blockedMs: number | undefined
  readonly difference: Difference | undefined
}

/** Why it was not. */
export type Refused = StoreFailed | RebuildRunning | RebuildOvertaken | NoSuchRows

/** Events that may be left to the transaction of the swap. */
const fewEvents = 100

/** How often the rest is caught up before the swap takes what is left, however fast others append. */
const rounds = 20

/** How long a swap waits for appends that are under way, while others queue behind it, before it lets them pass. */
const patienceMs = 500

/** How often it tries. */
const tries = 120

/** A long append was in the way of the swap. */
class Busy extends Data.TaggedError("Busy") {}

/** Makes rows grow up to a position close to the end of the log. */
const grow = (shadow: Shadow, from: number) =>
  Effect.gen(function* () {
    const { sql, tenant } = shadow.place
    const water = Watermark.make(sql, tenant)
    const workers = Math.max(1, Math.floor(connections(sql) / 2))
    let head = from
    let folded = nothing
    for (let round = 0; round < rounds; round++) {
      const until = yield* water
      const more = yield* advance(shadow, head, until, workers)
      folded = sum(folded, more)
      head = until
      if (more.events <= fewEvents) break
    }
    return { head, folded }
  })

/** Lets no append of the log pass until the end of the transaction, and waits for those under way: then all is committed. */
const still = ({ sql }: Place, logId: number) =>
  Effect.andThen(
    sql`select set_config('lock_timeout', ${String(patienceMs)}, true)`,
    sql`select pg_advisory_xact_lock(servicebook.lock_key(94, ${logId}))::text`
  ).pipe(
    Effect.catchIf(
      ({ reason }) => reason._tag === "LockTimeoutError",
      () => Effect.fail(new Busy())
    )
  )

const lastOf = ({ sql, tenant }: Place) =>
  Effect.map(
    sql<{ last: bigint | null }>`select max(position) as last from servicebook.event where tenant = ${tenant}`,
    ([row]) => Number(row?.last ?? 0)
  )

/** Runs a transaction while no append of the log is under way; undefined when one took too long. */
const undisturbed = <A, E>(place: Place, logId: number, body: Effect.Effect<A, E | SqlError.SqlError>) =>
  transaction(place.sql, "rebuild", Effect.andThen(still(place, logId), body)).pipe(
    Effect.catchIf(
      (error): error is Busy => error instanceof Busy,
      () => Effect.succeed(undefined)
    )
  )

/** The swap: what is left is folded while nobody appends, and the grown rows become the live ones. */
const swap = (shadow: Shadow, grown: { readonly head: number; readonly folded: Folded }) =>
  Effect.gen(function* () {
    const { place, logId } = shadow
    let { folded, head } = grown
    let blockedMs = 0
    for (let left = tries; left > 0; left--) {
      const startMs = performance.now()
      const rest = yield* undisturbed(
        place,
        logId,
        Effect.gen(function* () {
          yield* held(shadow)
          const more = yield* advance(shadow, head, yield* lastOf(place), 1)
          yield* crowned(shadow)
          return more
        })
      )
      blockedMs += performance.now() - startMs
      if (rest !== undefined) return { folded: sum(folded, rest), blockedMs: Math.round(blockedMs) }
      yield* pause(patienceMs)
      const more = yield* grow(shadow, head)
      folded = sum(folded, more.folded)
      head = more.head
    }
    const problem = `有追加操作持续占用日志，无法切换 / appends ran too long to swap the rows`
    return yield* new Refusal.StoreFailed({ operation: "rebuild", outcome: "nothing-written", problem })
  })

const logIdOf = ({ sql, tenant }: Place) =>
  Effect.map(sql<{ id: number }>`select id from servicebook.log where tenant = ${tenant}`, ([row]) => row?.id ?? 0)

/** Runs a body on a shadow of the rows of some streams, and clears up after it. */
const withShadow = <A, E>(
  place: Place,
  logId: number,
  streams: ReadonlyArray<Stream.Stream<unknown>>,
  apart: boolean,
  body: (shadow: Shadow) => Effect.Effect<A, E>
) => Effect.acquireUseRelease(begun(place, logId, streams, apart), body, (shadow) => Effect.ignore(ended(shadow)))

const chosen = (place: Place, categories: ReadonlyArray<string> | undefined) => {
  const all = withRows(place)
  const known = all.map(({ category }) => category)
  const strange = categories?.find((category) => !known.includes(category))
  if (strange !== undefined) return Effect.fail(new NoSuchRows({ category: strange, known }))
  return Effect.succeed(all.filter(({ category }) => categories?.includes(category) ?? true))
}

/**
 * Recomputes the rows of a log and compares them with the live ones as known at one head; then swaps them, if that is
 * asked for, with every event that was appended meanwhile. Streams of categories that are not asked for, or that this
 * software does not know, stay as they are, and so does every other tenant.
 */
export const rebuild = (place: Place, { categories, swap: swaps }: Options): Effect.Effect<Result, Refused> =>
  Effect.gen(function* () {
    const streams = yield* chosen(place, categories)
    if (streams.length === 0) return { ...nothing, head: 0, blockedMs: undefined, difference: undefined }
    const logId = yield* logIdOf(place)
    yield* taken(place, logId)
    if ((yield* Effect.mapError(unruled(place), otherRules)).some((one) => streams.includes(one))) {
      return yield* otherRules()
    }
    return yield* withShadow(place, logId, streams, !swaps, (shadow) =>
      Effect.gen(function* () {
        const grown = yield* grow(shadow, 0)
        const difference = yield* compare(place, shadow, grown.head)
        const { blockedMs, folded } = swaps
          ? yield* swap(shadow, grown)
          : { blockedMs: undefined, folded: grown.folded }
        return { ...folded, head: grown.head, blockedMs, difference }
      })
    )
  }).pipe(
    Effect.scoped,
    reading("rebuild"),
    Effect.withSpan("servicebook.rebuild", { attributes: { "servicebook.swap": swaps } })
  )

/** Gives streams without events their rules at once: there is nothing to fold. False when there are events, or an append was in the way. */
const adopted = (place: Place, logId: number, streams: ReadonlyArray<Stream.Stream<unknown>>) =>
  Effect.map(
    undisturbed(
      place,
      logId,
      Effect.gen(function* () {
        const { sql, tenant } = place
        const categories = streams.map(({ category }) => category)
        const [found] = yield* sql<{ some: boolean }>`select exists (select 1 from servicebook.event
          where tenant = ${tenant} and category = any(${texts(categories)})) as some`
        if (found?.some === true) return false
        yield* ruled(place, streams)
        return true
      })
    ),
    (done) => done === true
  )

/** Brings the stored rows of a log under the rules of its streams, while software of the old rules may go on. */
export const derive = (
  place: Place
): Effect.Effect<void, StoreFailed | SqlError.SqlError | RebuildRunning | RebuildOvertaken | WrittenByNewer> =>
  Effect.gen(function* () {
    const logId = yield* logIdOf(place)
    yield* taken(place, logId)
    // Whoever held the lock before may have done it.
    const streams = yield* unruled(place)
    if (streams.length === 0 || (yield* adopted(place, logId, streams))) return
    yield* withShadow(place, logId, streams, false, (shadow) =>
      Effect.flatMap(grow(shadow, 0), (grown) => swap(shadow, grown))
    )
  }).pipe(Effect.scoped, Effect.withSpan("servicebook.derive"))
