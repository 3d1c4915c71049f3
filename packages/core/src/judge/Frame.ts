/**
 * The frame of a weekly draw from the books: whose logs were uploaded, and who was drawn earlier in the month. What the
 * command then fixes; an auditor computes it again at the same instant (OBL-P-02 §3.2.2).
 */
import * as Effect from "effect/Effect"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Row as Sample } from "../streams/Sample.ts"
import type { Row as WorkWeek } from "../streams/WorkLog.ts"
import * as CivilDate from "../time/CivilDate.ts"
import { FOREVER } from "../time/Instant.ts"
import { monthOf, type WeekToMonth } from "./Score/Months.ts"

/** What is asked: the Monday of the work week, as known at a head, read at the instant at which the frame is fixed (ms, UTC). */
export interface Asked {
  readonly week: string
  readonly atMs: number
  readonly head: Head
  /** Which month a week belongs to; by default that in which its survey closes. */
  readonly weekToMonth?: WeekToMonth
}

/** Members and covered ones in the order of their tokens. */
export interface Members {
  readonly week: string
  readonly members: ReadonlyArray<string>
  readonly covered: ReadonlyArray<string>
}

/** The rows of a kind that began before the instant, each with the id of its stream. */
export const rowsOf = <R>(source: RowSource, kind: string, { atMs, head }: Asked) =>
  Effect.map(
    source.rows({
      ...{ kind, anchor: "openedAtMs", cutMs: atMs, head: head.position },
      ...{ fromMs: -FOREVER, untilMs: atMs }
    }),
    (found) => found.map(({ row, stream }) => ({ id: stream.id, row: row as unknown as R }))
  )

/** Who was drawn and not replaced, and who stood in. */
const surveyed = ({ absent, drawn, substitutes }: Sample): ReadonlyArray<string> =>
  [...drawn, ...substitutes].filter((one) => !absent.includes(one))

const sorted = (tokens: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(tokens)].sort()

/**
 * The members of a week's frame: whose logs of the week were uploaded before the instant; later ones are of the next frame
 * (readings K9). Covered are those of them who were drawn for an earlier week of the same month.
 */
export const membersOf = (source: RowSource, asked: Asked): Effect.Effect<Members, StoreFailed> =>
  Effect.gen(function* () {
    const { week, weekToMonth = "surveyClosedIn" } = asked
    const month = (text: string) => monthOf(CivilDate.parse(text) ?? 0, weekToMonth)
    const logs = yield* rowsOf<WorkWeek>(source, "work-week", asked)
    const samples = yield* rowsOf<Sample>(source, "sample", asked)
    const uploaded = logs
      .map(({ row }) => row)
      .filter((row) => row.week === week && row.daysLogged > 0 && row.uploadedAtMs !== null)
    const members = sorted(uploaded.flatMap(({ staff }) => (staff === null ? [] : [staff])))
    const earlier = samples
      .map(({ row }) => row)
      .filter((row) => row.week !== null && row.week < week && month(row.week) === month(week))
    const before = earlier.flatMap(surveyed)
    return { week, members, covered: members.filter((one) => before.includes(one)) }
  })
