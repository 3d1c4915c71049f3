// A process that rebuilds the rows of a log without end, with and without swap, until it is killed; it tells when it begins.
// Argument: the folder of the log, or the URL of a server.
import { Sample } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { PgEventLog, Pglite, Server } from "../src/index.ts"

const [place = ""] = process.argv.slice(2)

const rebuild = Effect.gen(function* () {
  const log = yield* PgEventLog.make({ tenant: "t", streams: Sample.streams })
  process.stdout.write("begins\n")
  for (let round = 0; ; round++) yield* log.rebuild({ swap: round % 2 === 0 })
})

const database = place.startsWith("postgres://")
  ? Server.layer(Result.getOrThrow(Server.optionsFrom(place)))
  : Pglite.layer({ folder: place })

Effect.runPromise(Effect.provide(rebuild, database)).catch((error) => {
  process.stderr.write(`${error}\n`)
  process.exit(1)
})
