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
import type { Row as Incident } from "../streams/Incident.ts"
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

/** Whether an incident's suspension covers a case. A case that names neither region nor outlet is in none. */
const covers = ({ row }: FoundRow, { row: found, stream }: FoundRow): boolean => {
  const { scope, scopeCases, scopeOutlets } = row as Incident
  const { outlet, region } = found as Case
  if (scope === "everywhere" || scopeCases.includes(stream.id)) return true
  return (region !== null && scope === region) || (outlet !== null && scopeOutlets.includes(outlet))
}

const inOrder = (a: FoundRow, b: FoundRow): number => (a.stream.id < b.stream.id ? -1 : 1)
const incidentOf = ({ row }: FoundRow): Incident => row as Incident
const caseOf = ({ row }: FoundRow): Case => row as Case

/** A case that somebody is to handle: not what was voided, and of duplicates the first alone. */
const isHandled = (one: FoundRow): boolean => {
  const { duplicateOf, state, voidDecidedAtMs } = caseOf(one)
  return state === "open" && duplicateOf === null && voidDecidedAtMs === null
}

const suspensionOf = (incident: FoundRow, cases: ReadonlyArray<FoundRow>): Suspension => {
  const { scope, scopeCases, scopeOutlets, suspendedAtMs } = incidentOf(incident)
  const sinceMs = suspendedAtMs ?? 0
  const running = cases.filter((one) => isHandled(one) && !caseOf(one).suspended && covers(incident, one))
  return {
    ...{ incident: incident.stream, scope: scope ?? "", outlets: scopeOutlets, cases: scopeCases, sinceMs },
    suspend: running.map((one) => ({ stream: one.stream, atMs: Math.max(sinceMs, caseOf(one).receivedAtMs) }))
  }
}

/** When the last of the suspensions was lifted that covered a case. */
const liftedAt = (one: FoundRow, lifted: ReadonlyArray<FoundRow>): number | null => {
  const ends = lifted.filter((incident) => covers(incident, one)).map((each) => incidentOf(each).resumedAtMs ?? 0)
  return ends.length === 0 ? null : Math.max(...ends)
}

/** What is to be proposed at an instant, as known at a head; incidents and cases in the order of their ids. */
export const suspensions = (source: RowSource, at: At): Effect.Effect<Suspensions, StoreFailed> =>
  Effect.gen(function* () {
    const all = (kind: string, anchor: string) =>
      source.rows({ ...{ kind, anchor, fromMs: -FOREVER, untilMs: at.cutMs }, ...at })
    const incidents = (yield* all("incident", "reportedAtMs"))
      .filter((one) => incidentOf(one).class === "force-majeure" && incidentOf(one).suspendedAtMs !== null)
      .sort(inOrder)
    const cases = [...(yield* all("case", "receivedAtMs"))].sort(inOrder)
    const inForce = incidents.filter((one) => incidentOf(one).resumedAtMs === null)
    const lifted = incidents.filter((one) => incidentOf(one).resumedAtMs !== null)
    const left = cases.filter((one) => caseOf(one).suspended && !inForce.some((incident) => covers(incident, one)))
    return {
      inForce: inForce.map((one) => suspensionOf(one, cases)),
      resume: left.map((one) => ({ stream: one.stream, atMs: liftedAt(one, lifted) }))
    }
  })
