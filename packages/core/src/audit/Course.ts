/**
 * The course of consequences: what each fact brought and what it took away, commit by commit, as it became known. So an
 * auditor sees which voiding renumbered a month, and reads the books before and after it by two heads.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Rational from "../count/Rational.ts"
import type { Amount, Consequence } from "../judge/Consequences.ts"
import type { EventLogShape } from "../log/EventLog.ts"
import { type Head, origin } from "../log/Head.ts"
import type { Recorded } from "../log/Recorded.ts"
import type { NoSourceClock, NoSuchHead, StoreFailed } from "../log/Refusal.ts"

/** One commit that changed something: its events, the heads before and after it, what went and what came. */
export interface Step {
  readonly events: ReadonlyArray<Recorded>
  readonly before: Head
  readonly after: Head
  readonly gone: ReadonlyArray<Consequence>
  readonly came: ReadonlyArray<Consequence>
}

/** Whose course: the events that may matter, up to a head. */
export interface Asked {
  readonly categories: ReadonlyArray<string>
  readonly head: Head
  readonly matters: (event: Recorded) => boolean
}

const amountOf = (amount: Amount): string => {
  if (amount.is === "factor") return Rational.show(amount.factor)
  return amount.is === "fen" ? `${amount.fen}` : amount.is
}

const missing = (all: ReadonlyArray<Consequence>, others: ReadonlyArray<Consequence>): ReadonlyArray<Consequence> => {
  const known = new Set(others.map(({ amount, key }) => `${key} ${amountOf(amount)}`))
  return all.filter(({ amount, key }) => !known.has(`${key} ${amountOf(amount)}`))
}

const byCommit = (events: ReadonlyArray<Recorded>): ReadonlyArray<ReadonlyArray<Recorded>> => {
  const groups = new Map<number, Array<Recorded>>()
  for (const event of events) {
    const group = groups.get(event.commit)
    if (group === undefined) groups.set(event.commit, [event])
    else group.push(event)
  }
  return [...groups.values()]
}

/**
 * The steps of a course in the order of commits, from an empty log on; `follows` says what follows as known at a head. Steps
 * that change nothing are left out.
 */
export const course = <E>(
  log: Pick<EventLogShape, "head" | "readAll">,
  { categories, head, matters }: Asked,
  follows: (head: Head) => Effect.Effect<ReadonlyArray<Consequence>, E>
): Effect.Effect<ReadonlyArray<Step>, E | NoSuchHead | NoSourceClock | StoreFailed> =>
  Effect.gen(function* () {
    const events = yield* Stream.runCollect(log.readAll({ until: head.position, categories }))
    const steps: Array<Step> = []
    let before = origin
    let known: ReadonlyArray<Consequence> = []
    for (const group of byCommit(events.filter(matters))) {
      const after = yield* log.head({ position: group[0]?.commit ?? 0 })
      const now = yield* follows(after)
      const [gone, came] = [missing(known, now), missing(now, known)]
      if (gone.length + came.length > 0) steps.push({ events: group, before, after, gone, came })
      ;[before, known] = [after, now]
    }
    return steps
  })
