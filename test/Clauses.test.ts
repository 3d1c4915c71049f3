/** Every clause that is ruled has a test that names it, and no title names a clause that is not there. */
import { Policies } from "@servicebook/core"
import { describe, expect, it } from "vitest"
import { names, testsOf, titled, titlesIn } from "../scripts/docs/ClauseTests.ts"

const tests = titled()
const clauses = Policies.all.flatMap((policy) => policy.clauses)

describe("the tests of clauses", () => {
  it("there is one for every clause that is ruled", () => {
    const ruled = clauses.filter(({ carried }) => carried.as === "ruled").map(({ id }) => id)
    expect(ruled.filter((id) => testsOf(id, tests).length === 0)).toEqual([])
  })

  it("none names a clause that the register lacks", () => {
    const known = new Set(clauses.map(({ id }) => id))
    const named = tests.flatMap(({ path, title }) =>
      [...title.matchAll(/\bS[01234D]-[\w.]*\w/g)].map(([id]) => ({ path, title, id }))
    )
    expect(named.filter(({ id }) => !known.has(id))).toEqual([])
  })

  it("are found by their titles, whole ids alone", () => {
    expect(titlesIn('describe("a", () => { it.each(x)("b", f); it(\n  `c`, f) })')).toEqual(["a", "b", "c"])
    expect(
      ["S0-3.1.4a: x", "x (S0-3.1.4a)", "S0-2.2, S0-3.1.4a."].filter((one) => names(one, "S0-3.1.4a"))
    ).toHaveLength(3)
    expect(["S0-3.1.4a1", "S0-3.1.4", "S0-3.1.4b"].filter((one) => names(one, "S0-3.1.4a"))).toEqual([])
    expect(names("S0-3.1.4a", "S0-3.1")).toBe(false)
  })
})
