// Exports that were changed or cut: refused with the line, never taken in part.
import { existsSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { laterExport, place, run, write } from "./Run.ts"

let lines: ReadonlyArray<string>
beforeAll(async () => {
  lines = readFileSync(await laterExport(), "utf8")
    .trimEnd()
    .split("\n")
})

const recompute = (text: string, ...args: ReadonlyArray<string>) =>
  run("recompute", write("tampered.ndjson", text), ...args)
const joined = (all: ReadonlyArray<string>): string => all.map((line) => `${line}\n`).join("")
const changed = (line: number, from: string | RegExp, to: string): string =>
  joined(lines.map((text, index) => (index === line - 1 ? text.replace(from, to) : text)))

describe("a changed export", () => {
  it.each([
    ["a digit of an id", 7, /"id":"[0-9a-f]{32}"/, `"id":"${"0".repeat(32)}"`],
    ["the position", 5, '"position":5', '"position":6'],
    ["the version", 4, /"version":2/, '"version":3'],
    ["the source key", 9, /"key":"k9"/, '"key":"k8"'],
    ["a space", 3, '"commit"', ' "commit"'],
    ["the tenant", 2, '"tenant":"books"', '"tenant":"other"'],
    ["an instant that is none", 6, /"occurredAt":"2025-0/, '"occurredAt":"2025-9'],
    ["an unknown type", 8, /"type":"\w+"/, '"type":"Cheered"']
  ])("%s is refused with its line", async (_, line, from, to) => {
    const text = changed(line, from, to)
    expect(text).not.toBe(joined(lines))
    const { code, err, out } = await recompute(text)
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain(`line ${line} `)
    expect(err).toContain(`第 ${line} 行`)
  })

  it("a changed payload that could have been is found by the published figures, and by the SHA-256", async () => {
    const text = joined(lines).replace('"passed":true', '"passed":false')
    const { code, err } = await recompute(text)
    expect(code).toBe(2)
    expect(err).toContain("1 published figures come out otherwise")
    const refused = await recompute(text, "--sha256", "0".repeat(64))
    expect(refused).toMatchObject({ code: 1, out: "" })
    expect(refused.err).toContain("SHA-256")
  })

  it("a changed publication that makes no sense is refused with its position", async () => {
    const { code, err } = await recompute(changed(19, '"cut":{"at":"2025-03', '"cut":{"at":"2025-93'))
    expect(code).toBe(1)
    expect(err).toContain("position 19")
  })

  it("lines in another order, twice, or left out are refused", async () => {
    const [a = "", b = "", ...rest] = lines
    expect((await recompute(joined([b, a, ...rest]))).err).toContain("line 1 ")
    expect((await recompute(joined([a, a, ...rest]))).err).toContain("line 2 ")
    // Two events of different streams: each could stand there, but their positions fall.
    const swapped = [...lines.slice(0, 4), lines[5] ?? "", lines[4] ?? "", ...lines.slice(6)]
    expect((await recompute(joined(swapped))).err).toContain("line 6 ")
    const without = lines.filter((_, index) => index !== 3)
    expect((await recompute(joined(without))).err).toContain("line 4 ")
  })

  it("a file cut off inside a line is refused with that line", async () => {
    const text = joined(lines)
    const { code, err } = await recompute(text.slice(0, -20))
    expect(code).toBe(1)
    expect(err).toContain(`line ${lines.length} `)
  })

  it("a file cut off inside a commit is refused", async () => {
    const text = lines[0]?.replace('"commit":1,', '"commit":2,') ?? ""
    const { code, err } = await recompute(`${text}\n`)
    expect(code).toBe(1)
    expect(err).toContain("cut off")
  })

  it("bytes that are no text are refused", async () => {
    const file = write("bytes.ndjson", "")
    const { writeFileSync } = await import("node:fs")
    writeFileSync(file, Buffer.concat([Buffer.from(joined(lines)), Buffer.from([0xff, 0xfe, 0x0a])]))
    expect(await run("recompute", file)).toMatchObject({ code: 1, out: "" })
  })

  it("any one byte changed never crashes and never passes for the same export", async () => {
    const text = joined(lines)
    const at = fc.integer({ min: 0, max: text.length - 1 })
    const byte = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code))
    await fc.assert(
      fc.asyncProperty(at, byte, async (index, character) => {
        fc.pre(text[index] !== character)
        const { code, err } = await recompute(text.slice(0, index) + character + text.slice(index + 1))
        expect([0, 1, 2]).toContain(code)
        expect(err).not.toContain("unexpected")
        if (code === 1) expect(err).toMatch(/line \d+ |position \d+/)
      }),
      { numRuns: 60 }
    )
  })
})

describe("export", () => {
  it("gives back the bytes it was read from, whole up to a commit", async () => {
    const file = await laterExport()
    const out = place("again.ndjson")
    const { code } = await run("export", out, "--log", file)
    expect(code).toBe(0)
    expect(readFileSync(out)).toEqual(readFileSync(file))
    expect((await run("export", place("five.ndjson"), "--log", file, "--head", "5")).code).toBe(0)
    expect(readFileSync(place("five.ndjson"), "utf8")).toBe(joined(lines.slice(0, 5)))
  })

  it("never replaces a file unasked, and leaves nothing behind when refused", async () => {
    const file = await laterExport()
    const kept = write("kept.ndjson", "mine")
    expect(await run("export", kept, "--log", file)).toMatchObject({ code: 1, out: "" })
    expect(readFileSync(kept, "utf8")).toBe("mine")
    expect((await run("export", kept, "--log", file, "--force")).code).toBe(0)
    expect((await run("export", place("no/such/folder.ndjson"), "--log", file)).code).toBe(1)
    expect(existsSync(place("kept.ndjson.unfinished"))).toBe(false)
  })

  it("tells the SHA-256 that recompute and restore take", async () => {
    const file = await laterExport()
    const { out } = await run("export", place("sum.ndjson"), "--log", file, "--lang", "en")
    const sha256 = /SHA-256 ([0-9a-f]{64})/.exec(out)?.[1] ?? ""
    expect((await run("recompute", place("sum.ndjson"), "--sha256", sha256)).code).toBe(0)
  })

  it("refuses a head of a source's clock", async () => {
    const args = ["export", place("source.ndjson"), "--head", "source:2025-02-01T00:00:00Z"]
    expect((await run(...args, "--log", await laterExport())).err).toContain("--head")
  })
})
