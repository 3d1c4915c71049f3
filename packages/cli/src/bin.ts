#!/usr/bin/env node
/** The executable: runs the command with the process's arguments and leaves its exit code. */
import "effect/schema/SchemaJITCompiler/enable"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { main } from "./Main.ts"

// A reader that closes the pipe, as `head` does, has seen enough.
process.stdout.on("error", (error: { readonly code?: string }) => {
  process.exit(error.code === "EPIPE" ? 0 : 1)
})

main(process.argv.slice(2)).pipe(
  Effect.tap((code) =>
    Effect.sync(() => {
      process.exitCode = code
    })
  ),
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain
)
