// What one look counts for several windows, where these go by different things: each is what it is when it is asked alone.
import { layer } from "@effect/vitest"
import { Calendar, Instant, Operand, type Rectangle, TallySource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { expect } from "vitest"
import { windowOf } from "../../../core/test/arbitrary/Questions.ts"
import { tallies } from "../../src/kpi/Tallies.ts"
import type { Store } from "./FigureSuite.ts"
import { inMemory, inTables, makeTables } from "./Held.ts"
import * as Things from "./Things.ts"

const title = { zh: "", en: "" }
const hours = [{ from: "09:00", until: "17:00" }]

/** A desk that works on the first days of the week. */
const desk = (days: number): Calendar.Table => {
  const week = Array.from({ length: 7 }, (_, day) => (day < days ? hours : []))
  const span = { from: "2026-01-01", until: "2026-01-31" }
  return Result.getOrThrow(
    Calendar.table({ id: "desk", version: "1", title, zone: "UTC", weeks: [week], specials: [], ...span })
  )
}

/** Begun on a Friday and ended on the Monday after. */
const rectangle: Rectangle.Rectangle = {
  stream: { category: "Thing", id: "1" },
  row: {
    ...{ kind: "thing", key: "1", evidence: "events", findings: [] },
    ...{ startAtMs: Date.UTC(2026, 0, 2, 10), endAtMs: Date.UTC(2026, 0, 5, 10) }
  } as Rectangle.Rectangle["row"],
  ...{ validFromMs: 0, validUntilMs: Instant.FOREVER, knownFrom: 1, knownUntil: Instant.FOREVER }
}

const inTime = Operand.operand({
  ...{ name: "things", title, rows: "thing", select: { anchor: "startAtMs" }, among: { all: [] }, exclusions: [] },
  having: { within: ["startAtMs", "endAtMs"], atMost: { workingDays: 1, calendar: "desk" } }
} as unknown as Parameters<typeof Operand.operand>[0])

const query = (table: Calendar.Table): TallySource.TallyQuery => {
  const window = windowOf("2026-01")
  const { endMs: cutMs, startMs: fromMs } = window
  const rows = { kind: "thing", anchor: "startAtMs", fromMs, untilMs: cutMs, cutMs, head: 1 }
  return {
    of: [{ operand: inTime, query: rows }],
    frame: { window, cutMs, calendars: new Map([["desk", table]]) },
    values: false
  }
}

/** Runs the suite on a store. */
export const suite = ({ name, base }: Store): void =>
  layer(base, { timeout: "120 seconds", excludeTestServices: true })(`windows asked together: ${name}`, (it) => {
    it.effect("each is counted by the calendar of its own cut, and the same twice is told twice", () =>
      Effect.gen(function* () {
        yield* makeTables(Things.streams, "together_")
        const books = yield* inTables(Things.streams, [rectangle], "together_")
        const [all, five] = [desk(7), desk(5)]
        const queries = [all, five, all].map(query)
        const counted = yield* tallies(books, queries)
        expect(counted).toEqual(yield* TallySource.tallies(inMemory([rectangle]), queries))
        expect(counted.map(([group]) => group?.tallies[0]?.counted)).toEqual([0, 1, 0])
      })
    )
  })
