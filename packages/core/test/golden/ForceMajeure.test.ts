// Clocks that force majeure stops, worked by hand (enterprise after-sales policy §7.2.5): figures, worklist, and proposals.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { compute } from "../../src/count/Figure.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import { suspensions } from "../../src/judge/ForceMajeure.ts"
import { worklist } from "../../src/judge/Worklist.ts"
import type { Payload } from "../../src/log/Recorded.ts"
import { companyCalendar } from "../../src/policy/Deadlines.ts"
import * as EnterpriseService from "../../src/policy/EnterpriseService/index.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import { fromMs } from "../../src/time/Instant.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, type More, shanghai, tell } from "../Story.ts"

const calendar = { ...office, id: companyCalendar } as unknown as Payload
const published: Line = ["2025-12-01", "WorkingCalendar/company", "Published", { calendar }]
const later: Line = ["2026-06-01", "Case/other", "Noted", { activity: "later" }]
const act = (when: string, type: string, data: Payload = {}, id = "1", more: More = {}): Line => [
  ...([when, `Case/${id}`, type, data, more] as const)
]
const registered = (when: string, id = "1", more: More = {}) => act(when, "Registered", { class: "request" }, id, more)
const stop = (when: string, id = "1") => act(when, "Paused", { cause: "force-majeure" }, id)
const go = (when: string, id = "1") => act(when, "Resumed", {}, id)

const { generalHandledInTime, responseInTime } = EnterpriseService
const parameters = { responseMinutes: 30, generalDays: 2 }

const figure = (
  deadline: typeof responseInTime,
  lines: ReadonlyArray<Line>,
  readings: { readonly [name: string]: string } = { responseClock: "elapsed" }
) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(published, ...lines, later))
      const own = Object.fromEntries(deadline.parameters.map(({ name }) => [name, parameters[name as "generalDays"]]))
      const request = { window: windowOf("2026-03"), head: yield* log.head(), readings, parameters: own }
      return yield* compute(log, kpi(deadline), request)
    })
  )
const value = (...asked: Parameters<typeof figure>) => {
  const { denominator, numerator, operands } = figure(...asked)
  return [`${numerator}/${denominator}`, operands[0]?.excluded]
}

const standing = (when: string, ...lines: ReadonlyArray<Line>) => {
  const request = { cutMs: shanghai(when), head: 20, parameters, readings: { responseClock: "elapsed" } }
  const rules = { deadlines: [responseInTime], obligations: [] }
  return Effect.runSync(worklist(logOf(tell(published, ...lines, later)), rules, request)).items.map(
    ({ dueMs, is }) => [is, dueMs === null ? null : fromMs(dueMs + 8 * 3_600_000).slice(11, 16)] as const
  )
}

describe("S1-7.2.5, S1-4.2.3a: thirty minutes to answer", () => {
  const come = registered("2026-03-04 10:00")
  const answered = (when: string) => act(when, "Answered")

  it("stopped for a quarter of an hour, the clock is up a quarter of an hour later", () => {
    const stopped = [come, stop("2026-03-04 10:10"), go("2026-03-04 10:25")]
    expect(value(responseInTime, [...stopped, answered("2026-03-04 10:45")])[0]).toBe("1/1")
    expect(value(responseInTime, [...stopped, answered("2026-03-04 10:46")])[0]).toBe("0/1")
    expect(standing("2026-03-04 10:45", ...stopped)).toEqual([["at-risk", "10:45"]])
    expect(standing("2026-03-04 10:46", ...stopped)).toEqual([["overdue", "10:45"]])
  })

  it("suspended twice over, it stands still once", () => {
    const twice = [come, stop("2026-03-04 10:10"), stop("2026-03-04 10:15"), go("2026-03-04 10:25")]
    expect(standing("2026-03-04 10:40", ...twice)).toEqual([["at-risk", "10:45"]])
  })

  it("while it stands nothing is overdue, unless it was before", () => {
    expect(standing("2026-03-20", come, stop("2026-03-04 10:10"))).toEqual([["stopped", null]])
    expect(standing("2026-03-20", come, stop("2026-03-04 10:31"))).toEqual([["overdue", "10:30"]])
  })

  it("what only a suspension keeps from being late is left out, as long as nobody can say", () => {
    const march = [registered("2026-03-31 23:50"), stop("2026-03-31 23:55")]
    expect(value(responseInTime, march)).toEqual(["0/0", { "clock-stopped": 1 }])
    const counted = { responseClock: "elapsed", forceMajeure: "counted" }
    expect(value(responseInTime, march, counted)).toEqual(["0/1", {}])
    expect(value(responseInTime, [come, stop("2026-03-04 10:31")])).toEqual(["0/1", {}])
  })

  it("any other pause stops nothing", () => {
    const waiting = [come, act("2026-03-04 10:10", "Paused", { cause: "awaiting-part" }), go("2026-03-04 10:25")]
    expect(standing("2026-03-04 10:40", ...waiting)).toEqual([["overdue", "10:30"]])
  })

  it("by service hours a suspension at night changes nothing", () => {
    const evening = [registered("2026-03-06 17:50"), stop("2026-03-06 20:00"), go("2026-03-07 06:00")]
    const by = { responseClock: "serviceHours" }
    expect(value(responseInTime, [...evening, answered("2026-03-09 09:20")], by)[0]).toBe("1/1")
    expect(value(responseInTime, [...evening, answered("2026-03-09 09:21")], by)[0]).toBe("0/1")
  })
})

describe("S1-7.2.5, S1-4.2.4a: two working days", () => {
  const assessed = { nature: "fault", severity: "minor", complexity: "general", urgent: false, departments: [] }
  // Assigned on Thursday the 5th: due when Monday the 9th is over.
  const begun = [
    registered("2026-03-05 09:00"),
    act("2026-03-05 09:30", "Assessed", assessed),
    act("2026-03-05 10:00", "Assigned")
  ]
  const resolved = (when: string) => act(when, "Resolved", { cause: "repaired" })
  const inTime = (...lines: ReadonlyArray<Line>) => value(generalHandledInTime, [...begun, ...lines], {})[0]

  it("a working day at whose end the clock stood does not count, any other does", () => {
    const whole = [stop("2026-03-06 00:00"), go("2026-03-07 00:00")]
    expect(inTime(...whole, resolved("2026-03-10 23:59"))).toBe("1/1")
    expect(inTime(...whole, resolved("2026-03-11 00:00"))).toBe("0/1")
    const late = [stop("2026-03-06 17:00"), go("2026-03-07 00:00")]
    expect(inTime(...late, resolved("2026-03-10 23:59"))).toBe("1/1")
    const part = [stop("2026-03-06 00:00"), go("2026-03-06 23:59")]
    expect(inTime(...part, resolved("2026-03-10 00:00"))).toBe("0/1")
  })

  it("ended after the case, the suspension takes nothing back", () => {
    const done = [stop("2026-03-06"), resolved("2026-03-09 12:00"), go("2026-03-10")]
    expect(inTime(...done)).toBe("1/1")
    expect(inTime(resolved("2026-03-09 12:00"), stop("2026-03-10"))).toBe("1/1")
  })

  it("a weekend that was suspended was no working time anyway", () => {
    expect(inTime(stop("2026-03-07"), go("2026-03-09"), resolved("2026-03-10"))).toBe("0/1")
  })
})

describe("S1-7.1.3, S1-7.2.5: what an incident proposes", () => {
  const incident = (when: string, id: string, type: string, data: Payload = {}): Line => [
    ...([when, `Incident/${id}`, type, data] as const)
  ]
  const declared = (when: string, id: string, scope: Payload): ReadonlyArray<Line> => [
    incident(when, id, "Reported", { class: "force-majeure", since: fromMs(shanghai(when)) }),
    incident(when, id, "ClocksSuspended", scope)
  ]
  const cases = [
    registered("2026-03-01", "south", { subjects: ["region:south"] }),
    registered("2026-03-05", "outlet", { subjects: ["outlet:O-1", "region:north"] }),
    registered("2026-03-01", "third"),
    registered("2026-03-01", "closed", { subjects: ["region:south"] }),
    act("2026-03-02", "Resolved", { cause: "repaired" }, "closed"),
    registered("2026-03-01", "again", { subjects: ["region:south"] }),
    act("2026-03-02", "MarkedDuplicate", { of: "south" }, "again", { concerns: 5 }),
    registered("2026-03-01", "voided", { subjects: ["region:south"] }),
    act("2026-03-02", "Voided", { signedBy: "G-1" }, "voided", { concerns: 7 })
  ]
  const proposed = (when: string, ...lines: ReadonlyArray<Line>) => {
    const source = logOf(tell(...cases, ...lines, later))
    const found = Effect.runSync(suspensions(source, { cutMs: shanghai(when), head: 20 }))
    return {
      suspend: found.inForce.map((one) => [one.incident.id, ...one.suspend.map(({ stream }) => stream.id)]),
      resume: found.resume.map(({ atMs, stream }) => [stream.id, atMs])
    }
  }

  it("the open cases of its region, of its outlets, and those that it names, or all", () => {
    const at = "2026-03-04"
    expect(proposed("2026-03-06", ...declared(at, "1", { region: "south" })).suspend).toEqual([["1", "south"]])
    const named = { outlets: ["O-1"], cases: ["third"] }
    expect(proposed("2026-03-06", ...declared(at, "1", named)).suspend).toEqual([["1", "outlet", "third"]])
    expect(proposed("2026-03-06", ...declared(at, "1", {})).suspend).toEqual([["1", "outlet", "south", "third"]])
    expect(proposed("2026-03-03", ...declared(at, "1", {})).suspend).toEqual([])
  })

  it("since it was declared, or since the case was received", () => {
    const found = Effect.runSync(
      suspensions(logOf(tell(...cases, ...declared("2026-03-04", "1", {}), later)), {
        cutMs: shanghai("2026-03-06"),
        head: 20
      })
    )
    expect(found.inForce[0]?.suspend.map(({ atMs }) => atMs)).toEqual(
      ["2026-03-05", "2026-03-04", "2026-03-04"].map(shanghai)
    )
  })

  it("no case twice, and none to run again as long as another incident covers it", () => {
    const lines = [
      ...[...declared("2026-03-04", "1", { region: "south" }), ...declared("2026-03-05", "2", {})],
      ...[stop("2026-03-04", "south"), incident("2026-03-08", "1", "ClocksResumed")]
    ]
    expect(proposed("2026-03-06", ...lines)).toEqual({
      suspend: [["1"], ["2", "outlet", "third"]],
      resume: []
    })
    expect(proposed("2026-03-09", ...lines).resume).toEqual([])
    const lifted = [...lines, incident("2026-03-10", "2", "ClocksResumed")]
    expect(proposed("2026-03-11", ...lifted)).toEqual({ suspend: [], resume: [["south", shanghai("2026-03-10")]] })
    expect(proposed("2026-03-12", ...lifted, go("2026-03-10", "south")).resume).toEqual([])
  })

  it("no case to run again that nobody handles any more", () => {
    const stood = ["south", "closed", "again", "voided"].map((id) => stop("2026-03-01 12:00", id))
    expect(proposed("2026-03-06", ...stood).resume).toEqual([["south", null]])
  })

  it("again after the clocks ran, and in two places at once, by one incident", () => {
    const twice = [
      ...[...declared("2026-03-04", "1", { region: "south" }), incident("2026-03-06", "1", "ClocksResumed")],
      incident("2026-03-08", "1", "ClocksSuspended", { region: "south" })
    ]
    expect(proposed("2026-03-07", ...twice, stop("2026-03-04", "south"))).toEqual({
      suspend: [],
      resume: [["south", shanghai("2026-03-06")]]
    })
    expect(proposed("2026-03-09", ...twice).suspend).toEqual([["1", "south"]])
    const wider = [...twice, incident("2026-03-09", "1", "ClocksSuspended", { outlets: ["O-1"] })]
    expect(proposed("2026-03-10", ...wider).suspend).toEqual([
      ["1", "south"],
      ["1", "outlet"]
    ])
    expect(proposed("2026-03-12", ...wider, incident("2026-03-11", "1", "ClocksResumed")).suspend).toEqual([])
  })

  it("a case whose clocks ran again too early is to stand since then, and is proposed once", () => {
    const early = [
      ...declared("2026-03-04", "1", { region: "south" }),
      ...[stop("2026-03-04", "south"), go("2026-03-05", "south")]
    ]
    const found = Effect.runSync(
      suspensions(logOf(tell(...cases, ...early, later)), { cutMs: shanghai("2026-03-06"), head: 20 })
    )
    expect(found.inForce[0]?.suspend.map(({ atMs }) => atMs)).toEqual([shanghai("2026-03-05")])
    expect(proposed("2026-03-06", ...early, stop("2026-03-05", "south")).suspend).toEqual([["1"]])
  })

  it("a case that was suspended by hand is to run again, nobody says since when", () => {
    expect(proposed("2026-03-06", stop("2026-03-04", "third")).resume).toEqual([["third", null]])
  })
})
