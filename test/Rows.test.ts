/** The page of rows, from which auditors compute a figure by hand, has every field of every kind of row. */
import { readFileSync } from "node:fs"
import { Streams } from "@servicebook/core"
import { describe, expect, it } from "vitest"

const page = readFileSync(new URL("../docs/events.md", import.meta.url), "utf8")
const kinds = [...Streams.all.values()].flatMap(({ rowKinds }) => rowKinds)

const tableOf = (kind: string): string => page.split(`| field of \`${kind}\` |`)[1]?.split("\n\n")[0] ?? ""
/** What every row has is said once, above the tables. */
const above = page.split("\n## Case\n")[0] ?? ""

describe("the page of events and rows", () => {
  it.each(kinds.map(({ fields, kind }) => [kind, fields] as const))("has every field of %s", (kind, fields) => {
    const table = tableOf(kind)
    const isTold = (name: string) => table.includes(`\n| \`${name}\` |`) || above.includes(`\`${name}\``)
    expect(Object.keys(fields).filter((name) => !isTold(name))).toEqual([])
  })
})
