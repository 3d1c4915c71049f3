// Bugs that the clocks of well-known service desks had, each by the number of its report: none of them here.
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Calendar, type Day, table } from "../../src/time/Calendar.ts"
import { calendar, fiveDays } from "../../src/time/ChineseCalendar.ts"
import { HOUR_MS } from "../../src/time/Instant.ts"
import { type Mark, ran, runsOut, spent } from "../../src/time/Stopwatch.ts"
import { after, between } from "../../src/time/WorkingTime.ts"
import { shanghai } from "../Story.ts"

const instant = (text: string): number => shanghai(text)
const week = (day: Day) =>
  Result.getOrThrow(
    table(calendar({ id: "desk", version: "1", title: { zh: "", en: "" }, weeks: [fiveDays(day)] }) satisfies Calendar)
  )
const nineToFive = week([{ from: "09:00", until: "17:00" }])

const held = (from: string, until: string, reason = "customer"): ReadonlyArray<Mark> => [
  { is: "paused", atMs: instant(from), reason },
  { is: "resumed", atMs: instant(until), reason }
]
const started = (text: string): Mark => ({ is: "started", atMs: instant(text) })
const due = (marks: ReadonlyArray<Mark>, hours: number, desk = nineToFive) =>
  Result.getOrThrow(runsOut(ran(marks, "continueExcludingResolved"), hours * HOUR_MS, desk))
const worked = (marks: ReadonlyArray<Mark>, by: string, desk = nineToFive) =>
  Result.getOrThrow(spent(ran(marks, "continueExcludingResolved"), instant(by), desk)) / HOUR_MS

describe("hold time mixed between wall clock and working time", () => {
  it("glpi 10594: a pause over the weekend credits its working hours alone", () => {
    expect(due([started("2026-03-06T15:00"), ...held("2026-03-06T16:00", "2026-03-09T10:00")], 8)).toBe(
      instant("2026-03-09T17:00")
    )
  })

  it("erpnext 49414: a hold from 17:00 to 09:00 does not push a limit of eight hours by a day", () => {
    const marks = [started("2026-03-09T09:00"), ...held("2026-03-09T17:00", "2026-03-10T09:00")]
    expect(due(marks, 8)).toBe(instant("2026-03-09T17:00"))
    expect(worked(marks, "2026-03-10T09:00")).toBe(8)
  })

  it("erpnext 52489: a hold is counted once, however often it is looked at", () => {
    const marks = [started("2026-03-09T09:00"), ...held("2026-03-09T10:00", "2026-03-09T11:00")]
    expect([due(marks, 4), due(marks, 4)]).toEqual([instant("2026-03-09T14:00"), instant("2026-03-09T14:00")])
  })

  it("erpnext: an earlier hold is not forgotten for the last one", () => {
    const holds = [...held("2026-03-09T10:00", "2026-03-09T11:00"), ...held("2026-03-09T12:00", "2026-03-09T14:00")]
    expect(due([started("2026-03-09T09:00"), ...holds], 4)).toBe(instant("2026-03-09T16:00"))
  })
})

describe("limits", () => {
  it("glpi 22678: what is due outside the hours is due within them", () => {
    expect(Result.getOrThrow(after(nineToFive, instant("2026-03-06T20:00"), HOUR_MS))).toBe(instant("2026-03-09T10:00"))
  })

  it("glpi 6902: a limit that is changed while paused keeps the pause", () => {
    const marks = [started("2026-03-09T09:00"), ...held("2026-03-09T10:00", "2026-03-09T12:00")]
    expect(due(marks, 2)).toBe(instant("2026-03-09T13:00"))
    expect(due(marks, 3)).toBe(instant("2026-03-09T14:00"))
  })

  it("glpi 24481: what is paused cannot run out meanwhile", () => {
    const paused: Mark = { is: "paused", atMs: instant("2026-03-09T10:00"), reason: "customer" }
    expect(due([started("2026-03-09T09:00"), paused], 2)).toBeUndefined()
  })

  it("chatwoot 12058: after reopening the time goes on from where it stood, and is not that since the beginning", () => {
    const marks: ReadonlyArray<Mark> = [
      started("2026-03-09T09:00"),
      { is: "ended", atMs: instant("2026-03-09T09:05") },
      { is: "reopened", atMs: instant("2026-03-13T10:00") }
    ]
    expect(worked(marks, "2026-03-13T10:10") * 60).toBeCloseTo(15)
  })

  it("glpi 23359: what was ended and reopened runs and is not paused", () => {
    const marks: ReadonlyArray<Mark> = [
      started("2026-03-09T09:00"),
      { is: "ended", atMs: instant("2026-03-09T10:00") },
      { is: "reopened", atMs: instant("2026-03-09T11:00") }
    ]
    expect(due(marks, 3)).toBe(instant("2026-03-09T13:00"))
  })
})

describe("hours", () => {
  it("zammad: pauses below a minute, and two in the same minute, have their length", () => {
    const short = (from: number, until: number): ReadonlyArray<Mark> => [
      { is: "paused", atMs: instant("2026-03-09T10:00") + from, reason: "customer" },
      { is: "resumed", atMs: instant("2026-03-09T10:00") + until, reason: "customer" }
    ]
    const marks = [started("2026-03-09T09:00"), ...short(5_000, 20_000), ...short(30_000, 40_000)]
    expect(due(marks, 2)).toBe(instant("2026-03-09T11:00") + 25_000)
  })

  it("helpdesk 2212, osticket 6847: a break at noon is not worked", () => {
    const desk = week([
      { from: "09:00", until: "12:00" },
      { from: "13:00", until: "17:00" }
    ])
    expect(due([started("2026-03-09T11:00")], 2, desk)).toBe(instant("2026-03-09T14:00"))
    expect(
      worked([started("2026-03-09T11:00"), ...held("2026-03-09T12:00", "2026-03-09T13:00")], "2026-03-09T14:00", desk)
    ).toBe(2)
  })

  it("pm4py: holidays are not worked, and the zone is that of the calendar", () => {
    const span = { fromMs: instant("2026-09-30T09:00"), untilMs: instant("2026-10-08T17:00") }
    expect(Result.getOrThrow(between(nineToFive, span))).toBe(16 * HOUR_MS)
  })
})
