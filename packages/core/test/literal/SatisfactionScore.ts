// The Yema standard 6.1.3 row 10 by hand: the mean of what customers scored, of 25.
import type { Event } from "../../src/streams/Survey.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"

const sum = (items: object): number => {
  let all = 0
  for (const one of Object.values(items)) all += one
  return all
}

/** Mean score. */
export const satisfactionScore = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const left: Record<string, number> = {}
  let [points, answers] = [0, 0]
  for (const acts of lives<Event>(events, "Survey", question)) {
    let [at, said, shown]: Array<number | undefined> = []
    let prevails = "answer"
    for (const act of acts) {
      if (act.type === "Answered") {
        at ??= act.at
        said = act.data.items === undefined ? act.data.points : sum(act.data.items)
      }
      if (act.type === "Settled") {
        prevails = act.data.prevails
        shown = act.data.items === undefined ? undefined : sum(act.data.items)
      }
    }
    if (at === undefined || at < question.fromMs || at >= question.untilMs) continue
    const counts = prevails === "slip" ? shown : said
    if (counts === undefined) count(left, "no-value")
    else {
      answers++
      points += counts
    }
  }
  return { numerator: [points, 1], denominator: [answers, 1], excluded: { answers: left } }
}
