// Server-sent events as they come in, in whatever pieces; and calls kept apart.
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { problemOf } from "../../src/page/ask/Ask.ts"
import { parted, type Sent } from "../../src/page/ask/Lines.ts"
import { spaced } from "../../src/page/ask/Spaced.ts"

const received = (pieces: ReadonlyArray<string>): ReadonlyArray<Sent> => {
  const all: Array<Sent> = []
  let rest = ""
  for (const piece of pieces) {
    const { events, rest: open } = parted(rest + piece)
    all.push(...events)
    rest = open
  }
  return all
}

describe("server-sent events", () => {
  const sent = ':\n\nid: 7\nevent: head\ndata: {"position":7}\n\nretry: 1000\n\ndata: a\ndata: b\n\nevent: half'

  it("are the same wherever the stream was cut", () => {
    const whole = [
      { event: "head", data: '{"position":7}' },
      { event: "message", data: "a\nb" }
    ]
    expect(received([sent])).toEqual(whole)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: sent.length }), { maxLength: 6 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), sent.length]
        expect(received(places.slice(1).map((end, at) => sent.slice(places[at], end)))).toEqual(whole)
      })
    )
  })
})

describe("calls that are kept apart", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it("the first at once, then the last of those that came meanwhile", () => {
    const said: Array<number> = []
    const call = spaced((n: number) => said.push(n), 100)
    for (const n of [1, 2, 3]) call(n)
    expect(said).toEqual([1])
    vi.advanceTimersByTime(99)
    expect(said).toEqual([1])
    vi.advanceTimersByTime(1)
    expect(said).toEqual([1, 3])
    call(4)
    expect(said).toEqual([1, 3])
    vi.advanceTimersByTime(200)
    expect(said).toEqual([1, 3, 4])
    call(5)
    expect(said).toEqual([1, 3, 4, 5])
  })
})

describe("problems", () => {
  it("say what the host says; one that gives no reason is told as such", () => {
    const told = { refusal: "NotAuthorised", zh: "无权", en: "may not", facts: { clause: "S0-2.4" } }
    expect(problemOf(403, "r-1", told)).toEqual({ status: 403, id: "r-1", ...told })
    expect(problemOf(502, "", undefined)).toMatchObject({ status: 502, refusal: "502", facts: {} })
    expect(problemOf(502, "", undefined).zh).toContain("502")
  })
})
