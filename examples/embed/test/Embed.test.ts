/** The examples say what their page says, and are as small as it says. */
import { readFileSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Example from "../src/Example.ts"
import * as Promised from "../src/Promised.ts"

const text = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8")

/** What the page says that the command prints. */
const printed = /\n```text\n([\s\S]*?)\n```\n/.exec(text("../../docs/embed.md"))?.[1]?.split("\n\n")

describe("the smallest embedding", () => {
  it.live("registers, resolves, refuses and counts", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* Example.story, printed?.[0]?.split("\n"))
    }).pipe(Effect.provide(Example.books))
  )

  it("does the same by promises", async () => {
    assert.deepStrictEqual(["by promises:", ...(await Promised.story())], printed?.[1]?.split("\n"))
  })

  for (const file of ["src/Example.ts", "src/Promised.ts"]) {
    it(`${file} has fewer than 60 lines, all counted`, () => {
      assert.isBelow(text(file).trimEnd().split("\n").length, 60)
    })
  }

  it("by promises knows nothing of Effect", () => {
    assert.deepStrictEqual(
      [...text("src/Promised.ts").matchAll(/ from "(.+)"/g)].map(([, from]) => from),
      ["@servicebook/core"]
    )
  })
})
