/**
 * Lanes: what is written is divided by stream over the appends that a log can do at once. The events of a stream stay in
 * one lane and keep their order; the lanes do not wait for each other, and none runs further ahead than a few sheets.
 */
import { type EventLog, Recorded, type Refusal } from "@servicebook/core"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"

/** What an import needs of a log: the answer to a batch. */
export type Append = (
  items: ReadonlyArray<EventLog.Append>
) => Effect.Effect<ReadonlyArray<EventLog.Outcome>, Refusal.StoreFailed>

/** Sheets on their way at once: one is read and mapped while the log works on the others. */
const underWay = 3

/** The lane of a stream: the same on every machine (FNV-1a over the text of its key). */
export const laneOf = (stream: Recorded.StreamRef, lanes: number): number => {
  if (lanes === 1) return 0
  const key = Recorded.streamKey(stream)
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % lanes
}

/** The places of a sheet's items, by lane. */
const divided = (items: ReadonlyArray<EventLog.Append>, lanes: number): ReadonlyArray<ReadonlyArray<number>> => {
  const parts = Array.from({ length: lanes }, (): Array<number> => [])
  for (const [place, { stream }] of items.entries()) parts[laneOf(stream, lanes)]?.push(place)
  return parts
}

/** Cuts a lane's part into transactions of about the size of an even share: a stream that is most of a sheet makes several. */
const cut = (part: ReadonlyArray<number>, share: number): ReadonlyArray<ReadonlyArray<number>> => {
  const count = Math.max(1, Math.round(part.length / share))
  return Array.from({ length: count }, (_, index) =>
    part.slice(Math.floor((index * part.length) / count), Math.floor(((index + 1) * part.length) / count))
  )
}

/** A sheet whose turn in every lane is set. */
interface Turn<A> {
  readonly sheet: A
  readonly write: Effect.Effect<ReadonlyArray<EventLog.Outcome>, Refusal.StoreFailed>
}

/** Gives sheets their turns, in the order in which they come: in each lane one after the other. */
const turns = <A>(itemsOf: (sheet: A) => ReadonlyArray<EventLog.Append>, append: Append, lanes: number) => {
  const last = Array.from({ length: lanes }, () => Deferred.makeUnsafe<void>())
  for (const before of last) Deferred.doneUnsafe(before, Effect.void)
  return (sheet: A): Turn<A> => {
    const items = itemsOf(sheet)
    const outcomes: Array<EventLog.Outcome> = []
    const share = Math.max(1, items.length / lanes)
    const piece = (places: ReadonlyArray<number>) =>
      Effect.map(append(places.map((place) => items[place] as EventLog.Append)), (found) => {
        for (const [index, place] of places.entries()) outcomes[place] = found[index] as EventLog.Outcome
      })
    const parts = divided(items, lanes).map((part, lane) => {
      if (part.length === 0) return Effect.void
      const before = last[lane] as Deferred.Deferred<void>
      const own = Deferred.makeUnsafe<void>()
      last[lane] = own
      return Deferred.await(before).pipe(
        Effect.andThen(Effect.forEach(cut(part, share), piece, { discard: true })),
        Effect.andThen(Deferred.succeed(own, undefined))
      )
    })
    return { sheet, write: Effect.as(Effect.all(parts, { concurrency: "unbounded", discard: true }), outcomes) }
  }
}

/**
 * Writes the items of sheets and gives the sheets back, in their order, with the outcomes of their items. When one lane
 * fails all stop: what was appended stays.
 */
export const written = <A, E, R>(
  sheets: Stream.Stream<A, E, R>,
  itemsOf: (sheet: A) => ReadonlyArray<EventLog.Append>,
  { append, lanes }: { readonly append: Append; readonly lanes: number }
): Stream.Stream<
  { readonly sheet: A; readonly outcomes: ReadonlyArray<EventLog.Outcome> },
  E | Refusal.StoreFailed,
  R
> =>
  sheets.pipe(
    Stream.map(turns(itemsOf, append, lanes)),
    Stream.mapEffect(({ sheet, write }) => Effect.map(write, (outcomes) => ({ sheet, outcomes })), {
      concurrency: underWay
    })
  )
