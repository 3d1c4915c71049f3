/**
 * Why somebody's consequences of whole months are what they are: the incidents with their ordinals, what was ruled, how the
 * proposals went, and what each fact changed when it became known.
 */
import * as Effect from "effect/Effect"
import { course, type Step } from "../../audit/Course.ts"
import { type Evidence, evidenceOf } from "../../audit/Explain.ts"
import { eventsAt } from "../../audit/Reader.ts"
import { type Pay, pays } from "../../judge/Consequences.ts"
import type { EventLogShape } from "../../log/EventLog.ts"
import type { Head } from "../../log/Head.ts"
import type { NoSourceClock, NoSuchHead, StoreFailed } from "../../log/Refusal.ts"
import { type Row as Proposal, stream as proposalStream } from "../../streams/Proposal.ts"
import { drawn, framed, judged, type Refusal, type Request, type Result } from "./Consequences.ts"
import type { Found } from "./consequences/Facts.ts"
import { type Incident, incidents } from "./consequences/Incidents.ts"
import { ownOf, proposedFor } from "./consequences/Own.ts"
import { categories, touching } from "./consequences/Touching.ts"
import { offences } from "./rules/Offences.ts"

/** A proposal with the events behind it; `key` is that of its consequence, or of the one whose proposal it undoes. */
export interface Proceeding extends Found<Proposal> {
  readonly key: string
  readonly evidence: ReadonlyArray<Evidence>
}

/** An explanation for `who` (`staff:…`, `post:…` or `department:…`). */
export interface Explained {
  readonly who: string
  /** What follows for `who` alone, and what is to become of the proposals for `who`. */
  readonly result: Result
  readonly incidents: ReadonlyArray<Incident>
  readonly pay: ReadonlyArray<Pay>
  readonly proceedings: ReadonlyArray<Proceeding>
  readonly course: ReadonlyArray<Step>
}

/** By what a month is drawn: the rules, and what was decided of them. */
export type Deciding = Pick<Request, "rules" | "readings" | "parameters">

/**
 * What is explained and for whom. `decidedAt`: by what the months are drawn as known at an earlier head, as the edition of
 * the company was then; without it as the request says, at every head.
 */
export interface Asking<E> extends Request {
  readonly who: string
  readonly decidedAt?: (head: Head) => Effect.Effect<Deciding, E>
}

/**
 * Explains what follows for somebody in whole months, as known at a head (of a position or an instant). Each step of the
 * course is drawn by what was decided as known then, so that an adoption which changed the months is a step.
 */
export const explained = <E = never>(
  log: EventLogShape,
  { decidedAt = () => Effect.succeed({}), who, ...request }: Asking<E>
): Effect.Effect<Explained, E | Refusal | NoSuchHead | NoSourceClock | StoreFailed> =>
  Effect.gen(function* () {
    const frame = yield* framed(log, request)
    const result = ownOf(who, judged(frame, request))
    const { consequences, cutMs } = result
    const follows = (at: Head) =>
      Effect.gen(function* () {
        const then = yield* drawn(log, { ...request, ...(yield* decidedAt(at)), head: at, cutMs })
        return ownOf(who, then).consequences
      })
    const proceedings = yield* Effect.forEach(proposedFor(who, frame), (one) =>
      Effect.map(eventsAt(log, { category: proposalStream.category, id: one.id }, request.head), (events) => ({
        ...one,
        evidence: evidenceOf(events, proposalStream.events, cutMs)
      }))
    )
    const isOfStaff = who.startsWith("staff:") && (request.rules?.includes(offences.name) ?? true)
    return {
      ...{ who, result, proceedings },
      incidents: isOfStaff ? incidents(frame, who.slice("staff:".length)) : [],
      pay: pays(consequences),
      course: yield* course(log, { categories, head: request.head, matters: touching(who) }, follows)
    }
  })
