/** `servicebook logs`: the work logs of a week: days without one, and whether each person's week was uploaded in time. */
import { Calendar, CalendarsAt, LogCompleteness, OblP02, Reader } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/LogsReport.ts"
import * as When from "../When.ts"

const flags = { week: When.weekFlag, at: When.atFlag, zone: Ask.figureFlags.zone, head: Ask.headFlag }

/** The calendar by which the company's logs are due. */
const { calendar } = OblP02.workLogs

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const week = yield* When.windowOf("week", input.week, input.zone)
    const monday = When.mondayOf(week)
    const log = yield* toRead(shared)
    const head = yield* Ask.head(log, input.head)
    const atMs = yield* When.instantAt(input.at, head)
    const source = yield* Reader.rowsAt(log, head)
    const tables = yield* CalendarsAt.calendarsAt(source, new Set([calendar]), { cutMs: atMs, head: head.position })
    const table = tables.get(calendar)
    if (table === undefined) {
      return yield* new Calendar.CalendarNotCovered({ calendar, date: monday.date, covered: [] })
    }
    const persons = yield* LogCompleteness.completeness(source, table, { monday: monday.day, atMs, head })
    yield* print(Report.document(persons, { week, monday: monday.date, atMs, head }), Report, shared)
  })

/** The command. */
export const logs = Command.make("logs", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "一周的工作日志：缺日志之日，以及按时、迟交或未上传 / Show the work logs of a week: days without a log, and uploads in time, late or missing"
  ),
  Command.withExamples([
    { command: "servicebook logs --week 2026-W07", description: "该周记日志的所有人 / everybody who logged that week" }
  ])
)
