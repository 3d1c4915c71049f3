// SERVICEBOOK_SEED fixes what properties draw, in every project: a run can be had again.
const seed = process.env.SERVICEBOOK_SEED

if (seed !== undefined) {
  const { default: fc } = await import("fast-check")
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) })
}
