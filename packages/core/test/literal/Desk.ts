// The figures of the service desk by hand, over the cases of a history.
import { type Answer, count, type Question, type Told } from "./Acts.ts"
import { isWithinHours, undecided } from "./ComplaintReported.ts"
import { type DeskCase, isIn, type Let, parted } from "./DeskCases.ts"
import type { Calendar } from "./ProblemLimits.ts"

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000]

type Reading = (events: ReadonlyArray<Told>, question: Question, calendar: Calendar) => Answer

interface Limit {
  readonly from: (one: DeskCase) => number | undefined
  readonly done: (one: DeskCase) => number | undefined
  readonly by: ReadonlyArray<Let>
  readonly isMeant?: (one: DeskCase) => boolean
  readonly ms: (question: Question) => number
  readonly clock?: string
}

const inTime =
  ({ by, clock = "", done, from, ms }: Limit): Reading =>
  (events, question, { hours }) => {
    const { excluded, kept } = parted(events, question, (one) => isIn(from(one), question), by)
    let [good, all] = [0, 0]
    for (const one of kept) {
      const [start, end] = [from(one) ?? 0, done(one)]
      const isByHours = question.readings[clock] === "serviceHours"
      const byClock = end !== undefined && end - start <= ms(question)
      const isKept = isByHours && end !== undefined ? isWithinHours(start, end, ms(question), hours) : byClock
      if (isKept === undefined) count(excluded, undecided)
      else all++
      if (isKept === true) good++
    }
    return { numerator: [good, 1], denominator: [all, 1], excluded: { cases: excluded } }
  }

/** First responses in time. */
export const responseInTime = inTime({
  from: ({ firstAt }) => firstAt,
  done: ({ answeredAt }) => answeredAt,
  by: ["duplicate", "voided", "carried-over", "withdrawn"],
  ms: ({ parameters }) => (parameters["responseMinutes"] ?? 0) * minuteMs,
  clock: "responseClock"
})

/** Resolutions in time. */
export const resolutionInTime = inTime({
  from: ({ firstAt }) => firstAt,
  done: ({ resolvedAt }) => resolvedAt,
  by: ["duplicate", "voided", "carried-over", "withdrawn"],
  ms: ({ parameters }) => (parameters["resolutionHours"] ?? 0) * hourMs,
  clock: "handlingClock"
})

/** Call-backs in time. */
export const callbackInTime = inTime({
  from: ({ firstResolvedAt }) => firstResolvedAt,
  done: ({ followedUpAt }) => followedUpAt,
  by: ["duplicate", "voided"],
  ms: ({ parameters }) => (parameters["callbackDays"] ?? 0) * dayMs
})

/** Between two neighbours in order, as far as the tenths say; over one, or over nothing where there is none. */
const quantile = (values: ReadonlyArray<number>, tenths: number): Pick<Answer, "numerator" | "denominator"> => {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return { numerator: [0, 1], denominator: [0, 1] }
  const place = (sorted.length - 1) * tenths
  const low = sorted[Math.floor(place / 10)] ?? 0
  const high = sorted[Math.floor(place / 10) + 1] ?? low
  return { numerator: [low * 10 + (high - low) * (place % 10), 10], denominator: [1, 1] }
}

const mean = (values: ReadonlyArray<number>): Pick<Answer, "numerator" | "denominator"> => {
  let sum = 0
  for (const one of values) sum += one
  return { numerator: [sum, 1], denominator: [values.length, 1] }
}

const took =
  (end: (one: DeskCase, question: Question) => number | undefined, made: (values: ReadonlyArray<number>) => object) =>
  (events: ReadonlyArray<Told>, question: Question): Answer => {
    const isMeant = (one: DeskCase) => isIn(one.firstAt, question) && end(one, question) !== undefined
    const { excluded, kept } = parted(events, question, isMeant, ["duplicate", "voided", "carried-over"])
    const values: Array<number> = []
    for (const one of kept) values.push((end(one, question) ?? 0) - one.firstAt)
    return { ...(made(values) as ReturnType<typeof mean>), excluded: { cases: excluded } }
  }

const answered = ({ answeredAt }: DeskCase) => answeredAt
const resolved = (one: DeskCase, { readings }: Question): number | undefined => {
  if (readings["resolution"] === "first") return one.firstResolvedAt
  return readings["resolution"] === "closed" ? one.standsClosedAt : one.resolvedAt
}

/** Median time to the first response. */
export const responseMedian = took(answered, (values) => quantile(values, 5))
/** 90th percentile of the time to the first response. */
export const responseP90 = took(answered, (values) => quantile(values, 9))
/** Mean time to resolve. */
export const resolutionMean = took(resolved, mean)
/** Median time to resolve. */
export const resolutionMedian = took(resolved, (values) => quantile(values, 5))
/** 90th percentile of the time to resolve. */
export const resolutionP90 = took(resolved, (values) => quantile(values, 9))

const share =
  (isMeant: (one: DeskCase, question: Question) => boolean, counts: (one: DeskCase, question: Question) => boolean) =>
  (events: ReadonlyArray<Told>, question: Question): Answer => {
    const { excluded, kept } = parted(events, question, (one) => isMeant(one, question), ["duplicate", "voided"])
    let good = 0
    for (const one of kept) if (counts(one, question)) good++
    return { numerator: [good, 1], denominator: [kept.length, 1], excluded: { cases: excluded } }
  }

const wasResolved = (one: DeskCase, question: Question): boolean => isIn(one.firstAt, question) && one.wasResolved

const reopenedShare = share(
  (one, question) =>
    isIn(one.firstAt, question) &&
    (question.readings["reopened"] === "ofClosed" ? one.closedAt !== undefined : one.wasResolved),
  ({ rounds }) => rounds > 1
)

/** Reopen rate. */
export const reopenRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  if (question.readings["reopened"] !== "perResolution") return reopenedShare(events, question)
  const { excluded, kept } = parted(events, question, ({ firstAt }) => isIn(firstAt, question), ["duplicate", "voided"])
  let [again, all] = [0, 0]
  for (const one of kept) {
    again += one.rounds - 1
    all += one.resolutions
  }
  return { numerator: [again, 1], denominator: [all, 1], excluded: { reopenings: excluded, resolutions: excluded } }
}

/** Resolved at first contact. */
export const firstContactResolution = share(wasResolved, (one, { readings }) => {
  if (one.rounds > 1) return false
  if (readings["contact"] === "resolvedOnce") return true
  return readings["contact"] === "notPassedUp" ? !one.wasPassedUp : !one.isBeyond
})

/** Called back. */
export const callbackRate = share(
  wasResolved,
  (one, { readings }) =>
    one.followedUpAt !== undefined || (readings["calledBack"] === "heard" && one.confirmedAt !== undefined)
)

/** Satisfied when called back. */
export const callbackSatisfaction = share(
  (one, question) => isIn(one.followedUpAt, question) && one.answer !== undefined,
  ({ answer }, { readings }) =>
    answer === "satisfied" || (answer === "basically-satisfied" && readings["satisfied"] === "withBasically")
)

const standsOpen = (one: DeskCase, { cutMs, readings }: Question): boolean =>
  one.receivedAt < cutMs && (one.isOpen || (one.isResolved && readings["open"] === "unclosed"))

const isTooOld = (one: DeskCase, { cutMs, parameters }: Question): boolean =>
  cutMs - one.receivedAt > (parameters["backlogDays"] ?? 0) * dayMs

const stock =
  (isMeant: (one: DeskCase, question: Question) => boolean) =>
  (events: ReadonlyArray<Told>, question: Question): Answer => {
    const { excluded, kept } = parted(events, question, (one) => isMeant(one, question), ["duplicate", "voided"])
    return { numerator: [kept.length, 1], denominator: [1, 1], excluded: { cases: excluded } }
  }

/** Backlog. */
export const backlog = stock(standsOpen)
/** Backlog that is too old. */
export const backlogTooOld = stock((one, question) => standsOpen(one, question) && isTooOld(one, question))
/** The same as a share. */
export const backlogTooOldRate = share(standsOpen, isTooOld)

const age =
  (tenths: number) =>
  (events: ReadonlyArray<Told>, question: Question): Answer => {
    const { excluded, kept } = parted(events, question, (one) => standsOpen(one, question), ["duplicate", "voided"])
    const values: Array<number> = []
    for (const one of kept) values.push(question.cutMs - one.receivedAt)
    return { ...quantile(values, tenths), excluded: { cases: excluded } }
  }

/** Median age of the backlog. */
export const backlogAgeMedian = age(5)
/** 90th percentile of the age of the backlog. */
export const backlogAgeP90 = age(9)
