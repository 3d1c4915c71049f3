/**
 * Benchmarks: ratios to a baseline measured in the same run. `npm run bench` runs all; names or their beginnings after `--`
 * choose some, and SERVICEBOOK_BENCH_EVENTS sets the largest size (default 1,000,000). Nothing here is part of the tests.
 */
import "effect/schema/SchemaJITCompiler/enable"
import { cpus, totalmem } from "node:os"
import { fold } from "./Fold.ts"
import { importing as hostImporting } from "./http/Importing.ts"
import { listening } from "./http/Listening.ts"
import { overload } from "./http/Overload.ts"
import { serving } from "./http/Serving.ts"
import { importing } from "./Importing.ts"
import { latency } from "./Latency.ts"
import { print } from "./Measure.ts"
import { appending } from "./postgres/Appending.ts"
import { loading } from "./postgres/Loading.ts"
import { quarter } from "./postgres/Quarter.ts"
import { rebuilding } from "./postgres/Rebuilding.ts"
import { replaying } from "./postgres/Replaying.ts"
import { rebuild } from "./Rebuild.ts"
import { scorecard } from "./Scorecard.ts"
import { writing } from "./Writing.ts"

const all = {
  fold,
  writing,
  importing,
  latency,
  scorecard,
  rebuild,
  "postgres-import": loading,
  "postgres-append": appending,
  "postgres-replay": replaying,
  "postgres-quarter": quarter,
  "postgres-rebuild": rebuilding,
  "http-serving": serving,
  "http-import": hostImporting,
  "http-listeners": listening,
  "http-overload": overload
}

const wanted = process.argv.slice(2)
const largest = Number(process.env["SERVICEBOOK_BENCH_EVENTS"] ?? 1_000_000)

print(`${cpus().length} x ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`)
for (const [name, run] of Object.entries(all)) {
  if (wanted.length > 0 && !wanted.some((one) => name === one || name.startsWith(`${one}-`))) continue
  print(`\n## ${name}`)
  await run(largest)
}
