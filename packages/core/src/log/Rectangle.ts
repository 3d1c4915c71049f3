/**
 * Row versions with both clocks: valid from/until in business time, known from/until in log position. A late fact
 * closes the versions it changes and adds others; what was known before stays readable under the older head.
 */
import { FOREVER } from "../time/Instant.ts"
import type { StreamRef } from "./Recorded.ts"
import { sameRow, type Version } from "./Versions.ts"

/** A row version and the span of heads under which it is what is known: `knownFrom` <= head < `knownUntil`. */
export interface Rectangle extends Version {
  readonly stream: StreamRef
  readonly knownFrom: number
  readonly knownUntil: number
}

/** What a commit changes in the versions of one stream: those it ends, and those that are new with it. */
export interface Change {
  readonly stream: StreamRef
  readonly ended: ReadonlyArray<Version>
  readonly begun: ReadonlyArray<Version>
}

const spot = (version: Version): string => `${version.row.kind}\u0001${version.row.key}\u0001${version.validFromMs}`

/** The difference between what was known of a stream and what is known now. Versions that stay the same appear nowhere. */
export const change = (stream: StreamRef, known: ReadonlyArray<Version>, now: ReadonlyArray<Version>): Change => {
  const before = new Map(known.map((version) => [spot(version), version]))
  const begun: Array<Version> = []
  for (const version of now) {
    const old = before.get(spot(version))
    if (old !== undefined && old.validUntilMs === version.validUntilMs && sameRow(old.row, version.row)) {
      before.delete(spot(version))
    } else begun.push(version)
  }
  return { stream, ended: [...before.values()], begun }
}

/** A version known from `commit` on. */
export const begin = (stream: StreamRef, version: Version, commit: number): Rectangle => ({
  ...version,
  stream,
  knownFrom: commit,
  knownUntil: FOREVER
})

/** Whether a rectangle belongs to what was known at `head`. */
export const knownAt = (rectangle: Rectangle, head: number): boolean =>
  rectangle.knownFrom <= head && head < rectangle.knownUntil
