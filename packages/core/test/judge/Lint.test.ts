// Lint: what is found in rules, each finding on a rule that has the fault beside one that has not.
import { describe, expect, it } from "vitest"
import type { Condition } from "../../src/count/Condition.ts"
import * as Kpi from "../../src/count/Kpi.ts"
import { type Operand, operand } from "../../src/count/Operand.ts"
import { goals, type Limits, limits, lint, outside, spans } from "../../src/judge/Lint.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { kpis } from "../../src/policy/Policies.ts"
import type { Goal } from "../../src/rules/Goal.ts"
import type { Binding, Parameter } from "../../src/rules/Parameter.ts"
import type { Row } from "../../src/streams/Case.ts"

const title = { zh: "测试", en: "test" }

describe("goals", () => {
  const goal: Goal = {
    clause: "S0-3.1.2c",
    kpi: "satisfaction_rate",
    comparison: ">=",
    value: "95/100",
    source: "clause"
  }
  const kinds = (change: Partial<Goal>, ceilings: Parameters<typeof goals>[2] = []) =>
    goals(kpis, [{ ...goal, ...change }], ceilings).map(({ kind }) => kind)

  it("95 % satisfied is out of reach of a sample of three tenths, and within that of all slips (S0-3.2.2c)", () => {
    const [found, ...others] = goals(kpis, [goal], OblP02.policy.ceilings)
    expect(others).toEqual([])
    expect(found).toMatchObject({ kind: "goal-out-of-reach", clause: "S0-3.1.2c", about: "satisfaction_rate" })
    expect(found?.found.en).toContain("at most 30.00 % and cannot be ≥ 95.00 %")
    const all = OblP02.policy.ceilings.map((one) => ({ ...one, atMost: "1" }))
    expect(goals(kpis, [goal], all)).toEqual([])
    expect(kinds({ comparison: ">", value: "3/10" }, OblP02.policy.ceilings)).toEqual(["goal-out-of-reach"])
    expect(kinds({ value: "3/10" }, OblP02.policy.ceilings)).toEqual([])
  })

  it("a share is no more than one, and no rate is less than nothing", () => {
    const share = { kpi: "satisfaction_coverage" }
    expect(kinds({ ...share, value: "101/100" })).toEqual(["goal-out-of-range"])
    expect(kinds({ ...share, comparison: ">", value: "1/1" })).toEqual(["goal-out-of-range"])
    expect(kinds({ ...share, value: "1/1" })).toEqual([])
    expect(kinds({ kpi: "desk_reopen_rate", comparison: "<=", value: "20/1" })).toEqual(["goal-out-of-range"])
    expect(kinds({ kpi: "desk_backlog", comparison: "<=", value: "20/1" })).toEqual([])
    // A ratio under another reading alone: the reading taken is what counts.
    expect(kinds({ kpi: "complaint_resolution_rate", value: "90/1" })).toEqual(["goal-out-of-range"])
    expect(kinds({ kpi: "complaint_rate", comparison: "<", value: "0/1" })).toEqual(["goal-out-of-range"])
    expect(kinds({ kpi: "complaint_rate", comparison: "<=", value: "0/1" })).toEqual([])
  })

  it("points the way in which the indicator is better, and names one that there is", () => {
    expect(kinds({ kpi: "complaint_rate", value: "1/100" })).toEqual(["goal-against-direction"])
    expect(kinds({ comparison: "<" })).toEqual(["goal-against-direction"])
    expect(kinds({ kpi: "delight_rate" })).toEqual(["goal-without-indicator"])
  })
})

describe("numerators", () => {
  const cases = (name: string, among: Operand["among"], anchor: "complaintAtMs" | "resolvedAtMs" = "complaintAtMs") =>
    operand<Row>({ name, title, rows: "case", select: { anchor }, among: among as never, exclusions: [] })
  const all = cases("all", { all: [] })
  const some = cases("some", { all: [{ known: "resolvedAtMs" }] })
  const ratio = (over: Operand, under: Operand) =>
    outside(Kpi.ratio({ name: "r", title, rule: title, clauses: ["S0-1.1"] }, [over], [under])).map(({ kind }) => kind)

  it("outside of their denominators are found by readings that lead there", () => {
    const found = outside(OblP02.complaintResolutionRate)
    expect(found).toMatchObject([{ kind: "numerator-outside-denominator", clause: "S0-3.1.4a" }])
    expect(found[0]?.found.en).toContain("solved (attribution=flow)")
  })

  it("inside are not, nor are those of another kind of rows", () => {
    expect(ratio(some, all)).toEqual([])
    expect(ratio(all, some)).toEqual(["numerator-outside-denominator"])
    expect(ratio(cases("solved", { all: [] }, "resolvedAtMs"), all)).toEqual(["numerator-outside-denominator"])
    const left = { ...all, exclusions: [{ reason: "r", title, when: { known: "duplicateOf" } }] }
    expect(ratio(some, left)).toEqual(["numerator-outside-denominator"])
    expect(outside(OblP02.complaintRate)).toEqual([])
    expect(outside(OblP02.satisfactionRate)).toEqual([])
  })
})

describe("spans", () => {
  const days = (number: Binding) => ({ days: number })
  const older = (number: Binding): Condition => ({ beforeCut: "receivedAtMs", moreThan: days(number) })
  const within = (number: Binding): Condition => ({ within: ["receivedAtMs", "answeredAtMs"], atMost: days(number) })
  const oldDays = { name: "oldDays", title, unit: "days", source: "assumed", clause: "c" } as const
  const found = (among: Condition, left: Condition = { any: [] }, having?: Condition, value?: number) => {
    const parameters: ReadonlyArray<Parameter> = [{ ...oldDays, ...(value === undefined ? {} : { value }) }]
    const asked = { name: "cases", title, rows: "case", select: { standing: "receivedAtMs" }, among }
    const exclusions = [{ reason: "r", title, when: left }]
    const operand = { ...asked, exclusions, ...(having === undefined ? {} : { having }) }
    const heading = { name: "n", title, rule: title, clauses: ["S0-1.1"], parameters }
    return spans(having === undefined ? Kpi.stock(heading, [operand]) : Kpi.share(heading, [operand]))
  }

  it("that no row can have are found: as old as that and not so old, be it asked, left out, or counted", () => {
    const [one, ...others] = found({ all: [older(30), { not: older(30) }] })
    expect(others).toEqual([])
    expect(one).toMatchObject({ kind: "never-holds", clause: "S0-1.1", about: "n" })
    expect(one?.found.en).toContain(
      'both "receivedAtMs more than 30 d before the cut" and "not (receivedAtMs more than 30 d before the cut)"'
    )
    expect(found(older(30), { any: [{ known: "answeredAtMs" }, older(7)] })).toHaveLength(1)
    expect(found(older(30), { any: [] }, { not: { all: [older(7)] } })).toHaveLength(1)
    expect(found({ all: [within(7), { not: within(7) }] })).toHaveLength(1)
    expect(found({ all: [{ not: { beforeCut: "receivedAtMs" } }, older(0)] })).toHaveLength(1)
    expect(found(older({ parameter: "oldDays" }), older(7), undefined, 7)).toHaveLength(1)
  })

  it("that some row can have are not, nor those of two instants, of either side, or of numbers nobody set", () => {
    expect(found({ all: [older(30), { not: older(31) }] })).toEqual([])
    expect(found({ all: [within(8), { not: within(7) }] })).toEqual([])
    expect(found({ all: [older(30), { not: { beforeCut: "answeredAtMs", moreThan: days(7) } }] })).toEqual([])
    expect(found({ all: [older(30), { any: [{ not: older(7) }, older(40)] }] })).toEqual([])
    expect(found(older(30), { all: [{ known: "answeredAtMs" }, older(7)] })).toEqual([])
    expect(found(older({ parameter: "oldDays" }), older(7))).toEqual([])
    expect(found(older({ parameter: "oldDays" }), older(7), undefined, 6)).toEqual([])
  })
})

describe("limits", () => {
  const rescue = (direction: Limits["direction"], ...hours: ReadonlyArray<string>): Limits => ({
    name: "rescue",
    clause: "c",
    direction,
    steps: hours.map((limit, index) => ({ name: `zone ${index + 1}`, limit }))
  })

  it("that rise with the distance are in order, those that fall are found step by step", () => {
    expect(limits(rescue("rising", "2", "3", "3", "4"))).toEqual([])
    expect(limits(rescue("rising", "4", "3", "2")).map(({ kind }) => kind)).toEqual(["not-monotone", "not-monotone"])
    expect(limits(rescue("falling", "4", "3", "2"))).toEqual([])
    expect(limits(rescue("falling", "1/2", "2/3"))[0]?.found.en).toContain("zone 1 has 1/2 and zone 2 2/3")
  })
})

describe("the lint of a policy", () => {
  it("tells of OBL-P-02 that the sample cannot carry the goal, and that the flow may exceed one", () => {
    expect(lint(OblP02).map(({ about, kind }) => `${about} ${kind}`)).toEqual([
      "satisfaction_rate goal-out-of-reach",
      "complaint_resolution_rate numerator-outside-denominator"
    ])
  })
})
