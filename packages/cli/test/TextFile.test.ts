// Text files that people wrote: what is not UTF-8 is refused at its line, before a wrong letter is kept for ever.
import { readFileSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { place, rules, run } from "./Run.ts"

const good = readFileSync(rules)

/** The example with some bytes in place of the first letters of its fourth line. */
const broken = (name: string, bytes: ReadonlyArray<number>): string => {
  const lines = good.toString("utf8").split("\n")
  const before = Buffer.from(`${lines.slice(0, 3).join("\n")}\n# `)
  writeFileSync(place(name), Buffer.concat([before, Buffer.from(bytes), Buffer.from(`\n${lines.slice(3).join("\n")}`)]))
  return place(name)
}

describe("a pack, or a mapping", () => {
  const remedy = "is not UTF-8; save the file as UTF-8"

  it.each([
    ["GBK", [0xb9, 0xe6, 0xd4, 0xf2]],
    ["a letter that breaks off", [0xe8, 0xa7]],
    ["Latin letters", [0x66, 0xfc, 0x72]]
  ])("in %s is refused at its line", async (name, bytes) => {
    const file = broken(`${name}.yaml`, bytes)
    for (const args of [
      ["policy", "lint", file],
      ["policy", "adopt", file, "--dry-run", "--actor", "S-0001", "--role", "general-manager"],
      ["import", rules, "--mapping", file, "--dry-run"]
    ]) {
      const { code, err, out } = await run(...args, "--log", "memory", "--lang", "en")
      expect([code, out, err]).toEqual([1, "", expect.stringContaining(`line 4 of ${file} ${remedy}`)])
    }
  })

  it("in UTF-16 is refused at its first line; one with a mark of UTF-8 is read", async () => {
    const wide = place("wide.yaml")
    writeFileSync(wide, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good.toString("utf8"), "utf16le")]))
    expect((await run("policy", "lint", wide, "--lang", "en")).err).toContain(`line 1 of ${wide} ${remedy}`)
    const marked = place("marked.yaml")
    writeFileSync(marked, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good]))
    expect((await run("policy", "lint", marked, "--lang", "en")).err).toBe("")
  })
})
