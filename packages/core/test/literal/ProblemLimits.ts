// The limits on problems by hand (enterprise after-sales policy §3.5, §4.2): minutes by the clock or by the hours worked,
// days of 24 hours, working days; and what is left of them while force majeure stops the clock.
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

type Stops = Problem["stops"]

/** Whether it came within so many working days; the first day is not counted, the last counts to its end; one at whose end the clock stood does not. */
const isWithinDays = (from: number, done: number, days: number, isWorked: Days, stops: Stops): boolean | undefined => {
  if (done < from) return true
  let date = dateOf(from)
  if (isWorked(date) === undefined) return undefined
  let left = days
  while (left > 0) {
    date += dayMs
    const midnight = date - shanghaiMs + dayMs
    const stop = stops.find(([begin, end]) => begin < midnight && midnight <= end)
    if (stop?.[1] === Number.POSITIVE_INFINITY) return true
    const worked = isWorked(date)
    // Beyond the calendar: what came within it was in time.
    if (worked === undefined) return dateOf(done) < date ? true : undefined
    if (worked && stop === undefined) left--
  }
  return dateOf(done) <= date
}

/** Whether it came within so many milliseconds by the clock on the wall, stopped for a while. */
const isWithinMs = (from: number, done: number, ms: number, stops: Stops): boolean => {
  if (done - from <= ms) return true
  if (ms === 0 || stops.length === 0) return false
  let ran = done - 1 - from
  for (const [begin, end] of stops) {
    const [a, b] = [Math.max(begin, from), Math.min(end, done - 1)]
    if (b > a) ran -= b - a
  }
  return ran < ms
}

/** The hours of a calendar without those in which the clock stood. */
const without = (hours: Hours, stops: Stops): Hours => {
  let spans = hours.spans
  for (const [begin, end] of stops) {
    spans = spans.flatMap(([from, until]) =>
      [[from, Math.min(until, begin)] as const, [Math.max(from, end), until] as const].filter(([a, b]) => a < b)
    )
  }
  return { ...hours, spans }
}

const isWithinOpenHours = (from: number, done: number, ms: number, hours: Hours | undefined, stops: Stops) => {
  if (hours === undefined || ms === 0) return isWithinHours(from, done, ms, hours)
  const said = isWithinHours(from, done, ms, without(hours, stops))
  const last = stops.at(-1)
  const stands = last !== undefined && last[1] === Number.POSITIVE_INFINITY && last[0] <= hours.untilMs
  return said === undefined && stands && from >= hours.fromMs && from < hours.untilMs ? true : said
}

interface Limit {
  readonly from: (one: Problem) => number | undefined
  readonly done: (one: Problem) => number | undefined
  readonly among: (one: Problem) => boolean
  readonly lets: ReadonlyArray<"carried-over" | "withdrawn">
  readonly isInTime: InTime
}

type InTime = (from: number, done: number, question: Question, calendar: Calendar, stops: Stops) => boolean | undefined

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
      const stops = question.readings["forceMajeure"] === "paused" ? one.stops : []
      const at = (instant: number, some: Stops) => isInTime(start, instant, question, calendar, some)
      const kept = reason !== undefined || end === undefined ? false : at(end, stops)
      const isUp = (some: Stops) => at(question.cutMs, some)
      if (reason !== undefined) count(excluded, reason)
      else if (end === undefined && isUp([]) === false && isUp(stops) === true) count(excluded, "clock-stopped")
      else if (kept === undefined) count(excluded, undecided)
      else all++
      if (kept === true) inTime++
    }
    return { numerator: [inTime, 1], denominator: [all, 1], excluded: { cases: excluded } }
  }

const minutes =
  (parameter: string): InTime =>
  (from, done, { parameters, readings }, { hours }, stops) => {
    const ms = (parameters[parameter] ?? 0) * 60_000
    return readings["responseClock"] === "elapsed"
      ? isWithinMs(from, done, ms, stops)
      : isWithinOpenHours(from, done, ms, hours, stops)
  }

const workingDays =
  (parameter: string): InTime =>
  (from, done, { parameters }, { isWorked }, stops) =>
    isWithinDays(from, done, parameters[parameter] ?? 0, isWorked, stops)

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
  isInTime: (from, done, { parameters }, _, stops) =>
    isWithinMs(from, done, (parameters["followUpDays"] ?? 0) * dayMs, stops)
})
