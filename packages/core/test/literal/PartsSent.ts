// The Yema standard, service items 1 and 2 by hand: parts that left within so many working days of the arrival of their money.
import type { Event } from "../../src/streams/PartsOrder.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"
import type { Hours } from "./ComplaintReported.ts"
import type { IsWorked } from "./Filings.ts"

const dayMs = 86_400_000
const shanghaiMs = 8 * 3_600_000

interface Line {
  readonly urgency: string | undefined
  readonly guarantee: boolean
  readonly quantity: number
  paid?: number
  left: number
  leftAt?: number
  exempted: boolean
  cancelled: boolean
}

const linesOf = (acts: ReturnType<typeof lives<Event>>[number]): ReadonlyArray<Line> => {
  const all = new Map<string, Line>()
  for (const act of acts) {
    if (act.type !== "Ordered") continue
    for (const { guarantee = false, line, quantity, urgency } of act.data.lines) {
      if (all.has(line)) continue
      all.set(line, { urgency, guarantee, quantity, left: 0, exempted: false, cancelled: false })
    }
  }
  const papers = new Set<string>()
  for (const act of acts) {
    if (act.type === "Ordered" || !("line" in act.data)) continue
    const line = all.get(act.data.line)
    if (line === undefined) continue
    if (act.type === "PaymentArrived") line.paid ??= act.at
    if (act.type === "Exempted") line.exempted = true
    if (act.type === "LineCancelled") line.cancelled = true
    if (act.type !== "Shipped") continue
    const paper = JSON.stringify([act.data.line, act.data.shipment])
    if (papers.has(paper)) continue
    papers.add(paper)
    line.left += act.data.quantity
    if (line.left >= line.quantity) line.leftAt ??= act.at
  }
  return [...all.values()]
}

/** The first instant that is too late: the end of the day that is the so-many-th worked after the arrival. */
const endOfWorkingDay = (paid: number, days: number, isWorked: IsWorked): number | undefined => {
  let date = Math.floor((paid + shanghaiMs) / dayMs) * dayMs
  if (isWorked(date) === undefined) return undefined
  for (let left = days; left > 0; ) {
    date += dayMs
    const worked = isWorked(date)
    if (worked === undefined) return undefined
    if (worked) left--
  }
  return date + dayMs - shanghaiMs
}

const endOfHours = (paid: number, hoursMs: number, { spans }: Hours): number | undefined => {
  let left = hoursMs
  for (const [from, until] of spans) {
    if (until <= paid) continue
    const begin = from > paid ? from : paid
    if (until - begin >= left) return begin + left + 1
    left -= until - begin
  }
  return undefined
}

/** What the calendar says; without one, nothing. */
export interface Said {
  readonly isWorked: IsWorked
  readonly hours: Hours
}

/** Whether a part left in time; undefined where the calendar does not say. */
const inTime = (paid: number, left: number, tooLate: number | undefined, said: Said | undefined) => {
  if (left < paid) return true
  if (said === undefined || paid < said.hours.fromMs || paid >= said.hours.untilMs) return undefined
  if (tooLate !== undefined) return left < tooLate
  return left < said.hours.untilMs ? true : undefined
}

/** Parts that left in time: those under guarantee that are urgent, or the regular ones. */
export const partsSent =
  (urgency: "urgent" | "regular") =>
  (events: ReadonlyArray<Told>, question: Question, said: Said | undefined): Answer => {
    const excluded: Record<string, number> = {}
    let [good, all] = [0, 0]
    const isUrgent = urgency === "urgent"
    for (const acts of lives<Event>(events, "PartsOrder", question)) {
      for (const line of linesOf(acts)) {
        const { leftAt, paid } = line
        if (paid === undefined || paid < question.fromMs || paid >= question.untilMs) continue
        if (line.urgency !== urgency || (isUrgent && !line.guarantee)) continue
        const reason =
          isUrgent && line.exempted ? "special-case" : line.cancelled && leftAt === undefined ? "cancelled" : ""
        if (reason !== "") {
          count(excluded, reason)
          continue
        }
        const byHours = question.readings["workingDay"] === "eightHours"
        const tooLate =
          said === undefined
            ? undefined
            : byHours
              ? endOfHours(paid, 8 * 3_600_000, said.hours)
              : endOfWorkingDay(paid, isUrgent ? 1 : 2, said.isWorked)
        const isInTime = leftAt === undefined ? false : inTime(paid, leftAt, tooLate, said)
        if (isInTime === undefined) count(excluded, "calendar-not-covered")
        else all++
        if (isInTime === true) good++
      }
    }
    return { numerator: [good, 1], denominator: [all, 1], excluded: { cases: excluded } }
  }
