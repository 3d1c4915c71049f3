// Dispatch orders, their visits, and deliveries of a history, by hand.
import type { Event as OrderEvent } from "../../src/streams/ServiceOrder.ts"
import type { Event as UnitEvent } from "../../src/streams/Unit.ts"
import { lives, type Question, type Told } from "./Acts.ts"
import type { Heard } from "./Slips.ts"

/** A dispatch order: since when, what for, whether it was cancelled before anybody arrived; and its visits. */
export interface Job extends Heard {
  readonly at: number
  readonly work: string | undefined
  readonly cancelledBeforeArrival: boolean
  readonly visits: ReadonlyArray<Heard & { readonly at: number }>
}

const visitsOf = (acts: ReturnType<typeof lives<OrderEvent>>[number]): Job["visits"] => {
  const visits: Array<Heard & { readonly at: number }> = []
  for (const act of acts) {
    if (act.type === "Arrived") visits.push({ at: act.at })
    // A slip is for the visit it names, else for the last one; a call-back is about the last one.
    const meant = act.type === "SlipSigned" ? (act.data.visit ?? visits.length) : visits.length
    const visit = visits[meant - 1]
    if (visit === undefined) continue
    if (act.type === "SlipSigned") visit.slip = act.data
    if (act.type === "CalledBack") visit.call = act.data
  }
  return visits
}

/** The dispatch orders of a history. */
export const jobs = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Job> => {
  const all: Array<Job> = []
  for (const acts of lives<OrderEvent>(events, "ServiceOrder", question)) {
    const created = acts.find((act) => act.type === "Created")
    const heard: Heard = {}
    let arrived = false
    let cancelledBeforeArrival = false
    for (const act of acts) {
      // Who was visited after all was not cancelled before anybody came.
      if (act.type === "Arrived") {
        arrived = true
        cancelledBeforeArrival = false
      }
      if (act.type === "Cancelled") cancelledBeforeArrival = !arrived
      if (act.type === "SlipSigned") heard.slip = act.data
      if (act.type === "CalledBack") heard.call = act.data
    }
    // An order whose creation nobody told began no later than the first that is known of it.
    const at = created?.at ?? acts[0]?.at ?? 0
    all.push({ at, work: created?.data.work, cancelledBeforeArrival, visits: visitsOf(acts), ...heard })
  }
  return all
}

/** A product delivered. */
export interface Delivered extends Heard {
  readonly at: number
  readonly demonstration: boolean
}

/** The deliveries of a history. A slip or call-back is about the last delivery. */
export const deliveries = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Delivered> => {
  const all: Array<Delivered> = []
  for (const acts of lives<UnitEvent>(events, "Unit", question)) {
    let last: Delivered | undefined
    for (const act of acts) {
      if (act.type === "Delivered") {
        last = { at: act.at, demonstration: act.data.use === "demonstration" }
        all.push(last)
      }
      if (last === undefined) continue
      if (act.type === "DeliverySlipSigned") last.slip = act.data
      if (act.type === "DeliveryCalledBack") last.call = act.data
    }
  }
  return all
}
