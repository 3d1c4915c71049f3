/**
 * What an append decides on: what it reads of the streams and keys it touches, or a guess where one will do.
 */
import { Commit, type EventLog, Instant, Recorded, RowSource } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { fetchKnown, Grown } from "./Known.ts"
import type { Place } from "./Write.ts"

/** What was known and what was decided on it. */
export interface Decision {
  readonly known: Grown
  readonly planned: Commit.Planned
}

const plan = (known: Grown, items: ReadonlyArray<EventLog.Append>): Effect.Effect<Decision> =>
  Effect.map(Clock.currentTimeMillis, (nowMs) => ({
    known,
    planned: Commit.plan(known, items, Instant.fromMs(nowMs))
  }))

const isNew = ({ expected }: EventLog.Append): boolean => expected === "absent" || expected === 0

/** What is known without asking: streams seen lately, and those that are said not to exist. Undefined when that is not all. */
const guess = (at: Place, items: ReadonlyArray<EventLog.Append>): Grown | undefined => {
  const known = new Grown(at)
  for (const stream of Commit.needs(items).streams) {
    const seen = at.recent.get(stream)
    if (seen !== undefined) for (const event of seen) known.add(event)
    else if (!items.every((item) => Recorded.streamKey(item.stream) !== Recorded.streamKey(stream) || isNew(item))) {
      return undefined
    }
  }
  return known
}

const read = (at: Place, items: ReadonlyArray<EventLog.Append>) => {
  const needs = Commit.needs(items)
  return Effect.tap(fetchKnown(at.sql, at, needs), (known) =>
    Effect.sync(() => {
      for (const stream of needs.streams) at.recent.put(stream, [...known.events(stream)])
    })
  )
}

/** Decides; on a guess only when that lets every item be written, for nobody is refused or answered by what may be old. */
export const decide = (at: Place, items: ReadonlyArray<EventLog.Append>, guessing: boolean) =>
  Effect.gen(function* () {
    const guessed = guessing ? guess(at, items) : undefined
    if (guessed !== undefined) {
      const decision = yield* plan(guessed, items)
      if (decision.planned.bodies.length === items.reduce((sum, { events }) => sum + events.length, 0)) return decision
    }
    return yield* plan(yield* read(at, items), items)
  })

/** Remembers the streams of a commit as they are now. */
export const remember = ({ recent }: Place, known: Commit.Known, written: ReadonlyArray<Recorded.Recorded>): void => {
  for (const own of RowSource.byStream(written).values()) {
    const { stream } = (own[0] as Recorded.Recorded).body
    const version = (own[0] as Recorded.Recorded).body.version
    const before = known.events(stream).filter(({ body }) => body.version < version)
    recent.put(stream, [...before, ...own])
  }
}

/** Forgets the streams of a commit that did not come about: they are not as they were thought to be. */
export const forget = ({ recent }: Place, bodies: Commit.Planned["bodies"]): void => {
  for (const { body } of bodies) recent.forget(body.stream)
}
