// The Yema standard, service items 5 to 7 by hand: calls by day and by night, what was replied and directed in time, and calls
// taken in working hours and forwarded at other times.
import type { Event } from "../../src/streams/Call.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"
import type { Said } from "./PartsSent.ts"

interface Heard {
  readonly offered: number
  readonly matter: string | undefined
  readonly at: ReadonlyMap<string, number>
}

const calls = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Heard> => {
  const all: Array<Heard> = []
  for (const acts of lives<Event>(events, "Call", question)) {
    const at = new Map<string, number>()
    let matter: string | undefined
    for (const act of acts) {
      if (act.type === "Sorted") matter = act.data.matter
      if (!at.has(act.type)) at.set(act.type, act.at)
    }
    const offered = at.get("Offered")
    if (offered === undefined || offered < question.fromMs || offered >= question.untilMs) continue
    all.push({ offered, matter, at })
  }
  return all
}

const undecided = "calendar-not-covered"

/** Whether it is day for the hotline; undefined where its calendar does not say. */
const isDay = (ms: number, said: Said | undefined): boolean | undefined => {
  if (said === undefined || ms < said.hours.fromMs || ms >= said.hours.untilMs) return undefined
  const hour = Math.floor((ms + 8 * 3_600_000) / 3_600_000) % 24
  return hour >= 8 && hour < 20
}

/** Replies or directives within so many minutes, by day or by night. */
export const hotline =
  (done: "Replied" | "Directed", byDay: boolean, minutes: number) =>
  (events: ReadonlyArray<Told>, question: Question, said: Said | undefined): Answer => {
    const excluded: Record<string, number> = {}
    let [good, all] = [0, 0]
    for (const { at, matter, offered } of calls(events, question)) {
      const day = isDay(offered, said)
      if (day === undefined) {
        count(excluded, undecided)
        continue
      }
      if (matter !== "general-quality" || day !== byDay) continue
      if (at.has("Exempted") && !(byDay && question.readings["exceptions"] === "night")) {
        count(excluded, "special-case")
        continue
      }
      all++
      const then = at.get(done)
      if (then !== undefined && then - offered <= minutes * 60_000) good++
    }
    return { numerator: [good, 1], denominator: [all, 1], excluded: { cases: excluded } }
  }

/** Calls in working hours, or at other times, that were answered or forwarded. */
export const taken =
  (done: "Answered" | "Forwarded", inHours: boolean) =>
  (events: ReadonlyArray<Told>, question: Question, said: Said | undefined): Answer => {
    const excluded: Record<string, number> = {}
    let [good, all] = [0, 0]
    for (const { at, offered } of calls(events, question)) {
      if (said === undefined || offered < said.hours.fromMs || offered >= said.hours.untilMs) {
        count(excluded, undecided)
        continue
      }
      let works = false
      for (const [from, until] of said.hours.spans) if (from <= offered && offered < until) works = true
      if (works !== inHours) continue
      all++
      if (at.has(done)) good++
    }
    return { numerator: [good, 1], denominator: [all, 1], excluded: { calls: excluded } }
  }
