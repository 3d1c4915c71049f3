// The suites themselves: each adapter that is broken in one way fails where it should, and one that is whole nowhere.
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Adapter, EventLogSuite, FaultSuite, KpiSuite, RippleSuite, RowSuite } from "../src/index.ts"
import * as Broken from "./Broken.ts"

const suites = {
  ...{ events: EventLogSuite.tests, faults: FaultSuite.tests, rows: RowSuite.tests, figures: KpiSuite.tests },
  consequences: RippleSuite.tests
}
type Suite = keyof typeof suites

/** The tests of a suite, of those whose names fit, that an adapter fails. */
const failed = (adapter: Adapter.Adapter<never>, suite: Suite, fits: RegExp) => {
  const tests = suites[suite](adapter).filter(({ name }) => fits.test(name))
  return Effect.runPromise(Effect.map(Adapter.failures(adapter, tests), (all) => all.map(({ name }) => name)))
}

type Case = readonly [what: string, change: Parameters<typeof Broken.adapter>[1], suite: Suite, notices: RegExp]

const cases: ReadonlyArray<Case> = [
  ["loses an acknowledged append", Broken.forgetful, "faults", /records everything once/],
  ["creates a stream twice", Broken.creative, "events", /of two creates/],
  ["records a fact twice", Broken.keyless, "events", /same append again/],
  ["records a retry twice", Broken.keyless, "faults", /answer is lost/],
  ["reads in another order", Broken.sorting, "events", /readAll takes positions|export restores verbatim/],
  ["reads in another order, in a crowd", Broken.sorting, "faults", /records everything once, in order/],
  ["leaves events out for readers", Broken.skipping, "faults", /records everything once/],
  ["does not know its own write again", Broken.disowning, "faults", /answer is lost/],
  ["takes a head that is no prefix", Broken.hasty, "events", /head by instant/],
  ["takes a head that is no prefix, with wrong clocks", Broken.hasty, "faults", /clocks/],
  ["shows at a head what came later", Broken.forward, "rows", /late fact/],
  ["shows at a head what came later, in rows of any history", Broken.forward, "rows", /law/],
  ["counts at a head what came later", Broken.forward, "figures", /figures/],
  ["draws consequences at a head from what came later", Broken.forward, "consequences", /falls on appeal/],
  ["explains at a head by what came later", Broken.forward, "consequences", /explanation/],
  ["draws consequences at a head from what came later, of any month", Broken.forward, "consequences", /law/],
  ["takes the end of a window in", Broken.closedWindows, "rows", /half-open/],
  ["counts the end of a window in", Broken.closedWindows, "figures", /figures/],
  ["restores other bytes", Broken.rewriting, "events", /restores verbatim/],
  ["shows a tenant another one's events", Broken.shared(), "events", /tenants/],
  ["gives other bytes than were hashed", Broken.retyping, "events", /read as it was recorded/]
]

describe("an adapter that", () => {
  for (const [what, change, suite, notices] of cases) {
    it(`${what} fails the suite of ${suite}`, { timeout: 120_000 }, async () => {
      expect(await failed(Broken.adapter(what, change), suite, notices)).not.toEqual([])
    })
  }

  it("is whole fails none", { timeout: 120_000 }, async () => {
    for (const suite of ["events", "faults", "rows", "figures", "consequences"] as const)
      expect(
        await failed(
          Broken.adapter("whole", (log) => log),
          suite,
          /./
        )
      ).toEqual([])
  })
})
