// The enterprise after-sales policy worked by hand: figures and limits with numbers that a company gave, and without.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { compute, type Request } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import { worklist } from "../../src/judge/Worklist.ts"
import type { Payload } from "../../src/log/Recorded.ts"
import { companyCalendar } from "../../src/policy/Deadlines.ts"
import * as EnterpriseService from "../../src/policy/EnterpriseService/index.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import { closed } from "../../src/time/Closure.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const company = { ...office, id: companyCalendar }
const published = (when: string, calendar: object = company): Line => [
  ...([when, "WorkingCalendar/company", "Published"] as const),
  { calendar: calendar as Payload }
]
const end: Line = ["2026-06-01", "Case/other", "Noted", { activity: "later" }]

const figure = (lines: ReadonlyArray<Line>, declaration: Declaration, ask: Partial<Request> = {}, window = "2026-03") =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(published("2025-12-01"), ...lines, end))
      return yield* compute(log, declaration, { window: windowOf(window), head: yield* log.head(), ...ask })
    })
  )
const value = (...asked: Parameters<typeof figure>) => {
  const { denominator, numerator } = figure(...asked)
  return `${numerator}/${denominator}`
}

const registered = (id: string, when: string): Line => [when, `Case/${id}`, "Registered", { class: "request" }]
const assessed = (id: string, when: string, complexity: string, urgent = false): Line => [
  ...([when, `Case/${id}`, "Assessed"] as const),
  { nature: "fault", severity: "minor", complexity, urgent, departments: [] }
]
const act = (id: string, when: string, type: string, data: Payload = {}): Line => [when, `Case/${id}`, type, data]

describe("numbers that the text leaves open", () => {
  it.each([
    ["S1-3.5.1", EnterpriseService.followUpInTime, "followUpDays"],
    ["S1-4.2.3a", EnterpriseService.responseInTime, "responseMinutes"],
    ["S1-4.2.3b", EnterpriseService.urgentContactInTime, "urgentMinutes"],
    ["S1-4.2.4a", EnterpriseService.generalHandledInTime, "generalDays"],
    ["S1-4.2.4b", EnterpriseService.complexHandledInTime, "complexDays"]
  ] as const)("%s: nothing is counted before the company gives its number", (clause, deadline, parameter) => {
    const lines = [registered("1", "2026-03-02 10:00")]
    expect(figure(lines, kpi(deadline))).toMatchObject({
      ...{ numerator: null, denominator: null },
      status: { is: "not-configured", parameter, clause }
    })
    const asked = { cutMs: shanghai("2026-03-03"), head: 2 }
    const list = Effect.runSync(worklist(logOf(tell(...lines)), { deadlines: [deadline], obligations: [] }, asked))
    expect(list).toMatchObject({ items: [], notConfigured: [{ rule: deadline.name, parameter: { clause } }] })
  })
})

describe("response and contact", () => {
  const response = kpi(EnterpriseService.responseInTime)
  const parameters = { responseMinutes: 30 }
  const lines = [
    // Friday 17:50, of an office open until 18:00 and again on Monday at 9:00.
    ...[registered("1", "2026-03-06 17:50"), act("1", "2026-03-09 09:20", "Answered")],
    ...[registered("2", "2026-03-06 17:50"), act("2", "2026-03-09 09:21", "Answered")],
    ...[registered("3", "2026-03-06 22:00"), act("3", "2026-03-06 22:30", "Answered")],
    ...[registered("4", "2026-03-06 10:00"), act("4", "2026-03-06 10:30", "Contacted")]
  ]

  it("S1-4.2.3a, S1-1.3.2: by service hours the night does not count; by the clock it does; reaching the customer is no answer", () => {
    expect(value(lines, response, { parameters })).toBe("2/4")
    expect(value(lines, response, { parameters, readings: { responseClock: "elapsed" } })).toBe("1/4")
  })

  it("S1-4.2.3b: an urgent problem is urgent day and night, from receipt; an answer is no contact", () => {
    const urgent = kpi(EnterpriseService.urgentContactInTime)
    const all = [
      ...[
        registered("1", "2026-03-07 02:00"),
        assessed("1", "2026-03-07 02:10", "general", true),
        act("1", "2026-03-07 02:30", "Contacted")
      ],
      ...[
        registered("2", "2026-03-07 02:00"),
        assessed("2", "2026-03-07 02:20", "general", true),
        act("2", "2026-03-07 02:31", "Contacted")
      ],
      ...[
        registered("3", "2026-03-07 02:00"),
        assessed("3", "2026-03-07 02:20", "general", true),
        act("3", "2026-03-07 02:21", "Answered")
      ],
      ...[registered("4", "2026-03-07 02:00"), act("4", "2026-03-07 02:01", "Contacted")]
    ]
    expect(value(all, urgent, { parameters: { urgentMinutes: 30 } })).toBe("1/3")
    expect(value(all, urgent, { parameters: { urgentMinutes: 30 }, readings: { responseClock: "serviceHours" } })).toBe(
      "2/3"
    )
  })
})

describe("handling", () => {
  const general = kpi(EnterpriseService.generalHandledInTime)
  const complex = kpi(EnterpriseService.complexHandledInTime)
  const two = { parameters: { generalDays: 2 } }
  // Received on Monday the 2nd, assigned on Thursday the 5th: due when Monday the 9th is over.
  const slow = [
    registered("1", "2026-03-02"),
    assessed("1", "2026-03-02", "general"),
    act("1", "2026-03-05 10:00", "Assigned")
  ]
  const resolved = (when: string) => act("1", when, "Resolved", { cause: "repaired" })

  it("S1-4.2.4a, S1-2.1.2, S1-3.2.2a: the days run from the assignment; what lies before it is seen in a figure of its own", () => {
    expect(value([...slow, resolved("2026-03-09 23:59")], general, two)).toBe("1/1")
    expect(value([...slow, resolved("2026-03-10 00:00")], general, two)).toBe("0/1")
    expect(figure(slow, EnterpriseService.receiveToAssign)).toMatchObject({ display: "82.00 h" })
  })

  it("S1-3.4.2b, S1-4.2.4a: a round more does not start the days anew", () => {
    const again = [
      resolved("2026-03-06"),
      act("1", "2026-03-09", "Confirmed", { satisfied: false }),
      resolved("2026-03-11")
    ]
    expect(value([...slow, ...again], general, two)).toBe("0/1")
    expect(value([...slow, ...again], general, { parameters: { generalDays: 4 } })).toBe("1/1")
    expect(value([...slow, ...again], EnterpriseService.reopenRate)).toBe("1/1")
  })

  it("S1-4.2.4b: general turned complex is under the other limit, from the same start, and both are in its history", () => {
    const turned = [...slow, assessed("1", "2026-03-09", "complex"), resolved("2026-03-11")]
    expect(value(turned, complex, { parameters: { complexDays: 4 } })).toBe("1/1")
    expect(value(turned, complex, { parameters: { complexDays: 3 } })).toBe("0/1")
    expect(value(turned, general, two)).toBe("0/0")
    expect(value(turned, general, { ...two, cut: { atMs: shanghai("2026-03-08") } })).toBe("0/1")
  })

  it("S1-7.2.5: days closed by force majeure, in a calendar published anew, are no working days; case by case the clock stands, or it lets off", () => {
    const flood = closed(company, "flood", {
      from: "2026-03-06",
      until: "2026-03-10",
      title: { zh: "水灾", en: "flood" }
    })
    const told = [...slow, resolved("2026-03-11 12:00")]
    expect(value(told, general, two)).toBe("0/1")
    expect(value([...told, published("2026-03-12", flood)], general, two)).toBe("1/1")
    const suspended = [...told, act("1", "2026-03-06", "Paused", { cause: "force-majeure" })]
    expect(value(suspended, general, two)).toBe("1/1")
    const letOff = { ...two, readings: { forceMajeure: "letOff" } }
    expect(figure(suspended, general, letOff).operands[0]?.excluded).toEqual({ "force-majeure": 1 })
    expect(value(suspended, general, { ...two, readings: { forceMajeure: "counted" } })).toBe("0/1")
  })

  it("S1-4.2.4a: an open one is due, at risk, overdue, for whom it is assigned to", () => {
    const lines = [published("2025-12-01"), ...slow]
    const is = (when: string) =>
      Effect.runSync(
        worklist(
          logOf(tell(...lines)),
          { deadlines: [EnterpriseService.generalHandledInTime], obligations: [] },
          {
            cutMs: shanghai(when),
            head: 4,
            ...two
          }
        )
      ).items.map((one) => one.is)
    expect([is("2026-03-05 11:00"), is("2026-03-09 23:00"), is("2026-03-10 00:00")]).toEqual([
      ["due"],
      ["at-risk"],
      ["overdue"]
    ])
  })
})

describe("solved, satisfied, called back, archived", () => {
  const way = (id: string, satisfaction: string | undefined, satisfied = true): ReadonlyArray<Line> => [
    registered(id, "2026-03-02"),
    act(id, "2026-03-03", "Resolved", { cause: "repaired" }),
    act(id, "2026-03-04", "Verified", { passed: true }),
    act(id, "2026-03-05", "Confirmed", { satisfied }),
    act(id, "2026-03-06 10:00", "Closed", { cause: "done" }),
    act(id, "2026-03-09 10:00", "FollowedUp", { by: "phone", ...(satisfaction === undefined ? {} : { satisfaction }) })
  ]
  const lines = [
    ...[
      ...way("1", "satisfied"),
      ...way("2", "basically-satisfied"),
      ...way("3", "dissatisfied", false),
      ...way("4", undefined)
    ],
    ...[registered("5", "2026-03-20"), act("5", "2026-03-21", "Withdrawn", { cause: "customer" })]
  ]

  it("S1-4.2.1: satisfied among those who answered", () => {
    expect(value(lines, EnterpriseService.followUpSatisfaction)).toBe("1/3")
    expect(value(lines, EnterpriseService.followUpSatisfaction, { readings: { satisfied: "withBasically" } })).toBe(
      "2/3"
    )
  })

  it("S1-4.2.2: solved is what the customer accepted; what was taken back is left out, or counted as not solved", () => {
    const { problemSolveRate } = EnterpriseService
    expect(value(lines, problemSolveRate)).toBe("3/4")
    expect(value(lines, problemSolveRate, { readings: { withdrawn: "unsolved" } })).toBe("3/5")
    const doubtful = [registered("6", "2026-03-02"), act("6", "2026-03-03", "Resolved", { cause: "x" })]
    const solved = ["accepted", "reviewed", "declared"].map((one) =>
      value(doubtful, problemSolveRate, { readings: { solved: one } })
    )
    expect(solved).toEqual(["0/1", "0/1", "1/1"])
  })

  it("S1-3.5.1, S1-2.1.4: three days of 24 hours to call back, the end inside", () => {
    const inTime = kpi(EnterpriseService.followUpInTime)
    expect(value(lines, inTime, { parameters: { followUpDays: 3 } })).toBe("4/4")
    expect(value(lines, inTime, { parameters: { followUpDays: 2 } })).toBe("0/4")
  })

  it("S1-3.6.1, S1-3.6.2a, S1-2.1.5, S1-2.2.2d: a file counts when all four parts are archived", () => {
    const parts = ["customer", "problem", "handling", "follow-up"]
    const filed = [
      act("1", "2026-04-20", "Archived", { parts }),
      act("2", "2026-04-20", "Archived", { parts: parts.slice(1) })
    ]
    expect(value([...lines, ...filed], EnterpriseService.filesComplete)).toBe("1/4")
  })
})
