/**
 * `npm run test:histories`: the figures of real histories. They are not part of the repository: the folder is the one
 * that SERVICEBOOK_HISTORIES names, or else the one beside the repository. Without it nothing is tested, and that is said.
 */
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { root, say, tool } from "./Workspace.ts"

const named = process.env.SERVICEBOOK_HISTORIES
const folder = resolve(root, named ?? "../shared/data")

const absent = !existsSync(folder)
  ? `there is no folder ${folder}`
  : !existsSync(join(root, "test", "histories"))
    ? "there is no test in test/histories"
    : undefined

if (absent === undefined) {
  const { status } = spawnSync(tool("vitest"), ["run", "--project", "histories", ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, SERVICEBOOK_HISTORIES: folder },
    shell: process.platform === "win32",
    stdio: "inherit"
  })
  process.exit(status ?? 1)
}

say("=".repeat(100))
say(`THE TESTS AGAINST REAL HISTORIES WERE NOT RUN: ${absent}.`)
say("Set SERVICEBOOK_HISTORIES to the folder that holds them and run `npm run test:histories` again.")
say("=".repeat(100))
// Naming a folder is asking for the tests: then their absence is a failure.
if (named !== undefined) process.exit(1)
