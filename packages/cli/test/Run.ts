// The command run inside the test, and in a process of its own; and files that go away after the test.
import { spawn, spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as NodeServices from "@effect/platform-node/NodeServices"
import type { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as TestConsole from "effect/testing/TestConsole"
import { afterAll } from "vitest"
import { main } from "../src/Main.ts"
import * as OpenLog from "../src/OpenLog.ts"
import { laterLines, paperLines, quarterLines } from "./Books.ts"

/** What a run gave. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const running = (args: ReadonlyArray<string>): Effect.Effect<Ran> =>
  Effect.gen(function* () {
    const code = yield* main(args)
    const out = (yield* TestConsole.logLines).join("\n")
    const err = (yield* TestConsole.errorLines).join("\n")
    return { code, out, err }
  }).pipe(Effect.provide(Layer.mergeAll(TestConsole.layer, NodeServices.layer)))

/** Runs the command here. */
export const run = (...args: ReadonlyArray<string>): Promise<Ran> => Effect.runPromise(running(args))

/** Runs the command here on a log that is open already, named `books`. */
export const runOn = (log: EventLog.EventLogShape, ...args: ReadonlyArray<string>): Promise<Ran> =>
  running([...args, "--log", "books"]).pipe(
    Effect.provideService(OpenLog.Opened, new Map([["books", log]])),
    Effect.runPromise
  )

/** Runs the command here and reads what it printed as JSON. */
export const json = async (...args: ReadonlyArray<string>): Promise<Record<string, unknown>> => {
  const { code, out, err } = await run(...args, "--format", "json")
  if (code === 1) throw new Error(err)
  return JSON.parse(out)
}

/** The root of the repository, with a slash at its end. */
export const root: string = fileURLToPath(new URL("../../../", import.meta.url))
const command = [join(root, "scripts/run.mjs"), join(root, "packages/cli/src/bin.ts")]

/** Runs the command in a process of its own. */
export const runProcess = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): Ran => {
  const { status, stderr, stdout } = spawnSync(process.execPath, [...command, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28
  })
  return { code: status ?? -1, out: stdout, err: stderr }
}

/** The pack of the example. */
export const rules: string = join(root, "examples/company-pack/rules.yaml")

/** Starts the command in a process of its own. */
export const start = (args: ReadonlyArray<string>) =>
  spawn(process.execPath, [...command, ...args], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] })

/** A folder of this test file. */
export const folder = mkdtempSync(join(tmpdir(), "servicebook-cli-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A place in the folder. */
export const place = (name: string): string => join(folder, name)

/** Writes a file into the folder and tells its place. */
export const write = (name: string, text: string): string => {
  writeFileSync(place(name), text)
  return place(name)
}

const text = (lines: ReadonlyArray<string>): string => lines.map((line) => `${line}\n`).join("")

/** The export at the end of the quarter, as a file. */
export const quarterExport = async (): Promise<string> =>
  write("quarter.ndjson", text(await Effect.runPromise(quarterLines)))

/** The export after publication and later facts, as a file. */
export const laterExport = async (): Promise<string> => write("later.ndjson", text(await Effect.runPromise(laterLines)))

/** The export with papers, as a file. */
export const paperExport = async (): Promise<string> =>
  write("papers.ndjson", text(await Effect.runPromise(paperLines)))
