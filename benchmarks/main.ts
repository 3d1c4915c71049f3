/**
 * Benchmarks: ratios to a baseline measured in the same run. `npm run bench` runs all; names after `--` choose some, and
 * SERVICEBOOK_BENCH_EVENTS sets the largest size (default 1,000,000). Nothing here is part of the tests.
 */
import "effect/schema/SchemaJITCompiler/enable"
import { cpus, totalmem } from "node:os"
import { fold } from "./Fold.ts"
import { importing } from "./Importing.ts"
import { latency } from "./Latency.ts"
import { loading } from "./Loading.ts"
import { print } from "./Measure.ts"
import { writing } from "./Writing.ts"

const all = { fold, writing, importing, loading, latency }

const wanted = process.argv.slice(2)
const largest = Number(process.env["SERVICEBOOK_BENCH_EVENTS"] ?? 1_000_000)

print(`${cpus().length} x ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`)
for (const [name, run] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  print(`\n## ${name}`)
  await run(largest)
}
