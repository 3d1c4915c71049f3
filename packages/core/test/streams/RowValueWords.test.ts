// What rows say of themselves is told in words: their kinds, how things stand, by what evidence, and what is irregular of them;
// and no word is of a value that no row has.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { facts } from "../../src/log/Fact.ts"
import { byStream } from "../../src/log/RowSource.ts"
import type { Row, Stream } from "../../src/log/Stream.ts"
import { value } from "../../src/rules/Spoken.ts"
import { findings } from "../../src/rules/words/Findings.ts"
import { rowValues } from "../../src/rules/words/RowValues.ts"
import { values } from "../../src/rules/words/Values.ts"
import { all as streams } from "../../src/streams/Streams.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { runs } from "../arbitrary/Runs.ts"

/** The fields whose values are the books' own, whatever was entered. */
const own = ["kind", "state", "evidence", "effect", "leftBy", "assesses", "findings"]

const wordless = (row: Row, category: string): ReadonlyArray<string> => {
  const held = Object.entries(row).flatMap(([field, one]) => (own.includes(field) && one !== null ? [one].flat() : []))
  return held.filter((one) => {
    const { en, zh } = value(String(one), category)
    return !/\p{Script=Han}/u.test(zh) || !/^[A-Z][a-z ']+/.test(en)
  })
}

/** Every row that a story of one category comes to, step by step. */
const rowsOf = (stream: Stream<unknown>, story: Parameters<typeof recorded>[0]): ReadonlyArray<Row> =>
  [...byStream(recorded(story)).values()].flatMap((events) => {
    let state = stream.initial
    return facts(events, stream.events).flatMap((fact) => {
      state = stream.evolve(state, fact)
      return stream.rows(state)
    })
  })

describe("the words of what rows say of themselves", () => {
  it.each([...streams.values()].map((one) => [one.category, one] as const))("are there in %s", (category, stream) => {
    fc.assert(
      fc.property(steps(category), (story) => {
        expect(rowsOf(stream, story).flatMap((row) => wordless(row, category))).toEqual([])
      }),
      runs(60)
    )
  })

  it("are of values that there are, and stand beside those of commands", () => {
    const folder = join(import.meta.dirname, "../../src")
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /^(log|streams|policy|rules\/Authority)/.test(path) && path.endsWith(".ts"))
      .map((path) => readFileSync(join(folder, path), "utf8"))
      .join("\n")
    expect(Object.keys(rowValues).filter((one) => !sources.includes(`"${one}"`))).toEqual([])
    expect([...Object.keys(rowValues), ...Object.keys(findings)].filter((one) => one in values)).toEqual([])
    const parts = (code: string) => code.split(/-(?=again$|before|after)/)
    expect(Object.keys(findings).filter((one) => !parts(one).every((part) => sources.includes(part)))).toEqual([])
  })
})
