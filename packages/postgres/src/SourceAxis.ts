/**
 * Rows at heads of the source's clock, from tables that keep that clock where others keep positions. They are derived when
 * somebody reads, for the streams that got events since, and stand at one head at a time; who asks for another refolds.
 */
import {
  type Head,
  type Reader,
  Recorded,
  Refusal,
  RowSource,
  SourceClock,
  type Stream,
  TallySource
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as EffectStream from "effect/Stream"
import type { SqlError } from "effect/sql"
import { bigint, texts } from "./Column.ts"
import { inTransaction, isForbidden, reading, type StoreFailed } from "./Failure.ts"
import { rows } from "./kpi/Rows.ts"
import { tallies } from "./kpi/Tallies.ts"
import { clockless } from "./Read.ts"
import { eventsOf, pages, type Touched } from "./RebuildFold.ts"
import { ruleOf } from "./RowSchema.ts"
import { type RowTable, sourceOf, sourcePrefix } from "./RowTable.ts"
import { begins, type Target } from "./RowWriter.ts"
import { withRows } from "./Rules.ts"
import { type Place, partsOf } from "./Write.ts"

type Run<A> = Effect.Effect<A, SqlError.SqlError>

/** How far the rows of a category are derived: nowhere where by another rule than that of the reader. */
interface Axis {
  readonly category: string
  readonly rule: string
  readonly generation: number | null
  readonly position: number
}

/**
 * Where the rows of all categories stand. A rebuild gives the rows of a category another generation; those of the source's
 * clock are then derived anew too, so that nothing outlives it that was to be put right.
 */
const axes = (place: Place): Run<ReadonlyArray<Axis>> => {
  const { sql, tenant } = place
  const streams = withRows(place)
  return Effect.map(
    sql<Omit<Axis, "position"> & { readonly position: bigint | null }>`
      select w.category, w.rule, a.generation, a.position
      from (select u.category, u.rule || '/' || coalesce(r.generation, 0) as rule
        from unnest(${texts(streams.map(({ category }) => category))}::text[], ${texts(streams.map(ruleOf))}::text[]) u(category, rule)
        left join servicebook.row_rule r on r.tenant = ${tenant} and r.category = u.category) w
      left join servicebook.source_axis a on a.tenant = ${tenant} and a.category = w.category and a.rule = w.rule
      order by w.category collate "C"`,
    (found) => found.map(({ position, ...axis }) => ({ ...axis, position: Number(position ?? -1) }))
  )
}

/** Positions only grow within a generation, and no generation comes twice: what has the same stamp is the same. */
const stampOf = (all: ReadonlyArray<Axis>): string => JSON.stringify(all)

/** Locks the axes, be they made first, until the end of the transaction: one at a time derives. */
const locked = ({ sql, tenant }: Place, streams: ReadonlyArray<Stream.Stream<unknown>>): Run<void> =>
  Effect.gen(function* () {
    const categories = texts(streams.map(({ category }) => category).sort())
    yield* sql`insert into servicebook.source_axis (tenant, category, position, rule, generation)
      select ${tenant}, category, -1, '', nextval('servicebook.source_generation') from unnest(${categories}::text[]) c(category)
      where not exists (select 1 from servicebook.source_axis a where a.tenant = ${tenant} and a.category = c.category)
      order by category on conflict do nothing`
    yield* sql`select 1 from servicebook.source_axis where tenant = ${tenant} and category = any(${categories}::text[])
      order by category for update`
  })

const targetOf = ({ columns, name }: RowTable): Target => ({
  ...{ name, columns, tenant: "$1::text", base: "0" },
  ...{ ended: "$2::text::json", begun: "$2::text::json", generations: "source_axis" }
})

/** Takes away the rows of a category, or of some of its streams. */
const cleared = (
  { sql, tenant }: Place,
  tables: Iterable<RowTable>,
  category: string,
  streams?: ReadonlyArray<Touched>
): Run<void> => {
  const which =
    streams === undefined ? sql.literal("true") : sql`stream_id = any(${texts(streams.map(({ id }) => id))}::text[])`
  return Effect.forEach(
    tables,
    ({ name }) => sql`delete from ${sql.literal(`servicebook.${name}`)}
      where tenant = ${tenant} and category = ${category} and ${which}`,
    { discard: true }
  )
}

/** Derives the rows of a category up to a position: of the streams with later events than its own, all of their history. */
const derive = (place: Place, stream: Stream.Stream<unknown>, axis: Axis, until: number): Run<void> =>
  Effect.gen(function* () {
    const { sql, tenant } = place
    const { category } = stream
    const kinds = stream.rowKinds.flatMap(({ kind }) => place.tables.get(kind) ?? [])
    const tables = new Map(kinds.map((table) => [table.kind, sourceOf(table)]))
    const isNew = axis.position < 0
    if (isNew) {
      yield* cleared(place, tables.values(), category)
      yield* sql`update servicebook.source_axis set generation = nextval('servicebook.source_generation')
        where tenant = ${tenant} and category = ${category}`
    }
    const fold = (streams: ReadonlyArray<Touched>) =>
      Effect.gen(function* () {
        const known = RowSource.byStream(yield* eventsOf(place, streams, until))
        const begun = streams.flatMap(({ id }) => {
          const ref = { category, id }
          return SourceClock.rectanglesBySource(stream, ref, known.get(Recorded.streamKey(ref)) ?? [])
        })
        if (!isNew) yield* cleared(place, tables.values(), category, streams)
        for (const part of partsOf({ ended: [], begun }, tables, 0)) {
          yield* sql.unsafe(begins(targetOf(part.table)), [tenant, part.begun])
        }
      })
    const from = Math.max(axis.position, 0)
    yield* EffectStream.runForEach(pages({ place, categories: [category] }, from, until), fold)
    yield* sql`update servicebook.source_axis set position = ${bigint(until)}, rule = ${axis.rule}
      where tenant = ${tenant} and category = ${category}`
  })

/** Brings the rows of all categories up to a position; does nothing where some are beyond it already. */
const catchUp = (place: Place, position: number): Run<void> =>
  inTransaction(
    place.sql,
    Effect.gen(function* () {
      yield* locked(place, withRows(place))
      const all = yield* axes(place)
      if (all.some((axis) => axis.position > position)) return
      for (const axis of all.filter((one) => one.position < position)) {
        const stream = place.streams.get(axis.category)
        if (stream !== undefined) yield* derive(place, stream, axis, position)
      }
    })
  )

/** The stamp of the rows that stand at a position, brought there if need be; undefined where they are beyond it or may not be written. */
const standing = (place: Place, position: number): Run<string | undefined> =>
  Effect.gen(function* () {
    const stands = Effect.map(axes(place), (all) =>
      all.every((axis) => axis.position === position) ? stampOf(all) : undefined
    )
    const found = yield* stands
    if (found !== undefined) return found
    yield* Effect.catchIf(catchUp(place, position), isForbidden, () => Effect.void)
    return yield* stands
  })

/**
 * The rows at a head of the source's clock; undefined where they cannot stand there. What was read counts only if they
 * still stand there afterwards: else the answer comes from `refolded`, which is the same.
 */
export const rowsBySource = (
  place: Place,
  head: Head.Head,
  refolded: ReturnType<typeof Reader.refoldedAt>
): Effect.Effect<TallySource.TallySource | undefined, Refusal.NoSourceClock | StoreFailed> =>
  Effect.gen(function* () {
    const { sql, tenant, tables } = place
    const { position, sourceRecordedByMs: atMs } = head
    if (atMs === undefined) return undefined
    const fact = yield* clockless(sql, tenant, position)
    if (fact !== undefined) return yield* new Refusal.NoSourceClock(fact)
    const stamp = yield* standing(place, position)
    if (stamp === undefined) return undefined
    const books = { sql, tenant, tables, prefix: sourcePrefix }
    const instead = yield* Effect.cached(Effect.catchTag(refolded, "NoSourceClock", Effect.die))
    const sure = <A>(found: Effect.Effect<A, StoreFailed>, other: (rows: RowSource.RowSource) => typeof found) =>
      Effect.gen(function* () {
        const answer = yield* found
        const now = stampOf(yield* axes(place).pipe(reading("rows")))
        return now === stamp ? answer : yield* Effect.flatMap(instead, other)
      })
    const at = (query: RowSource.RowQuery): RowSource.RowQuery => ({ ...query, head: atMs })
    const allAt = ({ of, ...query }: TallySource.TallyQuery): TallySource.TallyQuery => ({
      ...query,
      of: of.map((one) => ({ ...one, query: at(one.query) }))
    })
    return {
      rows: (query: RowSource.RowQuery) => sure(rows(books, at(query)), (other) => other.rows(query)),
      tallies: (queries: ReadonlyArray<TallySource.TallyQuery>) =>
        sure(tallies(books, queries.map(allAt)), (other) => TallySource.tallies(other, queries))
    }
  }).pipe(reading("rows"))
