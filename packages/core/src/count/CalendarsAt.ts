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

const inOrder = (a: Row, b: Row): number => a.publishedAtMs - b.publishedAtMs || Number(a.key) - Number(b.key)

/** Versions that contradict themselves, as an old system may have them, are passed over; their rows say so. */
const made = (rows: ReadonlyArray<Row>): Table | undefined => {
  const sound = [...rows].sort(inOrder).filter(({ findings }) => findings.length === 0)
  const [first, ...others] = sound.map(({ text }) => JSON.parse(text) as Calendar)
  return first === undefined ? undefined : Result.getOrUndefined(table(first, ...others))
}

/** The calendars of some ids, from their rows; one that was never published is not among them. */
const calendarsOf = (ids: ReadonlySet<Calendar["id"]>, found: ReadonlyArray<FoundRow>): Calendars => {
  const rows = found.map(({ row }) => row as Row)
  const all = [...ids].map((id) => [id, made(rows.filter(({ calendar }) => calendar === id))] as const)
  return new Map(all.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])))
}

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
