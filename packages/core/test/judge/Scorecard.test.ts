// The scorecard: of everybody, of one department or person, department by department, and of the windows before.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { score, scoreBy } from "../../src/judge/Scorecard.ts"
import { complaintResolutionRate as resolution } from "../../src/policy/OblP02/ComplaintResolutionRate.ts"
import { before } from "../../src/time/Window.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, tell } from "../Story.ts"

const about = (department: string, staff: string) => ({ subjects: [`department:${department}`, `staff:${staff}`] })

/** A complaint received in a month; resolved and verified at once, or never. */
const complaint = (id: string, month: string, department: string, resolved: boolean): ReadonlyArray<Line> => [
  [`2026-${month}-02`, `Case/${id}`, "Registered", { class: "complaint" }, about(department, `of ${department}`)],
  ...(resolved
    ? ([
        [`2026-${month}-03`, `Case/${id}`, "Resolved", { cause: "done" }],
        [`2026-${month}-04`, `Case/${id}`, "Verified", { passed: true }, { actor: "S-9" }]
      ] as const)
    : [])
]

const bound = { comparison: ">=", value: "1/2" }
const part = (owner: string, value: string, more: object = {}, when = "2025-12-20"): Line => [
  ...([when, "Decomposition/T-1", "PartAssigned"] as const),
  { kpi: resolution.name, owner, comparison: ">=", value, ...more }
]
const drafted = {
  ...{ kpi: resolution.name, clause: "S0-3.1.2b", ...bound, source: "clause" },
  ...{ from: "2025-12-31T16:00:00.000Z", until: "2026-12-31T16:00:00.000Z" }
}

const lines: ReadonlyArray<Line> = [
  ["2025-12-01 00:00", "Target/T-1", "Drafted", drafted],
  ["2025-12-18", "Target/T-1", "Approved"],
  part("north", "1/1"),
  part("south", "1/4"),
  part("south", "99/100", { post: "clerk" }, "2025-12-22"),
  part("west", "1/4"),
  ["2025-12-21", "Decomposition/T-1", "PartWithdrawn", { owner: "west" }],
  ["2025-12-20", "Decomposition/other", "PartAssigned", { kpi: resolution.name, owner: "east", ...bound }],
  part("north", "0/1", {}, "2026-05-01"),
  ...complaint("1", "01", "north", true),
  ...complaint("2", "04", "north", true),
  ...complaint("3", "04", "north", false),
  ...complaint("4", "04", "south", true),
  ...complaint("5", "05", "east", true),
  ...complaint("6", "05", "west", true)
]

const log = logOf(tell(...lines))
const ask = <A, E>(asked: (request: Parameters<typeof score>[2]) => Effect.Effect<A, E>, window = "2026-Q2"): A =>
  Effect.runSync(Effect.flatMap(log.head(), (head) => asked({ window: windowOf(window), head })))

const judged = ({
  figure,
  verdict
}: {
  readonly figure: { readonly value: string | null }
  readonly verdict: object
}) => {
  const { because, outcome, target } = verdict as {
    readonly outcome: string | null
    readonly because?: string
    readonly target?: { readonly value: string; readonly clause: string | null }
  }
  return [figure.value, outcome ?? because, target?.value, target?.clause]
}

describe("the scorecard", () => {
  it("holds the company against its target", () => {
    expect(judged(ask((request) => score(log, resolution, request)))).toEqual(["4/5", "met", "1/2", "S0-3.1.2b"])
  })

  it("marks a verdict against a target that no figure of the indicator fits", () => {
    const against = (change: object) => {
      const [, ...others] = lines
      const own = logOf(tell(["2025-12-01 00:00", "Target/T-1", "Drafted", { ...drafted, ...change }], ...others))
      return Effect.runSync(
        Effect.flatMap(own.head(), (head) => score(own, resolution, { window: windowOf("2026-Q2"), head }))
      ).verdict
    }
    expect(against({})).not.toHaveProperty("doubts")
    expect(against({ comparison: "<" })).toMatchObject({ outcome: "missed", doubts: ["goal-against-direction"] })
    expect(against({ comparison: "<=", value: "20/1" })).toMatchObject({
      ...{ outcome: "met", doubts: ["goal-out-of-range", "goal-against-direction"] }
    })
  })

  it("holds a department against its own part of the target in force when the window begins (S0-2.3)", () => {
    const of = (value: string, by = "department") =>
      judged(ask((request) => score(log, resolution, request, { by, value })))
    expect(of("north")).toEqual(["1/2", "missed", "1/1", "S0-2.3"])
    expect(of("south")).toEqual(["1", "met", "1/4", "S0-2.3"])
    expect(of("west")).toEqual(["1", "no-target", undefined, undefined])
    expect(of("east")).toEqual(["1", "no-target", undefined, undefined])
    expect(of("of north", "staff")).toEqual(["1/2", "no-target", undefined, undefined])
  })

  it("of one who has no cases is that of nothing, under its name", () => {
    const { beside, figure } = ask((request) => score(log, resolution, request, { by: "staff", value: "nobody" }))
    expect(figure).toMatchObject({ group: { by: "staff", value: "nobody" }, status: { is: "undefined" }, value: null })
    expect(beside.length).toBe(resolution.beside.length)
    for (const one of beside) expect(one.figure.group?.value).toBe("nobody")
  })

  it("of each department is that of the department asked for alone", () => {
    const all = ask((request) => scoreBy(log, resolution, { ...request, by: "department" }))
    expect(all.map(({ figure }) => figure.group?.value)).toEqual(["east", "north", "south", "west"])
    for (const one of all) {
      const group = one.figure.group
      if (group === undefined) throw new Error("no group")
      const { figure, verdict } = ask((request) => score(log, resolution, request, group))
      expect({ figure, verdict }).toEqual(one)
    }
  })

  it("of a window before is its own, of one group or of all", () => {
    const windows = before(windowOf("2026-Q2"), 2).map(({ label }) => label)
    expect(windows).toEqual(["2025-Q4", "2026-Q1"])
    const group = { by: "department", value: "north" }
    const withTrend = (of?: typeof group) =>
      ask((request) => {
        const earlier = windows.map((label) => ({ ...request, window: windowOf(label) }))
        return score(log, resolution, request, of, earlier)
      })
    expect(withTrend(group).before.map(judged)).toEqual([
      [null, "undefined", undefined, undefined],
      ["1", "met", "1/1", "S0-2.3"]
    ])
    const alone = ask((request) => score(log, resolution, request), "2026-Q1")
    expect(withTrend().before[1]).toEqual({ figure: alone.figure, verdict: alone.verdict })
  })
})
