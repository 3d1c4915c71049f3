// From events to facts: their order, ties, and what retractions and corrections make of them.
import { describe, expect, it } from "vitest"
import { facts } from "../../src/log/Fact.ts"
import * as Case from "../../src/streams/Case.ts"
import { type Line, type More, tell } from "../Story.ts"

const line = (when: string, type: string, said: object = {}, more: More = {}): Line => [
  when,
  "Case/C-1",
  type,
  said as Line[3] & object,
  more
]
const noted = (when: string, activity: string, more: More = {}) => line(when, "Noted", { activity }, more)
const of = (...lines: ReadonlyArray<Line>) => facts(tell(...lines), Case.stream.events)
const told = (...lines: ReadonlyArray<Line>) => of(...lines).map(({ data }) => data["activity"])

describe("order", () => {
  it("is that of the business instant, not of delivery", () => {
    expect(told(noted("2026-01-03", "c"), noted("2026-01-01", "a"), noted("2026-01-02", "b"))).toEqual(["a", "b", "c"])
  })

  it("at one instant: own facts first, then by system, sequence and position", () => {
    const at = "2026-01-01"
    const lines = [
      noted(at, "old, no sequence, later"),
      noted(at, "zeta", { system: "zeta" }),
      noted(at, "old 2", { system: "old", sequence: 2 }),
      noted(at, "old 1", { system: "old", sequence: 1 }),
      noted(at, "old", { system: "old" }),
      noted(at, "own, last")
    ]
    expect(told(...lines)).toEqual(["old, no sequence, later", "own, last", "old", "old 1", "old 2", "zeta"])
  })

  it("a fact that concerns another acts right behind it, whenever it was decided", () => {
    const all = of(
      line("2026-01-01", "Registered", { class: "complaint" }),
      line("2026-01-02", "Resolved", { cause: "x" }),
      line("2026-03-01", "Voided", { signedBy: "G-1" }, { concerns: 0 })
    )
    expect(all.map(({ type }) => type)).toEqual(["Registered", "Voided", "Resolved"])
    expect(all[1]?.atMs).toBe(all[0]?.atMs)
    expect(all[1]?.occurredAtMs).toBeGreaterThan(all[2]?.atMs ?? 0)
  })
})

describe("retractions", () => {
  it("take a fact back, and a retraction that is taken back does nothing", () => {
    const first = noted("2026-01-01", "a")
    const taken = line("2026-01-05", "Retracted", {}, { concerns: 0 })
    expect(told(first, noted("2026-01-02", "b"), taken)).toEqual([undefined, "b"].slice(1))
    const back = line("2026-01-06", "Retracted", {}, { concerns: 2 })
    expect(told(first, noted("2026-01-02", "b"), taken, back)).toEqual(["a", "b"])
  })

  it("of retractions bear any length", () => {
    const chain = (length: number) => [
      noted("2026-01-01", "a"),
      ...Array.from({ length }, (_, index) => line("2026-01-05", "Retracted", {}, { concerns: index }))
    ]
    expect(told(...chain(8_000))).toEqual(["a"])
    expect(told(...chain(8_001))).toEqual([])
  })

  it("in a circle leave what they do not concern", () => {
    const circle = [
      line("2026-01-05", "Retracted", {}, { concerns: 2 }),
      line("2026-01-05", "Retracted", {}, { concerns: 1 })
    ]
    expect(told(noted("2026-01-01", "a"), ...circle)).toEqual(["a"])
    const itself = line("2026-01-05", "Retracted", {}, { concerns: 1 })
    expect(told(noted("2026-01-01", "a"), itself)).toEqual(["a"])
  })

  it("work before their target is delivered", () => {
    expect(told(line("2026-01-05", "Retracted", {}, { concerns: 1 }), noted("2026-01-01", "a"))).toEqual([])
  })

  it("of something unknown is a finding on what there is, names nothing, and is nothing where there is nothing", () => {
    const stray = line("2026-01-05", "Retracted", {}, { concerns: 9, subjects: ["unit:U-1"] })
    expect(of(stray)).toEqual([])
    expect(of(noted("2026-01-01", "a"), stray).map(({ findings, subjects }) => ({ findings, subjects }))).toEqual([
      { findings: [], subjects: [] },
      { findings: ["concerns-unknown-event"], subjects: [] }
    ])
  })
})

describe("corrections", () => {
  const registered = line("2026-01-01", "Registered", { class: "request" })
  const corrected = (said: object, concerns = 0) => line("2026-02-01", "Corrected", said, { concerns })

  it("replace the data, and instant and subjects where they say so", () => {
    const [fact] = of(
      registered,
      corrected({
        data: { class: "complaint" },
        occurredAt: "2026-01-09T00:00:00.000Z",
        subjects: ["unit:U-1"]
      })
    )
    expect(fact).toMatchObject({
      data: { class: "complaint" },
      atMs: Date.UTC(2026, 0, 9),
      occurredAtMs: Date.UTC(2026, 0, 9),
      subjects: ["unit:U-1"]
    })
    const [same] = of(registered, corrected({ data: { class: "complaint" } }))
    expect(same).toMatchObject({ data: { class: "complaint" }, atMs: Date.UTC(2025, 11, 31, 16), subjects: [] })
  })

  it("the last one counts, also when it corrects the correction", () => {
    const [fact] = of(
      registered,
      corrected({ data: { class: "complaint" } }),
      corrected({ data: { class: "request" } }, 1)
    )
    expect(fact?.data).toEqual({ class: "request" })
  })

  it("of corrections bear any length, and a circle of them is a finding", () => {
    const chain = Array.from({ length: 5_000 }, (_, index) =>
      corrected({ data: { class: index % 2 === 0 ? "complaint" : "request" } }, index)
    )
    expect(of(registered, ...chain).map(({ data }) => data)).toEqual([{ class: "request" }])
    const circle = [corrected({ data: { class: "complaint" } }, 2), corrected({ data: { class: "complaint" } }, 1)]
    expect(of(registered, ...circle).map(({ findings }) => findings)).toEqual([
      [],
      ["concerns-unknown-event"],
      ["concerns-unknown-event"]
    ])
  })

  it("move with their target what concerns it", () => {
    const all = of(
      registered,
      line("2026-03-01", "Voided", { signedBy: "G-1" }, { concerns: 0 }),
      corrected({ data: { class: "request" }, occurredAt: "2026-01-09T00:00:00.000Z" })
    )
    expect(all.map(({ atMs }) => atMs)).toEqual([Date.UTC(2026, 0, 9), Date.UTC(2026, 0, 9)])
  })

  it("hold for a fact whose own target was taken back, and keep it in its place", () => {
    const all = of(
      registered,
      line("2026-03-01", "Voided", { signedBy: "G-1" }, { concerns: 0 }),
      line("2026-03-02", "Retracted", {}, { concerns: 0 }),
      noted("2026-02-15", "between"),
      corrected({ data: { signedBy: "G-2" }, occurredAt: "2026-02-10T00:00:00.000Z" }, 1)
    )
    expect(all.map(({ type }) => type)).toEqual(["Voided", "Noted"])
    expect(all[0]).toMatchObject({ data: { signedBy: "G-2" }, findings: ["concerns-unknown-event"] })
  })

  it("that do not fit what they correct change nothing, with a finding", () => {
    const all = of(registered, corrected({ data: { colour: "red" } }))
    expect(all.map(({ data }) => data)).toEqual([{ class: "request" }, { data: { colour: "red" } }])
    expect(all[1]?.findings).toEqual(["correction-does-not-fit"])
  })
})

describe("findings", () => {
  it("a fact dated after its recording says so", () => {
    expect(of(noted("2026-01-05", "a", { recorded: "2026-01-04" }))[0]?.findings).toEqual(["acts-after-recorded"])
    expect(of(noted("2026-01-05", "a"))[0]?.findings).toEqual([])
  })
})
