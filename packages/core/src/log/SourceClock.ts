/**
 * The clock of the source: when the system that a fact comes from knew it. What was known at its instants is told by
 * rectangles like those of positions, with its milliseconds in place of the heads.
 */
import { FOREVER, toMs } from "../time/Instant.ts"
import type { Recorded, StreamRef } from "./Recorded.ts"
import { begin, change, type Rectangle } from "./Rectangle.ts"
import type { Stream } from "./Stream.ts"
import { type Version, versions } from "./Versions.ts"

/** When the source of a fact knew it (ms, UTC): imported facts say it, native ones were known when they were recorded; else undefined. */
export const sourceClockMs = ({ body: { recordedAt, source } }: Recorded): number | undefined => {
  const clock = source.recordedAt ?? (source.system === "" ? recordedAt : undefined)
  return clock === undefined ? undefined : toMs(clock)
}

const spot = ({ row, validFromMs }: Version): string => `${row.kind}\u0001${row.key}\u0001${validFromMs}`

/**
 * The row versions of one stream under its source's clock, from its events in the order of positions. Facts of one
 * instant come in one step; one without the clock is never known.
 */
export const rectanglesBySource = (
  definition: Stream<unknown>,
  stream: StreamRef,
  events: ReadonlyArray<Recorded>
): ReadonlyArray<Rectangle> => {
  const clocks = events.map((event) => sourceClockMs(event) ?? FOREVER)
  const open = new Map<string, Rectangle>()
  const closed: Array<Rectangle> = []
  let known: ReadonlyArray<Version> = []
  for (const clock of [...new Set(clocks)].filter((one) => one < FOREVER).sort((a, b) => a - b)) {
    const now = versions(
      definition,
      events.filter((_, index) => (clocks[index] ?? FOREVER) <= clock)
    )
    const { ended, begun } = change(stream, known, now)
    for (const version of ended) {
      closed.push({ ...(open.get(spot(version)) as Rectangle), knownUntil: clock })
      open.delete(spot(version))
    }
    for (const version of begun) open.set(spot(version), begin(stream, version, clock))
    known = now
  }
  return [...closed, ...open.values()]
}
