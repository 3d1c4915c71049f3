// Group complaints seen from cases, and plans that lack a department (enterprise after-sales policy §7.1.2, §3.2.2).
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Detected, groupComplaints } from "../../src/judge/GroupComplaint.ts"
import type { At } from "../../src/judge/Owed.ts"
import { unplanned } from "../../src/judge/Unplanned.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import type { RowSource } from "../../src/log/RowSource.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { headAt, logOf, windowOf } from "../arbitrary/Questions.ts"
import { lives } from "../literal/Acts.ts"
import { type CaseAct, complaints } from "../literal/Complaints.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const detect = (
  events: ReadonlyArray<Recorded>,
  given: { readonly [name: string]: number },
  cutMs: number,
  head?: number
) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(events)
      const { position } = yield* log.head()
      return yield* groupComplaints(log, given, { cutMs, head: head ?? position })
    })
  )

interface Asked {
  readonly n: number
  readonly days: number
}

const groupsOf = (detected: Detected) => (detected.is === "detected" ? detected.groups : [])

const complaint = (
  id: string,
  when: string,
  customer: string | undefined,
  issue = "leak",
  type = "complaint"
): ReadonlyArray<Line> => [
  [
    when,
    `Case/${id}`,
    "Registered",
    { class: type },
    { subjects: customer === undefined ? [] : [`customer:${customer}`] }
  ],
  [when, `Case/${id}`, "Classified", { category: "repair", issue }]
]

describe("group complaints", () => {
  const later = shanghai("2026-06-01")
  const three = { groupCustomers: 3, groupDays: 7 }
  const lines: ReadonlyArray<Line> = [
    ...complaint("C-1", "2026-03-01 09:00", "K-1"),
    ...complaint("C-2", "2026-03-03", "K-2"),
    ...complaint("C-3", "2026-03-03", "K-2"),
    ...complaint("C-4", "2026-03-08 09:00", "K-3"),
    ...complaint("C-5", "2026-03-09", "K-4"),
    // Another issue, no customer, no complaint.
    ...complaint("C-6", "2026-03-04", "K-5", "noise"),
    ...complaint("C-7", "2026-03-04", undefined),
    ...complaint("C-8", "2026-03-04", "K-6", "leak", "request")
  ]

  it("S1-7.1.2: three customers on one issue within seven days, the last millisecond inside, make one group that grows", () => {
    expect(groupsOf(detect(tell(...lines), three, later))).toEqual([
      {
        issue: "leak",
        customers: ["K-1", "K-2", "K-3", "K-4"],
        cases: ["C-1", "C-2", "C-3", "C-4", "C-5"],
        fromMs: shanghai("2026-03-01 09:00"),
        untilMs: shanghai("2026-03-09"),
        reachedMs: shanghai("2026-03-08 09:00")
      }
    ])
    const late = lines.map(
      ([when, ...rest]): Line => [when === "2026-03-08 09:00" ? "2026-03-08 09:01" : when, ...rest]
    )
    expect(groupsOf(detect(tell(...late), three, later)).map(({ cases }) => cases)).toEqual([
      ["C-2", "C-3", "C-4", "C-5"]
    ])
  })

  it("S1-7.1.2: is seen by what was known: at an earlier cut not yet, at an older head not at all", () => {
    expect(groupsOf(detect(tell(...lines), three, shanghai("2026-03-08 09:00")))).toEqual([])
    expect(groupsOf(detect(tell(...lines), three, later, 6))).toEqual([])
  })

  it("S1-7.1.2: two groups far apart are two, and a duplicate counts with its first", () => {
    const again = ["K-1", "K-2", "K-3"].flatMap((one, n) => complaint(`D-${n}`, `2026-05-0${n + 1}`, one))
    expect(groupsOf(detect(tell(...lines, ...again), three, later)).length).toBe(2)
    const marked: Line = ["2026-05-04", "Case/D-2", "MarkedDuplicate", { of: "D-1" }, { concerns: lines.length + 4 }]
    expect(groupsOf(detect(tell(...lines, ...again, marked), three, later)).length).toBe(1)
  })

  it("S1-7.1.2: a complaint that was voided on appeal is none", () => {
    const voided: Line = ["2026-03-20", "Case/C-5", "Voided", { signedBy: "G" }, { concerns: 8 }]
    expect(groupsOf(detect(tell(...lines, voided), three, later)).map(({ cases }) => cases)).toEqual([
      ["C-1", "C-2", "C-3", "C-4"]
    ])
    const four = { groupCustomers: 4, groupDays: 9 }
    expect(groupsOf(detect(tell(...lines), four, later)).length).toBe(1)
    expect(groupsOf(detect(tell(...lines, voided), four, later))).toEqual([])
  })

  it("S1-7.1.2: many complaints on one issue are looked through in a moment", () => {
    const crowd = 16_000
    const rows = Array.from({ length: crowd }, (_, n) => ({
      row: { complaintAtMs: later + n, customer: `K-${n}`, issue: "leak", duplicateOf: null, voidDecidedAtMs: null },
      stream: { category: "Case", id: `C-${String(n).padStart(5, "0")}` }
    }))
    const source = { rows: () => Effect.succeed(rows) } as unknown as RowSource
    const began = performance.now()
    const detected = Effect.runSync(groupComplaints(source, three, { cutMs: 2 * later, head: 1 }))
    expect(groupsOf(detected).map(({ cases }) => cases.length)).toEqual([crowd])
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it("S1-7.1.2: the text gives neither number, and without one nothing is detected", () => {
    expect(detect(tell(...lines), {}, later)).toEqual({
      is: "not-configured",
      parameter: "groupCustomers",
      clause: "S1-7.1.2"
    })
    expect(detect(tell(...lines), { groupCustomers: 3 }, later)).toMatchObject({ parameter: "groupDays" })
  })

  /** Whether some window holds enough customers, case by case and pair by pair. */
  const byHand = (events: ReadonlyArray<Recorded>, { days, n }: Asked, at: At): boolean => {
    const found: Array<readonly [issue: string, customer: string, at: number]> = []
    for (const id of new Set(events.map(({ body }) => body.stream.id))) {
      const own = events.filter(({ body }) => body.stream.id === id)
      const [acts = []] = lives<CaseAct>(own, "Case", at)
      const [known] = complaints(own, { ...at, fromMs: 0, untilMs: 0, readings: {}, parameters: {} })
      let issue: string | undefined
      for (const act of acts) if (act.type === "Classified") issue = act.data.issue ?? issue
      const customer = acts.flatMap(({ subjects }) => subjects).find((one) => one.startsWith("customer:"))
      if (issue === undefined || customer === undefined || known === undefined || known.duplicate) continue
      if (known.voidDecidedAt !== undefined) continue
      found.push([issue, customer, known.since])
    }
    for (const [issue, , last] of found) {
      const near = found.filter((one) => one[0] === issue && one[2] <= last && last - one[2] <= days * 86_400_000)
      if (new Set(near.map(([, customer]) => customer)).size >= n) return true
    }
    return false
  }

  it("are there exactly when some window holds enough customers, for any history", () => {
    const asked = fc.record({ n: fc.constantFrom(2, 2, 3), days: fc.constantFrom(0, 5, 30), at: fc.nat(80) })
    fc.assert(
      fc.property(steps("Case"), asked, (story, { at, days, n }) => {
        const events = recorded(story)
        const head = headAt(events, at).position
        const cutMs = shanghai("2027-01-01")
        const found = groupsOf(detect(events, { groupCustomers: n, groupDays: days }, cutMs, head))
        expect(found.length > 0).toBe(byHand(events, { n, days }, { cutMs, head }))
      }),
      { numRuns: 200 }
    )
  })
})

describe("work that lacks a plan", () => {
  const assessed = (id: string, complexity: string, ...departments: ReadonlyArray<string>): ReadonlyArray<Line> => [
    ["2026-03-01", `Case/${id}`, "Registered", { class: "request" }],
    ["2026-03-01", `Case/${id}`, "Assessed", { nature: "x", severity: "x", complexity, urgent: false, departments }],
    ["2026-03-02", `Case/${id}`, "Assigned"]
  ]
  const milestone = (id: string, department: string): Line => [
    "2026-03-02",
    `TaskPlan/${id}`,
    "MilestoneSet",
    { milestone: department, department, duty: "x", due: instantOf(shanghai("2026-03-09")) }
  ]
  const found = (window: string, ...lines: ReadonlyArray<Line>) =>
    Effect.runSync(
      Effect.gen(function* () {
        const log = logOf(tell(...lines))
        const { position } = yield* log.head()
        const all = yield* unplanned(log, windowOf(window), { cutMs: shanghai("2026-06-01"), head: position })
        return all.map(({ departments, stream }) => [stream.id, ...departments])
      })
    )

  it("S1-3.2.2b: complex work, or of several departments, takes a milestone for each; simple work takes none", () => {
    const lines = [
      ...[
        ...assessed("1", "complex"),
        ...assessed("2", "general", "service", "production"),
        ...assessed("3", "general", "service")
      ],
      ...[
        ...assessed("4", "complex", "service"),
        milestone("4", "service"),
        milestone("2", "service"),
        milestone("9", "production")
      ]
    ]
    expect(found("2026-03", ...lines)).toEqual([["1"], ["2", "production"]])
    expect(found("2026-03", ...lines, milestone("2", "production"), milestone("1", "service"))).toEqual([])
    expect(found("2026-04", ...lines)).toEqual([])
  })
})
