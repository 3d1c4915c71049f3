// What a pack of a company decides of consequences: the amounts that the document lost, and how clauses are read.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { decode } from "../../src/policy/CompanyPack.ts"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { breach } from "../golden/Ftms.ts"
import { tell } from "../Story.ts"
import { rulesOf } from "./Packs.ts"

const house = (more: object) =>
  decode({
    ...{
      schema: "servicebook/pack/1",
      code: "DEALER",
      title: { zh: "经销店规则", en: "dealer's rules" },
      edition: "1"
    },
    ...{ effectiveFrom: "2026-01-01", takes: { documents: ["ftms-cs"] }, ...more }
  })

const signed = { because: { zh: "理由", en: "a reason" }, signedOff: { by: "G-1", on: "2025-12-01" } }

const binding = (rule: string, parameter: string, value: number) => ({
  ...{ rule, parameter, value, unit: "fen" },
  ...{ source: "decided", by: "general manager" }
})

describe("a pack of a dealer", () => {
  it("gives the amounts that were lost and chooses the readings, by the table and the rule that have them", () => {
    const pack = Result.getOrThrow(
      house({
        bindings: [binding("offence_ladder", "after_sales_second_fen", 12_000), binding("offences", "capFen", 16_000)],
        readings: [{ ...signed, rule: "offences", reading: "period", choice: "rolling30" }]
      })
    )
    const decided = FtmsCs.decidedBy(rulesOf(pack).decided)
    expect(decided).toEqual({
      parameters: { after_sales_second_fen: 12_000, capFen: 16_000 },
      readings: { period: "rolling30" }
    })
    const log = logOf(tell(breach("2026-05-03", "3"), breach("2026-05-09", "9")))
    const head = Effect.runSync(log.head())
    const { consequences } = Effect.runSync(FtmsCs.drawn(log, { window: windowOf("2026-05"), head, ...decided }))
    expect(consequences.map(({ amount }) => amount)).toEqual([
      { is: "fen", fen: 5_000 },
      { is: "fen", fen: 11_000, cutFrom: 12_000 }
    ])
  })

  it("is refused where it binds a number or a reading that no table and no rule has", () => {
    for (const more of [
      { bindings: [binding("offence_ladder", "third_fen", 1)] },
      { readings: [{ ...signed, rule: "offences", reading: "period", choice: "ever" }] }
    ]) {
      expect(Result.isFailure(house(more))).toBe(true)
    }
  })
})
