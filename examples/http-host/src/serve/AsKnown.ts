/**
 * The books as known at one head: whatever is asked of them is answered there, while others go on writing. So every part of
 * an answer, and every page of a list, speaks of the same facts.
 */
import type { EventLog, Head, TallySource } from "@servicebook/core"
import * as Effect from "effect/Effect"

type Log = EventLog.EventLogShape & TallySource.TallySource

/**
 * Before each look at the store the others have their turn: an embedded one answers at once, so that a long answer, which is
 * made of hundreds of looks, would leave the host deaf until it is whole.
 */
const inTurn =
  <Q, A, E>(look: (query: Q) => Effect.Effect<A, E>) =>
  (query: Q): Effect.Effect<A, E> =>
    Effect.andThen(Effect.yieldNow, look(query))

/** The log of a tenant whose every head is this one. */
export const asKnown = (log: Log, head: Head.Head): Log => ({
  ...log,
  head: () => Effect.succeed(head),
  rows: inTurn(log.rows),
  read: inTurn(log.read),
  ...(log.tallies === undefined ? {} : { tallies: inTurn(log.tallies) })
})
