/** The work logs of a week: days without one, and whether each person's week was uploaded in time. */
import { Calendar, CalendarsAt, type EventLog, LogCompleteness, OblP02, Reader } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/LogsReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"

export { Document } from "../report/LogsReport.ts"

/** The question: of a week, as `2026-W07`; `at` an instant, that of the head when left out. */
export const Question = Schema.Struct({
  week: Asked.text("工作周，如 2026-W07 / the work week, as 2026-W07"),
  at: Asked.at,
  ...Asked.known
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The calendar by which the company's logs are due. */
const { calendar } = OblP02.workLogs

/** The logs of a week. Refuses a week that the calendar does not cover. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const week = yield* Request.windowOfKind("week", question.week, question.zone)
    const monday = Request.mondayOf(week)
    const head = yield* Request.head(log, question.head)
    const atMs = yield* Request.instantAt(question.at, head)
    const source = yield* Reader.rowsAt(log, head)
    const tables = yield* CalendarsAt.calendarsAt(source, new Set([calendar]), { cutMs: atMs, head: head.position })
    const table = tables.get(calendar)
    if (table === undefined) {
      return yield* new Calendar.CalendarNotCovered({ calendar, date: monday.date, covered: [] })
    }
    const persons = yield* LogCompleteness.completeness(source, table, { monday: monday.day, atMs, head })
    return Report.document(persons, { week, monday: monday.date, atMs, head })
  })
