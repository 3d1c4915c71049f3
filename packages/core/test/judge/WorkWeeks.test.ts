// What work logs are judged by: complete days by the calendar, upload by Monday, and the frame that the week's draw takes.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { redraw } from "../../src/audit/Redraw.ts"
import { membersOf } from "../../src/judge/Frame.ts"
import { completeness } from "../../src/judge/LogCompleteness.ts"
import { draw, frameHash, weekly } from "../../src/streams/Sample/Draw.ts"
import { table } from "../../src/time/Calendar.ts"
import { fiveDays, officeHours, specials } from "../../src/time/ChineseCalendar.ts"
import { parse } from "../../src/time/CivilDate.ts"
import { replay } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const calendar = Result.getOrThrow(
  table({
    ...{ id: "house", version: "1", title: { zh: "日历", en: "calendar" }, zone: "Asia/Shanghai" },
    ...{ from: "2026-01-01", until: "2027-01-01", weeks: [[...fiveDays(officeHours)]], specials: [...specials] }
  })
)

const about = (staff: string) => ({ subjects: [`staff:${staff}`] })
const logged = (staff: string, week: string, ...dates: ReadonlyArray<string>): ReadonlyArray<Line> =>
  dates.map((date) => [`${date} 17:00`, `WorkLog/${staff}-${week}`, "DayLogged", { date, customers: [] }, about(staff)])
const uploaded = (staff: string, week: string, when: string): Line => [when, `WorkLog/${staff}-${week}`, "Uploaded", {}]

const ask = (week: string, at: string, lines: ReadonlyArray<Line>) =>
  Effect.runSync(
    Effect.result(
      completeness(replay(tell(...lines)), calendar, {
        ...{ monday: parse(week) ?? 0, atMs: shanghai(at), head: { position: lines.length, atMs: shanghai(at) } }
      })
    )
  )

describe("completeness of work logs", () => {
  const week = "2026-03-02"
  const all = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"]

  it("S0-3.2.1a: lists the working days without a log; exempted days and rest days are not due", () => {
    const lines: ReadonlyArray<Line> = [
      ...logged("T-1", week, ...all, "2026-03-07"),
      ...logged("T-2", week, "2026-03-02", "2026-03-05"),
      ["2026-03-03 08:00", `WorkLog/T-2-${week}`, "DayExempted", { date: "2026-03-03", cause: "leave" }]
    ]
    const found = Result.getOrThrow(ask(week, "2026-03-09", lines))
    expect(found.map(({ missing, staff, due }) => [staff, due.length, missing])).toEqual([
      ["T-1", 5, []],
      ["T-2", 4, ["2026-03-04", "2026-03-06"]]
    ])
  })

  it("a make-up Saturday is due, a holiday is not: the week of 9 February 2026 has six days, that of 16 February none", () => {
    const first = Result.getOrThrow(ask("2026-02-09", "2026-02-20", logged("T-1", "2026-02-09", "2026-02-09")))
    expect(first[0]?.due.at(-1)).toBe("2026-02-14")
    expect(first[0]?.due).toHaveLength(6)
    const spring = Result.getOrThrow(ask("2026-02-16", "2026-02-28", logged("T-1", "2026-02-16", "2026-02-16")))
    expect(spring[0]?.due).toEqual([])
  })

  it("S0-3.2.1b: is uploaded in time until Monday 24:00; a Monday that is no working day is followed by the next that is", () => {
    const upload = (of: string, when: string | undefined, at: string) => {
      const lines = [...logged("T-1", of, of), ...(when === undefined ? [] : [uploaded("T-1", of, when)])]
      return Result.getOrThrow(ask(of, at, lines))[0]?.upload
    }
    expect(upload(week, "2026-03-09 23:59", "2026-03-20")).toBe("in-time")
    expect(upload(week, "2026-03-10 00:00", "2026-03-20")).toBe("late")
    expect(upload(week, undefined, "2026-03-09 23:59")).toBe("open")
    expect(upload(week, undefined, "2026-03-10 00:00")).toBe("missing")
    // Monday, 5 October 2026 is in the holidays, which end on the 7th.
    expect(upload("2026-09-28", "2026-10-08 23:59", "2026-10-20")).toBe("in-time")
    expect(upload("2026-09-28", "2026-10-09 00:00", "2026-10-20")).toBe("late")
  })

  it("refuses a week that the calendar does not cover", () => {
    expect(Result.isFailure(ask("2027-01-04", "2027-01-20", []))).toBe(true)
  })
})

describe("the frame of a draw", () => {
  const weeks = ["2026-02-02", "2026-02-09", "2026-02-16"] as const
  const members = ["T-1", "T-2", "T-3", "T-4"]
  const first = { week: weeks[0], share: { ...weekly }, members, covered: [] }
  const names = draw(first, "s")
  const sample = "Sample/first"
  const lines: ReadonlyArray<Line> = [
    ...weeks.flatMap((week) => members.flatMap((staff) => logged(staff, week, week))),
    ...members.map((staff) => uploaded(staff, weeks[0], "2026-02-09 09:00")),
    ...["T-1", "T-2", "T-3"].map((staff) => uploaded(staff, weeks[1], "2026-02-16 09:00")),
    uploaded("T-4", weeks[1], "2026-02-17 09:00"),
    ...members.map((staff) => uploaded(staff, weeks[2], "2026-02-23 09:00")),
    ["2026-02-09 10:00", sample, "FrameFixed", { ...first, hash: frameHash(first) }],
    ["2026-02-09 11:00", sample, "SeedSupplied", { seed: "s" }],
    ["2026-02-09 12:00", sample, "Drawn", { algorithm: "servicebook/draw/1", drawn: [...names] }]
  ]
  const frame = (week: string, at: string, more: ReadonlyArray<Line> = []) => {
    const events = tell(...lines, ...more)
    const head = { position: events.length, atMs: shanghai(at) }
    return Effect.runSync(membersOf(replay(events), { week, atMs: shanghai(at), head }))
  }

  it("has those whose logs were uploaded by then; who comes later is not in it", () => {
    expect(frame(weeks[1], "2026-02-16 10:00").members).toEqual(["T-1", "T-2", "T-3"])
    expect(frame(weeks[1], "2026-02-17 10:00").members).toEqual(members)
    expect(frame(weeks[0], "2026-02-09 08:00").members).toEqual([])
  })

  it("knows who was drawn for an earlier week of the month, and forgets it with the month", () => {
    expect(frame(weeks[1], "2026-02-17 10:00").covered).toEqual([...names].sort())
    // The survey of the week of 16 February closes on 1 March.
    expect(frame(weeks[2], "2026-02-23 10:00").covered).toEqual([])
  })

  const again = (...more: ReadonlyArray<Line>) => {
    const events = tell(...lines, ...more)
    const atMs = shanghai("2026-03-01")
    const source = replay(events)
    return (week: string) => Effect.runSync(redraw(source, { week, atMs, head: { position: events.length, atMs } }))
  }

  it("S0-3.2.2c: drawn again from the record it has the same names, order and tickets", () => {
    const [one, ...others] = again()(weeks[0])
    expect([one?.sample, one?.holds, one?.names, others]).toEqual(["first", true, names, []])
    expect(one?.order.slice(0, names.length).map(({ member }) => member)).toEqual(names)
    const tickets = one?.order.map(({ ticket }) => ticket) ?? []
    expect(tickets).toEqual([...tickets].sort())
    expect(again()(weeks[1])).toEqual([])
  })

  it("held against the books shows who is lacking and who has no logs, of members and of covered ones", () => {
    const fixed = (members: ReadonlyArray<string>, covered: ReadonlyArray<string>): Line => {
      const frame = { week: weeks[1], share: { ...weekly }, members: [...members], covered: [...covered] }
      return ["2026-02-16 10:00", "Sample/second", "FrameFixed", { ...frame, hash: frameHash(frame) }]
    }
    const found = (members: ReadonlyArray<string>, covered: ReadonlyArray<string>) =>
      again(fixed(members, covered))(weeks[1])[0]
    const drawnBefore = names.filter((one) => one !== "T-4")
    expect(found(["T-1", "T-2", "T-3"], drawnBefore)?.holds).toBe(true)
    expect(found(["T-1", "T-2", "T-4"], [])).toMatchObject({
      holds: false,
      frame: { members: { lacking: ["T-3"], unfounded: ["T-4"] } }
    })
    const open = found(["T-1", "T-2", "T-3"], ["T-1", "T-2", "T-3"])
    expect(open?.frame?.covered.unfounded).toEqual(["T-1", "T-2", "T-3"].filter((one) => !names.includes(one)))
    expect([open?.holds, open?.names, open?.order]).toEqual([false, undefined, []])
  })

  it("a record that names others than the draw does not hold", () => {
    const members = ["T-1", "T-2", "T-3"]
    const frame = { week: weeks[1], share: { ...weekly }, members, covered: names.filter((one) => one !== "T-4") }
    const other = draw(frame, "t").slice(0, -1)
    const [one] = again(
      ["2026-02-16 10:00", "Sample/second", "FrameFixed", { ...frame, hash: frameHash(frame) }],
      ["2026-02-16 11:00", "Sample/second", "SeedSupplied", { seed: "t" }],
      ["2026-02-16 12:00", "Sample/second", "Drawn", { algorithm: "servicebook/draw/1", drawn: [...other] }]
    )(weeks[1])
    expect([one?.holds, one?.names]).toEqual([false, draw(frame, "t")])
  })

  it("counts who stood in, not whom they stood in for", () => {
    const [absent = "", other = ""] = names
    const by = members.find((one) => !names.includes(one)) ?? ""
    const stood: Line = ["2026-02-09 13:00", sample, "Substituted", { member: absent, by, cause: "on leave" }]
    expect(frame(weeks[1], "2026-02-17 10:00", [stood]).covered).toEqual([by, other].sort())
  })
})
