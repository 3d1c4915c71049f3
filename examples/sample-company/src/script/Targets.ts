/**
 * Targets of OBL-P-02 §3.1.2 for each year: drafted in December before by the management representative, checked,
 * approved by the general manager, published to the departments; one is raised in the middle of a year. Those of 2025 that
 * hang on the people on site are acknowledged and broken down.
 */
import { Instant, type Target } from "@servicebook/core"
import { Thread } from "../Agenda.ts"
import { at, dayOf, workday } from "../Calendar.ts"
import { office } from "../Company.ts"
import type { World } from "../World.ts"

type Drafted = (typeof Target.data.Drafted)["Type"]

const kinds: ReadonlyArray<Pick<Drafted, "kpi" | "clause" | "comparison" | "value" | "source">> = [
  { kpi: "complaint_rate", clause: "S0-3.1.2a", comparison: "<", value: "1/100", source: "clause" },
  // The number is lost in the text; the company reads it as all of them.
  {
    kpi: "complaint_resolution_rate",
    clause: "S0-3.1.2b",
    comparison: ">=",
    value: "100/100",
    source: "reconstructed"
  },
  { kpi: "satisfaction_rate", clause: "S0-3.1.2c", comparison: ">=", value: "95/100", source: "clause" },
  { kpi: "first_time_repair_rate", clause: "S0-3.1.2d", comparison: ">=", value: "98/100", source: "clause" },
  // Lost in the text like that of the resolution rate, and read like it.
  { kpi: "inspection_rate", clause: "S0-3.1.2e", comparison: ">=", value: "100/100", source: "reconstructed" },
  { kpi: "parts_on_time_rate", clause: "S0-3.1.2f", comparison: ">=", value: "97/100", source: "clause" }
]

/** What all of them rest on: the trade's standard, and what the company wants of its service. */
const bases = [
  { kind: "industry", reference: "GB/T 27922" },
  { kind: "operation", reference: "yearly-plan" }
] as const satisfies Drafted["bases"]

const departments = ["after-sales", "customer-relations", "delivery"]

interface Part {
  readonly owner: string
  readonly post?: string
  readonly value: string
}

/** How two targets of 2025 are broken down: parts that reach theirs reach the whole. */
const parts: { readonly [kpi: string]: ReadonlyArray<Part> } = {
  satisfaction_rate: [
    { owner: "after-sales", value: "95/100" },
    { owner: "after-sales", post: "technician", value: "95/100" },
    { owner: "delivery", value: "97/100" }
  ],
  first_time_repair_rate: [
    { owner: "after-sales", value: "98/100" },
    { owner: "after-sales", post: "technician", value: "98/100" }
  ]
}

/** Every department acknowledges the target, then those who answer for a part are told theirs. */
const breakDown = (world: World, target: Thread, kpi: string, id: string): void => {
  const day = dayOf("2024-12-23")
  for (const [index, department] of departments.entries()) {
    target.say("Received", { department }, at(day, 9 + index / 4), office.afterSales)
  }
  const thread = new Thread(world.agenda, { category: "Decomposition", id })
  for (const [index, part] of (parts[kpi] ?? []).entries()) {
    const data = { kpi, comparison: ">=", ...part }
    thread.say("PartAssigned", data, at(day, 14 + index / 4), office.representative)
  }
}

const begins = (year: number): string => Instant.fromMs(at(dayOf(`${year}-01-01`)))

const setFor = (world: World, year: number): void => {
  const drafting = workday(dayOf(`${year - 1}-12-04`))
  const from = begins(year)
  const until = begins(year + 1)
  for (const [index, kind] of kinds.entries()) {
    const thread = new Thread(world.agenda, { category: "Target", id: `${kind.kpi}/${year}` })
    thread.say("Drafted", { ...kind, from, until, bases }, at(drafting, 9 + index / 4), office.representative)
    const assessed = workday(drafting, 4)
    thread.say("FeasibilityAssessed", { feasible: true }, at(assessed, 14 + index / 4), office.afterSales)
    thread.say("Approved", {}, at(workday(drafting, 9), 10 + index / 4), office.generalManager)
    for (const department of departments) {
      thread.say("Published", { department }, at(workday(drafting, 10), 9 + index / 4), office.representative)
    }
    // After the review of the year before: with it the books of that year are settled.
    const reviewed = workday(dayOf(`${year}-02-03`))
    thread.say("Published", { department: "supply-and-marketing" }, at(reviewed, 10 + index / 4), office.representative)
    if (year === 2025 && kind.kpi in parts) breakDown(world, thread, kind.kpi, `${kind.kpi}/${year}`)
    if (kind.kpi === "satisfaction_rate" && year === 2025) {
      const change = {
        comparison: ">=",
        value: "955/1000",
        from: Instant.fromMs(at(dayOf("2025-07-01"))),
        source: "company"
      }
      thread.say("Changed", change, at(workday(dayOf("2025-06-12")), 15), office.generalManager, {
        reason: "half-year review"
      })
    }
  }
}

/** A target of the company's own, given up after a quarter. */
const ownTarget = (world: World): void => {
  const thread = new Thread(world.agenda, { category: "Target", id: "complaint_handling_hours/2024" })
  const draft: Drafted = {
    kpi: "complaint_handling_hours",
    clause: "company-7",
    comparison: "<=",
    value: "48/1",
    source: "company",
    from: begins(2024),
    until: begins(2025),
    bases: [{ kind: "interested-parties", reference: "customers-of-2023" }]
  }
  thread.say("Drafted", { ...draft }, at(dayOf("2023-12-07"), 11), office.representative)
  thread.say("Approved", {}, at(dayOf("2023-12-18"), 11), office.generalManager)
  thread.say("Withdrawn", {}, at(dayOf("2024-03-29"), 16), office.generalManager, {
    reason: "hours are not yet measured"
  })
}

/** Sets the targets of the two years and of the one that follows. */
export const setTargets = (world: World): void => {
  for (const year of [2024, 2025, 2026]) setFor(world, year)
  ownTarget(world)
}
