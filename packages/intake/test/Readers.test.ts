/** Reading of CSV, NDJSON and XES: what is a row, what is none, and where a file broke. */
import { gzipSync } from "node:zlib"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, test } from "vitest"
import { rows as rowsOf } from "../src/read/Bytes.ts"
import { mappingOf, pieces } from "./Kit.ts"

const read = async (input: string, content: string | Uint8Array, size = 3) => {
  const mapping = mappingOf(`input: ${input}\ncase: "{a}"\ntimes: { t: { from: "{t}" } }\nstreams: { Case: x }`)
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
  const found = rowsOf(mapping, Stream.fromIterable(pieces(bytes, size)))
  const rows = await Effect.runPromise(Stream.runCollect(found.rows))
  return {
    rows: rows.map((row) =>
      row._tag === "Row" ? ([row.line, { ...row.fields }] as const) : ([row.line, row.problem.code] as const)
    ),
    texts: rows.map(({ text }) => text),
    ended: found.ended()
  }
}

const csv = "{ format: csv }"

describe("CSV", () => {
  test("quotes, doubled quotes, line ends inside and of all kinds", async () => {
    const { rows, ended } = await read(csv, '\uFEFFa,b\r\n1,"x, ""y""\nz"\r2,\n\n"","3"\n')
    expect(rows).toEqual([
      [2, { a: "1", b: 'x, "y"\nz' }],
      [4, { a: "2", b: "" }],
      [6, { a: "", b: "3" }]
    ])
    expect(ended).toEqual({ openEnd: false })
  })

  test("another delimiter, quote, encoding, and names given", async () => {
    const bytes = Uint8Array.from([0xbf, 0xcd, 0x3b, 0x27, 0x3b, 0x27, 0x0a])
    const { rows } = await read(
      `{ format: csv, delimiter: ";", quote: "'", encoding: gb18030, header: [a, b] }`,
      bytes,
      1
    )
    expect(rows).toEqual([[1, { a: "客", b: ";" }]])
  })

  test("one bad row costs one row", async () => {
    const { rows } = await read(csv, 'a,b\n1,"x"y\n2,3,4\n"5\n6,7\n')
    expect(rows).toEqual([
      [2, "malformed-row"],
      [3, "cell-count"],
      [4, "malformed-row"],
      [5, { a: "6", b: "7" }]
    ])
  })

  test("bytes of another encoding are not guessed", async () => {
    expect((await read(csv, Uint8Array.from([0x61, 0x0a, 0xe9, 0x0a, 0x62, 0x0a]))).rows).toEqual([
      [2, "encoding"],
      [3, { a: "b" }]
    ])
  })

  test.each([
    ["a,b\n1,2\n3", "cell-count"],
    ['a,b\n1,2\n3,"x', "malformed-row"]
  ])("cut off in %j", async (text, code) => {
    const { rows, ended } = await read(csv, text)
    expect(rows).toEqual([
      [2, { a: "1", b: "2" }],
      [3, code]
    ])
    expect(ended.cut?.line).toBe(3)
  })

  test("a last line without its end is taken, and said", async () => {
    const { rows, ended } = await read(csv, "a,b\n1,2")
    expect(rows).toEqual([[2, { a: "1", b: "2" }]])
    expect(ended).toMatchObject({ openEnd: true })
  })

  test("a column's second name is told apart", async () => {
    expect((await read(csv, "a,a\n1,2\n")).rows).toEqual([[2, { a: "1", "a.2": "2" }]])
  })
})

describe("gzip", () => {
  const text = `a,b\n${Array.from({ length: 5000 }, (_, i) => `${i},${(i * 7919) % 10007}`).join("\n")}\n`

  test("is recognised by its bytes", async () => {
    const { rows, ended } = await read(csv, gzipSync(text), 1000)
    expect(rows).toHaveLength(5000)
    expect(ended.cut).toBeUndefined()
  })

  test("cut off, it gives what it holds; the last row is not trusted", async () => {
    const packed = gzipSync(text)
    const { rows, ended } = await read(csv, packed.subarray(0, packed.length - 4000), 1000)
    expect(rows.length).toBeGreaterThan(2000)
    expect(rows.slice(0, -1).every(([line, row], index) => line === index + 2 && typeof row === "object")).toBe(true)
    expect(ended.cut?.problem).toMatch(/gzip/)
  })

  test("damaged inside, it says where reading stopped", async () => {
    const packed = Uint8Array.from(gzipSync(text))
    packed.fill(0xff, 6000, 6100)
    const { ended } = await read(csv, packed, 500)
    expect(ended.cut?.problem).toMatch(/gzip/)
  })
})

describe("NDJSON", () => {
  test("nested values get dotted names; what is no object is rejected", async () => {
    const { rows } = await read(
      "{ format: ndjson }",
      '{"a":{"b":1},"l":[true,null]}\n\n[1]\n{"n":12345678901234567890}\n{"x":\n'
    )
    expect(rows).toEqual([
      [1, { "a.b": "1", "l.0": "true" }],
      [3, "invalid-json"],
      [4, "inexact-number"],
      [5, "invalid-json"]
    ])
  })

  test("cut off inside the last line", async () => {
    const { rows, ended } = await read("{ format: ndjson }", '{"a":1}\n{"a":')
    expect(rows).toEqual([
      [1, { a: "1" }],
      [2, "incomplete-row"]
    ])
    expect(ended.cut?.line).toBe(2)
  })
})

describe("XES", () => {
  const xes = `<?xml version="1.0"?>
<log><global scope="event"><string key="a" value="no"/></global><string key="o" value="L"/>
<trace><string key="n" value="T&amp;1"/>
<event><string key="a" value="1"><string key="deep" value="2"/></string></event>
<event><string key="a" value="3"/></event>
</trace>
</log>`

  test("events with the attributes of their trace and log", async () => {
    const { rows, ended } = await read("{ format: xes }", xes, 7)
    expect(rows).toEqual([
      [4, { "log.o": "L", "trace.n": "T&1", a: "1", "a.deep": "2" }],
      [5, { "log.o": "L", "trace.n": "T&1", a: "3" }]
    ])
    expect(ended.cut).toBeUndefined()
  })

  test("cut off inside an event", async () => {
    const { rows, ended } = await read("{ format: xes }", xes.slice(0, xes.indexOf('"3"') + 1))
    expect(rows.map(([line, row]) => [line, typeof row])).toEqual([
      [4, "object"],
      [5, "string"]
    ])
    expect(rows[1]?.[1]).toBe("incomplete-row")
    expect(ended.cut?.line).toBe(5)
  })
})
