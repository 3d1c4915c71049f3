// The Yema standard worked by hand, its service items: working days from a payment, shares with strict limits, papers with
// an hour, and what the text lost.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { work } from "../../src/judge/Attainment.ts"
import * as YemaNev from "../../src/policy/YemaNev/index.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { listed } from "../Listed.ts"
import { type Line, shanghai, tell } from "../Story.ts"
import { figure, fraction, judged, published } from "./Yema.ts"

describe("golden vectors of payments, S4-I1 and S4-I2", () => {
  const part = (urgency: string, paid: string, sent: string, ...more: ReadonlyArray<Line>): ReadonlyArray<Line> => [
    [
      "2026-01-02",
      "PartsOrder/B-1",
      "Ordered",
      { lines: [{ line: "1", part: "P-1", quantity: 2, urgency, guarantee: true }] }
    ],
    [paid, "PartsOrder/B-1", "PaymentArrived", { line: "1" }],
    ...more,
    [sent, "PartsOrder/B-1", "Shipped", { line: "1", shipment: "D-1", quantity: 2 }]
  ]
  const urgent = (paid: string, sent: string, ...more: ReadonlyArray<Line>) =>
    fraction("urgent_parts_sent_in_time", part("urgent", paid, sent, ...more), {}, paid.slice(0, 7))
  const regular = (paid: string, sent: string) =>
    fraction("regular_parts_sent_in_time", part("regular", paid, sent), {}, paid.slice(0, 7))

  it("S4-I1, S4-I2: paid 2026-09-30, +1 working day 2026-10-08, +2 2026-10-09", () => {
    expect([urgent("2026-09-30 10:00", "2026-10-08 23:59"), urgent("2026-09-30 10:00", "2026-10-09")]).toEqual([
      "1/1",
      "0/1"
    ])
    expect([regular("2026-09-30 10:00", "2026-10-09 23:59"), regular("2026-09-30 10:00", "2026-10-10")]).toEqual([
      "1/1",
      "0/1"
    ])
  })

  it("S4-I1: paid 2026-10-09, +1 working day is Saturday 2026-10-10, which is made up", () => {
    expect([urgent("2026-10-09 10:00", "2026-10-10 23:59"), urgent("2026-10-09 10:00", "2026-10-11")]).toEqual([
      "1/1",
      "0/1"
    ])
  })

  it("S4-I1, S4-I2: paid 2026-02-13, +1 2026-02-14 (made up), +2 2026-02-24", () => {
    expect([urgent("2026-02-13 10:00", "2026-02-14 23:59"), urgent("2026-02-13 10:00", "2026-02-15")]).toEqual([
      "1/1",
      "0/1"
    ])
    expect([regular("2026-02-13 10:00", "2026-02-24 23:59"), regular("2026-02-13 10:00", "2026-02-25")]).toEqual([
      "1/1",
      "0/1"
    ])
  })

  it("S4-I2: a deadline in 2027: the calendar does not cover it, and there is no figure", () => {
    const late = part("regular", "2026-12-31 10:00", "2027-01-05")
    const found = figure(
      "regular_parts_sent_in_time",
      [...late, ["2027-04-01", "Case/x", "Noted", { activity: "l" }]],
      {},
      "2026-12"
    )
    expect(found).toMatchObject({ value: null, status: { is: "not-covered", calendars: ["company"] } })
  })

  it("S4-I1: a payment on a day off counts from the next working day; a special case is let off, with its reason", () => {
    expect(urgent("2026-10-03 10:00", "2026-10-08 23:59")).toBe("1/1")
    const exempted: Line = ["2026-09-30 11:00", "PartsOrder/B-1", "Exempted", { line: "1", reason: "road-closed" }]
    expect(urgent("2026-09-30 10:00", "2026-10-20", exempted)).toBe("0/0")
    expect(judged("urgent_parts_sent_in_time", part("urgent", "2026-03-02 10:00", "2026-03-04"))).toBe("missed")
    const regularOne = part("regular", "2026-03-02 10:00", "2026-03-20", [
      "2026-03-02 11:00",
      ...exempted.slice(1)
    ] as unknown as Line)
    expect(fraction("regular_parts_sent_in_time", regularOne)).toBe("0/1")
  })

  it("S4-I1: eight working hours are stricter than one working day", () => {
    const strict = { readings: { workingDay: "eightHours" } }
    const lines = part("urgent", "2026-03-02 10:00", "2026-03-03 17:00")
    expect([
      fraction("urgent_parts_sent_in_time", lines),
      fraction("urgent_parts_sent_in_time", lines, strict)
    ]).toEqual(["1/1", "0/1"])
  })
})

describe("S4-I3, S4-I12: fewer than 2 %, fewer than 3 %", () => {
  const sent = (lines: number, wrong: number): ReadonlyArray<Line> => {
    const names = Array.from({ length: lines }, (_, n) => String(n))
    const ordered = names.map((line) => ({ line, part: "P-1", quantity: 1, guarantee: true }))
    return [
      ["2026-03-02", "PartsOrder/B-1", "Ordered", { lines: ordered }],
      ...names.map((line): Line => ["2026-03-03", "PartsOrder/B-1", "Shipped", { line, shipment: "D", quantity: 1 }]),
      ...names.slice(0, wrong).map((line): Line => ["2026-04-03", "PartsOrder/B-1", "MisShipped", { line }])
    ]
  }
  it("S4-I3: 2 of 101 lines sent wrong are fewer, 2 of 100 are not", () => {
    const wrong = (lines: number) => figure("mis_shipment_rate", sent(lines, 2), { cut: "latest" }).value
    expect([wrong(101), wrong(100)]).toEqual(["2/101", "1/50"])
    const inMonth = (lines: number) =>
      sent(lines, 2).map(([when, ...rest]): Line => [when === "2026-04-03" ? "2026-03-09" : when, ...rest])
    expect([judged("mis_shipment_rate", inMonth(101)), judged("mis_shipment_rate", inMonth(100))]).toEqual([
      "met",
      "missed"
    ])
  })

  it("S4-I12: 3 of 101 lines counted otherwise are fewer, 3 of 100 are not", () => {
    const counted = (lines: number): ReadonlyArray<Line> => {
      const books = Array.from({ length: lines }, (_, n) => ({ part: `P-${n}`, quantity: 5 }))
      const found = books.map((one, n) => (n < 2 ? { ...one, quantity: 4 } : one)).slice(0, -1)
      return [
        ["2026-03-02", "PartsSheet/S-1", "Stated", { of: "old-part-stock", lines: books }],
        ["2026-03-03", "PartsSheet/S-1", "ActualStated", { of: "old-part-stock", lines: found }]
      ]
    }
    expect([
      judged("old_part_stock_error_rate", counted(101)),
      judged("old_part_stock_error_rate", counted(100))
    ]).toEqual(["met", "missed"])
  })
})

describe("S4-I4: how accurate the demand plan was", () => {
  const sheet = (
    ...lines: ReadonlyArray<readonly [part: string, planned: number, needed: number]>
  ): ReadonlyArray<Line> => {
    const of = "demand-plan"
    const side = (at: 1 | 2) => lines.map((one) => ({ part: one[0], quantity: one[at] }))
    return [
      ["2026-02-25", "PartsSheet/P-1", "Stated", { of, lines: side(1) }],
      ["2026-03-31", "PartsSheet/P-1", "ActualStated", { of, lines: side(2) }]
    ]
  }
  const lines = sheet(["P-1", 80, 100], ["P-2", 10, 10], ["P-3", 5, 0], ["P-4", 30, 20])

  it("the document gives no formula, so that there is none until the company names its per cent", () => {
    expect(figure("demand_plan_accuracy", lines).status).toMatchObject({
      is: "not-configured",
      parameter: "lineAccuracyPercent",
      clause: "S4-I4"
    })
    const from = (lineAccuracyPercent: number) =>
      fraction("demand_plan_accuracy", lines, { parameters: { lineAccuracyPercent } })
    expect([from(80), from(81), from(50)]).toEqual(["2/3", "1/3", "3/3"])
  })

  it("weighted, the deviations are held against the demand; covered, a plan that was enough is accurate", () => {
    expect(fraction("demand_plan_accuracy", lines, { readings: { accuracy: "weighted" } })).toBe("95/130")
    expect(fraction("demand_plan_accuracy", lines, { readings: { accuracy: "covered" } })).toBe("3/4")
    const nothing = sheet(["P-3", 5, 0])
    expect(figure("demand_plan_accuracy", nothing, { readings: { accuracy: "weighted" } }).status).toMatchObject({
      is: "undefined"
    })
  })
})

describe("S4-I0, S4-I9, S4-I11: old parts and trips", () => {
  const oldPart = (n: number, ...steps: ReadonlyArray<string>) =>
    steps.map((type): Line => ["2026-03-05", `Claim/K-${n}`, type, type === "NoticeIssued" ? { supplier: "S-1" } : {}])
  it("S4-I9: 4 of 5 come back and meet 80 %; the level to strive for stands beside it", () => {
    const back = [0, 1, 2, 3].flatMap((n) => oldPart(n, "OldPartDue", "OldPartReturned", "NoticeIssued"))
    expect(judged("old_part_recovery_rate", [...back, ...oldPart(4, "OldPartDue")])).toBe("met")
    expect(
      judged("old_part_recovery_rate", [...back.slice(3), ...oldPart(4, "OldPartDue"), ...oldPart(5, "OldPartDue")])
    ).toBe("missed")
    expect(judged("old_part_claim_rate", [...back, ...oldPart(4, "OldPartDue", "OldPartReturned")])).toBe("met")
    const goals = YemaNev.goals.filter(({ clause }) => clause === "S4-I9")
    expect(goals.map(({ stretch, value }) => [value, stretch])).toEqual([
      ["80/100", "85/100"],
      ["80/100", "85/100"]
    ])
  })

  it("S4-I11: a trip that is not in the register is missed", () => {
    const trip = (id: string): Line => ["2026-03-02", `Callout/${id}`, "VehicleSent", { vehicle: "V-1" }]
    const entered: Line = ["2026-03-02", "Callout/R-1", "TripRegistered"]
    expect(fraction("trips_registered_rate", [trip("R-1"), entered, trip("R-2")])).toBe("1/2")
    expect(judged("trips_registered_rate", [trip("R-1"), entered])).toBe("met")
  })
})

describe("S4-I13, S4-I10, S4-5.1f: papers with an hour, a month and the next", () => {
  const bound = (paper: string): Line => [
    "2026-01-01",
    `Filing/${paper}`,
    "Bound",
    { paper, from: instantOf(shanghai("2026-03-01")) }
  ]
  const filed = (paper: string, period: string, when: string): Line => [
    when,
    `Filing/${paper}`,
    "Filed",
    { paper, period }
  ]
  const later: Line = ["2026-06-01", "Case/x", "Noted", { activity: "later" }]
  const told = (
    obligation: (typeof YemaNev.obligations)[number],
    window: string,
    lines: ReadonlyArray<Line>,
    readings = {}
  ) =>
    Effect.runSync(
      Effect.gen(function* () {
        const log = logOf(tell(published, bound(obligation.paper), ...lines, later))
        const { counts, figure } = yield* work(log, obligation, {
          window: windowOf(window),
          head: yield* log.head(),
          readings
        })
        return { ...figure, ...counts }
      })
    )
  const daily = YemaNev.dailyQualityReport

  it("S4-I13: by 16:00 of the next day, 16:00 itself inside; by the other reading it is late", () => {
    const at = (when: string, readings = {}) =>
      told(daily, "2026-03-04", [filed(daily.paper, "2026-03-03", when)], readings)
    expect(at("2026-03-04 16:00")).toMatchObject({ due: 1, inTime: 1 })
    expect(at("2026-03-04 16:01")).toMatchObject({ due: 1, late: 1 })
    expect(at("2026-03-04 16:00", { sharp: "outside" })).toMatchObject({ due: 1, late: 1 })
    expect(at("2026-03-04 15:59", { sharp: "outside" })).toMatchObject({ due: 1, inTime: 1 })
  })

  it("S4-I13: after a weekend three reports are due at once, one for each day", () => {
    const days = ["2026-03-06", "2026-03-07", "2026-03-08"]
    const monday = days.map((day) => filed(daily.paper, day, "2026-03-09 15:00"))
    expect(told(daily, "2026-03-09", monday)).toMatchObject({ due: 3, inTime: 3 })
    expect(told(daily, "2026-03-08", monday, { roll: "none" })).toMatchObject({ due: 1, missing: 1 })
    const events = tell(published, bound(daily.paper), ...monday.slice(1), later)
    const open = listed(events, { obligations: [daily] }, "2026-03-09 15:01").filter(([day]) =>
      days.includes(String(day))
    )
    expect(open).toEqual([["2026-03-06", "at-risk", instantOf(shanghai("2026-03-09 16:00"))]])
  })

  it("S4-I10: fees submitted on the last day are audited the same day, and paid by the end of the next month", () => {
    const { stationFeesAudited: audit, stationFeesPaid: payment } = YemaNev
    const audited = (when: string) => told(audit, "2026-03", [filed(audit.paper, "2026-03", when)])
    expect([audited("2026-03-31 23:59").inTime, audited("2026-04-01").missing]).toEqual([1, 1])
    const paid = (when: string) => told(payment, "2026-04", [filed(payment.paper, "2026-03", when)])
    expect([paid("2026-04-30 23:59").inTime, paid("2026-05-01").missing]).toEqual([1, 1])
  })
})
