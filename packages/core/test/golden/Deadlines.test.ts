// The golden vectors of deadlines and filings: days on which experts agreed, with the announced calendar of mainland China.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { compute } from "../../src/count/Figure.ts"
import { work } from "../../src/judge/Attainment.ts"
import * as Deadline from "../../src/judge/Deadline.ts"
import { dueDay, type Obligation, settle } from "../../src/judge/Obligation.ts"
import { worklist } from "../../src/judge/Worklist.ts"
import type { HeadSpec } from "../../src/log/Head.ts"
import type { Payload, Recorded } from "../../src/log/Recorded.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import { companyCalendar } from "../../src/policy/Deadlines.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { table } from "../../src/time/Calendar.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import { format, fromParts } from "../../src/time/CivilDate.ts"
import { type Period, parse } from "../../src/time/Period.ts"
import { isWorkingDay } from "../../src/time/WorkingTime.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { listed } from "../Listed.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const china = Result.getOrThrow(table({ ...office, id: companyCalendar }))
const published: Line = [
  ...(["2025-11-10", "WorkingCalendar/company", "Published"] as const),
  { calendar: { ...office, id: companyCalendar } as unknown as Payload }
]

const due = (obligation: Obligation, label: string, readings: { readonly [name: string]: string } = {}) => {
  const settled = Result.getOrThrow(settle(obligation, readings))
  return Result.map(dueDay(settled, parse(label) as Period, china), format)
}
const dueOn = (...asked: Parameters<typeof due>) => Result.getOrThrow(due(...asked))

const bound = (paper: string, from: string, subjects: ReadonlyArray<string> = []): Line => [
  ...([from, `Filing/${paper}`, "Bound"] as const),
  { paper, from: instantOf(shanghai(from)) },
  { subjects }
]
const filed = (paper: string, period: string, when: string, recorded = when): Line => [
  ...([when, `Filing/${paper}`, "Filed"] as const),
  { paper, period },
  { recorded }
]

const attained = (events: ReadonlyArray<Recorded>, obligation: Obligation, window: string) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(events)
      const { counts, figure } = yield* work(log, obligation, { window: windowOf(window), head: yield* log.head() })
      return { ...figure, ...counts }
    })
  )

const { dispatchOrders, followUpStatistics, telephoneDispatch } = CommitmentsTargets

describe("golden vectors: due days", () => {
  it("S3-F4b: filing due 2026-10-02, roll following: 2026-10-08; without rolling it stays", () => {
    expect(dueOn(telephoneDispatch, "2026-Q3")).toBe("2026-10-08")
    expect(dueOn(telephoneDispatch, "2026-Q3", { roll: "none" })).toBe("2026-10-02")
  })

  it("S3-F4c, S3-F4d, S3-F4e: a month's orders, receipts and records are due on the 2nd of the next, or when work begins again", () => {
    const { deviceReceipts, followUpRecords } = CommitmentsTargets
    for (const monthly of [dispatchOrders, deviceReceipts, followUpRecords]) {
      expect([dueOn(monthly, "2026-03"), dueOn(monthly, "2026-09")]).toEqual(["2026-04-02", "2026-10-08"])
    }
  })

  it("the 2nd was no working day 5 times in 2024, 7 times in 2025, 4 times in 2026", () => {
    const free = (year: number) =>
      Array.from({ length: 12 }, (_, month) => fromParts(year, month + 1, 2))
        .filter((date) => !Result.getOrThrow(isWorkingDay(china, date)))
        .map(format)
    expect([free(2024).length, free(2025).length]).toEqual([5, 7])
    expect(free(2026)).toEqual(["2026-01-02", "2026-05-02", "2026-08-02", "2026-10-02"])
  })

  it("S3-F4f, S0-3.2.1b: the weekly table is due on Tuesday of the next week, the logs on Monday, after a holiday on the next working day", () => {
    expect([dueOn(followUpStatistics, "2026-W10"), dueOn(OblP02.workLogs, "2026-W10")]).toEqual([
      "2026-03-10",
      "2026-03-09"
    ])
    // Monday 23 February 2026 is the last day of the Spring Festival.
    expect(dueOn(OblP02.workLogs, "2026-W08")).toBe("2026-02-24")
    expect(dueOn(OblP02.workLogs, "2026-W08", { roll: "none" })).toBe("2026-02-23")
  })

  it("S0-3.2.2e, S0-3.2.3c, S0-3.1.3a: the survey ends with the Sunday of the next week, scores with their month, next year's targets with December", () => {
    expect(dueOn(OblP02.weeklySurvey, "2026-W10")).toBe("2026-03-15")
    expect(dueOn(OblP02.monthlyScores, "2026-02")).toBe("2026-02-28")
    expect(dueOn(OblP02.nextYearsTargets, "2026")).toBe("2026-12-31")
  })

  it("S0-3.2.8: slips come back by the second, or within the next month", () => {
    expect([dueOn(OblP02.slipsMailedBack, "2026-03"), dueOn(OblP02.slipsMailedBack, "2026-04")]).toEqual([
      "2026-04-02",
      "2026-05-06"
    ])
    expect(dueOn(OblP02.slipsMailedBack, "2026-01", { slipsDue: "nextMonth" })).toBe("2026-02-28")
    expect(Result.isFailure(settle(OblP02.slipsMailedBack, { slipsDue: "never" }))).toBe(true)
  })

  it("deadline in 2027: CalendarNotCovered", () => {
    const refused = due(dispatchOrders, "2026-12")
    expect(Result.isFailure(refused) && refused.failure).toMatchObject({
      _tag: "CalendarNotCovered",
      date: "2027-01-02"
    })
  })
})

describe("golden vectors: what was filed", () => {
  const told = (...more: ReadonlyArray<Line>) =>
    tell(
      published,
      bound("dispatch-orders", "2026-01-10", ["staff:S-1", "outlet:O-1"]),
      filed("dispatch-orders", "2026-02", "2026-03-02 23:59"),
      filed("dispatch-orders", "2026-03", "2026-04-03 00:00"),
      ["2026-06-01", "Case/other", "Noted", { activity: "later" }],
      ...more
    )

  it("in time until the due day is over, late after it, missing when never filed, not yet due before; the month begun before the duty is not owed", () => {
    const year = attained(told(), dispatchOrders, "2026-01-01..2026-06-01")
    expect(year).toMatchObject({ due: 3, inTime: 1, late: 1, missing: 1, notCovered: 0, value: "1/3" })
    expect([year.status.is, attained(told(), dispatchOrders, "2026-02").status.is]).toEqual(["final", "undefined"])
    const june = attained(told(), dispatchOrders, "2026-06")
    expect(june).toMatchObject({ due: 1, missing: 0, notYetDue: 1, status: { is: "provisional" } })
  })

  it("the filing due in a month that no calendar covers leaves no figure, and is listed without a due instant", () => {
    const late = told(["2027-02-01", "Case/other", "Noted", { activity: "later" }])
    expect(attained(late, dispatchOrders, "2027-01")).toMatchObject({ due: 1, notCovered: 1, value: null })
    expect(listed(late, { obligations: [dispatchOrders] }, "2027-01-01 09:00").at(-1)).toEqual([
      "2026-12",
      "not-covered",
      null
    ])
  })

  it("a missing filing is due, then at risk, then overdue, until it is filed", () => {
    const end = instantOf(shanghai("2026-05-07") - 1)
    const april = (at: string) =>
      listed(told(), { obligations: [dispatchOrders] }, at).filter(([one]) => one === "2026-04")
    expect(april("2026-05-01")).toEqual([])
    expect(april("2026-05-01 00:01")).toEqual([["2026-04", "due", end]])
    expect(april("2026-05-05 11:59")).toEqual([["2026-04", "due", end]])
    expect(april("2026-05-05 12:00")).toEqual([["2026-04", "at-risk", end]])
    expect(april("2026-05-06 23:59")).toEqual([["2026-04", "at-risk", end]])
    expect(april("2026-05-07")).toEqual([["2026-04", "overdue", end]])
    const since = told(filed("dispatch-orders", "2026-04", "2026-05-04", "2026-05-20"))
    const before = { recordedByMs: shanghai("2026-05-19") }
    // Filed in time, recorded late: who asks at an older head is told what was known then.
    const overdue = (head?: HeadSpec) => listed(since, { obligations: [dispatchOrders] }, "2026-05-08", head)
    expect([overdue(), overdue(before)]).toEqual([[], [["2026-04", "overdue", end]]])
  })

  it("next year's targets are expected from 1 December and overdue from 1 January", () => {
    const events = tell(published, bound("next-years-targets", "2026-01-01"))
    const rules = { obligations: [OblP02.nextYearsTargets] }
    const at = (when: string) => listed(events, rules, when).map(([, is]) => is)
    expect([at("2026-11-30 23:00"), at("2026-12-01 08:00"), at("2027-01-01")]).toEqual([[], ["due"], ["overdue"]])
  })
})

describe("golden vectors, S3-F3b: four hours", () => {
  const complaint = (id: string, at: string, reported?: string): ReadonlyArray<Line> => [
    [at, `Case/${id}`, "Registered", { class: "complaint" }, { subjects: ["staff:S-1"] }],
    ...(reported === undefined ? [] : [[reported, `Case/${id}`, "Escalated", { to: "head" }] as const])
  ]
  const inTime = Deadline.kpi(CommitmentsTargets.complaintReported)
  const rules = { deadlines: CommitmentsTargets.deadlines }
  const figure = (events: ReadonlyArray<Recorded>, reportClock: string, window = "2026-03") =>
    Effect.runSync(
      Effect.gen(function* () {
        const log = logOf(events)
        const head = yield* log.head()
        return yield* compute(log, inTime, { window: windowOf(window), head, readings: { reportClock } })
      })
    )

  it("exactly four hours are in time, nights included; by working hours Friday 17:00 runs until Monday 12:00", () => {
    const events = tell(
      published,
      ...complaint("C-1", "2026-03-06 17:00", "2026-03-06 21:00"),
      ...complaint("C-2", "2026-03-06 17:00", "2026-03-06 21:01"),
      ...complaint("C-3", "2026-03-06 17:00", "2026-03-09 12:00"),
      ...complaint("C-4", "2026-03-06 17:00", "2026-03-09 13:01"),
      ...complaint("C-5", "2026-03-06 17:00")
    )
    expect(
      [figure(events, "elapsed"), figure(events, "businessHours")].map(
        ({ denominator, numerator }) => `${numerator}/${denominator}`
      )
    ).toEqual(["1/5", "3/5"])
  })

  it("a complaint in the last hour of a month has its four hours: the figure waits for it", () => {
    const told = [published, ...complaint("C-1", "2026-03-31 23:30", "2026-04-01 03:30")]
    expect(figure(tell(...told), "elapsed")).toMatchObject({ numerator: "1", denominator: "1" })
  })

  it("a duplicate of which no calendar says whether it came in time leaves the figure as it is", () => {
    const first = complaint("C-1", "2026-12-31 10:00", "2026-12-31 11:00")
    const same = complaint("C-2", "2027-01-04 10:00", "2027-01-04 11:00")
    const marked = (concerns: number): Line => [
      ...(["2027-01-05", "Case/C-2", "MarkedDuplicate", { of: "C-1" }] as const),
      { concerns }
    ]
    const window = "2026-12-01..2027-02-01"
    expect(figure(tell(published, ...first, ...same), "businessHours", window).status).toMatchObject({
      is: "not-covered"
    })
    const told = figure(tell(published, ...first, ...same, marked(3)), "businessHours", window)
    expect(told).toMatchObject({ numerator: "1", denominator: "1", operands: [{ excluded: { duplicate: 1 } }] })
  })

  it("what was open when the books began is let off", () => {
    const over: Line = [
      "2026-03-01",
      "Case/C-0",
      "CarriedOver",
      { class: "complaint", receivedAt: instantOf(shanghai("2026-03-01")) }
    ]
    expect(figure(tell(published, over), "elapsed").operands[0]?.excluded).toEqual({ "carried-over": 1 })
  })

  it("an unreported complaint is due, at risk after three hours, overdue after four; for whom it is assigned to", () => {
    const events = tell(published, ...complaint("C-1", "2026-03-06 17:00"))
    const at = (when: string) => listed(events, rules, when).map(([, is]) => is)
    expect([at("2026-03-06 17:00"), at("2026-03-06 19:59"), at("2026-03-06 20:01")]).toEqual([[], ["due"], ["at-risk"]])
    expect([at("2026-03-06 21:00"), at("2026-03-06 21:01")]).toEqual([["at-risk"], ["overdue"]])
    const given: Line = ["2026-03-06 18:00", "Case/C-1", "Assigned", {}, { subjects: ["staff:S-2"] }]
    const log = logOf([...events, ...tell(published, ...complaint("C-1", "2026-03-06 17:00"), given).slice(-1)])
    const { items } = Effect.runSync(
      worklist(log, { obligations: [], ...rules }, { cutMs: shanghai("2026-03-07"), head: 3 })
    )
    expect(items[0]).toMatchObject({ clauses: ["S3-F3b"], holder: { staff: "S-2", department: null, outlet: null } })
  })

  it("what is over stays missed in the figure, and is asked of nobody", () => {
    const line: Line = ["2026-03-07 10:00", "Case/C-1", "Resolved", { cause: "repaired" }]
    const events = tell(published, ...complaint("C-1", "2026-03-06 17:00"), line)
    expect(["10:00", "10:01"].map((at) => listed(events, rules, `2026-03-07 ${at}`).length)).toEqual([1, 0])
    expect(figure(events, "elapsed")).toMatchObject({ numerator: "0", denominator: "1" })
  })
})
