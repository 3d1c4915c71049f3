// The Yema standard 6.1.3 rows 3 to 7 and service item 11 by hand: who was asked to come, who came when, and which trips
// stand in the register.
import type { Event } from "../../src/streams/Callout.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"

interface Way {
  readonly zone: string | undefined
  readonly asked: number | undefined
  readonly sent: number | undefined
  readonly registered: number | undefined
  readonly came: number | undefined
  readonly cancelled: boolean
}

const ways = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Way> => {
  const all: Array<Way> = []
  for (const acts of lives<Event>(events, "Callout", question)) {
    let zone: string | undefined
    const at = new Map<string, number>()
    for (const act of acts) {
      if (act.type === "Requested" && !at.has("Requested")) zone = act.data.zone
      if (!at.has(act.type)) at.set(act.type, act.at)
    }
    all.push({
      zone,
      asked: at.get("Requested"),
      sent: at.get("VehicleSent"),
      registered: at.get("TripRegistered"),
      came: at.get("Arrived"),
      cancelled: at.has("Cancelled")
    })
  }
  return all
}

const isIn = (ms: number | undefined, { fromMs, untilMs }: Question): ms is number =>
  ms !== undefined && ms >= fromMs && ms < untilMs

/** The hours of a zone, as transcribed and the other way round. */
export const hours: { readonly [zone: string]: readonly [asTranscribed: number, reversed: number] } = {
  urban: [4, 2],
  county: [3, 3],
  region: [2, 4]
}

/** Rescues of a zone with somebody there in time. */
export const rescuesInTime =
  (zone: string) =>
  (events: ReadonlyArray<Told>, question: Question): Answer => {
    const [asTranscribed = 0, reversed = 0] = hours[zone] ?? []
    const limit = (question.readings["rescueLimits"] === "reversed" ? reversed : asTranscribed) * 3_600_000
    const left: Record<string, number> = {}
    let [inTime, all] = [0, 0]
    for (const one of ways(events, question)) {
      if (one.zone !== zone || !isIn(one.asked, question)) continue
      if (one.cancelled && one.came === undefined) {
        count(left, "cancelled")
        continue
      }
      all++
      if (one.came !== undefined && one.came <= one.asked + limit) inTime++
    }
    return { numerator: [inTime, 1], denominator: [all, 1], excluded: { cases: left } }
  }

/** Mean time of the rescues of a zone that came to their end in the window. */
export const rescueDays =
  (zone: string) =>
  (events: ReadonlyArray<Told>, question: Question): Answer => {
    let [sum, all] = [0, 0]
    for (const { asked, came, zone: own } of ways(events, question)) {
      if (own !== zone || asked === undefined || !isIn(came, question)) continue
      all++
      sum += came - asked
    }
    return { numerator: [sum, 1], denominator: [all, 1], excluded: { rescues: {} } }
  }

/** Trips in the register. */
export const tripsRegistered = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let [registered, all] = [0, 0]
  for (const one of ways(events, question)) {
    if (!isIn(one.sent, question)) continue
    all++
    if (one.registered !== undefined) registered++
  }
  return { numerator: [registered, 1], denominator: [all, 1], excluded: { trips: {} } }
}
