// Whoever reads a record reads what happened in their own language: every event type of every stream has its words, and no other has.
import { describe, expect, it } from "vitest"
import { event } from "../../src/rules/Spoken.ts"
import { events as words } from "../../src/rules/words/Events.ts"
import { all as streams } from "../../src/streams/Streams.ts"

const types = [...streams.values()].flatMap(({ category, events }) =>
  Object.keys(events).map((type) => ({ category, type }))
)
const han = /\p{Script=Han}/u

describe("the words of events", () => {
  it("are there for every type, in both languages", () => {
    expect(types.length).toBeGreaterThan(300)
    const untold = types.filter(({ category, type }) => {
      const { en, zh } = event(type, category)
      return !/^[\p{Script=Han}]+$/u.test(zh) || han.test(en) || !/^[A-Z][a-z'-]+( [a-z'-]+)*$/.test(en)
    })
    expect(untold).toEqual([])
  })

  it("tell one type of a stream from another", () => {
    for (const { category, events } of streams.values())
      for (const language of ["zh", "en"] as const) {
        const told = Object.keys(events).map((type) => event(type, category)[language])
        expect([category, told.filter((text, at) => told.indexOf(text) !== at)]).toEqual([category, []])
      }
  })

  it("are of types that there are, and of a category's own only where it differs", () => {
    const known = new Set(types.flatMap(({ category, type }) => [type, `${category}.${type}`]))
    expect(Object.keys(words).filter((key) => !known.has(key))).toEqual([])
    const own = Object.entries(words).filter(([key]) => key.includes("."))
    expect(own.filter(([key, { zh }]) => words[key.split(".")[1] ?? ""]?.zh === zh)).toEqual([])
  })

  it("of a type that nobody knows are the type itself", () => {
    expect(event("Painted", "Boat")).toEqual({ zh: "Painted", en: "Painted" })
    expect(event("constructor", "Case")).toEqual({ zh: "constructor", en: "constructor" })
  })
})
