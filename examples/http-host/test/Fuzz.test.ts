// Requests at random, drawn from the OpenAPI document that the host itself gives.
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest"
import { runs } from "../../../packages/core/test/arbitrary/Runs.ts"
import { shots } from "./fuzz/Requests.ts"
import { callers, Stand } from "./fuzz/Stand.ts"

let stand: Stand
let end: Awaited<ReturnType<Stand["close"]>> | undefined

beforeAll(async () => {
  stand = await Stand.open({ snapshot: inject("pgliteSnapshot") })
})

afterAll(async () => {
  if (end === undefined) await stand?.close()
})

describe("whatever is asked", () => {
  it("gets no 5xx but to come back later, a body that its schema reads, and nothing that is not for the caller", async () => {
    const several = fc.array(shots(stand.document, callers), { minLength: 1, maxLength: 8 })
    const property = fc.asyncProperty(several, async (all) => {
      const found = await Promise.all(all.map((shot) => stand.shoot(shot)))
      expect(found.flat()).toEqual([])
    })
    // The faults name their request: there is nothing to gain from asking hundreds of times for a smaller one.
    await fc.assert(property, { ...runs(30), endOnFailure: true })
  })

  it("leaves a host that answers, stops in order and has logged no secret", async () => {
    expect((await fetch(`${stand.host.url}/ready`)).status).toBe(200)
    end = await stand.close()
    expect(end.code).toBe(0)
    expect(/eyJ[\w-]+\.[\w-]+\.|canary-of/.exec(stand.host.said())?.[0]).toBeUndefined()
  })

  it("leaves books that hold exactly the events of the acknowledged commands", () => {
    expect(end?.wrong).toEqual([])
  })
})
