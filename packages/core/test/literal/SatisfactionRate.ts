// OBL-P-02 §3.1.4 b, second half, by hand: satisfied slips over dispatch orders and products; and how many answered.
import { type Answer, count, type Question, type Told } from "./Acts.ts"
import { installedBase } from "./InstalledBase.ts"
import { deliveries, jobs } from "./Jobs.ts"
import { type Heard, isSatisfied, isUnanswered, said } from "./Slips.ts"

interface Candidate extends Heard {
  readonly reason: string | undefined
}

const dispatched = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Candidate> => {
  const { fromMs, untilMs, readings } = question
  const all: Array<Candidate> = []
  for (const job of jobs(events, question)) {
    const isVisit = readings["unit"] === "visit"
    for (const one of isVisit ? job.visits : [job]) {
      if (one.at < fromMs || one.at >= untilMs) continue
      let reason: string | undefined
      if (isUnanswered(one, question)) reason = "unanswered"
      if (job.cancelledBeforeArrival && !isVisit) reason = "cancelled-before-arrival"
      if (job.work === "delivery") reason = "counted-with-delivery"
      all.push({ ...one, reason })
    }
  }
  return all
}

const delivered = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Candidate> => {
  const all: Array<Candidate> = []
  for (const one of deliveries(events, question)) {
    if (one.at < question.fromMs || one.at >= question.untilMs) continue
    let reason: string | undefined
    if (isUnanswered(one, question)) reason = "unanswered"
    if (one.demonstration && question.readings["demonstrationUnits"] === "excluded") reason = "demonstration"
    all.push({ ...one, reason })
  }
  return all
}

const split = (all: ReadonlyArray<Candidate>, isCounted: (one: Candidate) => boolean) => {
  const left: Record<string, number> = {}
  const leftOfCounted: Record<string, number> = {}
  let among = 0
  let counted = 0
  for (const one of all) {
    if (one.reason !== undefined) {
      count(left, one.reason)
      if (isCounted(one)) count(leftOfCounted, one.reason)
      continue
    }
    among++
    if (isCounted(one)) counted++
  }
  return { left, leftOfCounted, among, counted }
}

/** Customer satisfaction rate. */
export const satisfactionRate = (
  events: ReadonlyArray<Told>,
  question: Question,
  midnights: ReadonlyArray<number>
): Answer => {
  const isCounted = (one: Heard) => isSatisfied(one, question)
  const orders = split(dispatched(events, question), isCounted)
  const products = split(delivered(events, question), isCounted)
  const name = question.readings["unit"] === "visit" ? "visits" : "dispatch_orders"
  const satisfied = orders.counted + products.counted
  if (question.readings["productQuantity"] !== "installedBase") {
    const excluded = { [name]: orders.left, deliveries: products.left }
    return { numerator: [satisfied, 1], denominator: [orders.among + products.among, 1], excluded }
  }
  const base = installedBase(events, question, midnights)
  const [sum, days] = base.units
  return {
    numerator: [satisfied, 1],
    denominator: [orders.among * days + sum, days],
    excluded: {
      [`satisfied_${name}`]: orders.leftOfCounted,
      satisfied_deliveries: products.leftOfCounted,
      [name]: orders.left,
      installed_base: base.left
    }
  }
}

/** How many of the dispatch orders and deliveries have an answer at all. */
export const satisfactionCoverage = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const isAnswered = (one: Heard) => said(one, "stampThenCallback") !== undefined
  const orders = split(dispatched(events, question), isAnswered)
  const products = split(delivered(events, question), isAnswered)
  return {
    numerator: [orders.counted + products.counted, 1],
    denominator: [orders.among + products.among, 1],
    excluded: { dispatch_orders: orders.left, deliveries: products.left }
  }
}
