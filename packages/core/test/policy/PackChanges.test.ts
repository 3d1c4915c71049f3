// What changes when a pack takes the place of the rules before it, as it is read before the pack is adopted.
import { describe, expect, it } from "vitest"
import { changes } from "../../src/policy/CompanyPack.ts"
import * as InForce from "../../src/policy/InForce.ts"
import { pack, rulesOf } from "./Packs.ts"

describe("what a pack changes", () => {
  const told = (before: InForce.Rules, after: InForce.Rules) =>
    changes(before, after).map(({ after: now, before: then, name, what }) => `${what} ${name}: ${then} -> ${now}`)

  it("is nothing against itself", () => {
    expect(changes(rulesOf(pack), rulesOf(pack))).toEqual([])
  })

  it("is told by kind and name, the documents being what it starts from", () => {
    const all = told(InForce.documents, rulesOf(pack))
    expect(all).toContain("parameter first_time_repair_rate.repeatDays: 30 -> 60")
    expect(all).toContain("parameter survey_score.meritPlaces: null -> 3")
    expect(all).toContain("table answer_bonus: null -> taken")
    expect(all).toContain("parameter answer_bonus.bonusFen: null -> 50000")
    expect(all).toContain("reading first_time_repair_rate.unit: fault -> vehicle")
    expect(all).toContain("goal first_time_repair_rate: ≥ 98.00 % -> ≥ 90.00 % (≥ 95.00 %)")
    expect(all).toContain("obligation telephone_dispatch_filed: taken -> null")
    expect(all).toContain("consequence offences: taken -> null")
    expect(all.some((one) => /^indicator complaint_answered_rate: null -> [0-9a-f]{12}$/.test(one))).toBe(true)
    expect(all.some((one) => one.startsWith("indicator first_time_repair_rate:"))).toBe(false)
    expect(all.some((one) => one.includes("telephone_dispatch_filed.roll"))).toBe(false)
  })
})
