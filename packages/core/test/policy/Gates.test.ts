// Clauses that are ruled, each by a case that comes out otherwise when the rule is taken away.
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { compute, type Figure, type Request } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import { judge, targetInForce } from "../../src/judge/Verdict.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import type { Goal } from "../../src/rules/Goal.ts"
import * as Target from "../../src/streams/Target.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const ask = (lines: ReadonlyArray<Line>, declaration: Declaration, window: string, more: Partial<Request> = {}) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines))
      const request = { window: windowOf(window), head: yield* log.head(), ...more }
      const figure = yield* compute(log, declaration, request)
      return { figure, target: yield* targetInForce(log, declaration.name, request.window, request.head) }
    })
  )

const [from, until] = [instantOf(shanghai("2026-01-01")), instantOf(shanghai("2027-01-01"))]
const drafted = ({ clause, comparison, kpi, source, value }: Goal): Line => [
  "2025-12-01",
  `Target/${kpi}`,
  "Drafted",
  { clause, comparison, kpi, source, value, from, until }
]
const approved = ({ kpi }: Goal): Line => ["2025-12-20", `Target/${kpi}`, "Approved"]

const goalOf = (id: string): Goal => {
  const goal = OblP02.goals.find(({ clause }) => clause === id)
  expect(goal, id).toBeDefined()
  return goal as Goal
}

/** The verdicts on figures of the year 2026 under the target that the clause demands. */
const verdicts = (id: string, ...values: ReadonlyArray<string>) => {
  const goal = goalOf(id)
  const declaration = OblP02.kpis.find(({ name }) => name === goal.kpi) as Declaration
  const { figure, target } = ask([drafted(goal), approved(goal)], declaration, "2026")
  return values.map(
    (value) => judge({ ...figure, value, status: { is: "final" } } as Figure, declaration, target).outcome
  )
}

describe("the yearly goals, drafted and approved", () => {
  it("S0-3.1.2a: a complaint rate of one per cent misses, one below it meets", () => {
    expect(verdicts("S0-3.1.2a", "1/100", "99999/10000000", "0")).toEqual(["missed", "met", "met"])
  })

  it("S0-3.1.2b: every complaint is resolved, or the goal is missed; the number is a reconstruction", () => {
    expect(verdicts("S0-3.1.2b", "1", "999999/1000000")).toEqual(["met", "missed"])
    expect(goalOf("S0-3.1.2b").source).toBe("reconstructed")
    expect(OblP02.policy.damages.find(({ clause }) => clause === "S0-3.1.2b")?.needsSignOff).toBe(true)
  })

  it("S0-3.1.2c: a satisfaction rate of 95 per cent meets, less misses", () => {
    expect(verdicts("S0-3.1.2c", "19/20", "94999/100000")).toEqual(["met", "missed"])
  })

  it("S0-3.1.2d: a first-time repair rate of 98 per cent meets, less misses", () => {
    expect(verdicts("S0-3.1.2d", "49/50", "97999/100000")).toEqual(["met", "missed"])
  })

  it("S0-3.1.2e: every inspection is done in time, or the goal is missed; the number is a reconstruction", () => {
    expect(verdicts("S0-3.1.2e", "1", "999999/1000000")).toEqual(["met", "missed"])
    expect(goalOf("S0-3.1.2e").source).toBe("reconstructed")
    expect(OblP02.policy.damages.find(({ clause }) => clause === "S0-3.1.2e")?.needsSignOff).toBe(true)
  })

  it("S0-3.1.2f: 97 per cent of parts in time meet, less misses", () => {
    expect(verdicts("S0-3.1.2f", "97/100", "96999/100000")).toEqual(["met", "missed"])
  })
})

describe("a target", () => {
  const goal = goalOf("S0-3.1.2c")
  const inForce = (...lines: ReadonlyArray<Line>) => ask(lines, OblP02.satisfactionRate, "2026").target

  it("S0-2.2, S0-3.1.3b, S3-3.1: judges nothing before it is approved", () => {
    expect(inForce(drafted(goal))).toBeUndefined()
    expect(inForce(drafted(goal), approved(goal))).toMatchObject({ value: "95/100", approvedBy: "T-1" })
  })

  it("S0-3.1.3b: is issued to departments after its approval, and the books keep to how many", () => {
    const issued = (department: string): Line => ["2025-12-22", `Target/${goal.kpi}`, "Published", { department }]
    expect(inForce(drafted(goal), approved(goal), issued("D-1"), issued("D-2"))).toMatchObject({ published: 2 })
  })

  it("S3-4.2.2: is a number of an indicator with a comparison, and its feasibility is assessed", () => {
    const decode = Schema.decodeUnknownResult(Target.data.Drafted)
    const whole = drafted(goal)[3] as { readonly [field: string]: unknown }
    expect(decode(whole)._tag).toBe("Success")
    for (const field of ["kpi", "comparison", "value", "from", "until"]) {
      const { [field]: _, ...less } = whole
      expect(decode(less)._tag, field).toBe("Failure")
    }
    expect(decode({ ...whole, value: "as good as possible" })._tag).toBe("Failure")
    expect(Schema.decodeUnknownResult(Target.data.FeasibilityAssessed)({})._tag).toBe("Failure")
  })
})

describe("the customer's word", () => {
  const order = (stamped: boolean): ReadonlyArray<Line> => [
    ["2026-02-02", "ServiceOrder/1", "Created", { work: "inspection" }],
    ["2026-02-03", "ServiceOrder/1", "SlipSigned", { slip: "S-1", satisfaction: "satisfied", stamped }],
    ["2026-02-05", "ServiceOrder/1", "CalledBack", { satisfaction: "dissatisfied" }]
  ]
  const rate = (stamped: boolean, evidence = "stampThenCallback") =>
    ask(order(stamped), OblP02.satisfactionRate, "2026", { readings: { evidence } }).figure.numerator

  it("S0-3.2.9: a stamped slip prevails over the call-back, a signed one does not", () => {
    expect([rate(true), rate(false)]).toEqual(["1", "0"])
    expect([rate(true, "slipOnly"), rate(false, "slipOnly")]).toEqual(["1", "1"])
  })
})

describe("the sample of three tenths", () => {
  const orders: ReadonlyArray<Line> = Array.from(
    { length: 10 },
    (_, n): ReadonlyArray<Line> => [
      ["2026-02-02", `ServiceOrder/${n}`, "Created", { work: "inspection" }],
      ...(n < 3 ? ([["2026-02-05", `ServiceOrder/${n}`, "CalledBack", { satisfaction: "satisfied" }]] as const) : [])
    ]
  ).flat()
  const delivered: ReadonlyArray<Line> = Array.from(
    { length: 5 },
    (_, n): ReadonlyArray<Line> => [
      ["2026-02-02", `Unit/${n}`, "Delivered", { use: "customer" }],
      ["2026-02-03", `Unit/${n}`, "DeliverySlipSigned", { slip: `D-${n}`, satisfaction: "satisfied", stamped: false }]
    ]
  ).flat()
  const rate = (lines: ReadonlyArray<Line>, nonResponse = "countAsUnsatisfied") =>
    ask(lines, OblP02.satisfactionRate, "2026", { readings: { nonResponse } }).figure

  it("S0-3.1.2c, S0-3.2.2c: gives three tenths at most, with all deliveries satisfied 53.33 %, and 95 % of neither", () => {
    const [ceiling] = OblP02.policy.ceilings
    expect(rate(orders).value).toBe(ceiling?.atMost)
    expect(rate([...orders, ...delivered])).toMatchObject({ numerator: "8", denominator: "15", display: "53.33 %" })
    expect(rate(orders, "excludeFromDenominator").value).toBe("1")
  })
})
