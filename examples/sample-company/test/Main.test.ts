/**
 * The demonstration as a newcomer runs it: a process, a folder; the second time fast and without a change.
 */
import { execFile } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { afterAll, assert, describe, it } from "@effect/vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "servicebook-sample-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = async (script: string, ...args: ReadonlyArray<string>) => {
  const ran = promisify(execFile)(process.execPath, ["scripts/run.mjs", script, ...args], { cwd: root })
  return await ran.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr })
  )
}
const main = (...args: ReadonlyArray<string>) => run("examples/sample-company/src/main.ts", ...args)

describe("npm start", { timeout: 240_000 }, () => {
  const log = join(folder, "log")

  it("shows the four parts, the second time the same without a change, and names commands that work", async () => {
    const first = await main("--events", "2900", "--log", log, "--lang", "en")
    assert.match(first.stderr, /^writing \d+ events\.\.\.\n$/)
    assert.strictEqual(first.code, 0)
    for (const part of [
      "1. The indicators of OBL-P-02",
      "2. Why the first-time repair rate is missed",
      "3. The first quarter of 2025",
      "4. What to try next"
    ]) {
      assert.include(first.stdout, part)
    }
    assert.match(first.stdout, /First-time repair rate +\d+\.\d\d % +\d+\/\d+ +final +events +≥ 98\.00 % +missed/)
    assert.match(first.stdout, /Customer satisfaction rate +\d+\.\d\d % +\d+\/\d+ +final +events +≥ 95\.00 % +met/)
    assert.match(first.stdout, /Verdict: missed then, met now/)
    const second = await main("--events", "2900", "--log", log, "--lang", "en")
    assert.strictEqual(second.stderr, "")
    const [told, ...rest] = second.stdout.split("\n")
    assert.include(told, "nothing changed")
    assert.deepStrictEqual(rest, first.stdout.split("\n").slice(1))
    const commands = [...second.stdout.matchAll(/npm run -s servicebook -- (.*)$/gm)].map(([, command = ""]) => command)
    assert.strictEqual(commands.length, 3)
    for (const command of commands) {
      const ran = await run("packages/cli/src/bin.ts", ...command.split(" "))
      assert.strictEqual(ran.stderr, "", command)
      assert.strictEqual(ran.code, 0, command)
      assert.isAbove(ran.stdout.length, 200, command)
    }
  })

  it("says what is wrong with its arguments", async () => {
    const wrong = await main("--events", "many")
    assert.strictEqual(wrong.code, 1)
    assert.include(wrong.stderr, "usage: npm start --")
  })
})
