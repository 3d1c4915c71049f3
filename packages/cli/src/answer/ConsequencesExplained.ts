/** Why somebody's consequences of whole months are what they are. */
import { type EventLog, Figure, FtmsCs } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/ConsequencesExplained.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"
import { drawing, inForce } from "./Rules.ts"
import * as Whose from "./Whose.ts"

export { Document } from "../report/ConsequencesExplained.ts"

/** The question: `of` whom, as `staff:S-01`, `post:…` or `department:…`, in a window of whole months. */
export const Question = Schema.Struct({
  of: Asked.text(
    "谁的：staff:…、post:… 或 department:…，与 consequences 所列相同 / whose: staff:…, post:… or department:…, as consequences names them"
  ),
  ...Asked.figure,
  head: Asked.wholeHead
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** Whether nothing at all is said of somebody. */
const isBlank = ({ course, incidents, proceedings, result: { consequences, open } }: FtmsCs.Explained): boolean =>
  [course, incidents, proceedings, consequences, open].every(({ length }) => length === 0)

/**
 * The explanation. Refuses a head of a source's clock: what each fact changed is told in the order of the log, which that
 * clock does not have.
 */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const one = yield* Whose.named("of", question.of, ["staff", "post", "department"])
    const { cut = "latest", head, window, ...asked } = yield* Request.request(log, question, Request.wholeHead)
    const { rules } = yield* inForce(log, head, window.startMs)
    const found = yield* FtmsCs.explained(log, {
      ...{ who: question.of, window, head, cutMs: Figure.cutAt(cut, window, head) },
      ...drawing(rules, asked),
      decidedAt: (then) => Effect.map(inForce(log, then, window.startMs), (at) => drawing(at.rules, asked))
    })
    if (isBlank(found)) yield* Whose.knownHolder(log, one, head)
    return Report.document(found, rules)
  })
