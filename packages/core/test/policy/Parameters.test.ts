// A number that nobody gave is told by what it is called, not by its code alone: every parameter of every rule has its words.
import { describe, expect, it } from "vitest"
import { byRule, titleOf } from "../../src/policy/Parameters.ts"
import { kpis, packs } from "../../src/policy/Policies.ts"

const han = /\p{Script=Han}/u
const all = [...byRule].flatMap(([rule, parameters]) => parameters.map((one) => ({ rule, ...one })))

describe("parameters", () => {
  it("of every rule of the packs are known by its name", () => {
    const declared = [...kpis, ...packs.flatMap(({ tables }) => tables)].flatMap(({ name, parameters }) =>
      parameters.map((one) => [name, one] as const)
    )
    expect(declared.length).toBeGreaterThan(40)
    for (const [rule, { name, title }] of declared) expect(titleOf(name, rule)).toEqual(title)
  })

  it("have a title in both languages, each its own within a rule", () => {
    expect(all.filter(({ title: { en, zh } }) => !han.test(zh) || han.test(en) || en === "")).toEqual([])
    for (const [rule, parameters] of byRule)
      for (const language of ["zh", "en"] as const)
        expect([rule, new Set(parameters.map(({ title }) => title[language])).size]).toEqual([rule, parameters.length])
  })

  it("that no rule has are their own name", () => {
    expect(titleOf("answerSeconds")).toEqual({ zh: "接听时限（秒）", en: "seconds within which a call is answered" })
    for (const name of ["paint", "constructor"]) expect(titleOf(name, "boat")).toEqual({ zh: name, en: name })
  })
})
