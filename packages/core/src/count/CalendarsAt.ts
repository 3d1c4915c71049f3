/** The calendars that a figure goes by: those published before its cut, as known at its head. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Recorded } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import { answers, type FoundRow, type RowQuery, type RowSource } from "../log/RowSource.ts"
import type { Streams } from "../log/Stream.ts"
import { versions } from "../log/Versions.ts"
import type { Row } from "../streams/WorkingCalendar.ts"
import { type Calendar, type Table, table } from "../time/Calendar.ts"
import { FOREVER } from "../time/Instant.ts"
import { type Calendars, noCalendars } from "./Due.ts"

const kind: Row["kind"] = "calendar"

/** The question for all calendars at a cut (ms, UTC) and the position of a head. */
export const queryOf = ({ cutMs, head }: Pick<RowQuery, "cutMs" | "head">): RowQuery => ({
  ...{ kind, anchor: "publishedAtMs", fromMs: -FOREVER, untilMs: cutMs },
  ...{ cutMs, head }
})

const inOrder = (a: FoundRow, b: FoundRow): number => {
  const [one, other] = [a.row as Row, b.row as Row]
  const first = one.publishedAtMs - other.publishedAtMs
  if (first !== 0) return first
  return a.stream.id === b.stream.id ? Number(one.key) - Number(other.key) : a.stream.id < b.stream.id ? -1 : 1
}

/** A version of a calendar, read from its row. */
interface Version {
  readonly found: FoundRow
  readonly calendar: Calendar
}

const read = (found: FoundRow): Version => ({ found, calendar: JSON.parse((found.row as Row).text) as Calendar })

/** The versions of one calendar: those that figures go by, and those that contradict the zone of the first. */
interface Versions {
  readonly followed: ReadonlyArray<Version>
  readonly astray: ReadonlyArray<Version>
}

/**
 * Sorts the versions of one calendar, which several streams may publish, in the order of their publication. One that
 * contradicts itself, as an old system may have it, is passed over, as its row says; so is one in another zone than the first.
 */
const sorted = (found: ReadonlyArray<FoundRow>): Versions => {
  const sound = [...found].sort(inOrder).filter(({ row }) => row.findings.length === 0)
  const versions = sound.map(read)
  const zone = versions[0]?.calendar.zone
  return {
    followed: versions.filter(({ calendar }) => calendar.zone === zone),
    astray: versions.filter(({ calendar }) => calendar.zone !== zone)
  }
}

const made = (found: ReadonlyArray<FoundRow>): Table | undefined => {
  const [first, ...others] = sorted(found).followed.map(({ calendar }) => calendar)
  return first === undefined ? undefined : Result.getOrUndefined(table(first, ...others))
}

/** A table with the rows that it was made of, in their order. */
interface Made {
  readonly of: ReadonlyArray<FoundRow["row"]>
  readonly table: Table | undefined
}

/** Tables by the last of their rows. Every indicator asks for calendars; whoever finds the same rows again need not read them. */
const known = new WeakMap<FoundRow["row"], Made>()

const madeOnce = (found: ReadonlyArray<FoundRow>): Table | undefined => {
  const of = [...found].sort(inOrder).map(({ row }) => row)
  const last = of.at(-1)
  if (last === undefined) return undefined
  const before = known.get(last)
  if (before?.of.length === of.length && before.of.every((row, at) => row === of[at])) return before.table
  const one = { of, table: made(found) }
  known.set(last, one)
  return one.table
}

const ofId = (found: ReadonlyArray<FoundRow>, id: Calendar["id"]): ReadonlyArray<FoundRow> =>
  found.filter(({ row }) => (row as Row).calendar === id)

/** The calendars of some ids, from their rows; one that was never published is not among them. */
const calendarsOf = (ids: ReadonlySet<Calendar["id"]>, found: ReadonlyArray<FoundRow>): Calendars => {
  const all = [...ids].map((id) => [id, madeOnce(ofId(found, id))] as const)
  return new Map(all.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])))
}

/** A version of a calendar that nobody goes by, because it is in another zone than `first`, the first one published. */
export interface Astray {
  readonly calendar: string
  readonly zone: string
  readonly first: FoundRow
  readonly firstZone: string
  readonly other: FoundRow
}

/** The versions of calendars in another zone than the first of their id, in the order of ids and publication. */
export const astrayAt = (
  source: RowSource,
  at: Pick<RowQuery, "cutMs" | "head">
): Effect.Effect<ReadonlyArray<Astray>, StoreFailed> =>
  Effect.map(source.rows(queryOf(at)), (found) =>
    [...new Set(found.map(({ row }) => (row as Row).calendar))].sort().flatMap((calendar) => {
      const { astray, followed } = sorted(ofId(found, calendar))
      const [first] = followed
      if (first === undefined) return []
      const firstZone = first.calendar.zone
      return astray.map(
        (other): Astray => ({
          ...{ calendar, zone: other.calendar.zone, firstZone },
          ...{ first: first.found, other: other.found }
        })
      )
    })
  )

/** The calendars of some ids as a source of rows knows them. */
export const calendarsAt = (
  source: RowSource,
  ids: ReadonlySet<Calendar["id"]>,
  at: Pick<RowQuery, "cutMs" | "head">
): Effect.Effect<Calendars, StoreFailed> =>
  ids.size === 0
    ? Effect.succeed(noCalendars)
    : Effect.map(source.rows(queryOf(at)), (found) => calendarsOf(ids, found))

/** The calendars of some ids as whole streams of events give them at a cut. */
export const calendarsIn = (
  streams: Streams,
  groups: Iterable<ReadonlyArray<Recorded>>,
  ids: ReadonlySet<Calendar["id"]>,
  cutMs: number
): Calendars => {
  const query = queryOf({ cutMs, head: 0 })
  const found: Array<FoundRow> = []
  for (const events of groups) {
    const { stream } = (events[0] as Recorded).body
    const definition = streams.get(stream.category)
    if (definition?.rowKinds.some((one) => one.kind === kind) !== true) continue
    for (const version of versions(definition, events)) {
      if (answers(version, query)) found.push({ stream, row: version.row })
    }
  }
  return calendarsOf(ids, found)
}
