/** Computed pages equal what would be computed now. */
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { pages } from "../scripts/docs/Pages.ts"

describe("computed pages", () => {
  for (const { path, text } of pages()) {
    it(`${path} is what npm run docs writes`, () => {
      expect(readFileSync(new URL(`../${path}`, import.meta.url), "utf8")).toBe(text)
    })
  }
})
