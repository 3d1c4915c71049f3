// How many runs a property has: modest by default, scaled up by SERVICEBOOK_RUNS (a factor); SERVICEBOOK_SHRINK=no ends at
// the first counterexample instead of making it small. What is drawn SERVICEBOOK_SEED fixes for all tests (vitest.seed.ts).

const scale = Number(process.env.SERVICEBOOK_RUNS ?? 1)

/** Parameters of `fc.assert` for a property that runs `times` at scale 1. */
export const runs = (times: number) => ({
  numRuns: Math.ceil(times * scale),
  endOnFailure: process.env.SERVICEBOOK_SHRINK === "no"
})
