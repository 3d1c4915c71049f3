/**
 * Pages with worked examples: every command in a page is run on the books it names, and what it printed stands below it; a
 * file that a page shows is what the file holds. `npm run docs` refreshes the pages; a test says when one is stale.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Main, OpenLog } from "@servicebook/cli"
import { EventLog, Instant, Memory, OblP02, Streams } from "@servicebook/core"
import { defaults, load, quarterly } from "@servicebook/sample-company"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as TestConsole from "effect/testing/TestConsole"
import { root } from "../Workspace.ts"
import type { Page } from "./Pages.ts"

const paths = ["docs/cli.md", "docs/deadlines.md", "docs/audit.md", "docs/company-pack.md", "docs/tutorial.md"]

/** Where the demonstration keeps the sample company's books. */
const place = ".servicebook/sample"
/** The books that the tutorial begins. */
const begun = ".servicebook/qinghe"
const call = "npm run -s servicebook -- "

/** After the last event of the sample company: publications of the examples are stamped with it. */
const nowMs = Instant.toMs("2026-02-10T02:00:00.000Z")

const atNow = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Clock.clockWith((real) =>
    Effect.provideService(effect, Clock.Clock, {
      currentTimeMillisUnsafe: () => nowMs,
      currentTimeMillis: Effect.succeed(nowMs),
      currentTimeNanosUnsafe: () => BigInt(nowMs) * 1_000_000n,
      currentTimeNanos: Effect.succeed(BigInt(nowMs) * 1_000_000n),
      monotonicTimeNanosUnsafe: () => real.monotonicTimeNanosUnsafe(),
      monotonicTimeNanos: real.monotonicTimeNanos,
      sleep: (duration) => real.sleep(duration)
    })
  )

const sampleBooks = Effect.gen(function* () {
  const log = Memory.make({ tenant: defaults.tenant, streams: Streams.all })
  yield* load({ ...defaults, acts: quarterly(OblP02.kpis) }).pipe(Effect.provideService(EventLog.EventLog, log))
  return log
})

type Books = ReadonlyMap<string, EventLog.EventLogShape>

/**
 * Runs one command as the pages write it; what it printed, and its exit code when that is not 0. What goes to a file by
 * `> name` is not on the page.
 */
const printed = (command: string, books: Books, folder: string) =>
  Effect.gen(function* () {
    const [asked = "", file] = command.slice(call.length).split(" > ")
    const args = asked.split(" ").map((word) => (/^[\w-]+\.ndjson$/.test(word) ? join(folder, word) : word))
    const code = yield* Main.main(args)
    const out = file === undefined ? yield* TestConsole.logLines : []
    const lines = [...out, ...(yield* TestConsole.errorLines)]
    return [...lines, ...(code === 0 ? [] : [`(exit code ${code})`])].join("\n").replaceAll(`${folder}/`, "")
  }).pipe(
    atNow,
    Effect.provideService(OpenLog.Opened, books),
    Effect.provide(Layer.mergeAll(TestConsole.layer, NodeServices.layer))
  )

const shownFile = /```(\w+) (examples\/\S+)\n[\s\S]*?```/g

/** The page with every file that it shows as the file is now. */
const withFiles = (text: string): string =>
  text.replaceAll(shownFile, (_, language: string, path: string) => {
    const held = readFileSync(join(root, path), "utf8").trimEnd()
    return `\`\`\`${language} ${path}\n${held}\n\`\`\``
  })

const example = /```sh\n((?:npm run -s servicebook -- .*\n)+)```\n\n```text\n[\s\S]*?```/g

/** The examples of a page in their order, one after the other: a later one may need what an earlier one wrote. */
const refreshed = (text: string, books: Books, folder: string) =>
  Effect.gen(function* () {
    let page = ""
    let end = 0
    for (const found of text.matchAll(example)) {
      const commands = (found[1] ?? "").trimEnd().split("\n")
      const outputs = yield* Effect.forEach(commands, (command) => printed(command, books, folder))
      const said = outputs.filter((one) => one !== "")
      const output = said.map((one) => one.replace(/[ \t]+$/gm, "")).join("\n\n")
      page += `${text.slice(end, found.index)}\`\`\`sh\n${found[1]}\`\`\`\n\n\`\`\`text\n${output}\n\`\`\``
      end = found.index + found[0].length
    }
    return page + text.slice(end)
  })

/** The pages as they must be, worked through in their order on the same books: what the last one publishes or adopts, no other sees. */
export const workedPages = (): Promise<ReadonlyArray<Page>> =>
  Effect.runPromise(
    Effect.acquireUseRelease(
      Effect.sync(() => mkdtempSync(join(tmpdir(), "servicebook-docs-"))),
      (folder) =>
        Effect.gen(function* () {
          const own = Memory.make({ tenant: "default", streams: Streams.all })
          const books: Books = new Map([
            [place, yield* sampleBooks],
            [begun, own]
          ])
          return yield* Effect.forEach(paths, (path) =>
            Effect.map(refreshed(withFiles(readFileSync(join(root, path), "utf8")), books, folder), (text) => ({
              path,
              text
            }))
          )
        }),
      (folder) => Effect.sync(() => rmSync(folder, { recursive: true, force: true }))
    )
  )
