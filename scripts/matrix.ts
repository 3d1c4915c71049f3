/**
 * `npm run test:matrix`: the tests of the store on every version of PostgreSQL that is installed, one after the other.
 * Words after the command choose versions, and test files.
 */
import { spawnSync } from "node:child_process"
import { versions } from "./server/Binaries.ts"
import { root, say, tool } from "./Workspace.ts"

const given = process.argv.slice(2)
const isVersion = (word: string): boolean => versions.some((version) => version === word)
const chosen = versions.filter((version) => given.includes(version) || !given.some(isVersion))

const failed = chosen.filter((version) => {
  say(`\nPostgreSQL ${version}`)
  const { status } = spawnSync(
    tool("vitest"),
    ["run", "--project", "postgres", ...given.filter((word) => !isVersion(word))],
    {
      cwd: root,
      // A server that is given would be the same one each time.
      env: { ...process.env, SERVICEBOOK_POSTGRES: version, DATABASE_URL: "" },
      shell: process.platform === "win32",
      stdio: "inherit"
    }
  )
  return status !== 0
})

for (const version of failed) say(`FAILED on PostgreSQL ${version}`)
process.exit(failed.length === 0 ? 0 : 1)
