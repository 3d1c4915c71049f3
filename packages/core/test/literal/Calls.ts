// OBL-P-02 §3.2.6 by hand: of the calls that came in, how many a person took within so many seconds.
import type { Event } from "../../src/streams/Call.ts"
import { type Answer, lives, type Question, type Told } from "./Acts.ts"

/** Calls answered in time. */
export const callsAnsweredInTimeRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let offered = 0
  let inTime = 0
  for (const acts of lives<Event>(events, "Call", question)) {
    const rang = acts.find(({ type }) => type === "Offered")?.at
    if (rang === undefined || rang < question.fromMs || rang >= question.untilMs) continue
    offered++
    const taken = acts.find(({ type }) => type === "Answered")?.at
    if (taken !== undefined && taken - rang <= (question.parameters["answerSeconds"] ?? Number.NaN) * 1000) inTime++
  }
  return { numerator: [inTime, 1], denominator: [offered, 1], excluded: { calls: {} } }
}
