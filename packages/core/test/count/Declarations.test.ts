// Declarations as data: every reading asked for is declared and answered in all its choices, every parameter too; a
// declaration survives being stored; and what a caller may not decide is refused by name.
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Kpi from "../../src/count/Kpi.ts"
import { Declaration, fingerprint } from "../../src/count/Kpi.ts"
import { operand } from "../../src/count/Operand.ts"
import { type Decisions, resolve } from "../../src/count/Resolve.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import type { Row as Case } from "../../src/streams/Case.ts"
import { windowOf } from "../arbitrary/Questions.ts"
import { declarations } from "../Examples.ts"

interface Asked {
  readonly readings: Map<string, Set<string>>
  readonly parameters: Set<string>
}

const asks = (node: unknown, asked: Asked): Asked => {
  if (typeof node !== "object" || node === null) return asked
  const { choose, of, parameter } = node as Record<string, unknown>
  if (typeof choose === "string") {
    for (const choice of Object.keys(of as object)) {
      asked.readings.set(choose, (asked.readings.get(choose) ?? new Set()).add(choice))
    }
  }
  if (typeof parameter === "string") asked.parameters.add(parameter)
  for (const inner of Object.values(node)) asks(inner, asked)
  return asked
}

const refusal = (declaration: Declaration, decisions: Decisions, window = "2026") => {
  const resolved = resolve(declaration, decisions, windowOf(window))
  return Result.isFailure(resolved) ? resolved.failure : undefined
}

describe.each(declarations.map((declaration) => [declaration.name, declaration] as const))("%s", (_, declaration) => {
  const asked = asks([declaration.formula, declaration.cut], { readings: new Map(), parameters: new Set() })

  it("asks only what it declares, and declares only what it asks", () => {
    const declared = new Map(declaration.readings.map((one) => [one.name, new Set(Object.keys(one.choices))]))
    expect(asked.readings).toEqual(declared)
    expect(asked.parameters).toEqual(new Set(declaration.parameters.map(({ name }) => name)))
    for (const reading of declaration.readings) expect(Object.keys(reading.choices)).toContain(reading.default)
    for (const { source, value } of declaration.parameters) expect(value === undefined).toBe(source === "unbound")
  })

  it("reads back from storage the same, with the same fingerprint", () => {
    const stored = Schema.decodeUnknownSync(Declaration)(JSON.parse(JSON.stringify(declaration)))
    expect(stored).toEqual(declaration)
    expect(fingerprint(stored)).toBe(fingerprint(declaration))
  })

  it("resolves under every choice of every reading that fits the window", () => {
    for (const reading of declaration.readings) {
      for (const choice of Object.keys(reading.choices)) {
        expect(refusal(declaration, { readings: { [reading.name]: choice } })).toBeUndefined()
      }
    }
  })
})

describe("what is refused", () => {
  const rate = OblP02.complaintResolutionRate

  it("readings, choices and parameters that do not exist, with those that do", () => {
    expect(refusal(rate, { readings: { weather: "fine" } })).toMatchObject({
      _tag: "UnknownReading",
      reading: "weather"
    })
    expect(refusal(rate, { readings: { void: "never" } })).toMatchObject({
      _tag: "UnknownReading",
      known: ["void=retroactive", "void=fromDecision"]
    })
    expect(refusal(rate, { parameters: { days: 3 } })).toMatchObject({
      _tag: "UnknownParameter",
      known: ["unreachableTries"]
    })
  })

  it("names that every object has, as if they did not exist", () => {
    for (const name of ["constructor", "toString", "__proto__"]) {
      const given = (value: string) => Object.fromEntries([[name, value]])
      expect(refusal(rate, { readings: given("x") })).toMatchObject({ _tag: "UnknownReading", reading: name })
      expect(refusal(rate, { readings: { void: name } })).toMatchObject({ _tag: "UnknownReading", choice: name })
    }
  })

  it("parameters that are no whole numbers in range, by which a cut would be no date", () => {
    for (const repeatDays of [-1, 0.5, 1_000_001, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(OblP02.firstTimeRepairRate, { parameters: { repeatDays } })).toMatchObject({
        _tag: "ParameterOutOfRange",
        parameter: "repeatDays"
      })
    }
    for (const repeatDays of [0, 1_000_000]) {
      expect(refusal(OblP02.firstTimeRepairRate, { parameters: { repeatDays } }, "9999")).toBeUndefined()
    }
  })

  it("a reading that makes no sense for the window", () => {
    const readings = { productQuantity: "annualDelivered" }
    for (const window of ["2026", "ytd:2026-03"]) {
      expect(refusal(OblP02.satisfactionRate, { readings }, window)).toBeUndefined()
    }
    expect(refusal(OblP02.satisfactionRate, { readings }, "2026-03")).toMatchObject({
      _tag: "ReadingNeedsWindow",
      windows: ["year", "year-to-date"]
    })
  })

  it("a formula that asks for a reading or a parameter it does not declare", () => {
    const [declared] = OblP02.kpis
    if (declared === undefined) throw new Error("the pack has no indicator")
    expect(refusal({ ...declared, readings: [] }, {})).toMatchObject({ _tag: "UnknownReading", choice: "" })
    expect(refusal({ ...OblP02.firstTimeRepairRate, parameters: [] }, {})).toMatchObject({
      _tag: "UnknownParameter",
      parameter: "repeatDays"
    })
  })

  it("a declaration unsound in itself: it would give a figure that nobody meant", () => {
    const title = { zh: "测试", en: "test" }
    const cases = { name: "cases", title, rows: "case", among: { all: [] }, exclusions: [] } as const
    const of = [operand<Case>({ ...cases, select: { anchor: "receivedAtMs" } })]
    const bare = { name: "bare", title, rule: title, clauses: [] }
    const unsound = (declaration: Declaration) => refusal(declaration, {})?.message ?? "sound"
    expect(unsound(Kpi.share(bare, of))).toContain("operand cases: a share takes `having`")
    expect(unsound(Kpi.mean(bare, of))).toContain("a mean takes `value`")
    expect(unsound(Kpi.quantile(bare, "1/2", of))).toContain("a quantile takes `value`")
    const join = { make: "mean" } as const
    const path = [{ field: "staff" }] as const
    const valued = operand<Case>({
      ...cases,
      select: { anchor: "receivedAtMs" },
      value: { field: "receivedAtMs" },
      path
    })
    expect(unsound(Kpi.nested(bare, [join], of))).toContain("a nested takes `value`")
    expect(unsound(Kpi.nested(bare, [join, join], [valued]))).toContain(
      "as many levels as the formula has joins, which are 2"
    )
    expect(unsound(Kpi.nested(bare, [], [valued]))).toContain("a nested mean takes `path`")
    const owned = { ...valued, path: [{ owner: "month" as const }] }
    const standing = { ...owned, select: { standing: "receivedAtMs" } }
    expect(unsound(Kpi.nested(bare, [join], [standing]))).toContain("takes `select: { anchor }`")
    expect(unsound(Kpi.nested(bare, [{ ...join, times: "many" }], [owned]))).toContain("joins")
    expect(unsound(Kpi.nested(bare, [join], [owned]))).toBe("sound")
    expect(unsound(Kpi.stock(bare, of))).toContain("a stock takes `select: { standing }`")
    expect(unsound(Kpi.count(bare, []))).toContain("at least one operand")
    for (const at of ["3/2", "-1/2", "half"]) {
      expect(refusal(Kpi.quantile(bare, at, of), {})).toMatchObject({ _tag: "UnsoundDeclaration", kpi: "bare" })
    }
    expect(refusal(Kpi.count({ ...bare, name: "Bare" }, of), {})).toMatchObject({ _tag: "UnsoundDeclaration" })
    expect(unsound(Kpi.count(bare, of))).toBe("sound")
  })

  it("says so when there is nothing to choose from", () => {
    expect(refusal(OblP02.complaintRate, { parameters: { days: 3 } })?.message).toMatch(/there are: none$/)
  })

  it("an open parameter is no refusal; the resolved declaration names it", () => {
    const resolved = Result.getOrThrow(resolve(rate, { readings: { unreachable: "solved" } }))
    expect(resolved.unbound.map(({ name }) => name)).toEqual(["unreachableTries"])
    expect(Result.getOrThrow(resolve(rate)).unbound).toEqual([])
  })
})

describe.each([OblP02, CommitmentsTargets])("the pack", ({ clauses, kpis, obligations }) => {
  it("cites clauses of its register", () => {
    const known = new Set(clauses.map(({ id }) => id))
    for (const { clauses: cited, parameters, readings } of [
      ...kpis,
      ...obligations.map((one) => ({ ...one, parameters: [] }))
    ]) {
      const all = [...cited, ...parameters.map(({ clause }) => clause), ...readings.map(({ clause }) => clause)]
      expect(all.filter((id) => !known.has(id))).toEqual([])
      expect(cited.length).toBeGreaterThan(0)
    }
  })
})
