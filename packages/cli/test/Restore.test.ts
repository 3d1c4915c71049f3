// Restoring into a folder: whole or not at all, whatever else happens to the folder meanwhile.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { place, quarterExport, run } from "./Run.ts"

let quarter: string
beforeAll(async () => {
  quarter = await quarterExport()
})

const exported = async (log: string): Promise<string> => {
  const file = `${log}-again.ndjson`
  expect(await run("export", file, "--log", log)).toMatchObject({ code: 0 })
  return readFileSync(file, "utf8")
}

describe("restoring", { timeout: 120_000 }, () => {
  it("two at once into one new folder: one does, the other is refused and destroys nothing", async () => {
    const log = place("contested")
    const both = await Promise.all([run("restore", quarter, "--log", log), run("restore", quarter, "--log", log)])
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1])
    expect(both.map(({ err }) => err).join("")).toContain("end that process first")
    expect(readdirSync(log)).toEqual(["cluster"])
    expect(await exported(log)).toBe(readFileSync(quarter, "utf8"))
  })

  it("what a killed one left is no log, and the next one starts anew", async () => {
    const log = place("killed")
    mkdirSync(join(log, "restore-unfinished", "cluster"), { recursive: true })
    writeFileSync(join(log, "restore-unfinished", "cluster", "half"), "")
    expect((await run("log", "--log", log)).err).toContain("there is no log")
    expect(await run("restore", quarter, "--log", log)).toMatchObject({ code: 0, err: "" })
    expect(readdirSync(log)).toEqual(["cluster"])
    expect(await exported(log)).toBe(readFileSync(quarter, "utf8"))
  })

  it("leaves a folder that holds other things as it was when it is refused", async () => {
    const log = place("shared")
    mkdirSync(log)
    writeFileSync(join(log, "note.txt"), "mine")
    const { code } = await run("restore", quarter, "--log", log, "--sha256", "0".repeat(64))
    expect({ code, files: readdirSync(log) }).toEqual({ code: 1, files: ["note.txt"] })
    expect(existsSync(join(log, "cluster"))).toBe(false)
  })
})
