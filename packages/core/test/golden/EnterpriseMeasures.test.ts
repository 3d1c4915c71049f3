// The rewards and penalties of the enterprise after-sales policy, chapter 5: what people propose and who decides.
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as EnterpriseService from "../../src/policy/EnterpriseService/index.ts"
import type { Measure } from "../../src/rules/Measure.ts"
import * as Proposal from "../../src/streams/Proposal.ts"
import { tell } from "../Story.ts"

describe("what people propose", () => {
  const manager = { actor: { id: "G-1", roles: ["general-manager"] }, key: "k" }
  const measure = (name: string) => EnterpriseService.measures.find((one) => one.name === name) as Measure

  it.each([
    ["S1-5.1a", ["bonus-increase", "promotion", "certificate-of-honour"]],
    ["S1-5.1b", ["suggestion-reward"]],
    ["S1-5.2a", ["warning", "service-fine", "bonus-deduction", "demotion"]],
    ["S1-5.2b", ["legal-action"]]
  ])("%s: by clause, from the lightest to the gravest", (clause, names) => {
    expect(EnterpriseService.measures.filter((one) => one.clause === clause).map(({ name }) => name)).toEqual(names)
  })

  it("S1-5.1a, S1-5.1b, S1-5.2a, S1-5.2b: money takes an amount, rank and law are advised alone, and the general manager decides", () => {
    for (const { effect, money, name } of EnterpriseService.measures) {
      const basis = { on: "event", event: "X-1" } as const
      const proposed = Proposal.propose({ measure: measure(name), basis, ...(money ? { fen: 5_000 } : {}) })(
        undefined,
        manager
      )
      expect(Result.isSuccess(proposed), name).toBe(true)
      const [event] = Result.getOrThrow(proposed)
      const row = stateOf(Proposal.stream, tell(["2026-03-01", "Proposal/1", "Proposed", event?.data ?? {}]))
      expect(Result.isSuccess(Proposal.approve(row, manager)), name).toBe(true)
      expect(
        Result.isFailure(Proposal.approve(row, { ...manager, actor: { id: "A-1", roles: ["after-sales-manager"] } }))
      ).toBe(true)
      expect(effect === "recommended").toBe(["promotion", "demotion", "legal-action"].includes(name))
    }
  })
})
