// The Yema standard worked by hand, its table of targets: what each row makes of a few cases, limits included.
import { describe, expect, it } from "vitest"
import { lint } from "../../src/judge/Lint.ts"
import * as YemaNev from "../../src/policy/YemaNev/index.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { type Line, shanghai } from "../Story.ts"
import { days, figure, fraction, judged } from "./Yema.ts"

describe("S4-4.1, S4-6.1.3a: complaints and returns, of which there should be none", () => {
  const complaint = (id: string, more: object): Line => [
    "2026-03-02",
    `Case/${id}`,
    "Registered",
    { class: "complaint", ...more }
  ]
  it("a complaint is what 4.1 says it is; by class alone there are more", () => {
    const lines = [complaint("C-1", { definition: "S4-4.1" }), complaint("C-2", {})]
    expect(fraction("complaints_received", lines)).toBe("1/1")
    expect(fraction("complaints_received", lines, { readings: { complaintDefinition: "asClassified" } })).toBe("2/1")
    expect(judged("complaints_received", lines)).toBe("missed")
    expect(judged("complaints_received", [])).toBe("met")
  })

  it("a vehicle that the customer gave back is one too many, a scrapped one is not", () => {
    const delivered: Line = ["2026-01-02", "Unit/U-1", "Delivered", { use: "customer" }]
    const retired = (cause: string): Line => ["2026-03-31 23:59", "Unit/U-1", "Retired", { cause }]
    expect(fraction("vehicles_returned", [delivered, retired("returned")])).toBe("1/1")
    expect(fraction("vehicles_returned", [delivered, retired("scrapped")])).toBe("0/1")
    expect(judged("vehicles_returned", [delivered, retired("returned")])).toBe("missed")
  })
})

describe("S4-T1, S4-T2: days of complaints are means over those closed", () => {
  const handled = (id: string, from: string, until: string, severity?: string): ReadonlyArray<Line> => [
    [from, `Case/${id}`, "Registered", { class: "complaint", definition: "S4-4.1", ...(severity && { severity }) }],
    [until, `Case/${id}`, "Closed", { cause: "done" }]
  ]
  it("one of ten days is no breach by itself: 1 and 5 days are 3 on average, a minute more is missed", () => {
    const lines = [...handled("C-1", "2026-03-01", "2026-03-02"), ...handled("C-2", "2026-03-01", "2026-03-06")]
    expect(figure("complaint_days_ordinary", lines).display).toBe("3.00 d")
    expect(judged("complaint_days_ordinary", lines)).toBe("met")
    const late = [...lines.slice(0, 2), ...handled("C-2", "2026-03-01", "2026-03-06 00:01")]
    expect(judged("complaint_days_ordinary", late)).toBe("missed")
  })

  it("major ones have a day, belong to the month of their closing, and open ones are shown beside", () => {
    const lines = [
      ...handled("C-1", "2026-02-28", "2026-03-01", "major"),
      ...handled("C-2", "2026-03-31", "2026-04-02", "extra-major")
    ]
    expect(figure("complaint_days_major", lines).value).toBe(String(days(1)))
    expect(judged("complaint_days_major", lines)).toBe("met")
    expect(judged("complaint_days_major", lines, "2026-04")).toBe("missed")
    expect(fraction("complaint_days_ordinary", lines)).toBe("0/0")
    expect([fraction("complaints_open", lines), fraction("complaints_open", lines, {}, "2026-04")]).toEqual([
      "1/1",
      "0/1"
    ])
  })
})

describe("S4-T3, S4-T4, S4-T5: rescues within hours, every case", () => {
  const rescue = (zone: string, arrived: string): ReadonlyArray<Line> => [
    ["2026-03-02 08:00", "Callout/R-1", "Requested", { zone }],
    [arrived, "Callout/R-1", "Arrived"]
  ]
  const inTime = (kpi: string, zone: string, arrived: string, rescueLimits = "asTranscribed") =>
    fraction(kpi, rescue(zone, arrived), { readings: { rescueLimits } })

  it("as transcribed 4, 3 and 2 hours, the limit itself in time; reversed 2, 3 and 4", () => {
    const zones = [
      ["rescue_urban_in_time", "urban", 4, 2],
      ["rescue_county_in_time", "county", 3, 3],
      ["rescue_region_in_time", "region", 2, 4]
    ] as const
    for (const [kpi, zone, asTranscribed, reversed] of zones) {
      expect(inTime(kpi, zone, `2026-03-02 ${8 + asTranscribed}:00`.replace(" 9", " 09"))).toBe("1/1")
      expect(inTime(kpi, zone, `2026-03-02 ${8 + asTranscribed}:01`)).toBe("0/1")
      expect(inTime(kpi, zone, `2026-03-02 ${8 + reversed}:00`, "reversed")).toBe("1/1")
      expect(inTime(kpi, zone, `2026-03-02 ${8 + reversed}:01`, "reversed")).toBe("0/1")
    }
  })

  it("the zone is the one stated, and whoever cancelled in time was not waiting", () => {
    const cancelled: Line = ["2026-03-02 09:00", "Callout/R-1", "Cancelled", { cause: "helped" }]
    const asked = rescue("urban", "2026-03-02 12:00").slice(0, 1)
    expect(fraction("rescue_county_in_time", rescue("urban", "2026-03-02 09:00"))).toBe("0/0")
    expect(fraction("rescue_urban_in_time", [...asked, cancelled])).toBe("0/0")
    expect(fraction("rescue_urban_in_time", asked)).toBe("0/1")
  })

  it("the lint tells that the limits tighten with the distance, step by step", () => {
    expect(lint(YemaNev).map(({ about, clause, kind }) => `${clause} ${about} ${kind}`)).toEqual([
      "S4-T3 rescue_limits not-monotone",
      "S4-T3 rescue_limits not-monotone"
    ])
    expect(YemaNev.policy.damages.find(({ clause }) => clause === "S4-T3")).toMatchObject({
      confidence: "low",
      needsSignOff: true
    })
  })
})

describe("S4-T6, S4-T7: rescues within days, on average", () => {
  const rescue = (id: string, zone: string, arrived: string): ReadonlyArray<Line> => [
    ["2026-03-02", `Callout/${id}`, "Requested", { zone }],
    [arrived, `Callout/${id}`, "Arrived"]
  ]
  it("half a day and a day and a half are a day in the province; outside it is two", () => {
    const lines = [...rescue("R-1", "province", "2026-03-02 12:00"), ...rescue("R-2", "province", "2026-03-03 12:00")]
    expect(figure("rescue_days_province", lines)).toMatchObject({ value: String(days(1)), display: "1.00 d" })
    expect(judged("rescue_days_province", lines)).toBe("met")
    const far = [...rescue("R-1", "outside-province", "2026-03-04")]
    expect([fraction("rescue_days_province", far), judged("rescue_days_outside_province", far)]).toEqual(["0/0", "met"])
    const later = [...rescue("R-1", "outside-province", "2026-03-04 00:01")]
    expect(judged("rescue_days_outside_province", later)).toBe("missed")
  })
})

describe("S4-T8, S4-T9: files and follow-ups", () => {
  const unit = (id: string, customer: string): Line => [
    "2026-03-02",
    `Unit/${id}`,
    "Delivered",
    { use: "customer" },
    { subjects: [`customer:${customer}`] }
  ]
  const filed = (id: string, when: string): Line => [when, `Unit/${id}`, "CustomerFileCreated"]
  const lines = [
    unit("U-1", "K-1"),
    unit("U-2", "K-1"),
    unit("U-3", "K-2"),
    filed("U-1", "2026-03-05"),
    filed("U-3", "2026-03-09")
  ]

  it("a customer with two vehicles has a file when both have; by vehicle it is 2 of 3, within 5 days 1", () => {
    expect(fraction("customer_file_rate", lines)).toBe("1/2")
    expect(fraction("customer_file_rate", lines, { readings: { unit: "vehicle" } })).toBe("2/3")
    const inDays = { readings: { unit: "vehicle", fileDue: "inDays" } }
    expect(fraction("customer_file_rate", lines, { ...inDays, parameters: { fileDays: 5 } })).toBe("1/3")
    expect(figure("customer_file_rate", lines, inDays).status).toMatchObject({ is: "not-configured", clause: "S4-T8" })
  })

  it("98 of 100 follow-ups meet 98 %; a customer who was not reached was not followed up", () => {
    const due = instantOf(shanghai("2026-03-20"))
    const all = (reached: number): ReadonlyArray<Line> =>
      Array.from({ length: 100 }, (_, n) => n).flatMap(
        (n): ReadonlyArray<Line> => [
          ["2026-03-01", `FollowUp/F-${n}`, "Scheduled", { dueAt: due }],
          ["2026-03-21", `FollowUp/F-${n}`, "Attempted", { reached: n < reached }]
        ]
      )
    expect([judged("follow_up_rate", all(98)), judged("follow_up_rate", all(97))]).toEqual(["met", "missed"])
    expect(fraction("follow_up_rate", all(97), { readings: { done: "attempted" } })).toBe("100/100")
    expect(fraction("follow_up_rate", all(98), { readings: { inTime: "byDue" } })).toBe("0/100")
  })
})

describe("S4-T10, S4-T11: scores and vehicles right the first time", () => {
  it("a mean of 23.75 of 25 is 95 of 100; nobody asks how many were satisfied", () => {
    const answered = (id: string, points: number): Line => ["2026-03-02", `Survey/${id}`, "Answered", { points }]
    const scores = (...points: ReadonlyArray<number>) => points.map((one, n) => answered(`V-${n}`, one))
    expect(judged("satisfaction_score", scores(25, 25, 25, 20))).toBe("met")
    expect(judged("satisfaction_score", scores(25, 25, 24, 20))).toBe("missed")
  })

  it("one bad repair fails the vehicle", () => {
    const repair = (id: string, unit: string, outcome: string): Line => [
      "2026-03-02",
      `Repair/${id}`,
      "AttemptCompleted",
      { attempt: "1", outcome },
      { subjects: [`unit:${unit}`] }
    ]
    const lines = [repair("X-1", "U-1", "fixed"), repair("X-2", "U-1", "not-fixed"), repair("X-3", "U-2", "fixed")]
    expect(fraction("first_time_repair_rate_by_vehicle", lines)).toBe("1/2")
    expect(judged("first_time_repair_rate_by_vehicle", lines)).toBe("missed")
  })
})

describe("S4-T0, S4-T13: net claims a vehicle", () => {
  const covered: ReadonlyArray<Line> = [
    ["2026-02-01", "Unit/U-1", "Delivered", { use: "customer" }],
    ["2026-02-01", "Unit/U-1", "GuaranteeGiven", { until: instantOf(shanghai("2028-02-01")) }],
    // Without a guarantee it is in no denominator but that of vehicles in service.
    ["2026-02-01", "Unit/U-2", "Delivered", { use: "customer" }]
  ]
  const paid = (fen: number): Line => ["2026-03-02", "Claim/K-1", "Paid", { fen }]
  const recovered = (fen: number): Line => ["2026-06-02", "Claim/K-1", "Deducted", { fen }]

  it("500 yuan a vehicle are kept to, 500.01 are not; a recovery restates March whenever it comes", () => {
    expect(judged("net_claim_cost_per_vehicle", [...covered, paid(50_000)])).toBe("met")
    expect(judged("net_claim_cost_per_vehicle", [...covered, paid(50_001)])).toBe("missed")
    const restated = [...covered, paid(80_000), recovered(40_000)]
    expect(figure("net_claim_cost_per_vehicle", restated).value).toBe("40000")
    const atEnd = { readings: { recoveries: "windowEnd" } }
    expect(figure("net_claim_cost_per_vehicle", restated, atEnd).value).toBe("80000")
    const inService = { readings: { vehicles: "inService" } }
    expect(figure("net_claim_cost_per_vehicle", restated, inService).value).toBe("20000")
  })
})
