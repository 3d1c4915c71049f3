// The limits on problems by hand (enterprise after-sales policy §3.5, §4.2): minutes by the clock or by the hours worked,
// days of 24 hours, working days.
import { type Answer, count, type Question, type Told } from "./Acts.ts"
import { type Hours, isWithinHours, undecided } from "./ComplaintReported.ts"
import { type Problem, problems } from "./Problems.ts"

const dayMs = 86_400_000
const shanghaiMs = 8 * 3_600_000

/** The working days of a calendar by hand: whether a date (ms of its midnight in UTC) is worked. */
export type Days = (date: number) => boolean | undefined

/** The calendar, as far as anything is known of it. */
export interface Calendar {
  readonly hours: Hours | undefined
  readonly isWorked: Days
}

const dateOf = (at: number): number => Math.floor((at + shanghaiMs) / dayMs) * dayMs

/** Whether it came within so many working days; the first day is not counted, the last counts to its end. */
const isWithinDays = (from: number, done: number, days: number, isWorked: Days): boolean | undefined => {
  if (done < from) return true
  let date = dateOf(from)
  if (isWorked(date) === undefined) return undefined
  let left = days
  while (left > 0) {
    date += dayMs
    const worked = isWorked(date)
    // Beyond the calendar: what came within it was in time.
    if (worked === undefined) return dateOf(done) < date ? true : undefined
    if (worked) left--
  }
  return dateOf(done) <= date
}

interface Limit {
  readonly from: (one: Problem) => number | undefined
  readonly done: (one: Problem) => number | undefined
  readonly among: (one: Problem) => boolean
  readonly lets: ReadonlyArray<"carried-over" | "withdrawn">
  readonly isInTime: (from: number, done: number, question: Question, calendar: Calendar) => boolean | undefined
}

const letOff = (one: Problem, lets: Limit["lets"], { readings }: Question): string | undefined => {
  if (one.isDuplicate) return "duplicate"
  if (lets.includes("carried-over") && one.isCarriedOver) return "carried-over"
  if (lets.includes("withdrawn") && one.isWithdrawn) return "withdrawn"
  return one.isSuspended && readings["forceMajeure"] === "letOff" ? "force-majeure" : undefined
}

const attained =
  ({ among, done, from, isInTime, lets }: Limit) =>
  (events: ReadonlyArray<Told>, question: Question, calendar: Calendar): Answer => {
    const excluded: Record<string, number> = {}
    let [inTime, all] = [0, 0]
    for (const one of problems(events, question)) {
      const start = from(one)
      if (start === undefined || start < question.fromMs || start >= question.untilMs || !among(one)) continue
      const reason = letOff(one, lets, question)
      const end = done(one)
      const kept = reason !== undefined || end === undefined ? false : isInTime(start, end, question, calendar)
      if (reason !== undefined) count(excluded, reason)
      else if (kept === undefined) count(excluded, undecided)
      else all++
      if (kept === true) inTime++
    }
    return { numerator: [inTime, 1], denominator: [all, 1], excluded: { cases: excluded } }
  }

const minutes =
  (parameter: string): Limit["isInTime"] =>
  (from, done, { parameters, readings }, { hours }) => {
    const ms = (parameters[parameter] ?? 0) * 60_000
    return readings["responseClock"] === "elapsed" ? done - from <= ms : isWithinHours(from, done, ms, hours)
  }

const workingDays =
  (parameter: string): Limit["isInTime"] =>
  (from, done, { parameters }, { isWorked }) =>
    isWithinDays(from, done, parameters[parameter] ?? 0, isWorked)

/** Responses in time. */
export const responseInTime = attained({
  from: ({ receivedAt }) => receivedAt,
  done: ({ answeredAt }) => answeredAt,
  among: ({ isKnown }) => isKnown,
  lets: ["carried-over"],
  isInTime: minutes("responseMinutes")
})

/** Urgent contacts in time. */
export const urgentContactInTime = attained({
  from: ({ receivedAt }) => receivedAt,
  done: ({ contactedAt }) => contactedAt,
  among: ({ isUrgent }) => isUrgent,
  lets: ["carried-over"],
  isInTime: minutes("urgentMinutes")
})

const handled = (complexity: string) =>
  attained({
    from: ({ assignedAt }) => assignedAt,
    done: ({ resolvedAt }) => resolvedAt,
    among: (one) => one.complexity === complexity,
    lets: ["withdrawn"],
    isInTime: workingDays(`${complexity}Days`)
  })

/** General problems handled in time. */
export const generalHandledInTime = handled("general")
/** Complex problems handled in time. */
export const complexHandledInTime = handled("complex")

/** Call-backs in time. */
export const followUpInTime = attained({
  from: ({ closedAt }) => closedAt,
  done: ({ followedUpAt }) => followedUpAt,
  among: ({ isKnown }) => isKnown,
  lets: [],
  isInTime: (from, done, { parameters }) => done - from <= (parameters["followUpDays"] ?? 0) * dayMs
})
