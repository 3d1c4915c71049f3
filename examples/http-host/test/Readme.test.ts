/** The README tells every setting as the host reads it. SERVICEBOOK_README=write brings it up to date. */
import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { algorithms } from "../src/guard/Tokens.ts"
import { all } from "../src/operate/Settings.ts"

const file = fileURLToPath(new URL("../README.md", import.meta.url))

const table = [
  "| variable | default | what for |",
  "|---|---|---|",
  ...Object.values(all).map(
    ({ name, otherwise, says }) => `| \`${name}\` | ${otherwise === "" ? "" : `\`${otherwise}\``} | ${says} |`
  )
].join("\n")

describe("the README", () => {
  it("has the table of settings", () => {
    const text = readFileSync(file, "utf8")
    const due = text.replace(
      /(<!-- settings -->\n)[\s\S]*(<!-- \/settings -->)/,
      (_, before, after) => `${before}${table}\n${after}`
    )
    if (process.env.SERVICEBOOK_README === "write") writeFileSync(file, due)
    assert.strictEqual(text, due)
  })

  it("names the signatures that are taken", () => {
    const text = readFileSync(file, "utf8")
    for (const algorithm of algorithms.filter((one) => one !== "Ed25519")) assert.include(text, algorithm)
  })
})
