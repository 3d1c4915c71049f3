/**
 * The scorecard as its reader may see it. Its ranking tells whom others were asked about and what they scored: overseers see
 * the whole, everybody else the own place. What is cut out is cut from the one scorecard that is computed for all.
 */
import { Answer, type PageReport } from "@servicebook/cli"
import type { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { type Asking, answered, part } from "./Answers.ts"

/** The question of the command, and whose place alone is told; all where there is none. */
export interface Asked extends Answer.Scorecard.Question {
  readonly place?: string
}

/** How it is answered: what is cut from another answer takes no turn. */
export const asking = ({ place }: Asked): Asking => (place === undefined ? answered : part)

const alone = (document: PageReport.Document, place: string): PageReport.Document => {
  const { ranking } = document
  if (ranking === null) return document
  const places = ranking.by === "staff" ? ranking.places.filter(({ key }) => key === place) : []
  return { ...document, ranking: { ...ranking, places } }
}

/** The scorecard of a log. */
export const answer = (log: EventLog.EventLogShape, { place, ...question }: Asked) => {
  if (place === undefined) return Answer.Scorecard.answer(log, question)
  const { head: _head, ...asked } = question
  return Effect.gen(function* () {
    const head = yield* log.head()
    const whole = yield* answered(log, head, { name: "scorecard", asked }, (known) =>
      Answer.Scorecard.answer(known, question)
    )
    return alone(whole.document, place)
  })
}
