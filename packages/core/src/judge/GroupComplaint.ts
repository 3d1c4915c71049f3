/**
 * Group complaints, seen from the cases alone (enterprise after-sales policy §7.1.2): several customers, within a window, on
 * the same issue. How many and how long the text leaves open. What is found is a candidate: people report the incident.
 */
import * as Effect from "effect/Effect"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowSource } from "../log/RowSource.ts"
import type { Parameter } from "../rules/Parameter.ts"
import type { Row } from "../streams/Case.ts"
import { DAY_MS, FOREVER } from "../time/Instant.ts"
import type { At } from "./Owed.ts"

/** The clause of the findings. */
export const clause = "S1-7.1.2"

/** Both numbers are left open by the text. */
export const parameters: ReadonlyArray<Parameter> = [
  {
    name: "groupCustomers",
    title: { zh: "群体投诉的客户数", en: "customers that make a group" },
    unit: "times",
    source: "unbound",
    clause
  },
  {
    name: "groupDays",
    title: { zh: "群体投诉的时段天数", en: "days within which they make one" },
    unit: "days",
    source: "unbound",
    clause
  }
]

/** What a company decides of it, by name. */
export const rule = { name: "group_complaints", parameters, readings: [] } as const

/** A group: the issue, its customers and cases, and between which instants (ms UTC) they became complaints. */
export interface Group {
  readonly issue: string
  readonly customers: ReadonlyArray<string>
  /** The ids of the cases. */
  readonly cases: ReadonlyArray<string>
  readonly fromMs: number
  readonly untilMs: number
  /** When there were first enough customers. */
  readonly reachedMs: number
}

/** The groups, the earliest first, or the number that the company has not given. */
export type Detected =
  | { readonly is: "detected"; readonly groups: ReadonlyArray<Group> }
  | { readonly is: "not-configured"; readonly parameter: string; readonly clause: string }

interface Complaint {
  readonly id: string
  readonly issue: string
  readonly customer: string
  readonly atMs: number
}

const complaintOf = ({ row, stream }: FoundRow): ReadonlyArray<Complaint> => {
  const { complaintAtMs, customer, duplicateOf, issue } = row as Row
  if (complaintAtMs === null || customer === null || issue === null || duplicateOf !== null) return []
  return [{ id: stream.id, issue, customer, atMs: complaintAtMs }]
}

const inOrder = (a: Complaint, b: Complaint): number => a.atMs - b.atMs || (a.id < b.id ? -1 : Number(a.id > b.id))
const customersOf = (all: ReadonlyArray<Complaint>): ReadonlyArray<string> =>
  [...new Set(all.map(({ customer }) => customer))].sort()

interface Bound {
  readonly customers: number
  readonly spanMs: number
}

/** The stretches of complaints on one issue, in order, of which every one lies in a window that has enough customers. */
const stretches = (all: ReadonlyArray<Complaint>, { customers, spanMs }: Bound): ReadonlyArray<Group> => {
  const groups: Array<{ members: Set<Complaint>; lastMs: number; reachedMs: number }> = []
  for (const last of all) {
    const seen = all.filter((one) => inOrder(one, last) <= 0 && last.atMs - one.atMs <= spanMs)
    if (customersOf(seen).length < customers) continue
    const before = groups.at(-1)
    if (before !== undefined && seen.some((one) => before.members.has(one))) {
      for (const one of seen) before.members.add(one)
      before.lastMs = last.atMs
    } else groups.push({ members: new Set(seen), lastMs: last.atMs, reachedMs: last.atMs })
  }
  return groups.map(({ lastMs, members, reachedMs }) => {
    const own = [...members].sort(inOrder)
    return {
      issue: own[0]?.issue ?? "",
      customers: customersOf(own),
      cases: own.map(({ id }) => id),
      ...{ fromMs: own[0]?.atMs ?? lastMs, untilMs: lastMs, reachedMs }
    }
  })
}

/**
 * Detects the groups among the cases known at a head, as they stood at the cut. Complaints without a customer or an issue
 * cannot be told apart and count in none; a duplicate counts with its first. The span is inside to its last millisecond.
 */
export const groupComplaints = (
  source: RowSource,
  given: { readonly [parameter: string]: number | undefined },
  at: At
): Effect.Effect<Detected, StoreFailed> => {
  const open = parameters.find(({ name }) => !Object.hasOwn(given, name) || given[name] === undefined)
  if (open !== undefined) return Effect.succeed({ is: "not-configured", parameter: open.name, clause })
  const [customers = 0, days = 0] = parameters.map(({ name }) => given[name])
  const asked = { kind: "case", anchor: "complaintAtMs", fromMs: -FOREVER, untilMs: at.cutMs, ...at }
  return Effect.map(source.rows(asked), (found) => {
    const complaints = found.flatMap(complaintOf).sort(inOrder)
    const issues = [...new Set(complaints.map(({ issue }) => issue))].sort()
    const groups = issues.flatMap((issue) =>
      stretches(
        complaints.filter((one) => one.issue === issue),
        { customers, spanMs: days * DAY_MS }
      )
    )
    return { is: "detected", groups: groups.sort((a, b) => a.reachedMs - b.reachedMs || (a.issue < b.issue ? -1 : 1)) }
  })
}
