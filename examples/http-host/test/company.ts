// The books of a small sample company, and the command that is asked the same of them.
import { NodeServices } from "@effect/platform-node"
import { Main, OpenLog } from "@servicebook/cli"
import { EventLog, Memory, Streams } from "@servicebook/core"
import { events } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as TestConsole from "effect/testing/TestConsole"
import * as Books from "../src/serve/Books.ts"
import { hosted } from "./hosted.ts"

/** The history, of the tenant whose books the tests ask. */
const history = [...events({ events: 2_000, tenant: "acme" })]

/** A log in memory with the history, or with its beginning up to a commit. */
export const company = (until = history.length) =>
  Effect.gen(function* () {
    const log = Memory.make({ tenant: "acme", streams: Streams.all })
    yield* log.restore(history.filter(({ commit }) => commit <= until))
    return log
  })

/** Books with the company's log and an empty one of another tenant. */
export const booksOf = (log: EventLog.EventLogShape) =>
  Books.given(
    new Map([
      ["acme", log],
      ["other", Memory.make({ tenant: "other", streams: Streams.all })]
    ])
  )

/** A host over the company's books, with its log. */
export const companyHosted = (said: Parameters<typeof hosted>[0] = {}) =>
  Layer.unwrap(
    Effect.map(company(), (log) =>
      Layer.provideMerge(hosted(said, booksOf(log)), Layer.succeed(EventLog.EventLog, log))
    )
  )

/** What the command prints as JSON about the log at hand. */
export const command = (...args: ReadonlyArray<string>) =>
  Effect.flatMap(EventLog.EventLog, (log) => commandOn(log, args))

const commandOn = (log: EventLog.EventLogShape, args: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const code = yield* Main.main([...args, "--log", "books", "--format", "json"])
    const [out, err] = [yield* TestConsole.logLines, yield* TestConsole.errorLines]
    if (code !== 0) return yield* Effect.die(new Error(err.join("\n")))
    return JSON.parse(out.join("\n")) as unknown
  }).pipe(
    Effect.provideService(OpenLog.Opened, new Map([["books", log]])),
    Effect.provide(Layer.fresh(TestConsole.layer)),
    Effect.provide(NodeServices.layer)
  )
