/**
 * From facts to row versions: a row's history as a step function of business time. The same code serves a single
 * append, a full replay and a reading at an older head; SQL never repeats it.
 */
import { FOREVER } from "../time/Instant.ts"
import { type Fact, facts } from "./Fact.ts"
import type { Recorded } from "./Recorded.ts"
import type { Cell, Row, Stream } from "./Stream.ts"

/** A row as it stood for cuts after `validFromMs` up to and including `validUntilMs` (ms, UTC). */
export interface Version {
  readonly row: Row
  readonly validFromMs: number
  readonly validUntilMs: number
}

const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]))

/** Whether two rows hold the same in every field. */
export const sameRow = (a: Row, b: Row): boolean => {
  if (a === b) return true
  const left = a as unknown as { readonly [field: string]: Cell }
  const right = b as unknown as { readonly [field: string]: Cell }
  for (const field in left) if (!sameCell(left[field], right[field])) return false
  for (const field in right) if (!(field in left)) return false
  return true
}

interface Open {
  readonly row: Row
  readonly fromMs: number
}

const step = (open: Map<string, Open>, done: Array<Version>, rows: ReadonlyArray<Row>, atMs: number): void => {
  const seen = new Set<string>()
  for (const row of rows) {
    const id = `${row.kind}\u0001${row.key}`
    seen.add(id)
    const current = open.get(id)
    if (current !== undefined && sameRow(current.row, row)) continue
    if (current !== undefined) done.push({ row: current.row, validFromMs: current.fromMs, validUntilMs: atMs })
    open.set(id, { row, fromMs: atMs })
  }
  if (seen.size === open.size) return
  for (const [id, current] of open) {
    if (seen.has(id)) continue
    done.push({ row: current.row, validFromMs: current.fromMs, validUntilMs: atMs })
    open.delete(id)
  }
}

/** All versions of all rows of one stream, given its facts in order. Facts of one instant make one step. */
export const versionsOf = (stream: Stream<unknown>, ordered: ReadonlyArray<Fact>): ReadonlyArray<Version> => {
  const open = new Map<string, Open>()
  const done: Array<Version> = []
  let state = stream.initial
  for (let i = 0; i < ordered.length; i++) {
    const fact = ordered[i] as Fact
    state = stream.evolve(state, fact)
    if (ordered[i + 1]?.atMs !== fact.atMs) step(open, done, stream.rows(state), fact.atMs)
  }
  for (const { row, fromMs } of open.values()) done.push({ row, validFromMs: fromMs, validUntilMs: FOREVER })
  return done
}

/** The state of a stream after all of its events: what a command decides on. */
export const stateOf = <State>(stream: Stream<State>, events: ReadonlyArray<Recorded>): State =>
  facts(events, stream.events).reduce(stream.evolve, stream.initial)

/** All versions of all rows of one stream as known from these events. */
export const versions = (stream: Stream<unknown>, events: ReadonlyArray<Recorded>): ReadonlyArray<Version> =>
  versionsOf(stream, facts(events, stream.events))

/** Whether a version is the one that a reading at `cutMs` sees: every fact acting before the cut, none at or after it. */
export const holdsAt = (version: Version, cutMs: number): boolean =>
  version.validFromMs < cutMs && cutMs <= version.validUntilMs
