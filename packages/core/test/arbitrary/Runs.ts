// How many runs a property has: modest by default, scaled up by SERVICEBOOK_RUNS (a factor); SERVICEBOOK_SEED fixes the
// draw; SERVICEBOOK_SHRINK=no ends at the first counterexample instead of making it small.

const scale = Number(process.env.SERVICEBOOK_RUNS ?? 1)
const seed = process.env.SERVICEBOOK_SEED

/** Parameters of `fc.assert` for a property that runs `times` at scale 1. */
export const runs = (times: number) => ({
  numRuns: Math.ceil(times * scale),
  endOnFailure: process.env.SERVICEBOOK_SHRINK === "no",
  ...(seed === undefined ? {} : { seed: Number(seed) })
})
