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

/** Both numbers are left open by the text; but one customer is no group. */
export const parameters: ReadonlyArray<Parameter> = [
  {
    name: "groupCustomers",
    title: { zh: "群体投诉的客户数", en: "customers that make a group" },
    unit: "times",
    least: 2,
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
  const { complaintAtMs, customer, duplicateOf, issue, voidDecidedAtMs } = row as Row
  if (complaintAtMs === null || customer === null || issue === null) return []
  if (duplicateOf !== null || voidDecidedAtMs !== null) return []
  return [{ id: stream.id, issue, customer, atMs: complaintAtMs }]
}

const inOrder = (a: Complaint, b: Complaint): number => a.atMs - b.atMs || (a.id < b.id ? -1 : Number(a.id > b.id))

interface Bound {
  readonly customers: number
  readonly spanMs: number
}

/** The customers of a window that moves over complaints, each with how many of its complaints are inside. */
class Inside {
  private readonly counts = new Map<string, number>()

  add({ customer }: Complaint): void {
    this.counts.set(customer, (this.counts.get(customer) ?? 0) + 1)
  }

  remove({ customer }: Complaint): void {
    const left = (this.counts.get(customer) ?? 0) - 1
    if (left > 0) this.counts.set(customer, left)
    else this.counts.delete(customer)
  }

  get size(): number {
    return this.counts.size
  }
}

/** A stretch of complaints in order, by their places: the first, the last, and the one that made it a group. */
interface Stretch {
  readonly from: number
  readonly reached: number
  until: number
}

/** The stretches of which every complaint lies in a window that has enough customers: one sweep over complaints in order. */
const stretches = (all: ReadonlyArray<Complaint>, { customers, spanMs }: Bound): ReadonlyArray<Stretch> => {
  const found: Array<Stretch> = []
  const inside = new Inside()
  let from = 0
  for (const [until, last] of all.entries()) {
    inside.add(last)
    for (let first = all[from]; first !== undefined && last.atMs - first.atMs > spanMs; first = all[from]) {
      inside.remove(first)
      from++
    }
    if (inside.size < customers) continue
    const before = found.at(-1)
    if (before !== undefined && from <= before.until) before.until = until
    else found.push({ from, reached: until, until })
  }
  return found
}

const groupOf = (issue: string, all: ReadonlyArray<Complaint>, { from, reached, until }: Stretch): Group => {
  const own = all.slice(from, until + 1)
  const atMs = (place: number): number => all[place]?.atMs ?? 0
  return {
    issue,
    customers: [...new Set(own.map(({ customer }) => customer))].sort(),
    cases: own.map(({ id }) => id),
    ...{ fromMs: atMs(from), untilMs: atMs(until), reachedMs: atMs(reached) }
  }
}

/** The complaints by their issue, each issue's in order. */
const byIssue = (all: ReadonlyArray<Complaint>): ReadonlyMap<string, ReadonlyArray<Complaint>> => {
  const issues = new Map<string, Array<Complaint>>()
  for (const one of [...all].sort(inOrder)) {
    const own = issues.get(one.issue)
    if (own === undefined) issues.set(one.issue, [one])
    else own.push(one)
  }
  return issues
}

/**
 * Detects the groups among the cases known at a head, as they stood at the cut. Complaints without a customer or an issue
 * cannot be told apart and count in none; a duplicate counts with its first, and one that was voided in none. The span is inside to its last millisecond.
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
    const bound = { customers, spanMs: days * DAY_MS }
    const groups = [...byIssue(found.flatMap(complaintOf))].flatMap(([issue, all]) =>
      stretches(all, bound).map((one) => groupOf(issue, all, one))
    )
    return { is: "detected", groups: groups.sort((a, b) => a.reachedMs - b.reachedMs || (a.issue < b.issue ? -1 : 1)) }
  })
}
