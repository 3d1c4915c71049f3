// Periods: each follows the one before without a gap, and means what the window of the same name means.
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { fromParts, startMs, weekday } from "../../src/time/CivilDate.ts"
import { containing, Label, next, type Period, parse } from "../../src/time/Period.ts"
import { windowOf } from "../arbitrary/Questions.ts"

const zone = "Asia/Shanghai"

describe.each(["week", "month", "quarter", "year"] as const)("periods of a %s", (every) => {
  const all: Array<Period> = [containing(every, fromParts(2019, 12, 20))]
  while ((all.at(-1) as Period).end < fromParts(2031, 1, 10)) all.push(next(all.at(-1) as Period))

  it("follow one another without a gap, and are what the window of that name is", () => {
    for (const [index, period] of all.entries()) {
      expect(all[index + 1]?.first ?? period.end).toBe(period.end)
      const window = windowOf(period.label)
      expect([window.kind, window.startMs, window.endMs]).toEqual([
        every,
        startMs(period.first, zone),
        startMs(period.end, zone)
      ])
      expect(parse(period.label)).toEqual(period)
    }
  })

  it("contain each of their days", () => {
    for (const period of all.slice(0, 60)) {
      for (let date = period.first; date < period.end; date++) expect(containing(every, date)).toEqual(period)
    }
  })
})

describe("labels", () => {
  it("weeks begin on Monday and belong to the year of their Thursday", () => {
    const week = parse("2026-W01") as Period
    expect([week.first, weekday(week.first)]).toEqual([fromParts(2025, 12, 29), 1])
    expect(parse("2026-W53")?.end).toBe(fromParts(2027, 1, 4))
  })

  it("refuses what is no period", () => {
    const known = Schema.is(Label)
    for (const label of ["2025-W53", "2026-W00", "2026-13", "2026-00", "2026-Q5", "2026-Q0", "26", "2026-3", ""]) {
      expect([label, parse(label), known(label)]).toEqual([label, undefined, false])
    }
    for (const label of ["2026-W53", "2026-12", "2026-Q4", "2026"]) expect(known(label)).toBe(true)
  })
})
