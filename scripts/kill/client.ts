/**
 * A client process of the kill campaign: appends the batches of a file, each under the clock of its recording. Arguments:
 * the tenant and the file, a batch a line.
 */
import { readFileSync } from "node:fs"
import { Streams } from "@servicebook/core"
import { type Batch, run } from "../../packages/postgres/test/kill/Client.ts"

const [tenant = "", file = ""] = process.argv.slice(2)

function* batches(): Generator<Batch> {
  for (const line of readFileSync(file, "utf8").split("\n")) if (line !== "") yield JSON.parse(line) as Batch
}

run({ tenant, streams: Streams.all, batches })
