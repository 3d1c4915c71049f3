/** Which month a work week belongs to, and the months of a window (OBL-P-02 §3.2.3 leaves the first open). */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as CivilDate from "../../time/CivilDate.ts"
import type { Window } from "../../time/Window.ts"

/** Scores are kept by months: a window of whole months is needed. */
export class NotWholeMonths extends Schema.TaggedError<NotWholeMonths>()("NotWholeMonths", { window: Schema.String }) {
  override get message(): string {
    return `${this.window} 不是整月；评分请用 2026-03、2026-Q1 或 2026。 / ${this.window} is not made of whole months; for scores write 2026-03, 2026-Q1 or 2026`
  }
}

/** Days from a week's Monday to the day whose month owns the week, by the answers of the reading `weekToMonth`. */
export const owningDay = { surveyClosedIn: 13, isoThursday: 3, weekStart: 0, weekEnd: 6 } as const
/** An answer of the reading `weekToMonth`. */
export type WeekToMonth = keyof typeof owningDay

/** Days from a week's Monday to the Sunday by which it is surveyed: within the week after it (OBL-P-02 §3.2.2). */
const surveyed = 13

/** How many days after a month's end its last week is surveyed: none where the month goes by the survey itself. */
export const lagDays = (by: WeekToMonth): number => surveyed - owningDay[by]

/** The month (`2026-03`) that owns the week of a Monday (days since 1970). */
export const monthOf = (monday: number, by: WeekToMonth): string => CivilDate.format(monday + owningDay[by]).slice(0, 7)

/** The months of a window in their order, as `2026-03`. */
export const monthsOf = (window: Window): Result.Result<ReadonlyArray<string>, NotWholeMonths> => {
  const { endMs, label, startMs, zone } = window
  const [first, end] = [CivilDate.ofInstant(startMs, zone), CivilDate.ofInstant(endMs, zone)]
  const whole = [first, end].every((date) => date !== undefined && CivilDate.toParts(date).day === 1)
  if (first === undefined || end === undefined || !whole) return Result.fail(new NotWholeMonths({ window: label }))
  const months: Array<string> = []
  for (let date = first; date < end; date = CivilDate.firstOfMonth(date, 1)) {
    months.push(CivilDate.format(date).slice(0, 7))
  }
  return Result.succeed(months)
}
