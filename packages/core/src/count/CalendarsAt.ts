/** The calendars that a figure goes by: those published before its cut, as known at its head. */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowQuery, RowSource } from "../log/RowSource.ts"
import { calendars, type Row } from "../streams/WorkingCalendar.ts"
import { type Calendar, type Table, table } from "../time/Calendar.ts"
import { FOREVER } from "../time/Instant.ts"
import { type Calendars, noCalendars } from "./Due.ts"

/** The question for all calendars at a cut (ms, UTC) and the position of a head. */
export const queryOf = ({ cutMs, head }: Pick<RowQuery, "cutMs" | "head">): RowQuery => ({
  ...{ kind: "calendar", anchor: "publishedAtMs", fromMs: -FOREVER, untilMs: cutMs },
  ...{ cutMs, head }
})

const inOrder = (a: Row, b: Row): number => a.publishedAtMs - b.publishedAtMs || Number(a.key) - Number(b.key)

/** Versions that contradict themselves, as an old system may have them, are passed over; their rows say so. */
const made = (rows: ReadonlyArray<Row>): Table | undefined => {
  const [first, ...others] = calendars([...rows].sort(inOrder).filter(({ findings }) => findings.length === 0))
  return first === undefined ? undefined : Result.getOrUndefined(table(first, ...others))
}

/** The calendars of some ids; one that was never published is not among them. */
export const calendarsAt = (
  source: RowSource,
  ids: ReadonlySet<Calendar["id"]>,
  at: Pick<RowQuery, "cutMs" | "head">
): Effect.Effect<Calendars, StoreFailed> => {
  if (ids.size === 0) return Effect.succeed(noCalendars)
  return Effect.map(source.rows(queryOf(at)), (found) => {
    const rows = found.map(({ row }) => row as Row)
    const all = [...ids].map((id) => [id, made(rows.filter(({ calendar }) => calendar === id))] as const)
    return new Map(all.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] as const])))
  })
}
