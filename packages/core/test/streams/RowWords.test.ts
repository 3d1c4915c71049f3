// Rows are told in the language of who reads them: every field of every kind of row has its word, and no word is of a field that no row has.
import { describe, expect, it } from "vitest"
import { qualifiers } from "../../src/log/Recorded.ts"
import { rowField } from "../../src/rules/Spoken.ts"
import { instants } from "../../src/rules/words/Instants.ts"
import { rowFields } from "../../src/rules/words/RowFields.ts"
import { all as streams } from "../../src/streams/Streams.ts"

/** What every row has, and the papers that are owed: rows that no stream has. */
const beside = ["kind", "key", "evidence", "findings", "inTimeAtMs", ...qualifiers]
const own = [...streams.values()].flatMap(({ rowKinds }) => rowKinds.flatMap(({ fields }) => Object.keys(fields)))
const fields = [...new Set([...own, ...beside])]

describe("the words of rows' fields", () => {
  it("are there for every field, without its code", () => {
    expect(fields.length).toBeGreaterThan(400)
    expect(fields.filter((name) => !/\p{Script=Han}/u.test(rowField(name).zh) && name !== "sha256")).toEqual([])
    const isWord = (en: string) => /^[A-Z][A-Za-z',()% -]*$/.test(en) && !/[a-z][A-Z]/.test(en)
    expect(fields.filter((name) => !isWord(rowField(name).en) && name !== "sha256")).toEqual([])
  })

  it("are of fields that there are", () => {
    const words = [...Object.keys(rowFields), ...Object.keys(instants).map((what) => `${what}AtMs`)]
    expect(words.filter((name) => !fields.includes(name))).toEqual([])
  })

  it("fit every row that has the field: a fault is settled as well as a bill", () => {
    expect(rowField("settledAtMs").zh).toBe("了结时间")
  })

  it("of a field that nobody knows are the field itself", () => {
    for (const name of ["paintedAtMs", "constructor", "constructorAtMs"])
      expect(rowField(name)).toEqual({ zh: name, en: name })
  })
})
