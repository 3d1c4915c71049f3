// Every mutant still fits its source, and the tests that watch it are there: a page that went stale would prove nothing.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { mutantsOf } from "../scripts/mutants/Mutant.ts"
import { root } from "../scripts/Workspace.ts"

const pages = join(root, "scripts", "mutants")

describe("the pages of mutants", () => {
  for (const page of readdirSync(pages).filter((name) => name.endsWith(".md"))) {
    it(`${page} fits the sources`, () => {
      const mutants = mutantsOf(`./${page}`)
      expect(mutants.length).toBeGreaterThan(0)
      const stale = mutants.filter(
        (one) =>
          readFileSync(join(root, "packages", one.in, "src", one.file), "utf8").split(one.from).length !== 2 ||
          one.watches.some(({ file, in: project }) => !existsSync(join(root, "packages", project, "test", file)))
      )
      expect(stale.map(({ file, name }) => `${name} (${file})`)).toEqual([])
    })
  }
})
