// A process that imports a history into a folder, telling how far it is, until it is done or killed. Arguments: the
// folder of the log, the mapping and the export.
import "effect/schema/SchemaJITCompiler/enable"
import { readFileSync } from "node:fs"
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { Streams } from "@servicebook/core"
import { Import, Mapping } from "@servicebook/intake"
import { PgEventLog } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"

const [folder = "", mappingFile = "", path = ""] = process.argv.slice(2)
const mapping = Result.getOrThrow(Mapping.parse(readFileSync(mappingFile, "utf8")))
const onProgress = ({ rows }: Import.Progress) => Effect.sync(() => void process.stdout.write(`${rows.read}\n`))
const log = PgEventLog.layerPglite({ tenant: "histories", streams: Streams.all, folder })

Effect.runPromise(
  Effect.provide(
    Import.run({ source: { path }, mapping, onProgress, batchRows: 100 }),
    Layer.mergeAll(log, NodeFileSystem.layer)
  )
).catch((error) => {
  process.stderr.write(`${error}\n`)
  process.exit(1)
})
