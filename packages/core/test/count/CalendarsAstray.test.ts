// Calendars of one id that several streams publish: the first zone stands, and what contradicts it is told with its stream;
// and one that is asked for again is made ready once.

import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { astrayAt, calendarsAt } from "../../src/count/CalendarsAt.ts"
import type { Payload } from "../../src/log/Recorded.ts"
import { type FoundRow, fromEvents, type RowSource } from "../../src/log/RowSource.ts"
import { all } from "../../src/streams/Streams.ts"
import type { Row } from "../../src/streams/WorkingCalendar.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import { parse } from "../../src/time/CivilDate.ts"
import { isWorkingDay } from "../../src/time/WorkingTime.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const published = (when: string, stream: string, change: object = {}): Line => [
  ...([when, `WorkingCalendar/${stream}`, "Published"] as const),
  { calendar: { ...office, ...change } as unknown as Payload }
]
const abroad = { zone: "Europe/Berlin", version: "abroad" }
const closed = { version: "closed", specials: [{ date: "2026-03-10", is: "closure" }] }
const at = { cutMs: shanghai("2026-06-01"), head: 9 }

const told = (...lines: ReadonlyArray<Line>) =>
  Effect.runSync(
    Effect.gen(function* () {
      const source = fromEvents(all, tell(...lines))
      const table = (yield* calendarsAt(source, new Set([office.id]), at)).get(office.id)
      const astray = yield* astrayAt(source, at)
      return {
        zone: table?.zone,
        isOpen: table === undefined ? undefined : isWorkingDay(table, parse("2026-03-10") as number),
        astray: astray.map(({ first, firstZone, other, zone }) => [first.stream.id, firstZone, other.stream.id, zone])
      }
    })
  )

describe("one id in two zones", () => {
  const [home, away] = [published("2026-01-01", "home"), published("2026-02-01", "away", abroad)]

  it("the first zone stands, and both versions are named", () => {
    const found = told(home, away, published("2026-03-01", "home", closed))
    expect(found).toMatchObject({ zone: "Asia/Shanghai", astray: [["home", "Asia/Shanghai", "away", "Europe/Berlin"]] })
    expect(found.isOpen).toMatchObject({ success: false })
  })

  it("of versions published at the same instant, the first by the name of its stream, whatever their order in the log", () => {
    const both = [published("2026-01-01", "home"), published("2026-01-01", "away", abroad)] as const
    const expected = { zone: "Europe/Berlin", astray: [["away", "Europe/Berlin", "home", "Asia/Shanghai"]] }
    expect(told(...both)).toMatchObject(expected)
    expect(told(both[1], both[0])).toMatchObject(expected)
  })

  it("there is nothing to tell of one zone, nor of a version that contradicts itself", () => {
    expect(told(home, published("2026-02-01", "second", closed)).astray).toEqual([])
    expect(told(home, published("2026-02-01", "away", { ...abroad, until: office.from })).astray).toEqual([])
  })
})

describe("a calendar asked for again", () => {
  const source = fromEvents(all, tell(published("2026-01-01", "home"), published("2026-03-01", "home", closed)))
  const at = (date: string, of: RowSource = source) =>
    Effect.runSync(calendarsAt(of, new Set([office.id]), { cutMs: shanghai(date), head: 9 })).get(office.id)
  const isOpen = (date: string) => {
    const table = at(date)
    return table === undefined ? undefined : isWorkingDay(table, parse("2026-03-10") as number)
  }

  it("is the same of the same versions, and another once one is added", () => {
    expect(at("2026-02-01")).toBe(at("2026-02-02"))
    expect(at("2026-06-01")).toBe(at("2026-06-02"))
    expect([isOpen("2026-02-01"), isOpen("2026-06-01"), isOpen("2026-02-01")]).toMatchObject([
      ...[{ success: true }, { success: false }, { success: true }]
    ])
    expect(at("2025-12-01")).toBeUndefined()
  })

  it("is another without one of its versions", () => {
    const last = (found: ReadonlyArray<FoundRow>) => found.filter(({ row }) => (row as Row).text.includes("closed"))
    const newest: RowSource = { rows: (query) => Effect.map(source.rows(query), last) }
    expect(at("2026-06-01", newest)).toBeDefined()
    expect(at("2026-06-01", newest)).not.toBe(at("2026-06-01"))
  })
})
