// What follows from losses, and since when anything does: rework split to the fen, pay, the cap, and what is refused.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { payFactor } from "../../src/judge/Consequences.ts"
import { drawn, type Request } from "../../src/policy/FtmsCs/Consequences.ts"
import { reworkShares } from "../../src/policy/FtmsCs/consequences/Losses.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"
import { breach, end, follows, told } from "./Ftms.ts"

const may = [breach("2026-05-03", "3"), breach("2026-05-09", "9"), breach("2026-05-20", "20")]

const loss = (cause: string, more: object = {}): Line => [
  "2026-05-06",
  "Loss/L-1",
  "Reported",
  { cause, culprits: ["T-1"], leader: "T-9", ...more }
]

describe("losses", () => {
  it("golden: rework cost 100.01 at 20/80: 20.00 + 80.01 (S2-5.2f)", () => {
    expect(Object.fromEntries(reworkShares(10_001, ["T-1"], "T-9"))).toEqual({ "T-1": 8_001, "T-9": 2_000 })
    expect(Object.fromEntries(reworkShares(10_001, ["T-9"], "T-9"))).toEqual({ "T-9": 10_001 })
    expect(Object.fromEntries(reworkShares(100, ["T-1", "T-2", "T-3"], "T-9"))).toEqual({
      "T-1": 27,
      "T-2": 27,
      "T-3": 26,
      "T-9": 20
    })
  })

  it("of rework are shared, and the month's commission of the crew is withheld (S2-5.2e, S2-5.2f)", () => {
    const crew = breach("2026-05-03", "3", { group: "accessories-crew" })
    expect(told(follows([crew, loss("rework", { fen: 10_001 })]).consequences)).toEqual([
      "staff:T-1 offence-fine 5000 on Conduct/3",
      "staff:T-1 commission-withheld - on Conduct/3",
      "staff:T-1 rework-cost 8001 on Loss/L-1",
      "staff:T-9 rework-cost 2000 on Loss/L-1"
    ])
    const fallen: Line = ["2026-05-28", "Loss/L-1", "Voided", { cause: "appeal" }, { concerns: 0 }]
    expect(follows([loss("rework", { fen: 10_001 }), fallen]).consequences).toEqual([])
  })

  it("take the whole performance pay of both only if the complaint was direct and the loss major (S2-5.3a)", () => {
    const major: Line = ["2026-05-07", "Loss/L-1", "MajorConfirmed"]
    expect(follows([loss("manufacturer-complaint")]).consequences).toEqual([])
    expect(follows([loss("rework"), major]).consequences).toEqual([])
    const { consequences } = follows([loss("manufacturer-complaint"), major])
    expect(told(consequences)).toEqual([
      "staff:T-1 whole-performance-pay x0 on Loss/L-1",
      "staff:T-9 whole-performance-pay x0 on Loss/L-1"
    ])
    expect(Rational.show(payFactor(consequences, "staff:T-1", "2026-05"))).toBe("0")
    expect(Rational.show(payFactor(consequences, "staff:T-2", "2026-05"))).toBe("1")
  })

  it("and fines together stay under a legal cap where one is set", () => {
    const lines = [breach("2026-05-03", "3"), loss("rework", { fen: 10_001 })]
    expect(told(follows(lines, "2026-05", { parameters: { capFen: 6_000 } }).consequences)).toEqual([
      "staff:T-1 offence-fine 5000 on Conduct/3",
      "staff:T-1 rework-cost 1000 on Loss/L-1",
      "staff:T-9 rework-cost 2000 on Loss/L-1"
    ])
  })
})

describe("a measure of 0 fen", () => {
  it("is none: nobody is asked for a share of nothing (S2-5.2f)", () => {
    const shared = loss("rework", { fen: 1, culprits: ["T-1", "T-2", "T-3"] })
    expect(told(follows([shared]).consequences)).toEqual(["staff:T-1 rework-cost 1 on Loss/L-1"])
  })

  it("is none where the cap leaves nothing, or where the company's amount is nothing (S2-5.2c)", () => {
    const lines = [breach("2026-05-03", "3"), breach("2026-05-09", "9")]
    const of = (parameters: Request["parameters"]) => {
      const { compared, consequences } = follows(lines, "2026-05", { parameters: parameters ?? {} })
      expect(compared.propose).toEqual(consequences)
      return told(consequences)
    }
    const first = "staff:T-1 offence-fine 5000 on Conduct/3"
    expect(of({ after_sales_second_fen: 1 })).toEqual([first, "staff:T-1 offence-fine 1 on Conduct/9"])
    expect(of({ after_sales_second_fen: 0 })).toEqual([first])
    expect(of({ after_sales_second_fen: 1, capFen: 0 })).toEqual([])
  })
})

describe("what is asked", () => {
  it("is refused by name where a reading or a number is not known, or the months are not whole", () => {
    const refused = (window: string, ask: Partial<Request>) => {
      const log = logOf(tell(end))
      const head = Effect.runSync(log.head())
      return Effect.runSync(Effect.flip(drawn(log, { window: windowOf(window), head, ...ask })))._tag
    }
    expect(refused("2026-05", { readings: { month: "ever" } })).toBe("UnknownReading")
    expect(refused("2026-05", { parameters: { third_fen: 1 } })).toBe("UnknownParameter")
    expect(refused("2026-05", { parameters: { capFen: -1 } })).toBe("ParameterOutOfRange")
    expect(refused("2026-W20", {})).toBe("NotWholeMonths")
  })

  it("nothing follows before the general manager signed the rules (S2-12.5)", () => {
    const signed: ReadonlyArray<Line> = [
      ["2026-05-01", "Regulation/R", "Drafted", { document: "ftms-cs", edition: "1" }],
      ["2026-05-05", "Regulation/R", "Signed", { edition: "1", from: instantOf(shanghai("2026-05-05")) }]
    ]
    expect(told(follows([...may, ...signed]).consequences)).toEqual([
      "staff:T-1 offence-fine ? after_sales_second_fen on Conduct/20",
      "staff:T-1 offence-fine 5000 on Conduct/9"
    ])
  })
})
