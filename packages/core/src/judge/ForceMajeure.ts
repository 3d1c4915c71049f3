/**
 * Force majeure and the clocks of cases (enterprise after-sales policy §7.2.5): which open cases an incident's suspension covers
 * whose clocks still run, and which stand still though nothing covers them any more. Both are proposals: a clock stops and runs
 * by an event of its own case, which a person records (`Case.suspend`, `Case.resume`).
 */
import * as Effect from "effect/Effect"
import type { StreamRef } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowSource } from "../log/RowSource.ts"
import type { Row as Case } from "../streams/Case.ts"
import type { Row as Incident, Suspension as Span } from "../streams/Incident.ts"
import { FOREVER } from "../time/Instant.ts"
import type { At } from "./Owed.ts"

/** The clause of the proposals. */
export const clause = "S1-7.2.5"

/** A case whose clocks are to stop or to run again, and since which instant (ms UTC); null where no incident says when. */
export interface Proposed {
  readonly stream: StreamRef
  readonly atMs: number | null
}

/** A suspension in force: the incident, where it holds, since when (ms UTC), and the cases whose clocks still run. */
export interface Suspension {
  readonly incident: StreamRef
  /** A region, `everywhere`, or `named`. */
  readonly scope: string
  readonly outlets: ReadonlyArray<string>
  readonly cases: ReadonlyArray<string>
  readonly sinceMs: number
  readonly suspend: ReadonlyArray<Proposed>
}

/** All suspensions in force, and the cases that none of them covers though their clocks stand. */
export interface Suspensions {
  readonly inForce: ReadonlyArray<Suspension>
  readonly resume: ReadonlyArray<Proposed>
}

type Found<R> = Pick<FoundRow, "stream"> & { readonly row: R }

/** Whether a suspension covers a case. A case that names neither region nor outlet is in none. */
const covers = ({ row }: Found<Span>, { row: { outlet, region }, stream }: Found<Case>): boolean => {
  const { cases, outlets, scope } = row
  if (scope === "everywhere" || cases.includes(stream.id)) return true
  return (region !== null && scope === region) || (outlet !== null && outlets.includes(outlet))
}

const inOrder = (a: Found<unknown>, b: Found<unknown>): number => (a.stream.id < b.stream.id ? -1 : 1)

/** A case that somebody is to handle: not what was voided, and of duplicates the first alone. */
const isHandled = ({ duplicateOf, state, voidDecidedAtMs }: Case): boolean =>
  state === "open" && duplicateOf === null && voidDecidedAtMs === null

/** Since when the clock of a case is to stand: since the suspension, but not since before it came or last ran again. */
const standsFrom = ({ fromAtMs }: Span, { receivedAtMs, suspensions: stood }: Case): number =>
  Math.max(fromAtMs, receivedAtMs, ...stood.slice(-1))

const suspensionOf = (one: Found<Span>, cases: ReadonlyArray<Found<Case>>): Suspension => {
  const { cases: named, fromAtMs: sinceMs, outlets, scope } = one.row
  const running = cases.filter((each) => !each.row.suspended && covers(one, each))
  return {
    ...{ incident: one.stream, scope, outlets, cases: named, sinceMs },
    suspend: running.map(({ row, stream }) => ({ stream, atMs: standsFrom(one.row, row) }))
  }
}

/** When the last of the suspensions was lifted that covered a case. */
const liftedAt = (one: Found<Case>, lifted: ReadonlyArray<Found<Span>>): number | null => {
  const ends = lifted.filter((each) => covers(each, one)).map(({ row }) => row.untilAtMs ?? 0)
  return ends.length === 0 ? null : Math.max(...ends)
}

/** What is to be proposed at an instant, as known at a head; incidents and cases in the order of their ids. */
export const suspensions = (source: RowSource, at: At): Effect.Effect<Suspensions, StoreFailed> =>
  Effect.gen(function* () {
    const all = <R>(kind: string, anchor: string) =>
      source.rows({ ...{ kind, anchor, fromMs: -FOREVER, untilMs: at.cutMs }, ...at }) as Effect.Effect<
        ReadonlyArray<Found<R>>,
        StoreFailed
      >
    const declared = (yield* all<Incident>("incident", "reportedAtMs")).filter(
      ({ row }) => row.class === "force-majeure"
    )
    const incidents = new Set(declared.map(({ stream }) => stream.id))
    const spans = (yield* all<Span>("clock-suspension", "fromAtMs"))
      .filter(({ stream }) => incidents.has(stream.id))
      .sort((a, b) => (a.stream.id === b.stream.id ? Number(a.row.key) - Number(b.row.key) : inOrder(a, b)))
    const cases = (yield* all<Case>("case", "receivedAtMs")).filter(({ row }) => isHandled(row)).sort(inOrder)
    const inForce = spans.filter(({ row }) => row.untilAtMs === null)
    const lifted = spans.filter(({ row }) => row.untilAtMs !== null)
    const left = cases.filter((one) => one.row.suspended && !inForce.some((each) => covers(each, one)))
    return {
      inForce: inForce.map((one) => suspensionOf(one, cases)),
      resume: left.map((one) => ({ stream: one.stream, atMs: liftedAt(one, lifted) }))
    }
  })
