// What is asked of a history: a window, a cut, a head, and how the clause is read; and the figure that answers.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import * as Figure from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import type { Head } from "../../src/log/Head.ts"
import { make } from "../../src/log/Memory.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import { fromEvents, type RowSource } from "../../src/log/RowSource.ts"
import { all } from "../../src/streams/Streams.ts"
import { parse, type Window } from "../../src/time/Window.ts"
import { day } from "./Days.ts"
import { instants, tenant } from "./Histories.ts"

/** A window by its text, in Shanghai. */
export const windowOf = (text: string): Window => Result.getOrThrow(parse(text))

/** Windows of every kind around the instants of the histories. */
export const windows: fc.Arbitrary<Window> = fc
  .constantFrom(
    ...["2026-01", "2026-02", "2026-Q1", "2026", "ytd:2026-02", "rolling12:2026-02", "2026-W05", "2026-01-31"],
    ...["2026-01-11..2026-03-01", "rolling2:2026-02", "2026-01", "2026-Q1", "2026-Q1", "2026", "2026"]
  )
  .map(windowOf)

/** Cuts of every kind; undefined is the declaration's own. */
export const cuts: fc.Arbitrary<Figure.CutAsked | undefined> = fc.oneof(
  fc.constantFrom<Figure.CutAsked | undefined>(undefined, undefined, undefined, "window-end", "latest"),
  fc.constantFrom(120, 400).map((days) => ({ atMs: day(days) })),
  instants.map((atMs) => ({ atMs }))
)

/** A choice for every reading of a declaration, the default half of the time, and none that does not fit the window. */
export const readings = (
  declaration: Pick<Declaration, "readings">,
  window: Window
): fc.Arbitrary<{ readonly [name: string]: string }> =>
  fc.record(
    Object.fromEntries(
      declaration.readings.map((reading) => [
        reading.name,
        fc.oneof(
          fc.constant(reading.default),
          fc.constantFrom(
            ...Object.entries(reading.choices)
              .filter(([, choice]) => choice.windows?.includes(window.kind) !== false)
              .map(([name]) => name)
          )
        )
      ])
    )
  )

/** Numbers that matter in the histories, by unit. */
const numbers: { readonly [unit: string]: ReadonlyArray<number> } = {
  days: [30, 30, 1, 5, 0],
  hours: [1, 24, 120, 0],
  minutes: [30, 7_200, 1_440, 1, 0],
  seconds: [86_400, 432_000, 1, 0],
  percent: [80, 75, 40, 41, 0]
}

/** Values for the parameters of a declaration. */
export const parameters = (declaration: Declaration): fc.Arbitrary<{ readonly [name: string]: number }> =>
  fc.record(
    Object.fromEntries(
      declaration.parameters.map(({ name, unit }) => [name, fc.constantFrom(...(numbers[unit] ?? [1, 2, 3, 4]))])
    )
  )

/** A log in memory that holds these events as they are. */
export const logOf = (events: ReadonlyArray<Recorded>, owner: string = tenant) => {
  const log = make({ tenant: owner, streams: all })
  Effect.runSync(log.restore(events))
  return log
}

/** The rows of a full replay. */
export const replay = (events: ReadonlyArray<Recorded>): RowSource => fromEvents(all, events)

/** The ends of the commits of a history, the empty beginning first. */
export const heads = (events: ReadonlyArray<Recorded>): ReadonlyArray<number> => [
  ...new Set([0, ...events.map(({ commit }) => commit)])
]

/** One of the heads of a history by a number drawn: the newest for every other number. */
export const headAt = (events: ReadonlyArray<Recorded>, draw: number): Head => {
  const ends = heads(events)
  return headOf(events, (draw % 2 === 0 ? ends.at(-1) : ends[((draw - 1) / 2) % ends.length]) ?? 0)
}

/** What was known at a head. */
export const upTo = (events: ReadonlyArray<Recorded>, head: number): ReadonlyArray<Recorded> =>
  events.filter(({ position }) => position <= head)

/** The rows of what was known at a head, folded on the spot: that a log has the same is law 9, and it takes twice as long. */
export const replayAt = (events: ReadonlyArray<Recorded>, head: number): RowSource => replay(upTo(events, head))

/** The head at a commit's end, as a log gives it. */
export const headOf = (events: ReadonlyArray<Recorded>, position: number): Head => {
  const known = upTo(events, position)
  const spoken = known.reduce((ms, { body }) => Math.max(ms, Date.parse(body.recordedAt)), -1)
  return { position, atMs: Math.max(0, spoken + 1) }
}

/** A request whose cut may be left to the declaration. */
export type Asked = Omit<Figure.Request, "cut"> & { readonly cut?: Figure.Request["cut"] | undefined }

/** A figure, computed. */
export const figureOf = (source: RowSource, declaration: Declaration, request: Asked): Figure.Figure => {
  const { cut, ...rest } = request
  return Effect.runSync(Figure.compute(source, declaration, cut === undefined ? rest : { ...rest, cut }))
}
