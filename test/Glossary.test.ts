/** The glossary and the tables of the command use one Chinese and one English term for a concept. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { words } from "../packages/cli/src/text/Words.ts"

const page = readFileSync(new URL("../docs/glossary.md", import.meta.url), "utf8")

const terms = page
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| 中文"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, zh = "", en = ""]) => ({ zh, en: en.replace(/ \(.*\)$/, "").toLowerCase() }))

describe("the glossary", () => {
  it("has one Chinese term for each English one, and the other way round", () => {
    expect(new Set(terms.map(({ en }) => en)).size).toBe(terms.length)
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(terms.length)
  })

  it("agrees with the words of the tables", () => {
    const known = new Map(terms.map(({ zh, en }) => [en, zh]))
    const own = Object.values(words).map(({ zh, en }) => ({ zh, en: en.toLowerCase() }))
    const shared = own.filter(({ en }) => known.has(en))
    expect(shared.length).toBeGreaterThan(15)
    expect(shared.filter(({ zh, en }) => known.get(en) !== zh)).toEqual([])
  })
})
