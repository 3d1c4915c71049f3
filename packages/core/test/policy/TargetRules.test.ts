// Targets under the rules in force: what is wrong in one itself, which need one, and drafts that are refused.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { targetsOfYear } from "../../src/judge/TargetsOfYear.ts"
import { documents, type Rules } from "../../src/policy/InForce.ts"
import * as TargetRules from "../../src/policy/TargetRules.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, tell } from "../Story.ts"
import { packOf, rulesOf } from "./Packs.ts"

const draft = {
  kpi: "desk_reopen_rate",
  clause: "SD-5.1",
  comparison: "<=",
  value: "1/30",
  source: "company",
  from: "2025-12-31T16:00:00.000Z",
  until: "2026-12-31T16:00:00.000Z"
} as const
const approved = (name: string, change: object = {}): ReadonlyArray<Line> => [
  ["2025-12-01 09:00", `Target/${name}`, "Drafted", { ...draft, kpi: name, ...change }],
  ["2025-12-02 09:00", `Target/${name}`, "Approved"]
]
const desk = (more: object = {}): Rules => rulesOf(packOf({ takes: { documents: ["service-desk"] }, ...more }))

const yearOf = (rules: Rules, lines: ReadonlyArray<Line>) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, ["2026-01-02", "Case/other", "Noted", { activity: "later" }]))
      const asked = { year: windowOf("2026"), head: yield* log.head(), demands: TargetRules.demands(rules) }
      return yield* targetsOfYear(log, asked)
    })
  )
const found = (rules: Rules, lines: ReadonlyArray<Line>) =>
  yearOf(rules, lines).flatMap(({ findings }) => findings.map(({ finding, kpi }) => `${kpi} ${finding}`))

describe("a target is told where it is wrong in itself, with its stream and the remedy", () => {
  it.each([
    ["desk_callback_satisfactoin", {}, "goal-without-indicator", "did you mean desk_callback_satisfaction?"],
    ["desk_reopen_rate", { clause: "SD-5.9" }, "goal-without-clause", "did you mean SD-5.1?"],
    ["desk_reopen_rate", { comparison: ">=" }, "goal-against-direction", "write <= or <"],
    ["desk_reopen_rate", { value: "20/1" }, "goal-out-of-range", "mend the number"]
  ])("%s %o: %s", (kpi, change, kind, remedy) => {
    const [first, ...others] = yearOf(desk(), approved(kpi, change)).flatMap(({ findings }) => findings)
    expect(others).toEqual([])
    expect(first).toMatchObject({ kpi, finding: kind, about: `Target/${kpi}` })
    expect(first?.remedy?.en).toContain(remedy)
  })
})

describe("the targets of a year go by the rules in force", () => {
  it("an edition without goals needs none, and shows those that were set, without the course of OBL-P-02", () => {
    expect(yearOf(desk(), [])).toEqual([])
    const shown = yearOf(desk(), [...approved("desk_reopen_rate"), ...approved("desk_backlog", { value: "20/1" })])
    expect(shown.map(({ findings, kpi }) => [kpi, findings])).toEqual([
      ["desk_backlog", []],
      ["desk_reopen_rate", []]
    ])
    expect(found(desk(), approved("desk_reopen_rate").slice(0, 1))).toEqual(["desk_reopen_rate not-approved"])
  })

  it("an edition with a goal needs that one alone, by the goal's clause", () => {
    const goals = [{ kpi: "desk_reopen_rate", comparison: "<=", committed: "1/30", clause: "SD-5.1" }]
    expect(yearOf(desk({ goals }), [])).toMatchObject([
      { kpi: "desk_reopen_rate", target: undefined, findings: [{ finding: "not-set", clause: "SD-5.1" }] }
    ])
    expect(yearOf(desk({ goals }), approved("desk_reopen_rate"))).toMatchObject([{ findings: [] }])
  })

  it("where OBL-P-02 holds, its course is asked for; without an edition its goals are (S0-3.1.3a)", () => {
    expect(found(rulesOf(packOf({})), approved("desk_reopen_rate"))).toContain("desk_reopen_rate no-owner")
    const lacking = yearOf(documents, []).flatMap(({ findings }) => findings)
    expect(lacking.map(({ kpi }) => kpi)).toContain("complaint_rate")
    expect(new Set(lacking.map(({ clause }) => clause))).toEqual(new Set(["S0-3.1.3a"]))
  })

  it("a number that only another reading allows is out of range of the one taken", () => {
    const target = approved("complaint_resolution_rate", { clause: "S0-3.1.2b", comparison: ">=", value: "3/2" })
    const readings = (choice: string) => [
      {
        ...{ rule: "complaint_resolution_rate", reading: "attribution", choice },
        ...{ because: { zh: "定", en: "said" }, signedOff: { by: "M-1", on: "2025-01-01" } }
      }
    ]
    const wrong = "complaint_resolution_rate goal-out-of-range"
    expect(found(documents, target)).toContain(wrong)
    expect(found(rulesOf(packOf({ readings: readings("flow") })), target)).not.toContain(wrong)
    expect(found(rulesOf(packOf({ readings: readings("cohort") })), target)).toContain(wrong)
  })
})

describe("a draft", () => {
  const bases = [{ kind: "industry", reference: "GB/T 27922" }] as const
  const order = { actor: { id: "M-1", roles: ["management-representative"] } } as never
  const drafted = (change: { readonly comparison?: ">="; readonly clause?: string }) =>
    TargetRules.draft(desk())({ ...draft, bases, ...change })([], order)

  it("is refused where no figure could be held against it, in both languages (SD-5.1)", () => {
    expect(Result.isSuccess(drafted({}))).toBe(true)
    const refused = drafted({ comparison: ">=", clause: "XX-9" })
    const failure = Result.isFailure(refused) ? refused.failure : undefined
    expect(failure?._tag).toBe("UnfitTarget")
    expect(failure?.message).toContain("请写 <= 或 <")
    expect(failure?.message).toContain("there is no clause XX-9; mend the name")
  })
})
