// The service desk worked by hand: what was reopened, what stands open and how old it is, what was done at once, call-backs.
import { describe, expect, it } from "vitest"
import { interpolation } from "../../src/count/Describe.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import * as ServiceDesk from "../../src/policy/ServiceDesk/index.ts"
import { type Line, shanghai } from "../Story.ts"
import { act, figure, fraction, registered, resolved } from "./Desk.ts"

const closed = (id: string, when: string): Line => act(id, when, "Closed", { cause: "done" })
const reopened = (id: string, when: string): Line => act(id, when, "Reopened", { cause: "leaks" })

describe("reopening and backlog", () => {
  const lines = [
    // Reopened twice, and done.
    ...[registered("1", "2026-03-02"), resolved("1", "2026-03-03"), closed("1", "2026-03-04")],
    ...[reopened("1", "2026-03-05"), resolved("1", "2026-03-06"), reopened("1", "2026-03-07")],
    ...[resolved("1", "2026-03-08"), closed("1", "2026-03-09")],
    // Resolved and not closed; open; closed unresolved; taken back.
    ...[registered("2", "2026-03-02"), resolved("2", "2026-03-03")],
    registered("3", "2026-03-21"),
    ...[registered("4", "2026-03-02"), closed("4", "2026-03-20")],
    ...[registered("5", "2026-03-02"), act("5", "2026-03-03", "Withdrawn", { cause: "customer" })]
  ]

  it("SD-3.1, SD-1.3: reopened twice is one case of those resolved; of those closed, or by reopening and resolution, when read so", () => {
    const by = (reading: string) => fraction(lines, ServiceDesk.deskReopenRate, { readings: { reopened: reading } })
    expect(fraction(lines, ServiceDesk.deskReopenRate)).toBe("1/2")
    expect([by("ofResolved"), by("ofClosed"), by("perResolution")]).toEqual(["1/2", "1/2", "2/4"])
    const more = [...lines, registered("6", "2026-03-02"), resolved("6", "2026-03-03")]
    const also = (reading: string) => fraction(more, ServiceDesk.deskReopenRate, { readings: { reopened: reading } })
    expect([also("ofResolved"), also("ofClosed"), also("perResolution")]).toEqual(["1/3", "1/2", "2/5"])
  })

  it("SD-1.3: work after a resolution reopens the case, and so does a customer who is not satisfied", () => {
    for (const type of ["Answered", "Assigned", "VisitScheduled"]) {
      const worked = [registered("1", "2026-03-02"), resolved("1", "2026-03-03"), act("1", "2026-03-04", type)]
      expect(fraction(worked, ServiceDesk.deskReopenRate)).toBe("1/1")
    }
    const refused = act("1", "2026-03-04", "Confirmed", { satisfied: false })
    expect(
      fraction([registered("1", "2026-03-02"), resolved("1", "2026-03-03"), refused], ServiceDesk.deskBacklog)
    ).toBe("1/1")
  })

  it("SD-3.2: what stands open at the cut, whenever it came in; what waits to be closed too, when read so", () => {
    expect(fraction(lines, ServiceDesk.deskBacklog)).toBe("1/1")
    expect(fraction(lines, ServiceDesk.deskBacklog, {}, "2026-04")).toBe("1/1")
    expect(fraction(lines, ServiceDesk.deskBacklog, { readings: { open: "unclosed" } })).toBe("2/1")
    expect(fraction(lines, ServiceDesk.deskBacklog, { cut: { atMs: shanghai("2026-03-05 12:00") } })).toBe("2/1")
  })

  it("SD-3.3: the age runs from receipt to the cut, for a case carried over from its true receipt; exactly so old is not too old", () => {
    const old = [
      registered("1", "2026-03-22"),
      registered("2", "2026-03-30"),
      act("3", "2026-03-31", "CarriedOver", { class: "request", receivedAt: "2026-02-28T16:00:00.000Z" })
    ]
    const { deskBacklogAgeMedian, deskBacklogAgeP90, deskBacklogTooOld, deskBacklogTooOldRate } = ServiceDesk
    const days = (backlogDays: number) => ({ parameters: { backlogDays } })
    expect(figure(old, deskBacklogAgeMedian).display).toBe("10.00 d")
    expect(figure(old, deskBacklogAgeP90).display).toBe("26.80 d")
    expect([fraction(old, deskBacklogTooOld, days(10)), fraction(old, deskBacklogTooOld, days(9))]).toEqual([
      "1/1",
      "2/1"
    ])
    expect(fraction(old, deskBacklogTooOldRate, days(9))).toBe("2/3")
    expect(figure(old, deskBacklogTooOld).status).toMatchObject({ is: "not-configured", clause: "SD-3.3" })
    expect(figure([], deskBacklogAgeMedian).status).toMatchObject({ is: "undefined" })
  })
})

describe("quantiles", () => {
  it("SD-3.3: of ages of 10, 20, 30 and 40 days the median is 25 days and the 90th percentile 37, as the pages say", () => {
    const old = ["02-20", "03-02", "03-12", "03-22"].map((day, at) => registered(`${at}`, `2026-${day}`))
    expect(figure(old, ServiceDesk.deskBacklogAgeMedian).display).toBe("25.00 d")
    expect(figure(old, ServiceDesk.deskBacklogAgeP90).display).toBe("37.00 d")
    expect(interpolation.en).toContain(
      "of 10, 20, 30 and 40 days the median is 25 days and the 90th percentile 37 days"
    )
    expect(interpolation.zh).toContain("如 10、20、30、40 天，中位数为 25 天，九成线为 37 天")
  })
})

describe("done at once", () => {
  const { deskFirstContactResolution } = ServiceDesk
  const at = (...between: ReadonlyArray<Line>) => [
    registered("1", "2026-03-02 09:00"),
    act("1", "2026-03-02 09:05", "Assigned", {}, { subjects: ["staff:S-1"] }),
    ...between,
    resolved("1", "2026-03-02 12:00")
  ]
  const by = (lines: ReadonlyArray<Line>) =>
    ["oneHand", "notPassedUp", "resolvedOnce"].map((contact) =>
      fraction(lines, deskFirstContactResolution, { readings: { contact } })
    )
  const later = (type: string, data = {}) => act("1", "2026-03-02 10:00", type, data)

  it("SD-4.1: answered and resolved in one hand it is; unresolved, it is not counted at all", () => {
    expect(by(at(later("Answered"), later("CustomerInformed")))).toEqual(["1/1", "1/1", "1/1"])
    expect(fraction([registered("1", "2026-03-02")], deskFirstContactResolution)).toBe("0/0")
  })

  it.each([
    ["Paused", { cause: "waiting" }],
    ["VisitScheduled", {}],
    ["SubmittedToManager", {}],
    ["DifficultyReported", { cause: "no-part" }],
    ["Referred", { to: "court" }]
  ])("SD-4.1: %s before the resolution, it is beyond the first contact; after it, it is not", (type, data) => {
    expect(by(at(later(type, data)))).toEqual(["0/1", "1/1", "1/1"])
    const after = [...at(), act("1", "2026-03-03", type, data)]
    const reopens = type === "Paused" || type === "VisitScheduled"
    expect(by(after)[0]).toBe(reopens ? "0/1" : "1/1")
  })

  it("SD-4.1: a clock that force majeure stops leads nowhere, and reopens nothing", () => {
    const stopped = later("Paused", { cause: "force-majeure" })
    expect(by(at(stopped, act("1", "2026-03-02 11:00", "Resumed")))).toEqual(["1/1", "1/1", "1/1"])
    const ended = [...at(stopped), closed("1", "2026-03-03"), act("1", "2026-03-04", "Resumed")]
    expect(by(ended)).toEqual(["1/1", "1/1", "1/1"])
    expect([fraction(ended, ServiceDesk.deskReopenRate), fraction(ended, ServiceDesk.deskBacklog)]).toEqual([
      "0/1",
      "0/1"
    ])
    const waiting = [...ended, act("1", "2026-03-05", "Resumed")]
    expect(fraction(waiting, ServiceDesk.deskReopenRate)).toBe("1/1")
  })

  it("SD-4.1: handed to somebody else, passed up, or reopened", () => {
    const to = (staff: string) => act("1", "2026-03-02 10:00", "Assigned", {}, { subjects: [`staff:${staff}`] })
    expect(by(at(to("S-2")))).toEqual(["0/1", "1/1", "1/1"])
    expect(by(at(to("S-1")))).toEqual(["1/1", "1/1", "1/1"])
    expect(by(at(later("Escalated", { to: "head-office" })))).toEqual(["0/1", "0/1", "1/1"])
    expect(by([...at(), reopened("1", "2026-03-05")])).toEqual(["0/1", "0/1", "0/1"])
  })
})

describe("calling back", () => {
  const called = (id: string, when: string, satisfaction?: string): Line =>
    act(id, when, "FollowedUp", { by: "phone", ...(satisfaction === undefined ? {} : { satisfaction }) })
  const lines = [
    ...[registered("1", "2026-03-02"), resolved("1", "2026-03-03"), called("1", "2026-03-05", "satisfied")],
    ...[registered("2", "2026-03-02"), resolved("2", "2026-03-03"), called("2", "2026-03-06", "basically-satisfied")],
    ...[registered("3", "2026-03-02"), resolved("3", "2026-03-03"), called("3", "2026-03-06")],
    ...[registered("4", "2026-03-02"), resolved("4", "2026-03-03")],
    act("4", "2026-03-04", "Confirmed", { satisfied: true }),
    registered("5", "2026-03-02")
  ]

  it("SD-4.2: called back among the resolved; one who confirmed without a call too, when read so", () => {
    expect(fraction(lines, ServiceDesk.deskCallbackRate)).toBe("3/4")
    expect(fraction(lines, ServiceDesk.deskCallbackRate, { readings: { calledBack: "heard" } })).toBe("4/4")
  })

  it("SD-4.3: from the first resolution, days of 24 hours, the end inside", () => {
    const inTime = kpi(ServiceDesk.deskCallbackInTime)
    const days = (callbackDays: number) => fraction(lines, inTime, { parameters: { callbackDays } })
    expect([days(1), days(2), days(3)]).toEqual(["0/4", "1/4", "3/4"])
  })

  it("SD-4.4: satisfied among those who answered, counted as the enterprise policy counts it", () => {
    const { deskCallbackSatisfaction } = ServiceDesk
    expect(fraction(lines, deskCallbackSatisfaction)).toBe("1/2")
    expect(fraction(lines, deskCallbackSatisfaction, { readings: { satisfied: "withBasically" } })).toBe("2/2")
  })
})
